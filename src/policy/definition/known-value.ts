/**
 * What a case says about one fact, made plain: a word, yes or no, an exact number (money in major units), *other*,
 * or *absent*. A value of another type, outside the domain or with excess decimals has no meaning and is `undefined`.
 */
import type { Fact } from "../document/fact.ts";
import { compare, type Fraction, fraction } from "./fraction.ts";

export const ABSENT = Symbol("absent");
export const OTHER = Symbol("other");
/** A number is a {@link Fraction}; an enum value its string. */
export type KnownValue = boolean | string | Fraction | typeof ABSENT | typeof OTHER;

const decimals = new Map<string, number>();
/** How many decimals a currency is counted in, as the platform's own tables have it. */
export function decimalsOf(currency: string): number {
  const found =
    decimals.get(currency) ??
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ??
    2;
  decimals.set(currency, found);
  return found;
}

/** The value that a bare entry of a case stands for, or `undefined` where it stands for none. */
export function knownValue(fact: Fact, value: unknown): KnownValue | undefined {
  if (isObject(value) && value.is === "absent" && hasOnly(value, ["is"])) {
    return fact.optional ? ABSENT : undefined;
  }
  switch (fact.type) {
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "enum":
      if (typeof value !== "string") return undefined;
      return fact.values.includes(value) ? value : fact.other ? OTHER : undefined;
    case "integer":
      return within(fact.min, fact.max, number(value, 0));
    case "decimal":
      return within(fact.min, fact.max, number(value, fact.scale));
    case "money":
      return within(fact.min ?? 0, fact.max, money(value, fact.currency));
    default:
      return undefined;
  }
}

function within(min: number | string, max: number | string, value: Fraction | undefined) {
  const [low, high] = [fraction(String(min)), fraction(String(max))];
  return value && low && high && compare(value, low) >= 0 && compare(value, high) <= 0 ? value : undefined;
}

/** A number with at most `decimals` decimals; minus zero is no number that anybody meant. */
function number(value: unknown, decimals: number): Fraction | undefined {
  if (typeof value !== "number" || Object.is(value, -0)) return undefined;
  const exact = fraction(String(value));
  return exact && (exact.over * 10n ** BigInt(decimals)) % exact.under === 0n ? exact : undefined;
}

/** Whole minor units, or an amount of them with its currency, or a text with all its decimals written. */
function money(value: unknown, currency: string): Fraction | undefined {
  const decimals = decimalsOf(currency);
  if (typeof value === "string") {
    return (value.split(".")[1]?.length ?? 0) === decimals && !value.includes("e")
      ? fraction(value)
      : undefined;
  }
  if (isObject(value)) {
    if (value.currency !== currency || !hasOnly(value, ["amount", "currency"])) return undefined;
    return typeof value.amount === "number" ? money(value.amount, currency) : undefined;
  }
  const minor = number(value, 0);
  return minor && { over: minor.over, under: minor.under * 10n ** BigInt(decimals) };
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null;
const hasOnly = (value: object, keys: readonly string[]) =>
  Object.keys(value).every((key) => keys.includes(key));
