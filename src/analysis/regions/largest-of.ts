/**
 * The largest of very many boxes. Of most of a million nobody reads a word: only those are put into words that may be
 * among the largest.
 */
import type { Box } from "../../policy/normal-form.ts";
import { boxInWords } from "./box-in-words.ts";
import type { RegionSlot } from "./region-slot.ts";

/** A box with its share of all cases. */
export interface Sized {
  readonly box: Box;
  readonly share: number;
}

/** The largest boxes, and how many others there are. */
export interface Largest<Own extends Sized> {
  readonly largest: readonly Own[];
  readonly more: number;
}

/** So many more than are wanted are gathered before they are sorted. */
const WAITING = 1_000;

/** The `most` largest, the largest first; of equal ones those whose words come first. */
export function largestOf<Own extends Sized>(
  all: Iterable<Own>,
  most: number,
  slots: readonly RegionSlot[],
): Largest<Own> {
  const before = (a: Worded<Own>, b: Worded<Own>) =>
    b.own.share - a.own.share || compareWords(wordsOf(a, slots), wordsOf(b, slots));
  let kept: Worded<Own>[] = [];
  let least = 0;
  let count = 0;
  for (const own of all) {
    count += 1;
    if (own.share < least) continue;
    kept.push({ own, words: undefined });
    if (kept.length < 2 * most + WAITING) continue;
    kept = kept.sort(before).slice(0, most);
    least = kept.at(-1)?.own.share ?? Number.POSITIVE_INFINITY;
  }
  const largest = kept
    .sort(before)
    .slice(0, most)
    .map(({ own }) => own);
  return { largest, more: count - largest.length };
}

/** A box with its words, once somebody asked for them. */
interface Worded<Own extends Sized> {
  readonly own: Own;
  words: string | undefined;
}

/** The order of two texts; of the same ones that which came first stays first. */
function compareWords(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function wordsOf(worded: Worded<Sized>, slots: readonly RegionSlot[]): string {
  worded.words ??= boxInWords(worded.own.box, slots);
  return worded.words;
}
