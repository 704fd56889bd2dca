import type { GivenFact } from "./normal-policy.ts";

/** The places of a declared fact among what rules can test; the one that says whether it is there comes last. */
export function slotsOf({ places, present }: GivenFact): readonly number[] {
  return present === undefined ? places : [...places, present];
}
