/**
 * How many cases a policy tells apart, without making them. Counted from what was made ready to decide: that must cost
 * next to nothing, for it is asked before every question.
 */
import type { CompiledPolicy, GivenFact, NormalFact } from "../../policy/normal-form.ts";
import type { Joint } from "../joint/joint.ts";
import { listCount } from "./list-dimension.ts";

/** So many cases are tried on each side; of more nobody promises an answer. */
export const MOST_CASES = 1_000_000;

/** The cases of every side together; infinite where one side has more than can be tried. */
export function casesOfSides({ sides }: Joint): number {
  return sides.reduce((sum, { policy }) => {
    const count = caseCount(policy);
    return sum + (count > MOST_CASES ? Number.POSITIVE_INFINITY : count);
  }, 0);
}

// Policies are frozen: their cases are counted once.
const known = new WeakMap<CompiledPolicy, number>();

function caseCount(policy: CompiledPolicy): number {
  const old = known.get(policy);
  if (old !== undefined) return old;
  let count = 1;
  for (const place of policy.normal.given.keys()) {
    count *= valueCount(policy, place, MOST_CASES / count);
    if (count > MOST_CASES) break;
  }
  known.set(policy, count);
  return count;
}

function valueCount(policy: CompiledPolicy, at: number, most: number): number {
  const { fields, fact, places, present } = policy.normal.given[at] as GivenFact;
  const absent = present === undefined ? 0 : 1;
  if (fields !== undefined) return listCount(policy, at, most) + absent;
  if (fact.type !== "set") return codeCount(policy, places[0] as number);
  return places.reduce((product, place) => product * codeCount(policy, place), 1) + absent;
}

/** Each code where something is computed with it, else the parts between the thresholds. */
function codeCount({ facts, counted, lanes }: CompiledPolicy, place: number): number {
  const { domain } = facts[place] as NormalFact;
  if (counted.has(place)) return (domain.absent ?? domain.greatest) - domain.least + 1;
  return (lanes.slots[lanes.laneOf[place] as number]?.cuts.length ?? 0) + 1;
}
