/**
 * The values of a counted fact as whole steps of its smallest unit: 1, 0.01, one penny, one day, one millisecond. A
 * boundary is a step, and "just below" is the step before it.
 */
import type { Constant } from "../../../src/policy/document/condition.ts";
import type {
  DateFact,
  DecimalFact,
  EnumFact,
  Fact,
  InstantFact,
  IntegerFact,
  MoneyFact,
  ScalarFact,
} from "../../../src/policy/document/fact.ts";

export type NumericFact = IntegerFact | DecimalFact | MoneyFact;
export type CountedFact = NumericFact | DateFact | InstantFact;
export interface Grid {
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

/** The currencies of the generated policies, with 0, 2 and 3 decimals. */
export const CURRENCIES: { readonly [currency: string]: number } = { GBP: 2, EUR: 2, JPY: 0, KWD: 3 };
const DAY = 86_400_000;

export const isNumeric = (fact: Fact): fact is NumericFact =>
  fact.type === "integer" || fact.type === "decimal" || fact.type === "money";
export const isCounted = (fact: Fact): fact is CountedFact =>
  isNumeric(fact) || fact.type === "date" || fact.type === "instant";
export const isScalar = (fact: Fact): fact is ScalarFact => fact.type !== "set" && fact.type !== "list";
/** An enum whose words stand from the lowest to the highest. */
export const isOrdered = (fact: Fact): fact is EnumFact => fact.type === "enum" && fact.ordered === true;

export function gridOf(fact: CountedFact): Grid {
  switch (fact.type) {
    case "date":
      return {
        low: stepOfDay(fact.min ?? "1900-01-01"),
        high: stepOfDay(fact.max ?? "2199-12-31"),
        decimals: 0,
      };
    case "instant":
      return {
        low: Date.parse(fact.min ?? "1900-01-01T00:00:00Z"),
        high: Date.parse(fact.max ?? "2199-12-31T23:59:59.999Z"),
        decimals: 0,
      };
    default: {
      const decimals = decimalsOf(fact);
      return { low: stepOf(fact.min ?? 0, decimals), high: stepOf(fact.max, decimals), decimals };
    }
  }
}

const decimalsOf = (fact: NumericFact): number =>
  fact.type === "integer" ? 0 : fact.type === "decimal" ? fact.scale : (CURRENCIES[fact.currency] as number);

/** How many steps a domain has, beside absence. */
export function sizeOf(fact: CountedFact): number {
  const { low, high } = gridOf(fact);
  return high - low + 1;
}

/** The step that a number or an amount of a document stands on. */
export function stepOf(constant: Constant, decimals: number): number {
  return Math.round(Number(`${constant}e${decimals}`));
}

const stepOfDay = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY;

/** The step that a constant of the fact stands on. */
export function stepIn(fact: CountedFact, constant: Constant): number {
  if (fact.type === "date") return stepOfDay(constant as string);
  if (fact.type === "instant") return Date.parse(constant as string);
  return stepOf(constant, gridOf(fact).decimals);
}

/** A step as a plain decimal text with all its decimals, `"-0.05"`. */
export function textOf(step: number, decimals: number): string {
  if (decimals === 0) return String(step);
  const digits = String(Math.abs(step)).padStart(decimals + 1, "0");
  return `${step < 0 ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A step as a document writes it: a number, a day, a moment, or money in major units. */
export function constantAt(step: number, fact: { readonly type: string }, decimals: number): number | string {
  if (fact.type === "date") return new Date(step * DAY).toISOString().slice(0, 10);
  // By the step itself, so that the same moment is always written the same way.
  if (fact.type === "instant") return momentText(step, [0, 60, -330, 0, 0][Math.abs(step) % 5] as number);
  if (fact.type !== "money") return Number(textOf(step, decimals));
  const isWhole = step % 10 ** decimals === 0;
  // Both spellings that a document may use for whole amounts, "250" and "250.00", by the parity of the amount.
  return isWhole && step % 2 === 0 ? String(step / 10 ** decimals) : textOf(step, decimals);
}

/** A moment as a clock shows it that is so many minutes ahead of UTC. */
export function momentText(step: number, ahead: number): string {
  const shown = new Date(step + ahead * 60_000).toISOString().replace(".000Z", "Z");
  if (ahead === 0) return shown;
  const pair = (count: number) => String(count).padStart(2, "0");
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  return shown.replace("Z", `${ahead < 0 ? "-" : "+"}${pair(hours)}:${pair(minutes)}`);
}
