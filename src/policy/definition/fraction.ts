/**
 * Exact numbers for the definition: a fraction of two whole numbers, never a float. A decimal is what its text says,
 * so 0.1 is one tenth, and nothing is rounded before the one rounding that the outcome names.
 */

/** `over / under`, with `under` above zero; not reduced, since only comparisons and sums are wanted. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** The fraction that a decimal text names; `undefined` for a text that is no number. */
export function fraction(text: string): Fraction | undefined {
  const parts = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text);
  if (!parts) return undefined;
  const [, whole = "", decimals = "", exponent = "0"] = parts;
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return shift < 0
    ? { over: digits, under: 10n ** BigInt(-shift) }
    : { over: digits * 10n ** BigInt(shift), under: 1n };
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});
export const less = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });
export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
});
/** Below zero where `a` is the smaller, zero where they are equal, above zero where `a` is the larger. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
