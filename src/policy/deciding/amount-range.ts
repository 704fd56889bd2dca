/**
 * The lowest and highest value that a rounded amount takes over a set of cases.
 */
import type { RoundingMode } from "../../money/index.ts";
import { roundBigQuotient } from "../../money/index.ts";
import { type Amount, factsOfAmount } from "../normal/amount.ts";
import { amountBounds } from "../normal/amount-bounds.ts";
import { evaluateAmount } from "../normal/evaluate-amount.ts";
import type { Spans } from "../normal/spans.ts";
import type { Budget } from "./budget.ts";
import type { Space } from "./possible-pieces.ts";
import { allPoints, corners } from "./sample-points.ts";

/** Both ends, and whether both are reached. */
export interface AmountRange {
  readonly least: number;
  readonly greatest: number;
  readonly exact: boolean;
}

/** The range of `amount` over `space`. */
export function amountRange(amount: Amount, round: RoundingMode, space: Space, budget: Budget): AmountRange {
  const facts = [...factsOfAmount(amount.tree)];
  const spansOf = (fact: number) => space[fact] as Spans;
  const bounds = amountBounds(amount.tree, (fact) => {
    const spans = spansOf(fact);
    return [spans[0] as number, spans.at(-1) as number];
  });
  const rounded = (value: bigint) => Number(roundBigQuotient(value, BigInt(amount.under), round));
  const least = rounded(bounds.least);
  const greatest = rounded(bounds.greatest);
  if (amount.tree.kind === "linear" || least === greatest) return { least, greatest, exact: true };
  const tried = corners(facts, spansOf, budget);
  const reached = tried && rangeAt(amount, round, tried);
  if (reached?.least === least && reached.greatest === greatest) return reached;
  const every = allPoints(facts, spansOf, budget);
  return every === undefined ? { least, greatest, exact: false } : rangeAt(amount, round, every);
}

function rangeAt(
  amount: Amount,
  round: RoundingMode,
  points: Iterable<ReadonlyMap<number, number>>,
): AmountRange {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  const codes: number[] = [];
  for (const point of points) {
    for (const [fact, code] of point) codes[fact] = code;
    const value = evaluateAmount(amount, codes, round);
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return { least, greatest, exact: true };
}
