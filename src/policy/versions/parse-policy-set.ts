/**
 * A set of policies out of documents that somebody else wrote: a table of versions, a folder of files.
 */
import type { Issue, Result } from "../../issue/index.ts";
import { COMPILED, type Policy } from "../policy.ts";
import { type ParsePolicyOptions, parsePolicy } from "../reading/parse-policy.ts";
import { capped, compareVersions } from "./compare-versions.ts";
import { setProblem } from "./messages.ts";
import type { PolicySet } from "./policy-set.ts";

/**
 * Reads every document of a list and holds the versions against each other; what was read already may stand in the
 * list as it is. Every issue is told, its path beginning with the place in the list. Nothing is thrown.
 *
 * @example
 * ```ts
 * import { parsePolicySet } from "evenhand";
 *
 * const version = (name: string, from: string, until: string) => ({
 *   id: "voucher",
 *   version: name,
 *   purpose: "goodwill",
 *   effective: { from, until },
 *   facts: { daysLate: { type: "integer", min: 0, max: 60 } },
 *   outcome: { voucher: { type: "money", currency: "EUR" } },
 *   rules: [{ id: "late", when: { daysLate: { gte: 7 } }, then: { voucher: "10" }, because: "A week late." }],
 *   otherwise: { then: { voucher: "0" }, because: "Not late." },
 * });
 *
 * const set = parsePolicySet([version("1", "2025-01-01", "2026-02-01"), version("2", "2026-01-01", "2027-01-01")]);
 * set.ok || set.issues[0]?.message; //=> "versions `1` and `2` of `voucher` both hold from 2026-01-01 until 2026-02-01"
 * ```
 */
export function parsePolicySet(documents: unknown, options?: ParsePolicyOptions): Result<PolicySet> {
  if (!Array.isArray(documents)) return { ok: false, issues: [setProblem.notAList(documents)] };
  const policies: Policy[] = [];
  const places: number[] = [];
  const issues: Issue[] = [];
  for (const [place, document] of (documents as readonly unknown[]).entries()) {
    const read = isPolicy(document) ? { ok: true as const, value: document } : parsePolicy(document, options);
    if (!read.ok) issues.push(...read.issues.map((issue) => ({ ...issue, path: [place, ...issue.path] })));
    else {
      policies.push(read.value);
      places.push(place);
    }
  }
  const compared = compareVersions(policies);
  const placed = ({ path: [index, ...rest], ...issue }: Issue): Issue => ({
    ...issue,
    path: index === undefined ? [] : [places[index as number] as number, ...rest],
  });
  issues.push(...compared.issues.map(placed));
  if (issues.length > 0) return { ok: false, issues: capped(issues) };
  return { ok: true, value: { policies, notes: compared.notes } };
}

function isPolicy(document: unknown): document is Policy {
  return typeof document === "object" && document !== null && COMPILED in document;
}
