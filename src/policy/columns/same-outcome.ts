/**
 * Whether two rules come to the same in a row.
 */
import type { NormalConsequence, NormalOutcome, NormalValue } from "../normal/normal-policy.ts";
import type { EncodedTables } from "./encoded-columns.ts";
import { amountAt } from "./row-amount.ts";

/** True where every field has the same value. */
export function sameOutcome(tables: EncodedTables, one: number, other: number, row: number): boolean {
  const { consequences, normal } = tables.plan;
  return normal.outcomes.every((outcome, field) => {
    const [left, right] = [one, other].map((place) => {
      return codesOf(
        tables,
        outcome,
        (consequences[place] as NormalConsequence).values[field] as NormalValue,
        row,
      );
    }) as [readonly number[], readonly number[]];
    return left.every((code, end) => code === right[end]);
  });
}

function codesOf(
  { codes }: EncodedTables,
  { round }: NormalOutcome,
  value: NormalValue,
  row: number,
): readonly number[] {
  if (value.kind === "nothing") return [];
  if (value.kind === "constant") return [value.code];
  const amounts = value.kind === "amount" ? [value.amount] : [value.atLeast, value.atMost];
  return amounts.map((amount) => amountAt(amount, round, codes, row));
}
