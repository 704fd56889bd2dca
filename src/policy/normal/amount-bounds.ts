/**
 * The least and greatest value that an amount can take when each fact stays between two bounds. Sound always; exact
 * for an amount that is linear, or in which each fact stands in one place only.
 */
import type { AmountTree } from "./amount.ts";

/** Inclusive bounds, over the amount's denominator. */
export interface AmountBounds {
  readonly least: bigint;
  readonly greatest: bigint;
}

/** The bounds of `tree` where `between(fact)` gives the bounds of each fact. */
export function amountBounds(
  tree: AmountTree<bigint | number>,
  between: (fact: number) => readonly [number, number],
): AmountBounds {
  if (tree.kind === "linear") {
    let least = BigInt(tree.constant);
    let greatest = least;
    for (const term of tree.terms) {
      const times = BigInt(term.times);
      const [one, other] = between(term.fact).map((bound) => BigInt(bound) * times) as [bigint, bigint];
      const [low, high] = one < other ? [one, other] : [other, one];
      least += low;
      greatest += high;
    }
    return { least, greatest };
  }
  const parts = tree.of.map((part) => amountBounds(part, between));
  const join = {
    sum: (a: bigint, b: bigint) => a + b,
    min: (a: bigint, b: bigint) => (a < b ? a : b),
    max: (a: bigint, b: bigint) => (a > b ? a : b),
  }[tree.kind];
  return {
    least: parts.map((part) => part.least).reduce(join),
    greatest: parts.map((part) => part.greatest).reduce(join),
  };
}

/** The largest magnitude that any step of the sum reaches: decides whether plain numbers are exact. */
export function amountMagnitude(
  tree: AmountTree<bigint>,
  between: (fact: number) => readonly [number, number],
): bigint {
  const size = (value: bigint) => (value < 0n ? -value : value);
  if (tree.kind !== "linear") {
    return tree.of.reduce((sum, part) => sum + amountMagnitude(part, between), 0n);
  }
  return tree.terms.reduce((sum, term) => {
    const [low, high] = between(term.fact);
    const reach = Math.max(Math.abs(low), Math.abs(high));
    return sum + size(term.times) * BigInt(reach) + size(term.times);
  }, size(tree.constant));
}
