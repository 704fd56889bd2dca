/**
 * What is left to test of a box, once the facts that stand before in the order are known. Boxes of which the same is
 * left, for the same label, are one suffix: that is what keeps diagrams small.
 */
import type { Box, Spans } from "../../policy/normal-form.ts";

/** A suffix by its number. */
export type Suffix = number;

/** A store of suffixes. */
export interface Suffixes {
  /** By suffix: the position of the next slot to test; none where the box holds. */
  readonly positions: number[];
  readonly spans: Spans[];
  /** By suffix: what is left behind that test. */
  readonly rests: Suffix[];
  /** By suffix: the label of its box. */
  readonly labels: number[];
  readonly known: Map<string, Suffix>;
}

/** The position of what has nothing left to test. */
export const HOLDS = Number.POSITIVE_INFINITY;

/** An empty store. */
export function newSuffixes(): Suffixes {
  return { positions: [], spans: [], rests: [], labels: [], known: new Map() };
}

/** The suffix of a whole box, its sides in the order of `positionOf`. */
export function suffixOf(
  suffixes: Suffixes,
  box: Box,
  label: number,
  positionOf: (place: number) => number,
): Suffix {
  const sides = box
    .map(({ fact, spans }) => ({ position: positionOf(fact), spans }))
    .sort((a, b) => b.position - a.position);
  let suffix = intern(suffixes, HOLDS, [], -1, label);
  for (const { position, spans } of sides) suffix = intern(suffixes, position, spans, suffix, label);
  return suffix;
}

function intern(suffixes: Suffixes, position: number, spans: Spans, rest: Suffix, label: number): Suffix {
  const key = `${label}|${position}|${spans.join(",")}|${rest}`;
  const old = suffixes.known.get(key);
  if (old !== undefined) return old;
  const suffix = suffixes.positions.length;
  suffixes.positions.push(position);
  suffixes.spans.push(spans);
  suffixes.rests.push(rest);
  suffixes.labels.push(label);
  suffixes.known.set(key, suffix);
  return suffix;
}
