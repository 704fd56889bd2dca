/**
 * Where a rule comes from. Every number carries the text it was read in, and how closely it was read.
 */
import type * as z from "zod/mini";
import { date, fields, oneOf, type Shape, string } from "./shape.ts";
import { zodOfShape } from "./zod-of-shape.ts";

/**
 * How a figure was established: read in the text of the law itself, on the publisher's page, on somebody else's
 * page, inferred from several, or not verified at all.
 */
export type SourceMark = "text" | "page" | "secondary" | "inferred" | "unverified";
const mark: Shape<SourceMark> = oneOf(["text", "page", "secondary", "inferred", "unverified"]);
/** The schema of {@link SourceMark}. */
export const SourceMark: z.ZodMiniType<SourceMark> = /* @__PURE__ */ zodOfShape(mark);

/** A text that a rule relies on. `checked` is the day (YYYY-MM-DD) on which somebody last read it. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly checked?: string;
  readonly mark: SourceMark;
  readonly note?: string;
}
const own = { title: string, "url?": string, "checked?": date, mark, "note?": string } as const;
/** The shape of {@link Source}. */
export const SOURCE: Shape<Source> = fields(own);
/** The shape of a {@link Source} with the name that the document gives it. */
export const NAMED_SOURCE: Shape<Source & { readonly id: string }> = /* @__PURE__ */ (() =>
  fields({ id: string, ...own }))();
/** The schema of {@link Source}. */
export const Source: z.ZodMiniType<Source> = /* @__PURE__ */ zodOfShape(SOURCE);
