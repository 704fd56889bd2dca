import { type NeedsPolicy, parseNeedsPolicy } from "../../needs-assessment/index.ts";
import { type Policy, parsePolicyText } from "../../policy/index.ts";
import type { Io } from "../terminal/io.ts";
import { needSound } from "./need-sound.ts";
import { needsDocumentIn } from "./needs-document-in.ts";
import { readSource } from "./read-source.ts";

/** A policy that decides, or one that finds out what is needed. */
export type AnyPolicy = { readonly deciding: Policy } | { readonly needs: NeedsPolicy };

/**
 * The policy that a FILE argument names, of either kind.
 *
 * @throws BadUse where there is nothing to read, or after saying what is wrong with the document.
 */
export async function needAnyPolicy(name: string, io: Io): Promise<AnyPolicy> {
  const source = await readSource(name, io);
  if ("published" in source) return { deciding: source.published };
  const document = needsDocumentIn(source.text);
  if (document === undefined)
    return { deciding: await needSound(name, "a policy", parsePolicyText(source.text), io) };
  const { value, locate } = document;
  const read = parseNeedsPolicy(value);
  const issues = read.ok ? [] : read.issues.map((issue) => ({ ...issue, ...locate(issue.path) }));
  return { needs: await needSound(name, "a needs policy", read.ok ? read : { ok: false, issues }, io) };
}
