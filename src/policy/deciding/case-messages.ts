/**
 * What the policy room says about the facts of a case that it cannot use.
 */
import { inBackticks as quote } from "../../issue/index.ts";
import { moneyToText } from "../../money/index.ts";
import { type Domain, decodeValue } from "../normal/domain.ts";

const show = (domain: Domain, code: number): string => {
  const value = decodeValue(domain, code);
  return typeof value === "object" ? `"${moneyToText(value)}"` : String(value);
};

/** A value in a message; a text is called one, for `47` and "47" look alike. */
function inWords(value: unknown, domain: Domain): string {
  return typeof value === "string" && domain.type !== "enum" ? `the text ${quote(value)}` : quote(value);
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
    case "integer":
      return `give a whole number from ${show(domain, domain.least)} to ${show(domain, domain.greatest)}`;
    default:
      return `give a number with at most ${domain.scale} decimals from ${show(domain, domain.least)} to ${show(domain, domain.greatest)}`;
  }
}

/** What an object or a list was perhaps meant for. */
function insteadOf(value: unknown, domain: Domain): string {
  if (typeof value !== "object" || value === null) return "";
  if (Array.isArray(value)) return "; where it is one of several, { oneOf: [...] }";
  const bounds = domain.type === "boolean" || domain.type === "enum" ? "" : " or { gte, lte }";
  return `; with its origin, { value, from }; where it is not known exactly, { oneOf }${bounds}`;
}

/** The message for a value that is not of the fact's type. */
export function wrongValue(name: string, value: unknown, domain: Domain) {
  return {
    code: "wrong-type",
    message: `${inWords(value, domain)} is not a value of \`${name}\``,
    help: `${howToWrite(domain)}${insteadOf(value, domain)}`,
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
