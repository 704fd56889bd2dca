import { MisuseError } from "../issue/index.ts";
import type { RoundingMode } from "./rounding-mode.ts";
import { stepsAway } from "./steps-away.ts";

/**
 * Divides whole numbers and rounds once, exactly, and never to -0. For numerators beyond 2^53 there is
 * `roundBigQuotient`.
 *
 * @throws MisuseError `division-by-zero`, or `inexact-number` when an operand is not a whole number that is
 * held exactly.
 *
 * @example
 * ```ts
 * import { roundQuotient } from "evenhand";
 *
 * roundQuotient(25, 2, "half-up"); //=> 13
 * roundQuotient(25, 2, "half-even"); //=> 12
 * roundQuotient(-25, 2, "half-up"); //=> -13
 * roundQuotient(-1, 3, "down"); //=> 0
 * ```
 */
export function roundQuotient(numerator: number, denominator: number, mode: RoundingMode): number {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) {
    throw new MisuseError("inexact-number", `not two exact whole numbers: ${numerator} and ${denominator}`);
  }
  if (denominator === 0) throw new MisuseError("division-by-zero", "the denominator is 0");
  const left = numerator % denominator;
  // Without what is left over the division comes out even, so floating point does it exactly; adding 0 makes 0 of -0.
  const cut = (numerator - left) / denominator + 0;
  if (left === 0) return cut;
  const over = Math.abs(left);
  // Compared with its complement rather than doubled: twice it may be beyond 2^53.
  const half = over - (Math.abs(denominator) - over);
  if (!stepsAway[mode](half, cut % 2 !== 0)) return cut;
  return numerator < 0 === denominator < 0 ? cut + 1 : cut - 1;
}
