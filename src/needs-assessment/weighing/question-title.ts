/**
 * The name of a question for people.
 */
import type { Question } from "../needs-policy.ts";
import { titleIn } from "../stating/title-in.ts";

/** Its title, or else its wording, or else the name of its fact. */
export function titleOfQuestion({ name, fact }: Question, locale: string): string {
  return titleIn(fact.title, locale) ?? titleIn(fact.ask, locale) ?? name;
}
