import type { Result } from "../issue/index.ts";
import { DEFAULT_LIMITS, type ParsePolicyOptions } from "../policy/index.ts";
import { readDocumentText } from "../policy/normal-form.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { parseNeedsPolicy } from "./parse-needs-policy.ts";

/** It holds several policies and all that is offered: its text may be so many times as long as that of a policy. */
const TIMES = 10;
/** So much deeper do the policies stand in it. */
const DEEPER = 2;

/**
 * Reads a needs policy from JSON text; comments and trailing commas are fine, a key written twice is not. Each issue has
 * the `line` and `column` at which it stands, from 1. Bounds that differ from the usual ones are those of each policy
 * inside; the whole text may be ten times as long as that of a policy.
 *
 * @example
 * ```ts
 * import { parseNeedsPolicyText } from "evenhand/needs-assessment";
 *
 * const read = parseNeedsPolicyText('{\n  "id": "broadband", // a comment\n  "version": 1\n}');
 * read.ok ? [] : read.issues.filter((issue) => issue.path[0] === "version").map((issue) => issue.line); //=> [3]
 * ```
 */
export function parseNeedsPolicyText(text: string, options: ParsePolicyOptions = {}): Result<NeedsPolicy> {
  const { size, depth, issues } = { ...DEFAULT_LIMITS, ...options.limits };
  const limits = { size: TIMES * size, depth: depth + DEEPER, issues };
  return readDocumentText(text, limits, (document) => parseNeedsPolicy(document, options));
}
