/** The values that a fact, a literal or a sum of them can have, as steps of one size between two ends. */
import type { Fact, ScalarFact } from "../../../src/policy/document/fact.ts";
import { CURRENCIES, constantAt, gridOf, isCounted, isNumeric, stepOf } from "./grid.ts";

/** Numbers stay far inside the exact ones, so that formulas over them do too. */
const LARGEST = 1e9;
const FINEST = 4;
export const AMOUNT = "amount";

/** A kind of values, and between which steps of `decimals` they lie. */
export interface Range {
  /** `number`, `date`, `instant`, a currency, or an amount in whatever currency it stands beside. */
  readonly kind: string;
  readonly decimals: number;
  readonly low: number;
  readonly high: number;
  readonly unit?: string;
  readonly optional?: boolean;
}

export const isAmount = ({ kind }: Range) => kind !== "date" && kind !== "instant";
export const sum = (steps: readonly number[]) => steps.reduce((total, step) => total + step, 0);

/** The same ranges in one kind and with the same decimals; `undefined` where their kinds or units differ. */
export function aligned(ranges: readonly Range[]): readonly Range[] | undefined {
  const [first] = ranges as [Range];
  const units = new Set(ranges.map(({ unit }) => unit).filter((unit) => unit !== undefined));
  if (units.size > 1 || ranges.some(({ kind }) => kind !== first.kind)) return undefined;
  const decimals = Math.max(...ranges.map((range) => range.decimals));
  const [unit] = units;
  return ranges.map(({ unit: _, ...range }) => {
    const times = 10 ** (decimals - range.decimals);
    return { ...range, decimals, low: range.low * times, high: range.high * times, ...(unit && { unit }) };
  });
}

/** A literal by its spelling. */
export function rangeOfLiteral(literal: string | number): Range | undefined {
  const at = (kind: string, step: number, decimals = 0) => ({ kind, decimals, low: step, high: step });
  if (typeof literal === "number") {
    const decimals = String(literal).split(".")[1]?.length ?? 0;
    return at("number", stepOf(literal, decimals), decimals);
  }
  const type = literal.includes("T") ? "instant" : /^\d{4}-/.test(literal) ? "date" : undefined;
  if (type !== undefined) return at(type, gridOf({ type, min: literal }).low);
  const decimals = literal.split(".")[1]?.length ?? 0;
  return at(AMOUNT, stepOf(literal, decimals), decimals);
}

export function rangeOfFact(fact: Fact): Range | undefined {
  if (!isCounted(fact)) return undefined;
  const kind = fact.type === "money" ? fact.currency : isNumeric(fact) ? "number" : fact.type;
  const unit = "unit" in fact && fact.unit !== undefined ? { unit: fact.unit } : {};
  return { ...gridOf(fact), kind, ...unit, ...(fact.optional && { optional: true }) };
}

export function factOfRange({ kind, decimals, low, high, unit, optional }: Range): ScalarFact | undefined {
  const tooLarge = Math.abs(low) > LARGEST || Math.abs(high) > LARGEST || decimals > FINEST;
  const type =
    kind === "date" || kind === "instant"
      ? kind
      : kind in CURRENCIES
        ? "money"
        : decimals === 0
          ? "integer"
          : "decimal";
  if (tooLarge && type !== "instant") return undefined;
  return {
    type,
    ...(type === "money" && { currency: kind }),
    ...(type === "decimal" && { scale: decimals }),
    ...((type === "integer" || type === "decimal") && unit && { unit }),
    min: constantAt(low, { type }, decimals),
    max: constantAt(high, { type }, decimals),
    ...(optional && { optional: true }),
  } as ScalarFact;
}
