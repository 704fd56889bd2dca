/**
 * What a program did that no customer's data can cause.
 */
import { type Issue, inBackticks, issueText, MisuseError } from "../issue/index.ts";

/** Every mistake of a program, to be thrown. */
export const misuse = {
  notANeedsPolicy: (given: unknown) => {
    const help = "give what `defineNeedsPolicy` or `parseNeedsPolicy` made";
    return new MisuseError("not-a-needs-policy", `${inBackticks(given)} is not a needs policy: ${help}`);
  },
  notAQuestion: (policy: string, given: unknown) => {
    const help = "give the name of one of its `questions`";
    return new MisuseError(
      "not-a-question",
      `${inBackticks(given)} is no question of ${inBackticks(policy)}: ${help}`,
    );
  },
  notAContact: (issues: readonly Issue[]) =>
    new MisuseError("not-a-contact", ["this is not a contact:", ...issues.map(issueText)].join("\n")),
  notACount: (name: string, given: unknown): Issue => ({
    code: "not-a-count",
    path: [name],
    message: `${inBackticks(given)} is not a number of ${name === "looks" ? "looks" : "questions"}`,
    help: "give a whole number from 1",
  }),
  notQuestionOptions: (issues: readonly Issue[]) =>
    new MisuseError(
      "not-question-options",
      ["questions cannot be chosen by these options:", ...issues.map(issueText)].join("\n"),
    ),
  notAnAssessment: (policy: string, issues: readonly Issue[]) => {
    const help = "give what `startAssessment` made, or the value of a later step";
    const message = `this is not an assessment under ${inBackticks(policy)}; ${help}:`;
    return new MisuseError("not-an-assessment", [message, ...issues.map(issueText)].join("\n"));
  },
};
