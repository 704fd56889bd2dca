/** Questions and answers as people read them. */
import { valueInWords } from "../../policy/index.ts";
import type { GivenAnswer } from "../given-answer.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { changeSentence, SOURCES } from "../reassess-messages.ts";
import { titleIn } from "../stating/title-in.ts";

/** A question as it is asked, or its name with a full stop. */
export function questionInWords({ questions }: NeedsPolicy, name: string, locale: string): string {
  const fact = questions.find((question) => question.name === name)?.fact;
  return titleIn(fact?.ask, locale) ?? `${titleIn(fact?.title, locale) ?? name}.`;
}

/** An answer with where it came from, or comes from: the customer's own words where they were kept, else what is known. */
export function answerInWords(given: GivenAnswer, when: "was" | "now", locale: string): string {
  const from = "from" in given ? given.from : "stated";
  return `${SOURCES[when][from]}: ${knownOf(given, locale)}.`;
}

function knownOf(given: GivenAnswer, locale: string): string {
  if (given.said !== undefined) return `"${given.said}"`;
  return "value" in given ? valueInWords(given.value, { locale }) : changeSentence[given.status];
}
