/**
 * Words for people. One sentence, or one per language, or one per audience: what the customer reads is not what
 * the auditor reads. Slots in braces (`{delay}`) name a fact, a parameter or an outcome field.
 */
import type * as z from "zod/mini";
import { either, fields, mapOf, oneOf, type Shape, string } from "./shape.ts";
import { zodOfShape } from "./zod-of-shape.ts";

/** Who reads an explanation. */
export type Audience = "customer" | "agent" | "audit";
/** The schema of {@link Audience}. */
export const Audience: z.ZodMiniType<Audience> = /* @__PURE__ */ zodOfShape(
  /* @__PURE__ */ oneOf(["customer", "agent", "audit"]),
);

/** One sentence in the document's language, or a sentence by BCP 47 language tag. */
export type LocalText = string | { readonly [language: string]: string };

/** A {@link LocalText}, or one per audience. */
export type Text = LocalText | { readonly [audience in Audience]?: LocalText };

const local: Shape<LocalText> = either(string, mapOf(string));
/** The schema of {@link LocalText}. */
export const LocalText: z.ZodMiniType<LocalText> = /* @__PURE__ */ zodOfShape(local);

/** The shape of {@link Text}. */
export const TEXT: Shape<Text> = either(
  string,
  mapOf(string),
  fields({ "customer?": local, "agent?": local, "audit?": local }),
);
/** The schema of {@link Text}. */
export const Text: z.ZodMiniType<Text> = /* @__PURE__ */ zodOfShape(TEXT);

const AUDIENCES: readonly string[] = ["customer", "agent", "audit"];

/** True where a text has one sentence per audience (the three words are not language tags). */
export function isByAudience(text: Text): text is { readonly [audience in Audience]?: LocalText } {
  return typeof text !== "string" && Object.keys(text).every((key) => AUDIENCES.includes(key));
}

/** The names in braces of every sentence of a text: `"{delay} minutes late"` has the slot `delay`. */
export function slotsOf(text: Text): ReadonlySet<string> {
  const names = new Set<string>();
  for (const sentence of sentencesIn(text)) {
    for (const slot of sentence.matchAll(/\{([^{}]*)\}/g)) names.add(slot[1] as string);
  }
  return names;
}

function sentencesIn(text: Text): readonly string[] {
  if (typeof text === "string") return [text];
  return Object.values(text).flatMap((inner: LocalText | undefined) =>
    inner === undefined ? [] : sentencesIn(inner),
  );
}
