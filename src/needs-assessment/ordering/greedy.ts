/**
 * The question after which the range of offerings is expected to be the narrowest, for its cost.
 */
import { type Asking, answersIn, type Chooser, questionsIn, rangeOf } from "./chooser.ts";

/** A question, weighed by one look ahead. */
export interface Weighed {
  readonly question: number;
  /** By how much the range is expected to become narrower. */
  readonly drop: number;
}

/** All questions that may be asked, the best one first. */
export function byDrop(chooser: Chooser, asking: Asking): readonly Weighed[] {
  const { costs } = chooser;
  const range = rangeOf(chooser, asking.state);
  return questionsIn(chooser, asking)
    .map((question) => ({ question, drop: range - expectedRange(chooser, asking, question) }))
    .sort((a, b) => compareRates(a, b, costs) || a.question - b.question);
}

function compareRates(one: Weighed, other: Weighed, costs: readonly number[]): number {
  const [a, b] = [costs[one.question] as number, costs[other.question] as number];
  return other.drop * a - one.drop * b || a - b;
}

function expectedRange(chooser: Chooser, asking: Asking, question: number): number {
  let sum = 0;
  let shares = 0;
  for (const { state, share } of answersIn(chooser, asking, question)) {
    const range = rangeOf(chooser, state);
    // Answers that cannot be are not to be expected.
    if (range < 0) continue;
    sum += range * share;
    shares += share;
  }
  return shares === 0 ? 0 : sum / shares;
}
