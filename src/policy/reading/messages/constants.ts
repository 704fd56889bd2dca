/**
 * Constants that are no value of what they are compared with or written for.
 */
import { inBackticks as quote } from "../../../issue/index.ts";
import { constantInWords } from "./constant-in-words.ts";
import { meant } from "./meant.ts";
import { A_DATE, AN_INSTANT } from "./moment-forms.ts";
import { say } from "./say.ts";

/** What is wrong with a constant. */
export const constantProblem = {
  wrongConstant: (value: unknown, fact: string, type: string, help: string) =>
    say("wrong-type", `${constantInWords(value)} is not a value of \`${fact}\`, which is ${type}`, help),
  outsideDomain: (value: unknown, fact: string, least: unknown, greatest: unknown) =>
    say(
      "outside-domain",
      `${quote(value)} is outside the domain of \`${fact}\``,
      `it goes from ${least} to ${greatest}`,
    ),
  unknownValue: (value: string, fact: string, values: Iterable<string>) =>
    say("unknown-value", `${quote(value)} is not a value of \`${fact}\``, meant(value, values)),
  wrongParameter: (name: string, fact: string, type: string) =>
    say(
      "wrong-type",
      `the parameter \`${name}\` does not fit \`${fact}\`, which is ${type}`,
      "a parameter stands only where a constant of its own type may",
    ),
  parameterUnit: (name: string, unit: string, fact: string, needed: string) =>
    say(
      "unit-mismatch",
      `the parameter \`${name}\` is in ${quote(unit)}, and \`${fact}\` is in ${quote(needed)}`,
      `nothing converts units: write a constant, or a parameter in ${quote(needed)}`,
    ),
  moneyNumber: (value: unknown, example: string) =>
    say(
      "money-number",
      `the bare number ${quote(value)} could mean major or minor units`,
      `write "${example}"`,
    ),
  notADate: (text: string) =>
    say("not-a-date", `${quote(text)} is no day that exists`, `write it as ${A_DATE}`),
  notAnInstant: (text: string) => say("not-an-instant", ...instantWords(text)),
};

/** What keeps a text from being a moment, and what to write. */
function instantWords(text: string): readonly [message: string, help: string] {
  const help = `write it as ${AN_INSTANT}, or with Z for UTC`;
  const day = /^\d{4}-\d\d-\d\d$/.test(text);
  if (day) return [`${quote(text)} is a day, not a moment`, help];
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text);
  if (time && !/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return [`${quote(text)} says no offset from UTC`, help];
  if (time && /\.\d{3}\d*[1-9]/.test(text))
    return [`${quote(text)} is finer than a millisecond`, "write at most three decimals of a second"];
  return [`${quote(text)} is no moment that exists`, help];
}
