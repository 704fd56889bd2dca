/**
 * Which lists of the two sides of a question have records in common.
 */
import type { GivenFact, NormalFact } from "../../policy/normal-form.ts";
import type { Joint, JointSide } from "../joint/joint.ts";

/** By side the place of the list among the given facts; undefined where the side has no part in it. */
export type ListPlaces = readonly (number | undefined)[];

function givenOf(side: JointSide | undefined, place: number | undefined): GivenFact | undefined {
  return place === undefined ? undefined : side?.policy.normal.given[place];
}

/** Lists by themselves, and those of one name together where what they say has to do with each other. */
export function pairedLists({ sides, lists }: Joint): readonly ListPlaces[] {
  const listsOf = (side: JointSide | undefined) =>
    (side?.policy.normal.given ?? []).flatMap(({ fields }, place) => (fields === undefined ? [] : [place]));
  const [one, two] = sides;
  const taken = new Set<number>();
  const paired = listsOf(one).map((place): ListPlaces => {
    const own = givenOf(one, place) as GivenFact;
    const other = listsOf(two).find((there) => givenOf(two, there)?.name === own.name);
    const tied = other !== undefined && lists.get(own.name) !== "free";
    if (!tied || !sameFields(own, givenOf(two, other) as GivenFact)) return [place, undefined];
    taken.add(other);
    return [place, other];
  });
  const alone = listsOf(two).filter((place) => !taken.has(place));
  return [...paired, ...alone.map((place): ListPlaces => [undefined, place])];
}

function sameFields({ fields: own = [] }: GivenFact, { fields: other = [] }: GivenFact): boolean {
  const told = (fields: readonly NormalFact[]) =>
    JSON.stringify(fields.map(({ name, domain }) => [name, domain]));
  return told(own) === told(other);
}
