/** Runs a check over drafted policies that have been read; how every law is tried. */
import { parsePolicy } from "evenhand/policy";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { draftPolicy, type PolicyOptions } from "./draft-policy.ts";
import { type Random, seededRandom } from "./random.ts";

export type ReadPolicy = Extract<ReturnType<typeof parsePolicy>, { ok: true }>["value"];
export interface Drafted {
  readonly random: Random;
  readonly document: PolicyDocument;
  readonly policy: ReadPolicy;
}

/** Reads a document that must be sound. */
export function readSound(document: unknown): ReadPolicy {
  const read = parsePolicy(document);
  if (!read.ok) throw new Error(JSON.stringify({ issues: read.issues, document }));
  return read.value;
}

/** Calls `check` with `count` policies; `shape` may change the document before it is read. */
export function forDrafted(
  { seed, count, ...options }: PolicyOptions & { readonly seed: number; readonly count: number },
  check: (drafted: Drafted) => void,
  shape: (document: PolicyDocument) => PolicyDocument = (document) => document,
): void {
  const random = seededRandom(seed);
  for (let run = 0; run < count; run += 1) {
    const document = shape(draftPolicy(random, options));
    check({ random, document, policy: readSound(document) });
  }
}
