/**
 * Cases in which two outcomes are not the same number.
 */
import type { Joint, JointSpace } from "../joint/joint.ts";
import type { Wanted } from "../solving/wanted.ts";
import { axesOfEnd, type End } from "./end.ts";
import { endBounds, surelyAtMost } from "./surely-at-most.ts";

/** What is wanted where some pair of ends differs; `holds` says so of one case. */
export function wantedApart(
  pairs: readonly (readonly [End, End])[],
  joint: Joint,
  holds: Wanted["holds"],
): Wanted {
  return {
    possible: (space) =>
      pairs.some(
        ([left, right]) =>
          !surelyAtMost(left, right, space, joint) || !surelyAtMost(right, left, space, joint),
      ),
    surely: (space) => pairs.some(([left, right]) => areApart(left, right, space)),
    holds,
    looks: [...new Set(pairs.flatMap((pair) => pair.flatMap(axesOfEnd)))],
  };
}

function areApart(left: End, right: End, space: JointSpace): boolean {
  const [one, other] = [endBounds(left, space), endBounds(right, space)];
  return one.greatest < other.least || other.greatest < one.least;
}
