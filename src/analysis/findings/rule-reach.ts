/**
 * The cases in which a rule is reached: where it holds, and nothing that decides before it does. Where these are few
 * parts, whether the rule fires, what it stands before and whether it is needed is read off them.
 */
import type { Box, Fired } from "../../policy/normal-form.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import { type Joint, type JointSpace, wholeSpace } from "../joint/joint.ts";
import { boxIndexOf } from "../searching/box-index.ts";
import { insideOf, passingOver, uncovered } from "../searching/uncovered.ts";

/** Where a rule is reached. */
export interface RuleReach {
  /** Disjoint; in none of them anything that cannot occur, but for what derived facts rule out. */
  readonly parts: readonly JointSpace[];
  /** True where these are all parts. */
  readonly whole: boolean;
}

/** The boxes of a rule: from a place in the list to before another. */
export interface PlacesOfRule {
  readonly from: number;
  readonly to: number;
}

/** The most parts of a rule that are kept. */
const MOST = 16;

/** Where a rule is reached, as far as the limits go. `places` says by rule where its boxes stand. */
export function ruleReach(
  joint: Joint,
  places: readonly PlacesOfRule[],
  rule: number,
  limits: Limits,
): RuleReach {
  const [{ boxes, policy }] = joint.sides;
  const { from, to } = places[rule] as PlacesOfRule;
  const before = policy.first ? from : firstOfLayer(joint, places, rule);
  const index = boxIndexOf(boxes);
  const parts: JointSpace[] = [];
  for (let place = from; place < to; place += 1) {
    const inside = insideOf(wholeSpace(joint), boxes[place] as Box);
    if (inside === undefined) continue;
    // Parts of one box that lie in an earlier one of the rule were seen there.
    const near = [...index.near(inside, 0, before), ...index.near(inside, from, place)];
    limits.steps -= passingOver(near.length);
    const cover = near.map((other) => boxes[other] as Box);
    const end = uncovered(inside, cover, limits, (part) => {
      if (parts.length === MOST) return true;
      parts.push(part);
      return false;
    });
    if (end !== false) return { parts, whole: false };
  }
  return { parts, whole: true };
}

/** By rule where its boxes stand: those of one rule stand together. */
export function placesOfRules({ sides: [{ policy }] }: Joint): readonly PlacesOfRule[] {
  const { assumed, fired, boxes, normal } = policy;
  const places: { from: number; to: number }[] = [];
  let place = assumed;
  for (const rule of normal.rules.keys()) {
    const from = place;
    while (place < boxes.length && (fired[place] as Fired).rule === rule) place += 1;
    places.push({ from, to: place });
  }
  return places;
}

/** What is not of a higher layer counts together. */
function firstOfLayer({ sides: [{ policy }] }: Joint, places: readonly PlacesOfRule[], rule: number): number {
  const { rules } = policy.normal;
  let first = rule;
  while (rules[first - 1]?.layer === rules[rule]?.layer && first > 0) first -= 1;
  return (places[first] as PlacesOfRule).from;
}
