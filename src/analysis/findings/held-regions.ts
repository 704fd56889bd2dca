/**
 * Where a rule, or two at once, hold in cases that reach them: what is left of their boxes when all that decides before
 * them is taken away.
 */
import { type Box, type Fired, intersectBoxes } from "../../policy/normal-form.ts";
import { wantedParts } from "../asking/wanted-parts.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Joint, JointSide, JointSpace } from "../joint/joint.ts";
import { wholeSpace } from "../joint/joint.ts";
import { insideOf, uncovered } from "../searching/uncovered.ts";
import { findCase } from "../solving/find-case.ts";
import type { Found, Wanted } from "../solving/wanted.ts";

/** The boxes of every rule, by its place. */
export function boxesByRule({ policy, boxes }: JointSide): readonly (readonly Box[])[] {
  const byRule: Box[][] = policy.normal.rules.map(() => []);
  boxes.slice(policy.assumed).forEach((box, index) => {
    const { rule } = policy.fired[policy.assumed + index] as Fired;
    (byRule[rule] as Box[]).push(box);
  });
  return byRule;
}

/**
 * What must not hold for a rule to be reached: what cannot occur, and rules of higher layers; where the first rule
 * counts, every rule before it. These boxes stand before all others.
 */
export function coverBefore({ policy, boxes }: JointSide, rule: number): readonly Box[] {
  const { assumed, first, fired, normal } = policy;
  const layerOf = (place: number) => normal.rules[place]?.layer ?? 0;
  const isBefore = (other: number) => (first ? other < rule : layerOf(other) < layerOf(rule));
  let low = assumed;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore((fired[middle] as Fired).rule)) low = middle + 1;
    else high = middle;
  }
  return boxes.slice(0, low);
}

/** Boxes in which both rules hold. */
export function sharedBoxes(one: readonly Box[], other: readonly Box[]): readonly Box[] {
  return one.flatMap((left) =>
    other.flatMap((right) => {
      const both = intersectBoxes(left, right);
      return both === undefined ? [] : [both];
    }),
  );
}

/** What was found of boxes that nothing covers. */
export interface Held {
  readonly spaces: readonly JointSpace[];
  readonly found?: Found;
  /** False where the limits were reached, or nobody can say whether a case is there. */
  readonly exact: boolean;
}

/** The parts of the boxes that nothing covers and in which a case is wanted; at most `most` of them. */
export function heldRegions(
  joint: Joint,
  boxes: readonly Box[],
  cover: readonly Box[],
  wanted: Wanted,
  limits: Limits,
  most: number,
): Held {
  const spaces: JointSpace[] = [];
  let found: Found | undefined;
  let exact = true;
  // Parts of one box that lie in an earlier one were seen there.
  const seen: Box[] = [...cover];
  for (const box of boxes) {
    const inside = insideOf(wholeSpace(joint), box);
    if (inside === undefined) continue;
    const end = uncovered(inside, seen, limits, (space) => {
      if (!wanted.possible(space)) return false;
      for (const part of most === 1 ? [space] : wantedParts(space, wanted)) {
        const budget = { left: limits.steps };
        const answer = findCase(joint, part, wanted, budget);
        limits.steps = budget.left;
        if (answer === "unknown") exact = false;
        if (answer === "none" || answer === "unknown") continue;
        found ??= answer;
        spaces.push(part);
      }
      return spaces.length >= most;
    });
    if (end === undefined) exact = false;
    if (end !== false) break;
    seen.push(box);
  }
  return { spaces, ...(found === undefined ? {} : { found }), exact };
}
