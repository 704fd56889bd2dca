/**
 * The values of a numeric fact, counted: its domain as whole steps of the smallest unit (1, 0.01, one penny). A
 * boundary is a step, and "just below" is the step before it.
 */
import type { Constant } from "../../../src/policy/document/condition.ts";
import type {
  BooleanFact,
  DecimalFact,
  EnumFact,
  Fact,
  IntegerFact,
  MoneyFact,
} from "../../../src/policy/document/fact.ts";

export type NumericFact = IntegerFact | DecimalFact | MoneyFact;
/** The facts that are drafted so far. */
export type PlainFact = BooleanFact | EnumFact | NumericFact;
export interface Grid {
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

/** The currencies of the generated policies, with 0, 2 and 3 decimals. */
export const CURRENCIES: { readonly [currency: string]: number } = { GBP: 2, EUR: 2, JPY: 0, KWD: 3 };

export const isNumeric = (fact: Fact): fact is NumericFact =>
  fact.type === "integer" || fact.type === "decimal" || fact.type === "money";

export function gridOf(fact: NumericFact): Grid {
  const decimals =
    fact.type === "integer"
      ? 0
      : fact.type === "decimal"
        ? fact.scale
        : (CURRENCIES[fact.currency] as number);
  return { low: stepOf(fact.min ?? 0, decimals), high: stepOf(fact.max, decimals), decimals };
}

/** The step that a constant of a document stands on. */
export function stepOf(constant: Constant, decimals: number): number {
  return Math.round(Number(`${constant}e${decimals}`));
}

/** A step as a plain decimal text with all its decimals, `"-0.05"`. */
export function textOf(step: number, decimals: number): string {
  if (decimals === 0) return String(step);
  const digits = String(Math.abs(step)).padStart(decimals + 1, "0");
  return `${step < 0 ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A step as a document writes it: a number, or money in major units. */
export function constantAt(step: number, fact: { readonly type: string }, decimals: number): number | string {
  if (fact.type !== "money") return Number(textOf(step, decimals));
  const isWhole = step % 10 ** decimals === 0;
  // Both spellings that a document may use for whole amounts, "250" and "250.00", by the parity of the amount.
  return isWhole && step % 2 === 0 ? String(step / 10 ** decimals) : textOf(step, decimals);
}
