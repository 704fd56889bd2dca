/**
 * Which boxes of a policy hold where facts are known in part: those that may, and among them those that do in any case.
 */
import { type Known, wordsFor } from "./known.ts";

/** Whether a case can occur: as one assumption alone tells, `unsure` where one may be broken. */
export type Occurrence = "can" | "cannot" | "unsure";

/** The boxes of a policy, held against one state after the other. */
export interface HeldBoxes {
  /** Holds the boxes against what is known of every slot; what is told below is of that. */
  readonly meet: (known: readonly Known[]) => void;
  readonly occurrence: () => Occurrence;
  /** The boxes of cases that cannot occur which may hold all the same. */
  readonly eachAssumed: (take: (box: number) => void) => void;
  /** The first box from a place on that may hold; below zero where none does. */
  readonly nextPossible: (from: number) => number;
  /** Whether a box that may hold does in any case. */
  readonly isSure: (box: number) => boolean;
  /** What comes after a box that settles everything is of no interest. */
  readonly forgetAfter: (box: number) => void;
  /** Whether some box may hold of which these bits of a slot alone do not say that it does. */
  readonly isOpen: (own: Int32Array) => boolean;
}

/** Room for so many boxes; the first `assumed` of them are cases that cannot occur. */
export function heldBoxes(count: number, assumed: number): HeldBoxes {
  const words = wordsFor(count);
  const bits = new Int32Array(2 * words);
  const last = count & 31;
  // The bits behind the last box stand for nothing.
  const tail = last === 0 && count > 0 ? -1 : (1 << last) - 1;

  function meet(known: readonly Known[]): void {
    // Word by word, so that what is gathered need not be written before it is whole.
    for (let word = 0; word < bits.length; word += 1) {
      let all = -1;
      for (let slot = 0; slot < known.length; slot += 1) all &= (known[slot] as Known).bits[word] as number;
      bits[word] = all;
    }
    bits[words - 1] = (bits[words - 1] as number) & tail;
    bits[2 * words - 1] = (bits[2 * words - 1] as number) & tail;
  }

  function occurrence(): Occurrence {
    let unsure = false;
    for (let word = 0; word * 32 < assumed; word += 1) {
      const own = assumed - word * 32;
      const mask = own >= 32 ? -1 : (1 << own) - 1;
      if (((bits[words + word] as number) & mask) !== 0) return "cannot";
      if (((bits[word] as number) & mask) !== 0) unsure = true;
    }
    return unsure ? "unsure" : "can";
  }

  function eachAssumed(take: (box: number) => void): void {
    for (let box = 0; box < assumed; box += 1) {
      if (((bits[box >> 5] as number) & (1 << (box & 31))) !== 0) take(box);
    }
  }

  function nextPossible(from: number): number {
    let word = from >> 5;
    if (word >= words) return -1;
    let left = (bits[word] as number) & (-1 << (from & 31));
    while (left === 0) {
      word += 1;
      if (word >= words) return -1;
      left = bits[word] as number;
    }
    return word * 32 + 31 - Math.clz32(left & -left);
  }

  function isSure(box: number): boolean {
    return ((bits[words + (box >> 5)] as number) & (1 << (box & 31))) !== 0;
  }

  function forgetAfter(box: number): void {
    const word = (box + 1) >> 5;
    if (word >= words) return;
    bits[word] = (bits[word] as number) & ((1 << ((box + 1) & 31)) - 1);
    bits.fill(0, word + 1, words);
  }

  function isOpen(own: Int32Array): boolean {
    for (let word = 0; word < words; word += 1) {
      if (((bits[word] as number) & ~(own[words + word] as number)) !== 0) return true;
    }
    return false;
  }

  return { meet, occurrence, eachAssumed, nextPossible, isSure, forgetAfter, isOpen };
}
