/**
 * The parts of a region in which every case is wanted. A rule that gives 25% and one that gives 50% differ in every
 * case but where the fare is nothing: a region that is told as changed had better leave that one out.
 */
import { intersectSpans, isPoint, type Spans, spansSize } from "../../policy/normal-form.ts";
import type { JointSpace } from "../joint/joint.ts";
import type { Wanted } from "../solving/wanted.ts";
import { joinParts } from "./join-parts.ts";

/** Cases of a region that stand together. */
export interface WantedPart {
  readonly space: JointSpace;
  /** Whether every one of them is known to be wanted. */
  readonly whole: boolean;
  /** Some in the midst of them: a case from there says more of all than one at the edge. */
  readonly midst: JointSpace;
}

/** The most parts that a region is cut into; beyond them what is left stays whole. */
const MOST = 256;

/** The parts; cases that are not wanted may stay among them where they cannot be cut off in few cuts. */
export function wantedParts(space: JointSpace, wanted: Wanted): readonly WantedPart[] {
  const { surely } = wanted;
  if (wanted.looks?.length === 0 || surely?.(space) === true) return [partOf(space, true)];
  const axes = wanted.looks ?? space.map((_, axis) => axis);
  const parts: WantedPart[] = [];
  // The largest first, so that what is left whole is small.
  let open: JointSpace[] = [space];
  while (open.length > 0 && parts.length + open.length < MOST) {
    const next: JointSpace[] = [];
    for (const own of open) {
      if (!wanted.possible(own)) continue;
      if (surely?.(own) === true) parts.push(partOf(own, true));
      else {
        const halves = halve(own, axes);
        if (halves !== undefined) next.push(...halves);
        else if (wanted.holds(own.map((spans) => spans[0] as number))) parts.push(partOf(own, true));
      }
    }
    open = next;
  }
  const left = open.filter((own) => wanted.possible(own));
  const isOne = (own: JointSpace) => axes.every((axis) => isPoint(own[axis] as Spans));
  // Halves of what is wanted whole are one part again.
  return joinParts([...parts, ...left.map((own) => partOf(own, isOne(own)))], axes);
}

function partOf(space: JointSpace, whole: boolean): WantedPart {
  return { space, whole, midst: space };
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
