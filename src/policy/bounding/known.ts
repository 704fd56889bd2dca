/**
 * What is known of one slot, made ready to be held against all boxes of a policy at once: a bit for every box that may
 * still hold, and one for every box that holds in any case, as far as this slot is concerned.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { coversSpans, type Spans, spansMeet } from "../normal/spans.ts";

/** The codes that a slot may have. */
export interface Known {
  readonly spans: Spans;
  /** Bits by box: first those that may hold, then as many words for those that hold in any case. */
  readonly bits: Int32Array;
}

/** So many are remembered for each slot: an answer is looked at again and again. */
const MOST_REMEMBERED = 1_000;

/** Gives what is known of the slot at a place; the same codes give the same object, as long as it is remembered. */
export function knowing(policy: CompiledPolicy): (place: number, spans: Spans) => Known {
  const { boxes, facts } = policy;
  const words = wordsFor(boxes.length);
  const tests = facts.map((): { readonly box: number; readonly spans: Spans }[] => []);
  boxes.forEach((box, index) => {
    for (const { fact, spans } of box) tests[fact]?.push({ box: index, spans });
  });
  const remembered = facts.map(() => new Map<string, Known>());

  return (place, spans) => {
    const own = remembered[place] as Map<string, Known>;
    const key = spans.join();
    let known = own.get(key);
    if (known === undefined) {
      known = { spans, bits: bitsOf(tests[place] ?? [], spans, words) };
      if (own.size < MOST_REMEMBERED) own.set(key, known);
    }
    return known;
  };
}

/** How many words of 32 bits so many boxes take. */
export function wordsFor(boxes: number): number {
  return Math.max(1, Math.ceil(boxes / 32));
}

function bitsOf(
  tests: readonly { readonly box: number; readonly spans: Spans }[],
  spans: Spans,
  words: number,
): Int32Array {
  // A box that does not test the slot is not excluded by it.
  const bits = new Int32Array(2 * words).fill(-1);
  for (const { box, spans: wanted } of tests) {
    const bit = ~(1 << (box & 31));
    const word = box >> 5;
    if (!spansMeet(wanted, spans)) bits[word] = (bits[word] as number) & bit;
    if (!coversSpans(wanted, spans)) bits[words + word] = (bits[words + word] as number) & bit;
  }
  return bits;
}
