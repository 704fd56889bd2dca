/**
 * One fact made ready: its regions, and for every region the bits of the boxes that admit it.
 */
import type { Box } from "../normal/box.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import { KIND, type Slot } from "./compiled-policy.ts";

/** Domains up to this size get a table; larger ones are searched. */
const TABLE = 4096;

/** The first codes of the regions after the first one. */
export function cutsOf(spansList: readonly Spans[], least: number, last: number): Float64Array {
  const places = new Set<number>();
  for (const spans of spansList) {
    for (let i = 0; i < spans.length; i += 2) {
      const from = spans[i] as number;
      const after = (spans[i + 1] as number) + 1;
      if (from > least) places.add(from);
      if (after <= last) places.add(after);
    }
  }
  return Float64Array.from(places).sort();
}

/** The region of a code: how many cuts lie at or below it. */
export function regionOf(cuts: Float64Array, code: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cuts[middle] as number) <= code) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The slot of the fact at place `index`, over all boxes in their order. */
export function compileSlot(fact: NormalFact, index: number, boxes: readonly Box[], words: number): Slot {
  const { domain, name } = fact;
  const last = domain.absent ?? domain.greatest;
  const sides = boxes.map((box) => box.find((side) => side.fact === index)?.spans);
  const cuts = cutsOf(
    sides.filter((spans) => spans !== undefined),
    domain.least,
    last,
  );
  const rows = rowsOf(sides, cuts, words);
  const size = last - domain.least + 1;
  const table = new Int32Array(size <= TABLE ? size : 0);
  for (let i = 0; i < table.length; i += 1) table[i] = regionOf(cuts, domain.least + i) * words;
  return {
    name,
    kind: KIND[domain.type],
    currency: domain.currency,
    sensitive: fact.fact.sensitive === true,
    least: domain.least,
    greatest: domain.greatest,
    power: 10 ** domain.scale,
    codes: domain.codes,
    other: domain.other ?? -1,
    cuts,
    table,
    rows,
  };
}

function rowsOf(sides: readonly (Spans | undefined)[], cuts: Float64Array, words: number): Int32Array {
  const free = new Int32Array(words);
  sides.forEach((spans, box) => {
    if (spans === undefined) free[box >>> 5] = (free[box >>> 5] as number) | (1 << (box & 31));
  });
  const rows = new Int32Array((cuts.length + 1) * words);
  for (let region = 0; region <= cuts.length; region += 1) rows.set(free, region * words);
  sides.forEach((spans, box) => {
    if (spans === undefined) return;
    const bit = 1 << (box & 31);
    for (let i = 0; i < spans.length; i += 2) {
      const first = regionOf(cuts, spans[i] as number);
      const end = regionOf(cuts, spans[i + 1] as number);
      for (let region = first; region <= end; region += 1) {
        const place = region * words + (box >>> 5);
        rows[place] = (rows[place] as number) | bit;
      }
    }
  });
  return rows;
}
