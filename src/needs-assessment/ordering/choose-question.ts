/**
 * Which question to ask next. One that cannot change what is right is never chosen, in whatever order questions come.
 */
import type { QuestionOptions } from "../question-options.ts";
import { askableIn } from "../searching/askable-in.ts";
import { type Looks, looksAt } from "../searching/budget.ts";
import { rightPicks } from "../searching/right-picks.ts";
import { tellsApart } from "../searching/tells-apart.ts";
import type { Asking, Chooser } from "./chooser.ts";
import { questionsIn } from "./chooser.ts";
import { byExpectedCost } from "./exact.ts";
import { byDrop } from "./greedy.ts";
import { byTwoSteps } from "./two-step.ts";

/** So many looks may be taken to find the order that costs the least. */
const MOST_ORDERS = 300_000;

/** A question, and the places in the offering table of what may be right. */
export interface ChosenQuestion {
  readonly question: number;
  readonly right: readonly number[];
}

/** The question to ask; undefined where nothing that can be asked changes what is right. */
export function chooseQuestion(
  chooser: Chooser,
  asking: Asking,
  looks: Looks,
  strategy: QuestionOptions["strategy"] = "greedy",
): ChosenQuestion | undefined {
  const { weigher } = chooser;
  const { state, askable } = asking;
  const right = rightPicks(weigher, state, askableIn(weigher, askable), looks);
  if (right.places.length < 2) return undefined;
  const question = bestQuestion(chooser, asking, looks, strategy);
  return question === undefined ? undefined : { question, right: right.places };
}

function bestQuestion(
  chooser: Chooser,
  { state, askable }: Asking,
  looks: Looks,
  strategy: QuestionOptions["strategy"],
): number | undefined {
  let first: number | undefined;
  let left = askable;
  for (;;) {
    const ordered = inOrder(chooser, { state, askable: left }, strategy);
    const best = ordered.find((question) => tellsApart(chooser.weigher, state, question, askable, looks));
    first ??= ordered[0];
    if (best !== undefined) return best;
    // Where assumptions tie answers together none may change it by itself; then any of them helps.
    if (ordered.length === 0) return first;
    // What comes before another only as long as it matters does not hold it up.
    left = left.map((can, question) => can && !ordered.includes(question));
  }
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
