/**
 * What is wrong with a text that a reader is shown.
 */
import { inBackticks as quote } from "../../../issue/index.ts";
import { say } from "./say.ts";

/** What is wrong with a text. */
export const textProblem = {
  emptyText: () =>
    say("empty-text", "this text says nothing", "write a sentence: a reason travels with every decision"),
  strayBrace: () =>
    say(
      "stray-brace",
      "a brace here opens or closes no slot",
      "write a slot as `{delay}`, with one brace on each side",
    ),
  missingLanguage: (language: string) =>
    say(
      "missing-language",
      `this text has no ${quote(language)} version`,
      "other texts of this policy have one",
    ),
};
