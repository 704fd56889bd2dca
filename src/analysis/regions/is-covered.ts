/**
 * Whether boxes together hold a box, which none of them may hold alone.
 */
import {
  type Box,
  type Budget,
  coversSpans,
  intersectBoxes,
  type Side,
  type Spans,
  spansMeet,
  spend,
  subtractSpans,
} from "../../policy/normal-form.ts";
import type { RegionSlot } from "./region-slot.ts";

/** True or false; undefined where the budget ends. */
export function isCovered(
  box: Box,
  boxes: readonly Box[],
  slots: readonly RegionSlot[],
  budget: Budget,
): boolean | undefined {
  const open = [{ part: box, among: boxes }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { part, among } = one;
    if (!spend(budget, 1 + Math.ceil(among.length / 4))) return undefined;
    const meeting = among.filter((other) => doMeet(part, other));
    if (meeting.some((other) => covers(other, part))) continue;
    const [first, ...others] = meeting;
    if (first === undefined) return false;
    open.push(...without(part, first, slots).map((rest) => ({ part: rest, among: others })));
  }
  return true;
}

function doMeet(left: Box, right: Box): boolean {
  return left.every(({ fact, spans }) => {
    const other = right.find((side) => side.fact === fact);
    return other === undefined || spansMeet(spans, other.spans);
  });
}

function covers(outer: Box, inner: Box): boolean {
  return outer.every(({ fact, spans }) => {
    const other = inner.find((side) => side.fact === fact);
    return other !== undefined && coversSpans(spans, other.spans);
  });
}

/** What is left of a box, cut along one fact after the other. */
function without(box: Box, other: Box, slots: readonly RegionSlot[]): readonly Box[] {
  const rest: Box[] = [];
  let shared = box;
  for (const side of other) {
    const own: Spans =
      shared.find(({ fact }) => fact === side.fact)?.spans ?? (slots[side.fact] as RegionSlot).spans;
    const outside = subtractSpans(own, side.spans);
    if (outside.length > 0) rest.push(withSide(shared, { fact: side.fact, spans: outside }));
    shared = intersectBoxes(shared, [side]) as Box;
  }
  return rest;
}

/** The box with one side in the place of what it had there. */
export function withSide(box: Box, side: Side): Box {
  const others = box.filter(({ fact }) => fact !== side.fact);
  const after = others.findIndex(({ fact }) => fact > side.fact);
  return after < 0 ? [...others, side] : others.toSpliced(after, 0, side);
}
