/**
 * The parts of a region in which every case is wanted. A rule that gives 25% and one that gives 50% differ in every
 * case but where the fare is nothing: a region that is told as changed had better leave that one out.
 */
import { intersectSpans, isPoint, type Spans, spansSize } from "../../policy/normal-form.ts";
import type { JointSpace } from "../joint/joint.ts";
import type { Wanted } from "../solving/wanted.ts";

/** The most parts that a region is cut into; beyond them what is left stays whole. */
const MOST = 256;

/** The parts; cases that are not wanted may stay among them where they cannot be cut off in few cuts. */
export function wantedParts(space: JointSpace, wanted: Wanted): readonly JointSpace[] {
  const { surely } = wanted;
  if (wanted.looks?.length === 0 || surely?.(space) === true) return [space];
  const axes = wanted.looks ?? space.map((_, axis) => axis);
  const parts: JointSpace[] = [];
  // The largest first, so that what is left whole is small.
  let open: JointSpace[] = [space];
  while (open.length > 0 && parts.length + open.length < MOST) {
    const next: JointSpace[] = [];
    for (const own of open) {
      if (!wanted.possible(own)) continue;
      if (surely?.(own) === true) parts.push(own);
      else {
        const halves = halve(own, axes);
        if (halves !== undefined) next.push(...halves);
        else if (wanted.holds(own.map((spans) => spans[0] as number))) parts.push(own);
      }
    }
    open = next;
  }
  return [...parts, ...open.filter((own) => wanted.possible(own))];
}

function halve(space: JointSpace, axes: readonly number[]): readonly [JointSpace, JointSpace] | undefined {
  let widest: number | undefined;
  let width = 1;
  for (const axis of axes) {
    const size = spansSize(space[axis] as Spans);
    if (size > width) {
      width = size;
      widest = axis;
    }
  }
  if (widest === undefined) return undefined;
  const spans = space[widest] as Spans;
  if (isPoint(spans)) return undefined;
  const [low, high] = [spans[0] as number, spans.at(-1) as number];
  const middle = Math.floor(low + (high - low) / 2);
  return [
    space.with(widest, intersectSpans(spans, [low, middle])),
    space.with(widest, intersectSpans(spans, [middle + 1, high])),
  ];
}
