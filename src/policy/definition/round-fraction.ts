/** The one rounding: to a whole number of the smallest units, in the mode that the outcome names. */
import type { RoundingMode } from "../../money/index.ts";
import type { Fraction } from "./fraction.ts";

/**
 * The amount as a whole number of units of `10 ** -decimals`. `half-up` and `up` go away from zero, `down` toward
 * it, `half-even` gives a tie to the even neighbour. Without a mode the amount must lie on a whole unit already.
 */
export function roundFraction(amount: Fraction, decimals: number, mode: RoundingMode | undefined): bigint {
  const over = amount.over * 10n ** BigInt(decimals);
  const size = over < 0n ? -over : over;
  const whole = size / amount.under;
  const rest = size % amount.under;
  if (rest > 0n && mode === undefined) throw new Error("a fractional amount without a rounding mode");
  const tie = rest * 2n === amount.under;
  const pastHalf = rest * 2n > amount.under;
  const awayFromZero =
    (mode === "up" && rest > 0n) ||
    (mode === "half-up" && (pastHalf || tie)) ||
    (mode === "half-even" && (pastHalf || (tie && whole % 2n === 1n)));
  const rounded = awayFromZero ? whole + 1n : whole;
  return over < 0n ? -rounded : rounded;
}
