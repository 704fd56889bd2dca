/**
 * The parts of a set of cases in which the same rules of one side count, one after the other.
 */
import type { Box, Fired } from "../../policy/normal-form.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { JointSide, JointSpace } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import { insideOf, meets, outsideOf, uncovered } from "./uncovered.ts";

/** Takes a part; true ends the search, undefined says that the limits were reached. */
export type TakeRegion = (space: JointSpace, reached: Reached) => boolean | undefined;

/** Gives every part. `may` says of rules whether it is worth looking at them: what is not is passed over. */
export function reachedRegions(
  side: JointSide,
  space: JointSpace,
  limits: Limits,
  may: (reached: Reached) => boolean,
  take: TakeRegion,
): boolean | undefined {
  return side.policy.first ? byFirst(side, space, limits, may, take) : bySets(side, space, limits, take);
}

/** Where the first rule counts: for each box what the ones before it leave of it, then what all leave. */
function byFirst(
  { policy, boxes }: JointSide,
  space: JointSpace,
  limits: Limits,
  may: (reached: Reached) => boolean,
  take: TakeRegion,
): boolean | undefined {
  const { assumed, fired, normal } = policy;
  const near: Box[] = [];
  for (const [place, box] of boxes.entries()) {
    limits.steps -= 1;
    if (limits.steps < 0) return undefined;
    if (!meets(space, box)) continue;
    const { rule } = fired[place] as Fired;
    if (place >= assumed && may([rule])) {
      const inside = insideOf(space, box) as JointSpace;
      const end = uncovered(inside, near, limits, (part) => take(part, [rule]));
      if (end !== false) return end;
    }
    near.push(box);
  }
  const rest: Reached = normal.otherwise === undefined ? [] : [normal.rules.length];
  return may(rest) ? uncovered(space, near, limits, (part) => take(part, rest)) : false;
}

interface Work {
  readonly space: JointSpace;
  readonly from: number;
  readonly rules: Reached;
  readonly layer: number;
}

/** Where all rules of a layer count: each box parts what is left in two. */
function bySets(side: JointSide, space: JointSpace, limits: Limits, take: TakeRegion): boolean | undefined {
  const { policy, boxes } = side;
  const { assumed, fired, normal } = policy;
  const rest: Reached = normal.otherwise === undefined ? [] : [normal.rules.length];
  const near = boxes.flatMap((box, place) => (meets(space, box) ? [place] : []));
  const stack: Work[] = [{ space, from: 0, rules: [], layer: -1 }];
  next: for (let work = stack.pop(); work !== undefined; work = stack.pop()) {
    let { space: own, rules, layer } = work;
    for (let at = work.from; at < near.length; at += 1) {
      limits.steps -= 1;
      if (limits.steps < 0) return undefined;
      const place = near[at] as number;
      const { rule } = fired[place] as Fired;
      const ruleLayer = normal.rules[rule]?.layer ?? -1;
      if (layer >= 0 && ruleLayer > layer) break;
      const box = boxes[place] as Box;
      if (rules.includes(rule) || !meets(own, box)) continue;
      for (const part of outsideOf(own, box).toReversed())
        stack.push({ space: part, from: at + 1, rules, layer });
      if (place < assumed) continue next;
      own = insideOf(own, box) as JointSpace;
      rules = [...rules, rule];
      layer = ruleLayer;
      if (normal.hit === "unique" && rules.length > 1) break;
    }
    const end = take(own, rules.length === 0 ? rest : [...rules].sort((a, b) => a - b));
    if (end !== false) return end;
  }
  return false;
}
