/** What a statement may not say: it is handed over, and read aloud where others may hear it. */
import type { NeedsPolicy, Question } from "../needs-policy.ts";

/** True of a fact that is for audit only, and of a question that it takes a great deal to be asked. */
export function isWithheld({ document }: NeedsPolicy, { name, fact }: Question): boolean {
  const { questions = {} } = document;
  const notes = Object.hasOwn(questions, name) ? questions[name] : undefined;
  return fact.sensitive === true || notes?.sensitivity === "high";
}
