/**
 * What is wrong with a fact, a parameter or an outcome as it is declared: its domain, its records, what it is about.
 */
import { inBackticks as quote } from "../../../issue/index.ts";
import { say } from "./say.ts";

/** What is wrong with a declaration. */
export const declarationProblem = {
  badRange: (low: unknown, high: unknown) =>
    say(
      "empty-domain",
      `no value lies between ${quote(low)} and ${quote(high)}`,
      "`min` must not be above `max`",
    ),
  unsafeDomain: () =>
    say(
      "unsafe-domain",
      "this domain is larger than exact numbers reach (2^53 smallest units)",
      "bring the bounds closer together",
    ),
  badScale: (scale: unknown) =>
    say(
      "bad-scale",
      `${quote(scale)} is not a number of decimals`,
      "use 1 to 9; for 0 decimals use `integer`",
    ),
  badCurrency: (code: string) =>
    say(
      "unknown-currency",
      `${quote(code)} is not an ISO 4217 currency`,
      "write its three capital letters, such as `GBP`",
    ),
  orderedWithOther: () =>
    say(
      "ordered-other",
      "an ordered list of words has no place for any other word",
      "keep `ordered` or `other`",
    ),
  badMaxItems: (written: unknown, most: number) =>
    say(
      "bad-max-items",
      `${quote(written)} is not a number of records`,
      `write how many there may be at most: a whole number from 1 to ${most}`,
    ),
  missingMaxItems: (most: number) =>
    say("shape", "this is missing", `write how many records there may be at most, up to ${most}`),
  notOnAField: (key: string, list: string) =>
    say(
      "unknown-key",
      `${quote(key)} is not said of a field: an account is of the whole list`,
      `say it of \`${list}\``,
    ),
  nestedField: (type: string) =>
    say(
      "nested-field",
      `a field has one value, so it is no ${type}`,
      type === "list" ? "declare a list of its own" : "declare a boolean for each word",
    ),
  forbiddenAbout: (fact: string, about: string, purpose: string) =>
    say(
      "forbidden-about",
      `a policy for ${purpose} may not read \`${fact}\`, which is about ${about}`,
      "drop the fact, or name the law that demands it under `permits`",
    ),
  suspiciousName: (fact: string) =>
    say(
      "about-missing",
      `\`${fact}\` sounds like more than the failure itself`,
      "say what it is `about`, so that principles can be checked",
    ),
  notGrowing: (name: string, type: string) =>
    say(
      "no-order",
      `\`${name}\` is ${type} and has no order`,
      "numbers, amounts, dates, instants, booleans and enums that are `ordered: true` grow, fall and rise; of facts also sets and lists",
    ),
};
