/**
 * A box: for some facts, the values they may have; facts that are not named are free. A condition is a union of
 * boxes, whatever way it was written.
 */
import { coversSpans, intersectSpans, type Spans, spansSize } from "./spans.ts";

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

/**
 * The same union without boxes that lie inside another one, in their order; of equal ones the first. Where more than
 * `limit` are left, one more than that is given, and nobody waits for the rest.
 */
export function simplifyBoxes(boxes: readonly Box[], limit: number): readonly Box[] {
  // A box that holds another has fewer sides, or as many that are no narrower: none is dropped for a later one.
  const wide = boxes
    .map((box, place) => ({ box, place, size: box.reduce((sum, { spans }) => sum + spansSize(spans), 0) }))
    .sort((a, b) => a.box.length - b.box.length || b.size - a.size || a.place - b.place);
  let kept: typeof wide = [];
  for (const one of wide) {
    if (kept.length > limit) break;
    if (kept.some((other) => coversBox(other.box, one.box))) continue;
    // Sums of widths near 2^53 are rounded: one that is as wide may hold another after all.
    kept = kept.filter(({ box, size }) => size !== one.size || !coversBox(one.box, box));
    kept.push(one);
  }
  return kept.sort((a, b) => a.place - b.place).map(({ box }) => box);
}

/** True where every case of `inner` is in `outer`: both have their sides in the order of the facts. */
function coversBox(outer: Box, inner: Box): boolean {
  let at = 0;
  for (const side of outer) {
    while (at < inner.length && (inner[at] as Side).fact < side.fact) at += 1;
    const other = inner[at];
    if (other === undefined || other.fact !== side.fact || !coversSpans(side.spans, other.spans))
      return false;
  }
  return true;
}
