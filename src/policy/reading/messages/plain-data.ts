/**
 * What is wrong with a document before anything is read from it: that it is no text, no JSON, or no plain data.
 */
import { inBackticks as quote } from "../../../issue/index.ts";
import type { Limits } from "../../document/limits.ts";
import { say } from "./say.ts";

/** What keeps a document from being read at all. */
export const plainProblem = {
  notText: (value: unknown) =>
    say(
      "not-text",
      `${quote(value)} is not text`,
      'read the file with its encoding: readFileSync(file, "utf8")',
    ),
  syntax: (what: string) =>
    say("syntax", what, "this is where the text stops being JSON (comments and trailing commas are fine)"),
  duplicateKey: (key: string) =>
    say(
      "duplicate-key",
      `${quote(key)} is written twice in one object`,
      "keep one of them: the other would be lost",
    ),
  notPlain: (what: string) =>
    say(
      "not-plain-data",
      `${what} is not plain data`,
      "a document holds objects, arrays, strings, numbers and booleans only",
    ),
  cyclic: () => say("cyclic", "the document contains itself", "a document is a tree: copy what repeats"),
  notFinite: (value: unknown) =>
    say(
      "not-a-number",
      `${quote(value)} is not a number that a document can hold`,
      "write a finite number, and 0 without a sign",
    ),
  loneSurrogate: () =>
    say("broken-text", "this text holds half of a character (a lone surrogate)", "write the whole character"),
  forbiddenName: (name: string) =>
    say(
      "forbidden-name",
      `${quote(name)} is not allowed as a name or value here`,
      "choose another word: JavaScript gives this one a meaning of its own",
    ),
  limit: (limit: keyof Limits, least: number, what: string) =>
    say(
      `too-large`,
      `${what}, over the limit \`${limit}\` of ${least}`,
      `make it smaller, or read it with { limits: { ${limit}: ... } }`,
    ),
};
