import type { Issue } from "../issue/index.ts";
import { digestOf, PolicyError } from "../policy/index.ts";
import type { Accommodation } from "./accommodation.ts";
import { CHECKED, type EquityPolicy, type EquityPolicyParts } from "./equity-policy.ts";
import { partProblem } from "./part-messages.ts";
import { questionIssues } from "./question-issues.ts";
import { readEquityParts } from "./read-equity-parts.ts";

/**
 * Defines an equity policy: what we have on offer, which barriers we must remove, and what we promise.
 *
 * The three policies are asked every case that can come to them, so that a gap is found here and not with a customer.
 *
 * @throws PolicyError with every issue at once: `duplicate-id`, `lowers-nothing`, `unknown-accommodation`,
 * `names-itself`, `one-sided-conflict`, `never-possible`, `not-a-policy`, `wrong-purpose`, `fact-not-given`,
 * `fact-of-other-type`, `outcome-missing`, `not-decided`, `not-an-undertaking`, and those of `readAs`.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { defineEquityPolicy } from "evenhand/equity-accommodation";
 *
 * const equity = defineEquityPolicy({
 *   id: "pharmacy-equity",
 *   version: "1",
 *   accommodations: [
 *     {
 *       id: "courier",
 *       title: "We bring it to the door",
 *       lowers: [{ kind: "travel", to: 0 }],
 *       leadMinutes: 240,
 *       cost: "medium",
 *       effortMinutes: 5,
 *       how: "done-for",
 *       scope: "usual",
 *       grant: "on-request",
 *       proof: "none",
 *     },
 *   ],
 *   duty: definePolicy({
 *     id: "pharmacy-duty",
 *     version: "1",
 *     purpose: "accommodation",
 *     facts: {},
 *     outcome: { duty: { type: "boolean" } },
 *     rules: [],
 *     otherwise: { then: { duty: true }, because: "We remove every barrier that we can." },
 *   }),
 *   promise: definePolicy({
 *     id: "pharmacy-promise",
 *     version: "1",
 *     purpose: "accommodation",
 *     facts: { leadMinutes: { type: "integer", unit: "minute", min: 0, max: 525600 } },
 *     outcome: {
 *       action: { type: "enum", values: ["do-it"] },
 *       withinMinutes: { type: "integer", unit: "minute" },
 *     },
 *     rules: [],
 *     otherwise: {
 *       then: { action: "do-it", withinMinutes: "leadMinutes" },
 *       because: "It is done within {withinMinutes} minutes.",
 *     },
 *   }),
 * });
 *
 * equity.reference.id; //=> "pharmacy-equity"
 * ```
 */
export function defineEquityPolicy<const Listed extends readonly Accommodation[]>(
  parts: EquityPolicyParts<Listed>,
): EquityPolicy<Listed> {
  if (typeof parts !== "object" || parts === null || Array.isArray(parts))
    throw new PolicyError([{ ...partProblem.none(parts), path: [] }]);
  const { id, version, accommodations, duty, promise, followUp } = parts;
  const { accommodations: list, issues: found } = readEquityParts(id, version, accommodations);
  const issues: readonly Issue[] = [
    ...found,
    ...questionIssues({ duty, promise, ...(followUp === undefined ? {} : { followUp }) }, list),
  ];
  if (issues.length > 0) throw new PolicyError(issues);
  const policies = { duty, promise, ...(followUp === undefined ? {} : { followUp }) };
  const of = (what: "digest" | "meaning") =>
    Object.fromEntries(Object.entries(policies).map(([name, policy]) => [name, policy[what]]));
  const wordless = list.map(({ title: _, ...rest }) => rest);
  const policy = {
    id,
    version,
    accommodations: list as Listed,
    ...policies,
    reference: Object.freeze({
      id,
      version,
      digest: digestOf({ id, version, accommodations: list, ...of("digest") }),
      meaning: digestOf({ accommodations: wordless, ...of("meaning") }),
    }),
  };
  // Not enumerable: a copy, which may have been changed, does not carry the mark.
  Object.defineProperty(policy, CHECKED, { value: true });
  return Object.freeze(policy) as unknown as EquityPolicy<Listed>;
}
