/**
 * What this room says when a customer takes what is not recommended.
 */
import { type Issue, inBackticks as quote } from "../issue/index.ts";

function say(code: string, message: string, help: string): Issue {
  return { code, path: ["offering"], message, help };
}

/** Why a choice cannot be recorded. */
export const choiceIssue = {
  tooEarly: (offering: string, question: string) =>
    say(
      "too-early",
      `what follows from taking ${quote(offering)} is not known yet`,
      `ask ${quote(question)} first`,
    ),
  notToBeHad: (offering: string) =>
    say(
      "not-to-be-had",
      `it is not sure that this customer may have ${quote(offering)} now`,
      "propose another offering",
    ),
  noChoiceNeeded: (offering: string) =>
    say(
      "no-choice-needed",
      `${quote(offering)} may be proposed as it is`,
      "propose it: there is no consequence to be shown",
    ),
};

/** What is said of a proposal; titles and reasons are the policy's own. */
export const choiceSentence = {
  notToBeHad: (title: string) => `${title} is not to be had with these answers, or on this day.`,
  perhapsNotToBeHad: (title: string) => `It is not sure that ${title} is to be had with these answers.`,
  less: (title: string, amount: string) => `${title} is enough, and costs ${amount} less.`,
  more: (title: string, amount: string) => `${title} is enough, and costs ${amount} more.`,
  same: (title: string) => `${title} is enough, and costs the same.`,
  perhaps: (falls: string) => `Not everything is known, and it may fall short in more: ${falls}.`,
  nothing: "Nothing that we have is sure to be enough.",
  chosen: (title: string) => `${title} was chosen knowingly, and falls short in nothing more than was shown.`,
  grown: (because: string) => `The consequence has grown since this was chosen. ${because}`,
};
