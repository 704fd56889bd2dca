import { MisuseError } from "../issue/index.ts";
import type { RoundingMode } from "./rounding-mode.ts";
import { stepsAway } from "./steps-away.ts";

/**
 * `roundQuotient` for whole numbers of any size.
 *
 * @throws MisuseError `division-by-zero`.
 *
 * @example
 * ```ts
 * import { roundBigQuotient } from "evenhand";
 *
 * roundBigQuotient(90071992547409925n, 10n, "half-up"); //=> 9007199254740993n
 * ```
 */
export function roundBigQuotient(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  if (denominator === 0n) throw new MisuseError("division-by-zero", "the denominator is 0");
  const cut = numerator / denominator;
  const left = numerator % denominator;
  if (left === 0n) return cut;
  const beyondHalf = 2n * size(left) - size(denominator);
  const half = beyondHalf < 0n ? -1 : beyondHalf > 0n ? 1 : 0;
  if (!stepsAway[mode](half, cut % 2n !== 0n)) return cut;
  return numerator < 0n === denominator < 0n ? cut + 1n : cut - 1n;
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
