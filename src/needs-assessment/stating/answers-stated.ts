/**
 * What was answered, and of which questions the whole answer is not known.
 */
import { compareOrigins } from "../../service/index.ts";
import { ORIGIN_OF } from "../answer-source.ts";
import type { Assessment } from "../assessment.ts";
import type { GivenAnswer } from "../given-answer.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import type { NeedsDecided, NeedsOpen, NoneFits } from "../needs-result.ts";
import type { StatedAnswer, StatementGap } from "../stated-answer.ts";
import { isWithheld } from "./is-withheld.ts";
import { valueOfAnswer } from "./value-of-answer.ts";
import { wordingOf } from "./wording-of.ts";

/** Every question that was answered in some way, in the order of the policy. */
export function answersStated(
  policy: NeedsPolicy,
  session: Assessment,
  locale: string,
): readonly StatedAnswer[] {
  return policy.questions.flatMap((question) => {
    const given = givenTo(session, question);
    if (given === undefined) return [];
    const { name, fact } = question;
    // It stands in the assessment, and is not handed over.
    const shown = !isWithheld(policy, question);
    return [
      {
        question: name,
        asked: wordingOf(question, locale),
        status: given.status,
        ...("value" in given && shown ? { answer: valueOfAnswer(fact, given.value, locale) } : {}),
        ...("value" in given ? { from: given.from } : {}),
        ...(given.said !== undefined && shown ? { said: given.said } : {}),
      },
    ];
  });
}

/** Every question whose answer is not known, not wholly, or not surely enough, in the order of the policy. */
export function gapsStated(
  { questions }: NeedsPolicy,
  session: Assessment,
  result: NeedsDecided | NeedsOpen | NoneFits,
  locale: string,
): readonly StatementGap[] {
  const relevant = new Set(result.status === "open" ? result.relevant : []);
  return questions.flatMap((question) => {
    const given = givenTo(session, question);
    const why = whyOpen(question, given);
    if (why === undefined) return [];
    const matters = relevant.has(question.name);
    return [{ question: question.name, asked: wordingOf(question, locale), why, matters }];
  });
}

function whyOpen({ fact }: Question, given: GivenAnswer | undefined): StatementGap["why"] | undefined {
  if (given === undefined) return "not-asked";
  if (!("value" in given)) return given.status;
  if (fact.needs !== undefined && compareOrigins(ORIGIN_OF[given.from], fact.needs) < 0)
    return fact.needs === "recorded" ? "needs-record" : "needs-check";
  return given.status === "vague" ? "vague" : undefined;
}

function givenTo({ answers }: Assessment, { name }: Question): GivenAnswer | undefined {
  return Object.hasOwn(answers, name) ? (answers[name] as GivenAnswer) : undefined;
}
