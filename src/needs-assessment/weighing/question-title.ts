/**
 * The name of a question for people.
 */
import { chooseText } from "../../policy/index.ts";
import type { Question } from "../needs-policy.ts";

/** Its title, or else its wording, or else the name of its fact. */
export function titleOfQuestion({ name, fact }: Question, locale: string): string {
  for (const text of [fact.title, fact.ask]) {
    const chosen = text === undefined ? undefined : chooseText(text, locale, "customer");
    if (chosen !== undefined) return chosen;
  }
  return name;
}
