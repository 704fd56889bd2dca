/**
 * How a set could have been different: each word that is known to be in it might not be, and the other way round.
 */
import type { ReadCase } from "../deciding/read-case.ts";
import type { GivenFact } from "../normal/normal-policy.ts";
import { isPoint, type Spans } from "../normal/spans.ts";
import type { Chunk } from "./chunks.ts";
import type { Free, Way, Ways } from "./ways-to-differ.ts";

/** The ways; what is not known of a set stays so. Of a set with several accounts everything may be different. */
export function waysOfSet(
  { space, either }: ReadCase,
  place: number,
  { places, present }: GivenFact,
  words: readonly string[],
): Ways {
  const there: Spans = present === undefined ? [1, 1] : (space[present] as Spans);
  if (!isPoint(there)) return { ways: [], all: false };
  const told = either[place] !== undefined;
  const known = places.filter((word) => told || isPoint(space[word] as Spans));
  const free = known.map((word): Free => {
    const spans = space[word] as Spans;
    if (!isPoint(spans)) return { place: word, chunks: [chunkOf(0, 1), chunkOf(1, 1)], alike: true };
    const [now] = spans as readonly [number];
    const [same, other] = [chunkOf(now, 0), chunkOf(1 - now, 1)];
    return { place: word, chunks: [{ ...same, same: true }, other], alike: true };
  });
  const write = (codes: readonly number[]): unknown => {
    const isWord = (code: number) => (_: string, word: number) =>
      codes[known.indexOf(places[word] as number)] === code;
    const has = words.filter(isWord(1));
    return known.length === words.length ? has : { has, hasNone: words.filter(isWord(0)) };
  };
  if (present === undefined) return { ways: [{ slots: [], free, edits: 0, write }], all: true };
  const isThere: Way["slots"] = [[present, [1, 1]]];
  if (there[0] === 0) return { ways: [{ slots: isThere, free, edits: 1, write }], all: true };
  const none = [...places, present].map((slot) => [slot, [0, 0]] as const);
  return { ways: [{ slots: isThere, free, edits: 0, write }, absentWay(none)], all: true };
}

/** The fact is known not to be there. */
export function absentWay(slots: Way["slots"]): Way {
  return { slots, free: [], edits: 1, write: () => ({ is: "absent" }) };
}

function chunkOf(code: number, distance: number): Chunk {
  return { low: code, high: code, near: code, distance };
}
