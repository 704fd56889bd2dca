/**
 * Reasons without what a customer would rather not see repeated: the answers to some questions are named in no text.
 */
import type { Decided } from "../../policy/index.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { isWithheld } from "./is-withheld.ts";

/** The questions whose answers no text may name. */
export function withheldIn(policy: NeedsPolicy): ReadonlySet<string> {
  return new Set(policy.questions.filter((one) => isWithheld(policy, one)).map(({ name }) => name));
}

/** The decision, as one that relied on these as on facts that are for audit only: their values are in no text. */
export function withholding<Results>(
  decision: Decided<Results>,
  withheld: ReadonlySet<string>,
): Decided<Results> {
  const relied = decision.relied.map((one) =>
    withheld.has(one.fact) ? { ...one, sensitive: true as const } : one,
  );
  return { ...decision, relied };
}
