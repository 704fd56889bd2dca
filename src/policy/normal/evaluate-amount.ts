/**
 * An amount at one case, rounded once. Plain numbers where no step can pass 2^53, big integers elsewhere.
 */
import { type RoundingMode, roundBigQuotient, roundQuotient } from "../../money/index.ts";
import type { Amount, AmountTree } from "./amount.ts";

/** The encoded amount for the encoded facts. Safe: reading refused any amount whose result could pass 2^53. */
export function evaluateAmount(amount: Amount, codes: ArrayLike<number>, round: RoundingMode): number {
  if (amount.big) {
    return Number(roundBigQuotient(evaluateBig(amount.tree, codes), BigInt(amount.under), round));
  }
  const over = evaluatePlain(amount.tree, codes);
  return amount.under === 1 ? over : roundQuotient(over, amount.under, round);
}

function evaluatePlain(tree: AmountTree<number>, codes: ArrayLike<number>): number {
  if (tree.kind === "linear") {
    let sum = tree.constant;
    for (const term of tree.terms) sum += term.times * (codes[term.fact] as number);
    return sum;
  }
  const parts = tree.of.map((part) => evaluatePlain(part, codes));
  if (tree.kind === "sum") return parts.reduce((sum, part) => sum + part, 0);
  return tree.kind === "min" ? Math.min(...parts) : Math.max(...parts);
}

function evaluateBig(tree: AmountTree<number>, codes: ArrayLike<number>): bigint {
  if (tree.kind === "linear") {
    let sum = BigInt(tree.constant);
    for (const term of tree.terms) sum += BigInt(term.times) * BigInt(codes[term.fact] as number);
    return sum;
  }
  const parts = tree.of.map((part) => evaluateBig(part, codes));
  if (tree.kind === "sum") return parts.reduce((sum, part) => sum + part, 0n);
  return parts.reduce((best, part) => ((tree.kind === "min" ? part < best : part > best) ? part : best));
}
