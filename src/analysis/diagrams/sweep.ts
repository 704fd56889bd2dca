/**
 * Along one slot from its first code to its last, as a line is swept over a map: where a test begins or ends something
 * changes, and between two such codes nothing does. What is inside its test is kept in order, so that four thousand
 * thresholds are as many small changes and not as many looks at four thousand.
 */
import type { Suffix, Suffixes } from "./suffix.ts";

/** A code at which a suffix begins to hold, or ceases to. */
interface Change {
  readonly code: number;
  /** The place of the suffix in the state. */
  readonly place: number;
  readonly begins: boolean;
}

/** Takes the first code of a run and the places of the suffixes that are left there, ascending; false ends the sweep. */
export type TakeRun = (start: number, left: readonly number[]) => boolean;

/**
 * Gives every run of codes in which each suffix of the state is either inside its test or outside.
 *
 * @returns how many changes there were.
 */
export function sweep(
  { positions, spans }: Suffixes,
  state: readonly Suffix[],
  position: number,
  [least, last]: readonly [least: number, last: number],
  take: TakeRun,
): number {
  const left: number[] = [];
  const changes: Change[] = [];
  for (const [place, suffix] of state.entries()) {
    if (positions[suffix] !== position) {
      left.push(place);
      continue;
    }
    const own = spans[suffix] as readonly number[];
    for (let i = 0; i < own.length; i += 2) {
      const code = Math.max(least, own[i] as number);
      const behind = (own[i + 1] as number) + 1;
      if (code > last || behind <= least) continue;
      changes.push({ code, place, begins: true });
      if (behind <= last) changes.push({ code: behind, place, begins: false });
    }
  }
  changes.sort((a, b) => a.code - b.code);
  let at = 0;
  for (let start = least; ; start = (changes[at] as Change).code) {
    for (; changes[at]?.code === start; at += 1) change(left, changes[at] as Change);
    if (!take(start, left) || at === changes.length) return changes.length;
  }
}

function change(left: number[], { place, begins }: Change): void {
  let low = 0;
  let high = left.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((left[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  // A test may end at the very code at which its next part begins: they are told one after the other, in either order.
  if (begins) left.splice(low, 0, place);
  else left.splice(low, 1);
}
