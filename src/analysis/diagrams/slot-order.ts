/**
 * In which order slots are asked for: those that many boxes test stand first, because then each branch has little left
 * to ask.
 */
import type { Box } from "../../policy/normal-form.ts";

/** The places in an order. `cuts` says how many values of a slot are told apart. */
export type Ordering = (boxes: readonly Box[], places: number) => readonly number[];

/** Tested by most boxes first; of those tested alike, the one with the fewest different tests. */
export function byFrequency(boxes: readonly Box[], places: number): readonly number[] {
  return ordered(boxes, places, (a, b) => b.times - a.times || a.tests - b.tests);
}

/** The most different tests first: what splits a table into segments. */
export function byTests(boxes: readonly Box[], places: number): readonly number[] {
  return ordered(boxes, places, (a, b) => b.tests - a.tests || b.times - a.times);
}

/** The fewest different tests first: questions with a yes or a no before a number. */
export function byFewTests(boxes: readonly Box[], places: number): readonly number[] {
  return ordered(boxes, places, (a, b) => a.tests - b.tests || b.times - a.times);
}

interface Use {
  readonly place: number;
  times: number;
  tests: number;
}

function ordered(
  boxes: readonly Box[],
  places: number,
  compare: (a: Use, b: Use) => number,
): readonly number[] {
  const uses = Array.from({ length: places }, (_, place): Use => ({ place, times: 0, tests: 0 }));
  const tests = new Set<string>();
  for (const box of boxes) {
    for (const { fact, spans } of box) {
      const use = uses[fact] as Use;
      use.times += 1;
      const key = `${fact}:${spans.join(",")}`;
      if (tests.has(key)) continue;
      tests.add(key);
      use.tests += 1;
    }
  }
  return uses.sort((a, b) => compare(a, b) || a.place - b.place).map(({ place }) => place);
}
