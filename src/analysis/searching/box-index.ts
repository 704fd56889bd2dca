/**
 * Which boxes of a list may meet a set of cases, without holding every one of them against it: for every axis, and
 * for runs of its codes, one bit a box that has codes there.
 */
import type { Box, Spans } from "../../policy/normal-form.ts";
import type { JointSpace } from "../joint/joint.ts";

/** A list of boxes, ready to be asked. */
export interface BoxIndex {
  /**
   * The places, ascending, of the boxes from `from` to before `to` that may meet these cases: all that do, and few that
   * do not.
   */
  readonly near: (space: JointSpace, from?: number, to?: number) => readonly number[];
}

interface IndexedAxis {
  readonly axis: number;
  /** The first code of every run, ascending; the first run has no beginning. */
  readonly starts: readonly number[];
  /** By run, a bit for every box with codes there. */
  readonly rows: readonly Int32Array[];
}

/** The most runs that the codes of an axis are parted into: more tell boxes apart better, and cost more to look at. */
const RUNS = 64;

const indexes = new WeakMap<readonly Box[], BoxIndex>();

/** The index of a list, made when it is first asked for. */
export function boxIndexOf(boxes: readonly Box[]): BoxIndex {
  const index = indexes.get(boxes) ?? newIndex(boxes);
  indexes.set(boxes, index);
  return index;
}

function newIndex(boxes: readonly Box[]): BoxIndex {
  const words = (boxes.length + 31) >>> 5;
  const axes = indexedAxes(boxes, words);
  const bits = new Int32Array(words);
  const union = new Int32Array(words);

  /** Keeps the boxes that have codes of these on the axis. */
  function narrow({ axis, starts, rows }: IndexedAxis, space: JointSpace, first: number, end: number): void {
    const spans = space[axis] as Spans;
    if (runAt(starts, spans[0] as number) === 0 && spans.length === 2) {
      if (runAt(starts, spans[1] as number) === rows.length - 1) return;
    }
    union.fill(0, first, end);
    for (let i = 0; i < spans.length; i += 2) {
      const last = runAt(starts, spans[i + 1] as number);
      for (let run = runAt(starts, spans[i] as number); run <= last; run += 1) {
        const row = rows[run] as Int32Array;
        for (let word = first; word < end; word += 1) (union[word] as number) |= row[word] as number;
      }
    }
    for (let word = first; word < end; word += 1) (bits[word] as number) &= union[word] as number;
  }

  return {
    near: (space, from = 0, to = boxes.length) => {
      const places: number[] = [];
      if (from >= to) return places;
      const [first, end] = [from >>> 5, (to + 31) >>> 5];
      bits.fill(-1, first, end);
      for (const axis of axes) narrow(axis, space, first, end);
      for (let word = first; word < end; word += 1) {
        for (let left = bits[word] as number; left !== 0; left &= left - 1) {
          const place = word * 32 + 31 - Math.clz32(left & -left);
          if (place >= from && place < to) places.push(place);
        }
      }
      return places;
    },
  };
}

function indexedAxes(boxes: readonly Box[], words: number): readonly IndexedAxis[] {
  const bounds = new Map<number, Set<number>>();
  for (const { fact, spans } of boxes.flat()) {
    const own = bounds.get(fact) ?? new Set();
    bounds.set(fact, own);
    for (let i = 0; i < spans.length; i += 2) own.add(spans[i] as number).add((spans[i + 1] as number) + 1);
  }
  const axes = new Map(
    [...bounds].map(([axis, own]) => {
      const starts = [Number.NEGATIVE_INFINITY, ...thinned([...own].sort((a, b) => a - b))];
      // A box that does not test the axis has every code.
      const rows = starts.map(() => new Int32Array(words).fill(-1));
      return [axis, { axis, starts, rows }] as const;
    }),
  );
  boxes.forEach((box, place) => {
    for (const { fact, spans } of box) {
      const { starts, rows } = axes.get(fact) as IndexedAxis;
      const admitted = new Set<number>();
      for (let i = 0; i < spans.length; i += 2) {
        const last = runAt(starts, spans[i + 1] as number);
        for (let run = runAt(starts, spans[i] as number); run <= last; run += 1) admitted.add(run);
      }
      rows.forEach((row, run) => {
        if (!admitted.has(run)) (row[place >>> 5] as number) &= ~(1 << (place & 31));
      });
    }
  });
  return [...axes.values()];
}

/** Few of many numbers, evenly. */
function thinned(numbers: readonly number[]): readonly number[] {
  const step = Math.ceil(numbers.length / (RUNS - 1));
  return step <= 1 ? numbers : numbers.filter((_, index) => index % step === 0);
}

/** The run of a code: the last one that begins at it or before. */
function runAt(starts: readonly number[], code: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= code) low = middle;
    else high = middle - 1;
  }
  return low;
}
