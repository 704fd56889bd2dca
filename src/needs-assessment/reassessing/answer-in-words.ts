/** Questions and answers as people read them. */
import { valueInWords } from "../../policy/index.ts";
import type { GivenAnswer } from "../given-answer.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { changeSentence } from "../reassess-messages.ts";
import { titleIn } from "../stating/title-in.ts";

/** A question as it is asked, or its name with a full stop. */
export function questionInWords({ questions }: NeedsPolicy, name: string, locale: string): string {
  const fact = questions.find((question) => question.name === name)?.fact;
  return titleIn(fact?.ask, locale) ?? `${titleIn(fact?.title, locale) ?? name}.`;
}

/** An answer: the customer's own words where they were kept, else what is known. */
export function answerInWords(given: GivenAnswer, locale: string): string {
  if (given.said !== undefined) return `"${given.said}"`;
  return "value" in given ? valueInWords(given.value, { locale }) : changeSentence[given.status];
}
