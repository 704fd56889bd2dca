/**
 * Where a rule, or two at once, hold in cases that reach them: what is left of their boxes when all that decides before
 * them is taken away.
 */
import { type Box, type Fired, intersectBoxes } from "../../policy/normal-form.ts";
import { caseOfPart } from "../asking/case-of-part.ts";
import { wantedParts } from "../asking/wanted-parts.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Joint, JointSide, JointSpace } from "../joint/joint.ts";
import { wholeSpace } from "../joint/joint.ts";
import { insideOf, uncovered } from "../searching/uncovered.ts";
import { isNearlySpent } from "../solving/is-nearly-spent.ts";
import type { Found, Wanted } from "../solving/wanted.ts";
import type { Trying } from "./parts-by-trying.ts";

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

/** A set of cases in which some case was found. */
export interface HeldPart {
  readonly space: JointSpace;
  readonly found: Found;
  /** False where it may hold cases that are not wanted. */
  readonly whole: boolean;
}
/** What was found of boxes that nothing covers. */
export interface Held {
  readonly parts: readonly HeldPart[];
  readonly found?: Found;
  /** Why there may be cases outside of the parts; undefined where there are none. */
  readonly missing?: "budget" | "derived";
}

/**
 * The parts of the boxes that nothing covers and in which a case is wanted; with a `most` of 1 it is enough to find one.
 * A box of which not every part can be told is told whole, as soon as a case was found in it. Where none was, `trying`
 * is asked.
 */
export function heldRegions(
  joint: Joint,
  boxes: readonly Box[],
  cover: readonly Box[],
  wanted: Wanted,
  limits: Limits,
  most: number,
  trying?: Trying,
): Held {
  let parts: HeldPart[] = [];
  let found: Found | undefined;
  let missing: Held["missing"];
  // Parts of one box that lie in an earlier one were seen there.
  const seen: Box[] = [...cover];
  for (const box of boxes) {
    const inside = insideOf(wholeSpace(joint), box);
    if (inside === undefined) continue;
    const own: HeldPart[] = [];
    let doubtful = false;
    const may: Limits = { ...limits, steps: Math.min(limits.steps, trying?.patience ?? limits.steps) };
    const before = may.steps;
    const end = uncovered(inside, seen, may, (space) => {
      if (!wanted.possible(space)) return false;
      const pieces = most === 1 ? [{ space, whole: false, midst: space }] : wantedParts(space, wanted);
      for (const piece of pieces) {
        const answer = caseOfPart(joint, piece, wanted, may);
        doubtful ||= answer === "unknown";
        if (answer === "none" || answer === "unknown") continue;
        found ??= answer;
        own.push({ space: piece.space, whole: piece.whole, found: answer });
      }
      return own.length >= Math.max(1, most - parts.length);
    });
    limits.steps -= before - may.steps;
    const all = end === false && !doubtful;
    const [first] = own;
    if (first !== undefined) {
      parts = [...parts, ...(all ? own : [{ space: inside, found: first.found, whole: false }])];
    } else if (!all) {
      const tried = trying?.partsIn(inside, most);
      if (tried === undefined) missing ??= isNearlySpent(limits) ? "budget" : "derived";
      found ??= tried?.[0]?.found;
      parts = [...parts, ...(tried ?? [])];
    }
    if (most === 1 && found !== undefined) break;
    seen.push(box);
  }
  return {
    parts,
    ...(found === undefined ? {} : { found }),
    ...(missing === undefined ? {} : { missing }),
  };
}
