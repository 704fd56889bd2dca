import type { RoundingMode } from "./rounding-mode.ts";

/**
 * The four roundings, each one answer to one question: a quotient was cut toward zero and something was left
 * over; does it take one more step away from zero?
 *
 * `half` is negative, 0 or positive as what was left over is less than, equal to or more than a half; `odd`
 * says whether the cut quotient is odd. Asked only when something was left over.
 */
export const stepsAway: Readonly<Record<RoundingMode, (half: number, odd: boolean) => boolean>> = {
  "half-up": (half) => half >= 0,
  "half-even": (half, odd) => half > 0 || (half === 0 && odd),
  up: () => true,
  down: () => false,
};
