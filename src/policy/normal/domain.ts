/**
 * The values that a fact or a parameter may have, each encoded as one whole number: false 0 and true 1, enum values
 * by their place, decimals and money in their smallest unit, dates in days and instants in milliseconds from the first
 * of 1970. *Absent* is one more number after the greatest.
 */
import { currencyExponent } from "../../money/index.ts";
import type { ScalarFact } from "../document/fact.ts";
import { decodeDate, decodeInstant } from "./calendar.ts";
import type { Spans } from "./spans.ts";
import type { Value } from "./value.ts";

/** A type of values without bounds: what an outcome field is declared to be. */
export interface ValueType {
  readonly type: ScalarFact["type"];
  /** Decimals of the smallest unit: 2 for GBP, 0 for integers. */
  readonly scale: number;
  readonly unit?: string;
  readonly currency?: string;
  readonly values: readonly string[];
  /** True where words stand from the lowest to the highest. */
  readonly ordered?: boolean;
  readonly codes: ReadonlyMap<string, number>;
}

/** A bounded set of encoded values. */
export interface Domain extends ValueType {
  readonly least: number;
  readonly greatest: number;
  /** The code of *absent*, where the fact is optional. */
  readonly absent?: number;
  /** The code of every string that is not listed, where the enum is open. */
  readonly other?: number;
}

const NO_CODES: ReadonlyMap<string, number> = new Map();
const plain = { scale: 0, values: [], codes: NO_CODES };

/** The domain of yes and no. */
export const BOOLEAN_DOMAIN: Domain = { type: "boolean", least: 0, greatest: 1, ...plain };

/** The domain of a list of words; with `ordered` from the lowest to the highest. */
export function enumDomain(values: readonly string[], other = false, ordered = false): Domain {
  const codes = new Map(values.map((value, code) => [value, code]));
  const greatest = other ? values.length : values.length - 1;
  return {
    type: "enum",
    least: 0,
    greatest,
    scale: 0,
    values,
    codes,
    ...(other ? { other: values.length } : {}),
    ...(ordered ? { ordered } : {}),
  };
}

/** The domain of numbers with `scale` decimals between two encoded bounds. */
export function numberDomain(
  type: "integer" | "decimal",
  bounds: { readonly least: number; readonly greatest: number },
  scale: number,
  unit?: string,
): Domain {
  return { type, ...bounds, ...plain, scale, ...(unit === undefined ? {} : { unit }) };
}

/** The domain of amounts between two bounds in minor units. */
export function moneyDomain(
  bounds: { readonly least: number; readonly greatest: number },
  currency: string,
): Domain {
  return { type: "money", ...bounds, ...plain, scale: currencyExponent(currency) ?? 0, currency };
}

/** The domain of days or moments between two encoded bounds. */
export function momentDomain(
  type: "date" | "instant",
  bounds: { readonly least: number; readonly greatest: number },
): Domain {
  return { type, ...bounds, ...plain };
}

/** The same domain with *absent* as one more value. */
export function withAbsent(domain: Domain): Domain {
  return { ...domain, absent: domain.greatest + 1 };
}

/** True where values can be compared: numbers, amounts, dates, instants, and words that stand in an order. */
export function hasOrder({ type, ordered }: ValueType): boolean {
  return type !== "boolean" && (type !== "enum" || ordered === true);
}

/** Every present value. */
export function presentSpans(domain: Domain): Spans {
  return [domain.least, domain.greatest];
}

/** Every value, *absent* with them. */
export function allSpans(domain: Domain): Spans {
  return [domain.least, domain.absent ?? domain.greatest];
}

/**
 * The whole number of a number with at most `scale` decimals, or undefined where it has more. Exact: dividing back
 * is correctly rounded, so it gives the same number only where that number is the nearest to the decimal.
 */
export function encodeNumber(value: number, scale: number): number | undefined {
  const power = 10 ** scale;
  const code = Math.round(value * power);
  return Number.isSafeInteger(code) && code / power === value && !Object.is(value, -0) ? code : undefined;
}

/** The value of a code: the inverse of encoding. *Absent* and *other* have no value of their own. */
export function decodeValue(domain: ValueType, code: number): Value {
  switch (domain.type) {
    case "boolean":
      return code === 1;
    case "enum":
      return domain.values[code] ?? "other";
    case "money":
      return { amount: code, currency: domain.currency as string };
    case "date":
      return decodeDate(code);
    case "instant":
      return decodeInstant(code);
    default:
      return code / 10 ** domain.scale;
  }
}
