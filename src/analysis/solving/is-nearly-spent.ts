/**
 * Why a search for a case came to nothing. One that was ended leaves less than its next look would have cost, one that
 * gave up of itself leaves whatever it did not need: how little is left tells which it was.
 */
import type { Limits } from "../diagrams/build-diagram.ts";

/**
 * More than one look costs: a few steps, and one for every sixteen relations. In a policy with a thousand relations a
 * search that was ended may leave more, and is then said to have given up.
 */
const ONE_LOOK = 64;

/** Whether so little is left that a search for a case was ended by it. */
export function isNearlySpent({ steps }: Pick<Limits, "steps">): boolean {
  return steps < ONE_LOOK;
}
