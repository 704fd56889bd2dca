import { type NeedsPolicy, parseNeedsPolicyText } from "../../needs-assessment/index.ts";
import { type Policy, parsePolicyText } from "../../policy/index.ts";
import type { Io } from "../terminal/io.ts";
import { isNeedsText } from "./is-needs-text.ts";
import { needSound } from "./need-sound.ts";
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
  if (!isNeedsText(source.text))
    return { deciding: await needSound(name, "a policy", parsePolicyText(source.text), io) };
  return { needs: await needSound(name, "a needs policy", parseNeedsPolicyText(source.text), io) };
}
