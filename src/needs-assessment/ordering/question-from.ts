/**
 * The question to ask of an assessment, as whoever asks it needs it.
 */
import { NONE_FITS } from "../building/choice-policy.ts";
import type { Question } from "../needs-policy.ts";
import type { NextQuestion } from "../needs-result.ts";
import type { QuestionOptions } from "../question-options.ts";
import { askableIn } from "../searching/askable-in.ts";
import { looksAt } from "../searching/budget.ts";
import type { Picks } from "../searching/possible-picks.ts";
import { rightPicks } from "../searching/right-picks.ts";
import { describeQuestion } from "../weighing/describe-question.ts";
import { offeringAt } from "../weighing/offering-at.ts";
import type { Standing } from "../weighing/read-standing.ts";
import type { Held } from "../weighing/variable.ts";
import type { State, Weigher } from "../weighing/weigher.ts";
import { chooseQuestion } from "./choose-question.ts";
import type { Chooser } from "./chooser.ts";

/** So many looks may be taken to see which questions matter. */
const MOST_LOOKS = 20_000;

/**
 * The question with what it decides between; undefined where asking may stop. `possible` is what may turn out right, where
 * that is known already.
 */
export function questionFrom(
  weigher: Weigher,
  chooser: Chooser,
  { state, askable, facts }: Standing,
  strategy?: QuestionOptions["strategy"],
  possible?: Picks,
): NextQuestion | undefined {
  const { policy } = weigher;
  const question = chooseQuestion(chooser, { state, askable }, looksAt(weigher, MOST_LOOKS), strategy);
  if (question === undefined) return undefined;
  // Where everything that is open can be asked, asking settles it all.
  const known = possible?.exact === true && canAskAll(weigher, state, askable) ? possible : undefined;
  const isAskable = askableIn(weigher, askable);
  weigher.look(state);
  const right = known ?? rightPicks(weigher, state, isAskable, looksAt(weigher, MOST_LOOKS));
  const between = right.places.map((place) => offeringAt(weigher, place)?.id ?? NONE_FITS);
  return describeQuestion(policy, policy.questions[question] as Question, facts, between);
}

function canAskAll({ variablesOf }: Weigher, state: State, askable: readonly boolean[]): boolean {
  return askable.every(
    (can, question) =>
      can || (variablesOf[question] ?? []).every((variable) => (state[variable] as Held).settled),
  );
}
