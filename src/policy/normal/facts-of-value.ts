/**
 * Which facts an outcome field's value reads.
 */
import { factsOfAmount } from "./amount.ts";
import type { NormalValue } from "./normal-policy.ts";

/** The places of the facts that enter the value; none for a constant. */
export function factsOfValue(value: NormalValue): readonly number[] {
  if (value.kind === "constant" || value.kind === "nothing") return [];
  if (value.kind === "amount") return [...factsOfAmount(value.amount.tree)];
  return [...factsOfAmount(value.atLeast.tree), ...factsOfAmount(value.atMost.tree)];
}
