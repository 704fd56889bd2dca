/**
 * Exact fractions for reading formulas: a third is a third until the outcome is rounded, once, at the end.
 */

/** A fraction in lowest terms with a positive denominator. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** The fraction `over / under`. */
export function fraction(over: bigint, under = 1n): Fraction {
  const divisor = greatestCommonDivisor(over, under) * (under < 0n ? -1n : 1n);
  return { over: over / divisor, under: under / divisor };
}

/** The product of two fractions. */
export function multiplyFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.over * right.over, left.under * right.under);
}

/** The sum of two fractions. */
export function addFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.over * right.under + right.over * left.under, left.under * right.under);
}

/** The least number that both divide. */
export function leastCommonMultiple(left: bigint, right: bigint): bigint {
  return (left / greatestCommonDivisor(left, right)) * right;
}

/** A decimal as written (`"12.5"`, `-3`), or undefined where the text is not a plain decimal. */
export function fractionOfDecimal(text: string): Fraction | undefined {
  if (text.length > 40 || !/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  const point = text.indexOf(".");
  if (point < 0) return fraction(BigInt(text));
  return fraction(
    BigInt(text.slice(0, point) + text.slice(point + 1)),
    10n ** BigInt(text.length - point - 1),
  );
}

/** Of two numbers that are not both 0. */
function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
