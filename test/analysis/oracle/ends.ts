/** The two ends of an outcome as whole numbers, so that outcomes can be compared: both the same where it has one. */
import { compare, type Fraction, fraction } from "../../../src/policy/definition/fraction.ts";
import { literal } from "../../../src/policy/definition/holds.ts";
import { decimalsOf } from "../../../src/policy/definition/known-value.ts";
import type { Constant } from "../../../src/policy/document/condition.ts";
import type { Outcome } from "../../../src/policy/document/outcome.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";

export type Ends = readonly [lower: number, upper: number];

/** How many decimals an amount of the field has. */
export function scaleOf(declared: Outcome): number {
  if (declared.collect === "count") return 0;
  if (declared.type === "decimal") return declared.scale;
  return declared.type === "money" ? decimalsOf(declared.currency) : 0;
}

/** Whether values of the field can be compared: numbers, amounts, yes and no, ordered words; a list cannot. */
export function isComparable(declared: Outcome): boolean {
  if (declared.collect !== undefined) return declared.collect !== "list";
  return declared.type !== "enum" || declared.ordered === true;
}

/** The ends of a value as a result shows it: in smallest units, false 0 and true 1, words by their place. */
export function endsOf(declared: Outcome, value: unknown): Ends {
  const whole = (one: unknown): number => {
    if (typeof one === "boolean") return Number(one);
    if (typeof one === "string") return (declared as { values: readonly string[] }).values.indexOf(one);
    if (typeof one === "number") return Math.round(Number(`${one}e${scaleOf(declared)}`));
    return (one as { readonly amount: number }).amount;
  };
  if (typeof value === "object" && value !== null && "atLeast" in value) {
    const range = value as unknown as { readonly atLeast: unknown; readonly atMost: unknown };
    return [whole(range.atLeast), whole(range.atMost)];
  }
  return [whole(value), whole(value)];
}

/** A constant of the document as a whole number of the field's smallest units. */
export function unitsOf(declared: Outcome, constant: Constant, policy: PolicyDocument): number {
  const plain = literal(constant, policy);
  const exact = fraction(String(plain)) as Fraction;
  return Number((exact.over * 10n ** BigInt(scaleOf(declared))) / exact.under);
}

/** Whether a value of the field, or one of its ends or elements, is the constant. */
export function isOrHas(
  declared: Outcome,
  value: unknown,
  constant: Constant,
  policy: PolicyDocument,
): boolean {
  if (Array.isArray(value)) return value.some((one) => isOrHas(declared, one, constant, policy));
  const plain = literal(constant, policy);
  if (typeof value === "boolean" || typeof value === "string") return value === plain;
  const wanted = fraction(String(plain)) as Fraction;
  const unit = 10n ** BigInt(scaleOf(declared));
  return endsOf(declared, value).some((end) => compare({ over: BigInt(end), under: unit }, wanted) === 0);
}
