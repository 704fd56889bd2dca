import type { AccommodateOptions } from "./accommodate-options.ts";
import type { Accommodation } from "./accommodation.ts";
import type { AccommodationResult } from "./accommodation-result.ts";
import { decideAccommodation } from "./decide-accommodation.ts";
import { ensureEquityPolicy } from "./ensure-equity-policy.ts";
import type { EquityPolicy } from "./equity-policy.ts";
import type { NeedRecord } from "./need-record.ts";
import { readAccommodateInput } from "./read-accommodate-input.ts";
import type { Task } from "./task.ts";

/**
 * Finds what we do so that this customer gets the same outcome as everyone else.
 *
 * Of all plans the one is chosen that, in this order: leaves the fewest barriers that we are obliged to remove; leaves
 * the fewest barriers; leaves the fewest levels asked too much; has what the customer prefers, their first wish before
 * their second; takes the least of their effort; leaves most in their own hands (alone before guided before together
 * before done for them); costs us least. Of equals the one with fewer accommodations, then the one whose ids come
 * first.
 *
 * No accommodation is in a plan that asks of the customer what they do not manage, unless another in it makes up for
 * that. What needs a person is proposed where nobody serves who may grant it, and `meanwhile` has what is granted at
 * once. A barrier that still stands is always in `unmet`, with its owner and the next step.
 *
 * Issues, all at once: those of `findBarriers`, `unknown-accommodation`, `preferred-twice`, `too-far`.
 *
 * @throws MisuseError `not-an-equity-policy`, where the policy was not made by `defineEquityPolicy` or
 * `parseEquityPolicy`; a changed copy is defined again first.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { accommodate, defineEquityPolicy } from "evenhand/equity-accommodation";
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
 *     facts: {},
 *     outcome: {
 *       action: { type: "enum", values: ["bring-it"] },
 *       withinMinutes: { type: "integer", unit: "minute" },
 *     },
 *     rules: [],
 *     otherwise: { then: { action: "bring-it", withinMinutes: 240 }, because: "We bring it today." },
 *   }),
 * });
 *
 * const result = accommodate(
 *   equity,
 *   {
 *     id: "collect-prescription",
 *     title: "Collect the prescription",
 *     steps: [{ id: "come", title: "Come to the branch", demands: [{ kind: "travel", level: 2 }] }],
 *     affected: [],
 *   },
 *   [
 *     {
 *       id: "n-1",
 *       need: "travel",
 *       limit: 0,
 *       statedBy: "customer",
 *       purpose: "So that we bring what others collect.",
 *       consent: { record: true, shareWith: [] },
 *       recorded: "2026-01-12T10:00:00Z",
 *       review: "2027-01-12T10:00:00Z",
 *     },
 *   ],
 *   {
 *     contact: {
 *       at: "2026-03-02T09:00:00Z",
 *       customer: { kind: "customer", id: "c-204" },
 *       servedBy: { kind: "person", id: "ann" },
 *       channel: "phone",
 *     },
 *   },
 * );
 * result.status === "decided" && result.plan.accommodations.map(({ title }) => title);
 * //=> ["We bring it to the door"]
 * result.status === "decided" && result.unmet; //=> []
 * result.status === "decided" && result.commitments[0]?.due; //=> "2026-03-02T13:00:00Z"
 * ```
 */
export function accommodate<const Listed extends readonly Accommodation[]>(
  policy: EquityPolicy<Listed>,
  task: Task,
  needs: readonly NeedRecord[],
  options: AccommodateOptions<Listed[number]["id"]>,
): AccommodationResult {
  ensureEquityPolicy(policy);
  const ids = policy.accommodations.map(({ id }) => id);
  const read = readAccommodateInput(ids, task, needs, options);
  if (!read.ok) return { status: "invalid", issues: read.issues, policy: policy.reference };
  return decideAccommodation(policy, read.value);
}
