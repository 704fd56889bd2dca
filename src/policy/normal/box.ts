/**
 * A box: for some facts, the values they may have; facts that are not named are free. A condition is a union of
 * boxes, whatever way it was written.
 */
import { coversSpans, intersectSpans, type Spans } from "./spans.ts";

/** The values of one fact, by its place in the policy. */
export interface Side {
  readonly fact: number;
  readonly spans: Spans;
}
/** Sides in the order of their facts, each fact at most once. */
export type Box = readonly Side[];

/** The cases in both boxes, or undefined where there are none. */
export function intersectBoxes(left: Box, right: Box): Box | undefined {
  const sides: Side[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const a = left[i];
    const b = right[j];
    if (b === undefined || (a !== undefined && a.fact < b.fact)) {
      sides.push(a as Side);
      i += 1;
    } else if (a === undefined || b.fact < a.fact) {
      sides.push(b);
      j += 1;
    } else {
      const spans = intersectSpans(a.spans, b.spans);
      if (spans.length === 0) return undefined;
      sides.push({ fact: a.fact, spans });
      i += 1;
      j += 1;
    }
  }
  return sides;
}

/** True where every case of `inner` is in `outer`. */
function coversBox(outer: Box, inner: Box): boolean {
  return outer.every((side) => {
    const other = inner.find((candidate) => candidate.fact === side.fact);
    return other !== undefined && coversSpans(side.spans, other.spans);
  });
}

/** The same union without boxes that lie inside another one. */
export function simplifyBoxes(boxes: readonly Box[]): readonly Box[] {
  const kept: Box[] = [];
  for (const box of boxes) {
    if (kept.some((other) => coversBox(other, box))) continue;
    for (let i = kept.length - 1; i >= 0; i -= 1) if (coversBox(box, kept[i] as Box)) kept.splice(i, 1);
    kept.push(box);
  }
  return kept;
}
