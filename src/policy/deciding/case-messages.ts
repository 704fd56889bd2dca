/**
 * What the policy room says about the facts of a case that it cannot use.
 */
import { inBackticks as quote } from "../../issue/index.ts";
import { moneyToText } from "../../money/index.ts";
import { type Domain, decodeValue, hasOrder } from "../normal/domain.ts";

const show = (domain: Domain, code: number): string => {
  const value = decodeValue(domain, code);
  return typeof value === "object" ? `"${moneyToText(value)}"` : String(value);
};

/** A value in a message; a text is called one, for `47` and "47" look alike. */
function inWords(value: unknown, domain: Domain): string {
  return typeof value === "string" && !["enum", "date", "instant"].includes(domain.type)
    ? `the text ${quote(value)}`
    : quote(value);
}

/** What a fact of this type is written like. */
export function howToWrite(domain: Domain): string {
  switch (domain.type) {
    case "boolean":
      return "give true or false";
    case "enum":
      return `give one of ${domain.values.slice(0, 12).map(quote).join(", ")}${domain.values.length > 12 ? ", ..." : ""}`;
    case "money":
      return `give minor units as a whole number, { amount, currency: "${domain.currency}" }, or a string with its decimals such as "12.50"`;
    case "date":
      return `give a day such as "2026-01-31", from ${show(domain, domain.least)} to ${show(domain, domain.greatest)}`;
    case "instant":
      return 'give a time with its offset, such as "2026-03-02T17:00:00+01:00"';
    case "integer":
      return `give a whole number from ${show(domain, domain.least)} to ${show(domain, domain.greatest)}`;
    default:
      return `give a number with at most ${domain.scale} decimals from ${show(domain, domain.least)} to ${show(domain, domain.greatest)}`;
  }
}

/** Where a value stands: as a whole fact, as a field of a record, or as one of several. */
export type Standing = "fact" | "field" | "one";

/** What an object or a list was perhaps meant for: of a field no origin is said, and one of several is a value. */
function insteadOf(value: unknown, domain: Domain, standing: Standing): string {
  if (typeof value !== "object" || value === null || standing === "one") return "";
  if (Array.isArray(value)) return "; where it is one of several, { oneOf: [...] }";
  const bounds = hasOrder(domain) ? " or { gte, lte }" : "";
  const origin = standing === "fact" ? "; with its origin, { value, from }" : "";
  return `${origin}; where it is not known exactly, { oneOf }${bounds}`;
}

/** The message for a value that is not of the fact's type. */
export function wrongValue(name: string, value: unknown, domain: Domain, standing: Standing = "fact") {
  return {
    code: "wrong-type",
    message: `${inWords(value, domain)} is not a value of \`${name}\``,
    help: `${howToWrite(domain)}${insteadOf(value, domain, standing)}`,
  };
}

/** The message for a value of the right type outside the declared bounds. */
export function outsideDomain(name: string, value: unknown, domain: Domain) {
  const ends = `${show(domain, domain.least)} to ${show(domain, domain.greatest)}`;
  return {
    code: "outside-domain",
    message: `${inWords(value, domain)} is outside the domain of \`${name}\``,
    help: `it goes from ${ends}`,
  };
}

/** The message for a text that is not a day, or a day that does not exist. */
export function noSuchDay(name: string, value: string) {
  const day = /^\d{4}-\d\d-\d\d$/.test(value);
  return {
    code: "not-a-date",
    message: `${quote(value)} is ${day ? "a day that does not exist" : "not a date"}, given for \`${name}\``,
    help: "write year, month and day, such as 2026-01-31",
  };
}

/** The message for a text that is not a moment: no offset, too fine, or no such time. */
export function noSuchInstant(name: string, value: string) {
  const bare = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value) && !/(?:Z|[+-]\d\d:\d\d)$/.test(value);
  const fine = /\.\d{4,}/.test(value);
  return {
    code: fine ? "excess-decimals" : "not-an-instant",
    message: `${quote(value)} is not an instant, given for \`${name}\``,
    help: bare
      ? "write its offset: a time without one is another time in another place, such as 2026-03-02T17:00:00+01:00"
      : fine
        ? "write no more than milliseconds"
        : "write a time that exists, with its offset, such as 2026-03-02T17:00:00+01:00",
  };
}

/** The message for what is no set of this fact's words. */
export function notASet(name: string, value: unknown, values: readonly string[]) {
  const words = values.slice(0, 12).map(quote).join(", ");
  const more = values.length > 12 ? ", ..." : "";
  return {
    code: "wrong-type",
    message: `${quote(value)} is not a value of \`${name}\``,
    help: `give the list of its words, such as ["${values[0]}"], from ${words}${more}; where only some is known, { has: [...], hasNone: [...] }`,
  };
}

/** The message for a word that is said twice of a set, or both to be in it and not. */
export function saidTwice(name: string, value: unknown) {
  return {
    code: "duplicate-value",
    message: `${quote(value)} is said twice of \`${name}\``,
    help: "say it once: each word is in the set or not",
  };
}

/** The message for a list that is none. */
export function notAList(name: string, value: unknown) {
  return {
    code: "wrong-type",
    message: `${quote(value)} is not a value of \`${name}\``,
    help: "give a list of records; where there may be more of them, { items: [...], complete: false }",
  };
}

/** The message for a list that is longer than its fact allows. */
export function tooManyRecords(name: string, found: number, most: number) {
  return {
    code: "too-many-items",
    message: `${found} records are more than \`${name}\` takes`,
    help: `it takes at most ${most}: its \`maxItems\``,
  };
}

/** The message for a record that is none. */
export function notARecord(name: string, value: unknown, fields: readonly string[]) {
  return {
    code: "wrong-type",
    message: `${quote(value)} is not a record of \`${name}\``,
    help: `give an object with ${fields.slice(0, 12).map(quote).join(", ")}`,
  };
}
