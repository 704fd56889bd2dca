/** Questions and answers as people read them. */
import type { GivenAnswer } from "../given-answer.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import { changeSentence, SOURCES } from "../reassess-messages.ts";
import { line } from "../statement-messages.ts";
import { isWithheld } from "../stating/is-withheld.ts";
import { titleIn } from "../stating/title-in.ts";
import { valueOfAnswer } from "../stating/value-of-answer.ts";

/** A question as it is asked, or its name with a full stop. */
export function questionInWords(policy: NeedsPolicy, name: string, locale: string): string {
  const fact = questionNamed(policy, name)?.fact;
  return titleIn(fact?.ask, locale) ?? `${titleIn(fact?.title, locale) ?? name}.`;
}

/**
 * An answer with where it came from, or comes from: the customer's own words where they were kept, else what is known; of
 * what may not be read by everybody, neither. The first policy is the one that it was given under.
 */
export function answerInWords(
  policies: readonly NeedsPolicy[],
  name: string,
  given: GivenAnswer,
  when: "was" | "now",
  locale: string,
): string {
  const from = "from" in given ? given.from : "stated";
  return `${SOURCES[when][from]}: ${knownOf(policies, name, given, locale)}.`;
}

function knownOf(policies: readonly NeedsPolicy[], name: string, given: GivenAnswer, locale: string): string {
  if (!("value" in given) && given.said === undefined) return changeSentence[given.status];
  const asked = policies.flatMap((policy) => {
    const question = questionNamed(policy, name);
    return question === undefined ? [] : [{ policy, question }];
  });
  const [first] = asked;
  if (first === undefined || asked.some(({ policy, question }) => isWithheld(policy, question)))
    return line.withheld;
  if (given.said !== undefined) return `"${given.said}"`;
  return "value" in given
    ? valueOfAnswer(first.question.fact, given.value, locale)
    : changeSentence[given.status];
}

function questionNamed({ questions }: NeedsPolicy, name: string): Question | undefined {
  return questions.find((question) => question.name === name);
}
