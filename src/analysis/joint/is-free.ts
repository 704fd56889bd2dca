/**
 * Whether everything that rules can test is independent of everything else, but for what the policy assumes.
 */
import type { Joint } from "./joint.ts";

/**
 * True where every combination of codes on the axes is a case, unless an assumption rules it out: nothing is derived,
 * no list stands behind an axis, and no set whose words wait for the set to be there.
 */
export function isFree({ sides, ordered }: Joint): boolean {
  if (ordered.length > 0 || sides.length > 1) return false;
  const [{ policy }] = sides;
  return (
    policy.facts.every(({ derivation }) => derivation === undefined) &&
    policy.normal.given.every(
      ({ fields, fact, present }) => fields === undefined && (fact.type !== "set" || present === undefined),
    )
  );
}
