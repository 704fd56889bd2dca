/**
 * Which question to ask next. One that cannot change what is right is never chosen, in whatever order questions come.
 */
import type { QuestionOptions } from "../question-options.ts";
import { askableIn } from "../searching/askable-in.ts";
import { type Looks, looksAt } from "../searching/budget.ts";
import { liesApart } from "../searching/lies-apart.ts";
import { matterAlone } from "../searching/matter-alone.ts";
import { rightPicks } from "../searching/right-picks.ts";
import { tellsApart } from "../searching/tells-apart.ts";
import type { Asking, Chooser } from "./chooser.ts";
import { answersIn, questionsIn, rangeOf } from "./chooser.ts";
import { byExpectedCost } from "./exact.ts";
import { byDrop } from "./greedy.ts";
import { byTwoSteps } from "./two-step.ts";

/** So many looks may be taken to find the order that costs the least. */
const MOST_ORDERS = 300_000;

/** So few are enough to see of most questions that they matter. */
const FEW = 500;

/** The question to ask, by its place; undefined where nothing that can be asked changes what is right. */
export function chooseQuestion(
  chooser: Chooser,
  asking: Asking,
  looks: Looks,
  strategy: QuestionOptions["strategy"] = "greedy",
): number | undefined {
  const { weigher } = chooser;
  const { state, askable } = asking;
  // Where one thing is right, no order is looked for: finding the best one can take long.
  if (rangeOf(chooser, state) < 1) return undefined;
  const ordered = inOrder(chooser, asking, strategy);
  const [first] = ordered;
  if (first === undefined) return undefined;
  // Where another answer to it leads elsewhere, more than one thing may be right.
  const others = askableIn(weigher, askable.with(first, false));
  if (liesApart(weigher, answersIn(chooser, asking, first), others, looksAt(weigher, FEW))) return first;
  const open = [...askable.keys()].filter((question) => askable[question]);
  const seen = matterAlone(weigher, state, open);
  if (seen.has(first)) return first;
  const right = rightPicks(weigher, state, askableIn(weigher, askable), looks);
  if (right.places.length < 2) return undefined;
  let left = askable;
  for (let next = ordered; next.length > 0; next = inOrder(chooser, { state, askable: left }, strategy)) {
    const best = next.find(
      (question) => seen.has(question) || tellsApart(weigher, state, question, askable, looks),
    );
    if (best !== undefined) return best;
    // What comes before another only as long as it matters does not hold it up.
    const tried = new Set(next);
    left = left.map((can, question) => can && !tried.has(question));
  }
  // Where assumptions tie answers together none may change it by itself; then any of them helps.
  return first;
}

function inOrder(chooser: Chooser, asking: Asking, strategy: QuestionOptions["strategy"]): readonly number[] {
  const { weigher } = chooser;
  switch (strategy) {
    case "fixed":
      return questionsIn(chooser, asking);
    case "exact": {
      const costed = byExpectedCost(chooser, asking, looksAt(weigher, MOST_ORDERS));
      return costed?.map(({ question }) => question) ?? byTwoSteps(chooser, asking);
    }
    case "two-step":
      return byTwoSteps(chooser, asking);
    default:
      return byDrop(chooser, asking).map(({ question }) => question);
  }
}
