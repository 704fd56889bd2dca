/**
 * The parts of a set of pairs of cases in which one rule counts on the one side and one on the other. Both boxes are
 * met first, and only what both have in common is freed of what stands before them: two versions of one policy differ
 * in few such pairs.
 */
import type { Box, Fired } from "../../policy/normal-form.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { JointSide, JointSpace } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import { insideOf, meets, uncovered } from "./uncovered.ts";

/** Takes a part with the rules that count on both sides; true ends the search, undefined says that the limits were reached. */
export type TakePair = (space: JointSpace, reached: readonly [Reached, Reached]) => boolean | undefined;

/** A box with the rule that it fires; undefined where it cannot occur. */
interface Entry {
  readonly box: Box;
  readonly reached: Reached | undefined;
}

/** Gives every part. `may` says whether a pair of rules is worth looking at. */
export function firstPairs(
  sides: readonly [JointSide, JointSide],
  space: JointSpace,
  limits: Limits,
  may: (one: Reached, other: Reached) => boolean,
  take: TakePair,
): boolean | undefined {
  const [left, right] = sides.map(entriesOf) as [readonly Entry[], readonly Entry[]];
  for (const [place, one] of left.entries()) {
    const { reached } = one;
    limits.steps -= 1;
    if (limits.steps < 0) return undefined;
    const inside = reached && insideOf(space, one.box);
    if (reached === undefined || inside === undefined) continue;
    limits.steps -= (place + right.length) >> 3;
    const before = left.slice(0, place).flatMap(({ box }) => (meets(inside, box) ? [box] : []));
    const near = right.filter(({ box }) => meets(inside, box));
    const cover = [...before];
    for (const other of near) {
      if (other.reached !== undefined && may(reached, other.reached)) {
        const rules = [reached, other.reached] as const;
        const both = insideOf(inside, other.box) as JointSpace;
        const end = uncovered(both, cover, limits, (part) => take(part, rules));
        if (end !== false) return end;
      }
      cover.push(other.box);
    }
  }
  return false;
}

/** The boxes in their order, and at the end what holds where none does. */
function entriesOf({ policy, boxes }: JointSide): readonly Entry[] {
  const { assumed, fired, normal } = policy;
  const rest: Reached = normal.otherwise === undefined ? [] : [normal.rules.length];
  return [
    ...boxes.map((box, place): Entry => {
      const reached = place < assumed ? undefined : [(fired[place] as Fired).rule];
      return { box, reached };
    }),
    { box: [], reached: rest },
  ];
}
