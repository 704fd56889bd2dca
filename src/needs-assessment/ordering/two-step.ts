/**
 * The question after which, with the best one that follows each answer, the least is expected to be left to spend: two
 * looks ahead. What is left after that is estimated by the rate at which the best question narrows the range.
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
    .map((question, place) => ({ question, place, left: expectedLeft(chooser, asking, question) }))
    .sort((a, b) => a.left - b.left || a.place - b.place)
    .map(({ question }) => question);
  return [...compared, ...first.slice(MOST_COMPARED)];
}

/** What is expected to be spent from here, when this question comes next. */
function expectedLeft(chooser: Chooser, asking: Asking, question: number): number {
  let sum = 0;
  let shares = 0;
  for (const { state, share } of answersIn(chooser, asking, question)) {
    const range = rangeOf(chooser, state);
    if (range < 0) continue;
    sum += share * (range === 0 ? 0 : estimatedCost(chooser, afterAnswer(asking, question, state), range));
    shares += share;
  }
  return (chooser.costs[question] as number) + (shares === 0 ? 0 : sum / shares);
}

/** What it costs to narrow the range to nothing at the rate of the best question. */
function estimatedCost(chooser: Chooser, asking: Asking, range: number): number {
  const [best] = byDrop(chooser, asking);
  if (best === undefined) return 0;
  const cost = chooser.costs[best.question] as number;
  // No single question narrows the range: at least two are needed.
  return best.drop <= 0 ? 2 * cost : Math.max(1, range / best.drop) * cost;
}
