/**
 * Which relations say how far two unknowns may be apart.
 */
import type { Relation } from "./model.ts";

/** Their places. */
export function differencesOf(relations: readonly Relation[]): readonly number[] {
  return relations.flatMap((relation, place) => {
    if (relation.kind !== "floor" && relation.kind !== "between") return [];
    const [one, other, ...more] = relation.amount.terms.filter(({ times }) => times !== 0);
    const apart = one !== undefined && other !== undefined && more.length === 0;
    return apart && one.times === -other.times ? [place] : [];
  });
}
