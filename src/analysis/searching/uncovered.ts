/**
 * What boxes leave of a set of cases, by branching: take a box that meets what is left, split off the parts outside it,
 * drop the part inside. Needs no memory, and is quick wherever few boxes meet.
 */
import {
  type Box,
  coversSpans,
  intersectSpans,
  type Side,
  type Spans,
  spansMeet,
  spansSize,
  subtractSpans,
} from "../../policy/normal-form.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { JointSpace } from "../joint/joint.ts";

/** What is inside a box; undefined where nothing is. */
export function insideOf(space: JointSpace, box: Box): JointSpace | undefined {
  let inside: Spans[] | undefined;
  for (const { fact, spans } of box) {
    const own = (inside ?? space)[fact] as Spans;
    if (coversSpans(spans, own)) continue;
    const both = intersectSpans(own, spans);
    if (both.length === 0) return undefined;
    inside ??= [...space];
    inside[fact] = both;
  }
  return inside ?? space;
}

/** What is inside each of some boxes, where anything is. */
export function insidesOf(space: JointSpace, boxes: readonly Box[]): readonly JointSpace[] {
  const spaces: JointSpace[] = [];
  for (const box of boxes) {
    const inside = insideOf(space, box);
    if (inside !== undefined) spaces.push(inside);
  }
  return spaces;
}

/** True where the box and the cases meet. */
export function meets(space: JointSpace, box: Box): boolean {
  for (const { fact, spans } of box) if (!spansMeet(spans, space[fact] as Spans)) return false;
  return true;
}

/** The parts outside a box, disjoint. */
export function outsideOf(space: JointSpace, box: Box): readonly JointSpace[] {
  const parts: JointSpace[] = [];
  let inside = space;
  for (const { fact, spans } of box) {
    const own = inside[fact] as Spans;
    if (coversSpans(spans, own)) continue;
    parts.push(inside.with(fact, subtractSpans(own, spans)));
    inside = inside.with(fact, intersectSpans(own, spans));
  }
  return parts;
}

/** What it costs to hold many boxes against a set of cases: they are passed over eight at a step. */
export function passingOver(boxes: number): number {
  return 1 + (boxes >> 3);
}

/**
 * Gives every part of `space` that no box covers; ends early where `take` says so.
 *
 * @returns `true` where `take` ended it, `false` where everything was given, undefined where the limits were reached.
 */
export function uncovered(
  space: JointSpace,
  boxes: readonly Box[],
  limits: Limits,
  take: (space: JointSpace) => boolean | undefined,
): boolean | undefined {
  const stack: { readonly space: JointSpace; readonly boxes: readonly Box[] }[] = [{ space, boxes }];
  for (let work = stack.pop(); work !== undefined; work = stack.pop()) {
    const own = work.space;
    limits.steps -= passingOver(work.boxes.length);
    if (limits.steps < 0) return undefined;
    const left = work.boxes.filter((box) => meets(own, box));
    const widest = widestOf(own, left);
    if (widest === undefined) {
      const end = take(own);
      if (end !== false) return end;
      continue;
    }
    const rest = left.filter((box) => box !== widest);
    for (const part of outsideOf(own, widest).toReversed()) stack.push({ space: part, boxes: rest });
  }
  return false;
}

/**
 * The box with the fewest sides that cut: one without such sides covers everything. Of those that one side cuts, the one
 * that leaves least: of four thousand steps of a staircase the last one hides all others.
 */
function widestOf(space: JointSpace, boxes: readonly Box[]): Box | undefined {
  let best: Box | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    let cuts = 0;
    let cutting: Side | undefined;
    for (const side of box) {
      if (coversSpans(side.spans, space[side.fact] as Spans)) continue;
      cuts += 1;
      cutting = side;
    }
    if (cutting === undefined) return box;
    if (cuts > fewest) continue;
    const left = cuts > 1 ? Number.POSITIVE_INFINITY : leftBy(cutting, space);
    if (cuts === fewest && left >= least) continue;
    fewest = cuts;
    least = left;
    best = box;
  }
  return best;
}

function leftBy({ fact, spans }: Side, space: JointSpace): number {
  const own = space[fact] as Spans;
  return spansSize(own) - spansSize(intersectSpans(own, spans));
}
