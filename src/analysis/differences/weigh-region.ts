/**
 * How much of what somebody counts lies in a region: calls a month, or money.
 */
import { type Policy, PolicyError } from "../../policy/index.ts";
import { type Box, conditionBoxes, intersectBoxes } from "../../policy/normal-form.ts";
import type { JointSide } from "../joint/joint.ts";
import type { RegionWeight } from "../region-weight.ts";
import type { RegionSlot } from "../regions/region-slot.ts";
import { shareOf } from "../regions/share-of.ts";

/** Steps that counting shares may cost. */
const STEPS = 1_000_000;

/** A weight with its cases as boxes over axes. */
export interface Weighted {
  readonly boxes: readonly Box[];
  readonly weight: number;
}

/** The weights as boxes. */
export function weightsOf(
  policy: Policy,
  side: JointSide,
  weights: readonly RegionWeight[],
): readonly Weighted[] {
  return weights.map(({ when, weight }) => {
    const read = conditionBoxes(policy, when);
    if (!read.ok) throw new PolicyError(read.issues);
    const boxes = read.value.map((box) =>
      box
        .map(({ fact, spans }) => ({ fact: side.axes[fact] as number, spans }))
        .sort((a, b) => a.fact - b.fact),
    );
    return { boxes, weight };
  });
}

/** Of each weight as much as lies in the box. */
export function weightOf(
  box: Box,
  weights: readonly Weighted[],
  slots: readonly RegionSlot[],
  impossible: readonly Box[],
): number {
  const budget = { left: STEPS };
  return weights.reduce((sum, { boxes, weight }) => {
    const whole = shareOf(boxes, slots, impossible, budget);
    const inside = boxes.flatMap((own) => {
      const both = intersectBoxes(own, box);
      return both === undefined ? [] : [both];
    });
    return whole === 0 ? sum : sum + (weight * shareOf(inside, slots, impossible, budget)) / whole;
  }, 0);
}
