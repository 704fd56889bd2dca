import { issueText } from "../issue/index.ts";
import { type Decision, explain } from "../policy/index.ts";
import { resultInWords } from "./result-in-words.ts";
import { type Line, type Style, styled } from "./terminal/line.ts";

const STYLES: Readonly<Record<Decision["status"], Style>> = {
  decided: "green",
  open: "yellow",
  gap: "red",
  conflict: "red",
  invalid: "red",
};

/** A decision for a person: how it stands, what comes out, and why; the longer explanation where one is given. */
export function decisionLines(decision: Decision, locale: string, explanation?: string): readonly Line[] {
  const head = styled(STYLES[decision.status], decision.status);
  if (decision.status === "invalid") {
    return decision.issues.map((issue) => [head, " ", styled("dim", issue.code), " ", issueText(issue)]);
  }
  const why = (explanation ?? explain(decision, { locale })).split("\n").map((line): Line => [line]);
  if (decision.status === "decided") return [...outcomeLines(head, decision.outcome, locale), ...why];
  return [[head], ...why];
}

function outcomeLines(head: Line[number], outcome: object, locale: string): readonly Line[] {
  return Object.entries(outcome).map(([field, value]) => [
    head,
    ` ${field}: `,
    styled("bold", resultInWords(value, locale)),
  ]);
}
