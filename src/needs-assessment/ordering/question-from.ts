/**
 * The question to ask of an assessment, as whoever asks it needs it.
 */
import { NONE_FITS } from "../building/choice-policy.ts";
import type { Question } from "../needs-policy.ts";
import type { NextQuestion } from "../needs-result.ts";
import type { QuestionOptions } from "../question-options.ts";
import { askableIn } from "../searching/askable-in.ts";
import { looksAt } from "../searching/budget.ts";
import { rightPicks } from "../searching/right-picks.ts";
import { describeQuestion } from "../weighing/describe-question.ts";
import { offeringAt } from "../weighing/offering-at.ts";
import type { Standing } from "../weighing/read-standing.ts";
import type { Weigher } from "../weighing/weigher.ts";
import { chooseQuestion } from "./choose-question.ts";
import type { Chooser } from "./chooser.ts";

/** So many looks may be taken to see which questions matter. */
const MOST_LOOKS = 20_000;

/** The question with what it decides between; undefined where asking may stop. */
export function questionFrom(
  weigher: Weigher,
  chooser: Chooser,
  { state, askable, facts }: Standing,
  strategy?: QuestionOptions["strategy"],
): NextQuestion | undefined {
  const { policy } = weigher;
  const question = chooseQuestion(chooser, { state, askable }, looksAt(weigher, MOST_LOOKS), strategy);
  if (question === undefined) return undefined;
  const isAskable = askableIn(weigher, askable);
  weigher.look(state);
  const right = rightPicks(weigher, state, isAskable, looksAt(weigher, MOST_LOOKS));
  const between = right.places.map((place) => offeringAt(weigher, place)?.id ?? NONE_FITS);
  return describeQuestion(policy, policy.questions[question] as Question, facts, between);
}
