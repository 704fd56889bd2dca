/**
 * How many cases a policy tells apart, without making them.
 */
import type { CompiledPolicy } from "../../policy/normal-form.ts";
import { type Joint, wholeSpace } from "../joint/joint.ts";
import { jointOfOne } from "../joint/joint-of.ts";
import { listCount } from "./list-dimension.ts";
import { toldApart } from "./told-apart.ts";

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

/** How many cases a policy tells apart; infinite where one fact alone has too many values. */
function caseCount(policy: CompiledPolicy): number {
  const old = known.get(policy);
  if (old !== undefined) return old;
  const count = counted(policy);
  known.set(policy, count);
  return count;
}

function counted(policy: CompiledPolicy): number {
  const joint = jointOfOne(policy);
  const [side] = joint.sides;
  const told = toldApart({ joint, space: wholeSpace(joint) }, MOST_CASES);
  if (told === undefined) return Number.POSITIVE_INFINITY;
  const { codes } = told;
  const valuesAt = (axis: number) => (codes[axis] as readonly number[]).length;
  return policy.normal.given.reduce((product, { fields, places, present }, place) => {
    const own =
      fields === undefined
        ? places.reduce((all, axis) => all * valuesAt(axis), 1)
        : listCount(joint, side, place, told, MOST_CASES);
    const absent = present !== undefined && valuesAt(present) > 1 ? 1 : 0;
    return product * (own + absent);
  }, 1);
}
