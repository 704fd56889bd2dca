/**
 * The questions that stand together on the next screen.
 */
import type { Question } from "../needs-policy.ts";
import type { NextQuestion } from "../needs-result.ts";
import type { QuestionOptions } from "../question-options.ts";
import { looksAt } from "../searching/budget.ts";
import { tellsApart } from "../searching/tells-apart.ts";
import { describeQuestion } from "../weighing/describe-question.ts";
import type { Standing } from "../weighing/read-standing.ts";
import type { Weigher } from "../weighing/weigher.ts";
import { type Chooser, questionsIn } from "./chooser.ts";
import { questionFrom } from "./question-from.ts";

/** So many looks may be taken to see whether a question matters. */
const MOST_LOOKS = 5_000;

/** The question to ask, and those of its group that can be asked now and matter, in the order of the policy. */
export function screenFrom(
  weigher: Weigher,
  chooser: Chooser,
  standing: Standing,
  { most, strategy }: { readonly most: number; readonly strategy: QuestionOptions["strategy"] },
): readonly NextQuestion[] {
  const { policy } = weigher;
  const first = questionFrom(weigher, chooser, standing, strategy);
  if (first === undefined) return [];
  if (first.group === undefined) return [first];
  const { state, askable, facts } = standing;
  const others = questionsIn(chooser, standing).flatMap((place): readonly NextQuestion[] => {
    const question = policy.questions[place] as Question;
    const told = describeQuestion(policy, question, facts, first.decidesBetween);
    if (told.group !== first.group || told.question === first.question) return [];
    return tellsApart(weigher, state, place, askable, looksAt(weigher, MOST_LOOKS)) ? [told] : [];
  });
  return [first, ...others].slice(0, most);
}
