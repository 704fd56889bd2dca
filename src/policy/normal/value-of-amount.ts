/**
 * What an outcome field comes to, told from how it was written: an amount that reads no fact and needs no rounding is a
 * constant.
 */
import type { Amount } from "./amount.ts";
import type { BoundValue } from "./normal-guarantee.ts";

/** The amount as a value. */
export function valueOfAmount(amount: Amount): BoundValue {
  const constant = amount.under === 1 && amount.tree.kind === "linear" && amount.tree.terms.length === 0;
  return constant ? { kind: "constant", code: amount.tree.constant } : { kind: "amount", amount };
}
