/**
 * What boxes leave of a set of cases, by branching: take a box that meets what is left, split off the parts outside it,
 * drop the part inside. Needs no memory, and is quick wherever few boxes meet.
 */
import {
  type Box,
  coversSpans,
  intersectSpans,
  type Spans,
  spansMeet,
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

/** True where the box and the cases meet. */
export function meets(space: JointSpace, box: Box): boolean {
  return box.every(({ fact, spans }) => spansMeet(spans, space[fact] as Spans));
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
    limits.steps -= work.boxes.length + 1;
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

/** The box with the fewest sides that cut: one without such sides covers everything. */
function widestOf(space: JointSpace, boxes: readonly Box[]): Box | undefined {
  let best: Box | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    let cuts = 0;
    for (const { fact, spans } of box) if (!coversSpans(spans, space[fact] as Spans)) cuts += 1;
    if (cuts < fewest) {
      fewest = cuts;
      best = box;
    }
    if (cuts === 0) return box;
  }
  return best;
}
