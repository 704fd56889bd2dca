/** A question in words, for the customer. */
import type { Question } from "../needs-policy.ts";
import { titleIn } from "./title-in.ts";

/** How it is asked, else what it is called. */
export function wordingOf({ name, fact }: Question, locale: string): string {
  return titleIn(fact.ask, locale) ?? titleIn(fact.title, locale) ?? name;
}
