/**
 * From the text of a file to a policy, with line and column of everything that is wrong.
 */
import type { Result } from "../../issue/index.ts";
import { DEFAULT_LIMITS } from "../document/limits.ts";
import type { Policy } from "../policy.ts";
import { type ParsePolicyOptions, parsePolicy } from "./parse-policy.ts";
import { readDocumentText } from "./read-document-text.ts";

/**
 * Reads a policy from JSON text; comments and trailing commas are fine, a key written twice is not. Each issue has
 * the `line` and `column` at which it stands, from 1.
 *
 * @example
 * ```ts
 * import { parsePolicyText } from "evenhand";
 *
 * const read = parsePolicyText('{\n  "id": "late-parcel", // a comment\n  "version": 1\n}');
 * read.ok ? [] : read.issues.filter((issue) => issue.path[0] === "version").map((issue) => issue.line); //=> [3]
 * ```
 */
export function parsePolicyText(text: string, options: ParsePolicyOptions = {}): Result<Policy> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return readDocumentText(text, limits, (document) => parsePolicy(document, options));
}
