/**
 * What a case says about one fact, made plain: a word, yes or no, an exact number (money in major units, a day, a
 * moment), *other*, *absent*, a set of words or the records of a list. A value of another type, outside the domain or
 * with excess decimals has no meaning and is `undefined`.
 */
import type { Fact } from "../document/fact.ts";
import { dayNumber, momentNumber } from "./calendar.ts";
import { compare, type Fraction, fraction } from "./fraction.ts";

export const ABSENT = Symbol("absent");
export const OTHER = Symbol("other");
/** One record of a list: what its fields say. */
export type KnownRecord = ReadonlyMap<string, KnownValue>;
/** A number is a {@link Fraction}; an enum value its string. */
export type KnownValue =
  | boolean
  | string
  | Fraction
  | ReadonlySet<string>
  | readonly KnownRecord[]
  | typeof ABSENT
  | typeof OTHER;

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

/** The number that a text names: an amount, a day or a moment. */
export const exactly = (text: string): Fraction | undefined =>
  fraction(text) ?? whole(dayNumber(text)) ?? whole(momentNumber(text));
const whole = (count: number | undefined) =>
  count === undefined ? undefined : { over: BigInt(count), under: 1n };

/** The value that a bare entry of a case stands for, or `undefined` where it stands for none. */
function knownValue(fact: Fact, value: unknown): KnownValue | undefined {
  if (isPlain(value) && hasJust(value, ["is"]) && value.is === "absent") {
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
    case "date": {
      const day = typeof value === "string" ? whole(dayNumber(value)) : undefined;
      return within(fact.min ?? "1900-01-01", fact.max ?? "2199-12-31", day);
    }
    case "instant": {
      const moment = typeof value === "string" ? whole(momentNumber(value)) : undefined;
      return within(fact.min ?? "1900-01-01T00:00:00Z", fact.max ?? "2199-12-31T23:59:59.999Z", moment);
    }
    case "set": {
      if (!Array.isArray(value) || new Set(value).size < value.length) return undefined;
      return value.every((word) => fact.values.includes(word)) ? new Set(value) : undefined;
    }
    case "list": {
      const isWhole = isPlain(value) && hasJust(value, ["items", "complete"]) && value.complete === true;
      const records = isWhole ? value.items : value;
      if (!Array.isArray(records) || records.length > fact.maxItems) return undefined;
      return all(records.map((record) => (isPlain(record) ? knownFacts(fact.of, record) : undefined)));
    }
  }
}

/** Every declared fact with its value; `undefined` where one has none, or where a name is not declared. */
export function knownFacts(
  declared: { readonly [name: string]: Fact },
  facts: unknown,
): KnownRecord | undefined {
  if (!isObject(facts) || !hasOnly(facts, Object.keys(declared))) return undefined;
  const known = Object.entries(declared).map(([name, fact]) => {
    const value = Object.hasOwn(facts, name) ? knownValue(fact, facts[name]) : undefined;
    return value === undefined ? undefined : ([name, value] as const);
  });
  const every = all(known);
  return every && new Map(every);
}

/** All of them, or `undefined` where one is. */
function all<Item>(items: readonly (Item | undefined)[]): readonly Item[] | undefined {
  return items.every((item) => item !== undefined) ? (items as readonly Item[]) : undefined;
}

function within(min: number | string, max: number | string, value: Fraction | undefined) {
  const [low, high] = [exactly(String(min)), exactly(String(max))];
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
    if (!hasJust(value, ["amount", "currency"]) || value.currency !== currency) return undefined;
    return typeof value.amount === "number" ? money(value.amount, currency) : undefined;
  }
  const minor = number(value, 0);
  return minor && { over: minor.over, under: minor.under * 10n ** BigInt(decimals) };
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** What a reader of JSON could have made: no instance, and nothing that is inherited from another object. */
const isPlain = (value: unknown): value is { readonly [key: string]: unknown } => {
  if (!isObject(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf"))
  );
};
const hasJust = (value: object, keys: readonly string[]) =>
  Object.keys(value).length === keys.length && hasOnly(value, keys);
const hasOnly = (value: object, keys: readonly string[]) =>
  Object.keys(value).every((key) => keys.includes(key));
