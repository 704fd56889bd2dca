/**
 * Cases in which two outcomes are not the same number.
 */
import type { Joint } from "../joint/joint.ts";
import type { Wanted } from "../solving/wanted.ts";
import { axesOfEnd, type End } from "./end.ts";
import { surelyAtMost } from "./surely-at-most.ts";
import { surelyBelow } from "./surely-below.ts";

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
    surely: (space) =>
      pairs.some(
        ([left, right]) => surelyBelow(left, right, space, joint) || surelyBelow(right, left, space, joint),
      ),
    holds,
    looks: [...new Set(pairs.flatMap((pair) => pair.flatMap(axesOfEnd)))],
  };
}
