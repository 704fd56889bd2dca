/**
 * Which rules of a layer hold together as they should not. A table of a few thousand rules may have millions of such
 * pairs: they are counted, and only the largest are kept.
 */
import { type Box, type Fired, type Spans, spansSize } from "../../policy/normal-form.ts";
import { patienceWith } from "../asking/patience.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import { isFree } from "../joint/is-free.ts";
import { type JointSpace, wholeSpace } from "../joint/joint.ts";
import { boxIndexOf } from "../searching/box-index.ts";
import { insidesOf, passingOver } from "../searching/uncovered.ts";
import { findCase } from "../solving/find-case.ts";
import { ANY_CASE, type Wanted } from "../solving/wanted.ts";
import type { Disagreement } from "./disagreements.ts";
import type { FindingContext } from "./finding-context.ts";
import { boxesByRule, coverBefore, heldRegions, sharedBoxes } from "./held-regions.ts";
import { pairsByTrying } from "./pairs-by-trying.ts";

/** Two rules, and about how large the cases are in which they hold together, as a share of all. */
export interface RulePair {
  readonly one: number;
  readonly other: number;
  readonly size: number;
}
/** The pairs. */
export interface HeldPairs {
  /** The largest first, at most as many as were asked for. */
  readonly largest: readonly RulePair[];
  readonly count: number;
  /** False where the limits were reached, or nobody can say whether a case is there. */
  readonly exact: boolean;
}

/** The largest first; of those of one size in the order of the rules. */
export function byPairSize(a: RulePair, b: RulePair): number {
  return b.size - a.size || a.one - b.one || a.other - b.other;
}

/** All pairs of rules that hold together in cases that reach them, and are apart there; the `most` largest by name. */
export function pairsHeldTogether(
  context: FindingContext,
  apart: Disagreement,
  limits: Limits,
  most: number,
): HeldPairs {
  const { compiled, joint, reach } = context;
  const [side] = joint.sides;
  const { rules } = compiled.normal;
  const byRule = boxesByRule(side);
  const free = isFree(joint);
  const largest: RulePair[] = [];
  const tried = pairsByTrying(context, apart);
  const patience = patienceWith(joint, context.options);
  let count = 0;
  let exact = true;
  for (const one of rules.keys()) {
    if (limits.steps < 0 && tried === undefined) return { largest, count, exact: false };
    const { parts, whole } = reach(one);
    const boxes = byRule[one] as readonly Box[];
    const spaces = whole ? parts : insidesOf(wholeSpace(joint), boxes);
    const volumes = spaces.map((space) => volumeOf(space, context));
    const near = rulesNear(context, one, spaces);
    limits.steps -= passingOver(near.length);
    for (const other of near) {
      const wanted = apart(one, other);
      const own = byRule[other] as readonly Box[];
      const size = wanted && sharedVolume(spaces, volumes, own);
      if (wanted === undefined || size === undefined) continue;
      if (limits.steps < 0 && tried === undefined) return { largest, count, exact: false };
      const certain = free && whole && wanted === ANY_CASE;
      const isSpent = limits.steps < 0 || context.options.engine === "cases";
      let held: "yes" | "no" | "unknown" = certain ? "yes" : "unknown";
      if (held === "unknown" && !isSpent) {
        held = heldIn(parts, whole, own, wanted) ?? heldBySearch(boxes, own, one, wanted);
      }
      if (held === "unknown" && tried !== undefined) held = tried(one, other);
      if (held === "unknown") exact = false;
      if (held !== "yes") continue;
      count += 1;
      // Of equal ones those that come first are kept, and they have come.
      if (size > (largest[most - 1]?.size ?? -1)) keep(largest, { one, other, size }, most);
    }
  }
  return { largest, count, exact };

  /** Whether some part holds a case in which these boxes hold too; undefined where the parts do not say. */
  function heldIn(
    parts: readonly JointSpace[],
    whole: boolean,
    boxes: readonly Box[],
    wanted: Wanted,
  ): "yes" | "no" | undefined {
    let doubtful = !whole;
    for (const space of parts.flatMap((part) => insidesOf(part, boxes))) {
      if (free && wanted === ANY_CASE) return "yes";
      if (!wanted.possible(space)) continue;
      const most = Math.min(limits.steps, patience);
      const budget = { left: most };
      const answer = findCase(joint, space, wanted, budget);
      limits.steps -= most - budget.left;
      if (answer === "unknown") doubtful = true;
      else if (answer !== "none") return "yes";
    }
    return doubtful ? undefined : "no";
  }

  function heldBySearch(
    boxes: readonly Box[],
    others: readonly Box[],
    one: number,
    wanted: Wanted,
  ): "yes" | "no" | "unknown" {
    const cover = coverBefore(side, one);
    const most = Math.min(limits.steps, patience);
    const own: Limits = { nodes: 0, steps: most };
    const held = heldRegions(joint, sharedBoxes(boxes, others), cover, wanted, own, 1);
    limits.steps -= most - own.steps;
    return held.found !== undefined ? "yes" : held.missing === undefined ? "no" : "unknown";
  }
}

/** About how large a set of cases is: what its facts leave of all their values. */
export function volumeOf(space: JointSpace, { slots }: FindingContext): number {
  let volume = 1;
  for (const [axis, spans] of space.entries()) {
    volume *= spansSize(spans) / spansSize(slots[axis]?.spans ?? spans);
  }
  return volume;
}

/** The same of what boxes have of sets of cases; undefined where they meet none. */
function sharedVolume(
  spaces: readonly JointSpace[],
  volumes: readonly number[],
  boxes: readonly Box[],
): number | undefined {
  let volume: number | undefined;
  for (let index = 0; index < spaces.length; index += 1) {
    const space = spaces[index] as JointSpace;
    for (const box of boxes) {
      let share = volumes[index] as number;
      let meets = true;
      for (const { fact, spans } of box) {
        const own = space[fact] as Spans;
        const shared = sharedSize(own, spans);
        meets &&= shared > 0;
        share *= shared / spansSize(own);
      }
      if (meets) volume = (volume ?? 0) + share;
    }
  }
  return volume;
}

/** How many numbers two sets share. */
function sharedSize(left: Spans, right: Spans): number {
  let size = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const low = Math.max(left[i] as number, right[j] as number);
    const high = Math.min(left[i + 1] as number, right[j + 1] as number);
    if (low <= high) size += high - low + 1;
    if ((left[i + 1] as number) < (right[j + 1] as number)) i += 2;
    else j += 2;
  }
  return size;
}

/** The later rules of the layer of which a box may meet these cases. */
function rulesNear(
  { joint, places, compiled }: FindingContext,
  one: number,
  spaces: readonly JointSpace[],
): readonly number[] {
  const { rules } = compiled.normal;
  let end = one;
  while (end + 1 < rules.length && rules[end + 1]?.layer === rules[one]?.layer) end += 1;
  const [from, to] = [places[one]?.to, places[end]?.to];
  const index = boxIndexOf(joint.sides[0].boxes);
  const near: number[] = [];
  for (const space of spaces) {
    let last = one;
    for (const place of index.near(space, from, to)) {
      const { rule } = compiled.fired[place] as Fired;
      if (rule !== last) near.push(rule);
      last = rule;
    }
  }
  return spaces.length > 1 ? [...new Set(near)].sort((a, b) => a - b) : near;
}

/** Puts a pair in its place; beyond the most that are kept the last one goes. */
function keep(largest: RulePair[], pair: RulePair, most: number): void {
  let place = largest.length;
  while (place > 0 && byPairSize(largest[place - 1] as RulePair, pair) > 0) place -= 1;
  largest.splice(place, 0, pair);
  if (largest.length > most) largest.pop();
}
