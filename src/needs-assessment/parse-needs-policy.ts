import type { Result } from "../issue/index.ts";
import { type ParsePolicyOptions, parsePolicy } from "../policy/index.ts";
import { readNeedsPolicy } from "./building/read-needs-policy.ts";
import type { NeedsPolicy } from "./needs-policy.ts";

/**
 * Reads a needs policy from anything, for instance parsed JSON: the policies that it is made of stand in it as documents.
 * It may be hostile; all issues come at once. Bounds that differ from the usual ones are those of each policy inside.
 *
 * @example
 * ```ts
 * import { parseNeedsPolicy } from "evenhand/needs-assessment";
 *
 * const read = parseNeedsPolicy({ id: "broadband", version: "1", currency: "GBP", requirements: [], dimensions: {} });
 * read.ok ? [] : read.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
 * //=> ["offerings: missing", "requirements: too-small"]
 * ```
 */
export function parseNeedsPolicy(document: unknown, options: ParsePolicyOptions = {}): Result<NeedsPolicy> {
  return readNeedsPolicy(document, (value, path) => {
    const read = parsePolicy(value, options);
    if (read.ok) return read;
    return { ok: false, issues: read.issues.map((found) => ({ ...found, path: [...path, ...found.path] })) };
  });
}
