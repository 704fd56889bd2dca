/**
 * The question that, together with the best one that follows each of its answers, narrows the range the most for what both
 * cost: two looks ahead.
 */
import { type Asking, afterAnswer, answersIn, type Chooser, rangeOf } from "./chooser.ts";
import { byDrop } from "./greedy.ts";

/** Only so many questions are looked at more closely: those that are best by one look. */
const MOST_COMPARED = 6;

/** The questions that may be asked, the best one first; those that were not looked at closely stand behind. */
export function byTwoSteps(chooser: Chooser, asking: Asking): readonly number[] {
  const first = byDrop(chooser, asking).map(({ question }) => question);
  const compared = first
    .slice(0, MOST_COMPARED)
    .map((question, place) => ({ question, place, rate: rateOf(chooser, asking, question) }))
    .sort((a, b) => b.rate - a.rate || a.place - b.place)
    .map(({ question }) => question);
  return [...compared, ...first.slice(MOST_COMPARED)];
}

/** By how much the range is expected to become narrower for what this question and the best one after it cost. */
function rateOf(chooser: Chooser, asking: Asking, question: number): number {
  const before = rangeOf(chooser, asking.state);
  let left = 0;
  let cost = 0;
  let shares = 0;
  for (const { state, share } of answersIn(chooser, asking, question)) {
    const range = rangeOf(chooser, state);
    if (range < 0) continue;
    shares += share;
    if (range === 0) continue;
    const [best] = byDrop(chooser, afterAnswer(asking, question, state));
    left += share * (range - (best?.drop ?? 0));
    cost += share * (best === undefined ? 0 : (chooser.costs[best.question] as number));
  }
  const own = chooser.costs[question] as number;
  return shares === 0 ? 0 : (before - left / shares) / (own + cost / shares);
}
