/**
 * Regions in a form of which a million fit into memory: what many of them have in common is there once.
 */
import { type Box, type Side, type Spans, sameSpans } from "../../policy/normal-form.ts";
import type { Axis, Joint, JointSpace } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import type { Found, SideLists } from "../solving/wanted.ts";
import type { FoundRegion } from "./every-region.ts";

/** Makes regions of one question. */
export type SlimRegion = (
  space: JointSpace,
  reached: readonly Reached[],
  found: Found,
  whole: boolean,
) => FoundRegion;

/** A maker that remembers what it has seen. */
export function slimRegions(joint: Joint): SlimRegion {
  const sides = joint.axes.map(() => new Map<string, Side>());
  const pairs = new Map<Reached | undefined, Map<Reached | undefined, readonly Reached[]>>();
  const hasLists = joint.sides.some(({ policy }) => policy.normal.given.some(({ fields }) => fields));
  let noLists: readonly SideLists[] | undefined;

  function sideOf(axis: number, spans: Spans): Side {
    const known = sides[axis] as Map<string, Side>;
    const key = spans.join();
    const side = known.get(key) ?? { fact: axis, spans };
    known.set(key, side);
    return side;
  }

  function pairOf(reached: readonly Reached[]): readonly Reached[] {
    const known = pairs.get(reached[0]) ?? new Map<Reached | undefined, readonly Reached[]>();
    pairs.set(reached[0], known);
    const pair = known.get(reached[1]) ?? reached;
    known.set(reached[1], pair);
    return pair;
  }

  return (space, reached, { codes, lists }, whole) => {
    noLists ??= lists;
    const own = hasLists ? lists : noLists;
    return {
      box: boxOfSpace(space, joint, sideOf),
      whole,
      reached: pairOf(reached),
      found: { codes, lists: own },
    };
  };
}

/** The cases as a box: a side for every axis on which not every code is left. */
export function boxOfSpace(
  space: JointSpace,
  { axes }: Joint,
  sideOf = (fact: number, spans: Spans): Side => ({ fact, spans }),
): Box {
  const box: Side[] = [];
  for (const [axis, spans] of space.entries()) {
    if (!sameSpans(spans, (axes[axis] as Axis).spans)) box.push(sideOf(axis, spans));
  }
  return box;
}
