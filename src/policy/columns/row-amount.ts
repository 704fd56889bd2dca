/**
 * An amount of one row, from the columns of the codes that it reads.
 */
import { type RoundingMode, roundBigQuotient, roundQuotient } from "../../money/index.ts";
import type { Amount, AmountTree } from "../normal/amount.ts";

/** By slot, the codes of all rows. */
export type CodeColumns = readonly (Float64Array | undefined)[];

/** The amount, rounded, in the smallest unit. */
export function amountAt(
  { tree, under, big }: Amount,
  round: RoundingMode,
  codes: CodeColumns,
  row: number,
): number {
  if (big) return Number(roundBigQuotient(exactAt(tree, codes, row), BigInt(under), round));
  const over = plainAt(tree, codes, row);
  return under === 1 ? over : roundQuotient(over, under, round);
}

function plainAt(tree: AmountTree<number>, codes: CodeColumns, row: number): number {
  if (tree.kind === "linear") {
    let sum = tree.constant;
    for (const { fact, times } of tree.terms) sum += times * ((codes[fact] as Float64Array)[row] as number);
    return sum;
  }
  let joined = plainAt(tree.of[0] as AmountTree<number>, codes, row);
  for (let part = 1; part < tree.of.length; part += 1) {
    const value = plainAt(tree.of[part] as AmountTree<number>, codes, row);
    if (tree.kind === "sum") joined += value;
    else joined = tree.kind === "min" ? Math.min(joined, value) : Math.max(joined, value);
  }
  return joined;
}

/** The exact value over the amount's denominator. */
export function exactAt(tree: AmountTree<number>, codes: CodeColumns, row: number): bigint {
  if (tree.kind === "linear") {
    let sum = BigInt(tree.constant);
    for (const { fact, times } of tree.terms) {
      sum += BigInt(times) * BigInt((codes[fact] as Float64Array)[row] as number);
    }
    return sum;
  }
  const parts = tree.of.map((part) => exactAt(part, codes, row));
  if (tree.kind === "sum") return parts.reduce((sum, part) => sum + part, 0n);
  return parts.reduce((best, part) => ((tree.kind === "min" ? part < best : part > best) ? part : best));
}
