/**
 * Lays the facts out for reading: kinds together, all numbers in one table. A row of bits says for one region of
 * one fact which boxes admit it.
 */
import type { Box } from "../normal/box.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import { compileSlot, sidesOf } from "./compile-slot.ts";
import type { Lanes, ReadingPlaces, Slot } from "./compiled-policy.ts";
import { BOOLEANS, ENUMS, NUMBERS } from "./readers.ts";
import { regionOf } from "./region-of.ts";

/** Numbers of a lane at the head of the table. */
export const LANE = 6;
/** Enums with more values are looked up in a map. */
const FEW = 16;
/** Buckets of a number's domain: the search for its region begins in its bucket. */
const BUCKETS = 256;
/** Above every number of 32 bits that is read: where the search ends at last. */
const SENTINEL = 2 ** 31 - 1;

interface Lane {
  readonly slot: Slot;
  readonly place: number;
  readonly sides: readonly (Spans | undefined)[];
}

/** The lanes, and the lane of each fact by its place. */
export function compileLanes(
  facts: readonly NormalFact[],
  boxes: readonly Box[],
  words: number,
): { readonly lanes: Lanes; readonly laneOf: readonly number[] } {
  const all = facts.map((fact, place): Lane => {
    const sides = sidesOf(boxes, place);
    return { slot: compileSlot(fact, sides), place, sides };
  });
  const numbers = all.filter(({ slot }) => isNumber(slot)).slice(0, NUMBERS);
  const enums = all.filter(({ slot }) => isFew(slot)).slice(0, ENUMS);
  const booleans = all.filter(({ slot }) => slot.type === "boolean").slice(0, BOOLEANS);
  const quick = new Set([...numbers, ...enums, ...booleans]);
  const ordered = [...quick, ...all.filter((lane) => !quick.has(lane))];
  const laneOf: number[] = [];
  ordered.forEach(({ place }, lane) => {
    laneOf[place] = lane;
  });
  const lanes: Lanes = {
    slots: ordered.map(({ slot }) => slot),
    names: ordered.map(({ slot }) => slot.name),
    numbers: numbers.length,
    enums: enums.length,
    booleans: booleans.length,
    at: readingPlaces(numbers, enums, booleans),
    table: tableOf(ordered, numbers.length, quick.size, words),
  };
  return { lanes, laneOf };
}

function readingPlaces(
  numbers: readonly Lane[],
  enums: readonly Lane[],
  booleans: readonly Lane[],
): ReadingPlaces {
  const n = (at: number) => numbers[at]?.slot.name ?? "";
  const e = (at: number) => enums[at]?.slot.name ?? "";
  const b = (at: number) => booleans[at]?.slot.name ?? "";
  const v = (at: number) => [...(enums[at]?.slot.codes.keys() ?? [])].map(internalised);
  // One literal, so that all policies have the same layout.
  return {
    n0: n(0),
    n1: n(1),
    n2: n(2),
    n3: n(3),
    n4: n(4),
    n5: n(5),
    n6: n(6),
    n7: n(7),
    e0: e(0),
    e1: e(1),
    e2: e(2),
    e3: e(3),
    e4: e(4),
    b0: b(0),
    b1: b(1),
    b2: b(2),
    b3: b(3),
    b4: b(4),
    b5: b(5),
    v0: v(0),
    v1: v(1),
    v2: v(2),
    v3: v(3),
    v4: v(4),
  };
}

function isNumber({ type, least, greatest }: Slot): boolean {
  return (type === "integer" || type === "money") && least > -SENTINEL && greatest < SENTINEL;
}

function isFew({ type, codes }: Slot): boolean {
  return type === "enum" && codes.size <= FEW;
}

/** The engine compares two strings by their addresses where both are names of properties. */
function internalised(value: string): string {
  return Object.keys({ [value]: true })[0] as string;
}

/** How many numbers the table takes. Reading refuses a document whose table would be too large. */
export function tableSize(lanes: number, regions: readonly number[], words: number): number {
  return regions.reduce((size, count) => size + (count + FEW) * words + count + BUCKETS + 3, lanes * LANE);
}

function tableOf(lanes: readonly Lane[], numbers: number, quick: number, words: number): Int32Array {
  const regions = lanes.map(({ slot }) => slot.cuts.length + 1);
  const table = new Int32Array(tableSize(lanes.length, regions, words));
  let end = lanes.length * LANE;
  lanes.forEach(({ slot, sides }, lane) => {
    const { cuts, least, greatest } = slot;
    const head = lane * LANE;
    const rows = rowsOf(sides, cuts, words);
    if (lane < numbers) {
      const cutsAt = end;
      table.set(cuts, cutsAt);
      table[cutsAt + cuts.length] = SENTINEL;
      const rowsAt = cutsAt + cuts.length + 1;
      table.set(rows, rowsAt);
      const bucketsAt = rowsAt + rows.length;
      let shift = 0;
      while ((greatest - least) / 2 ** shift >= BUCKETS) shift += 1;
      const buckets = Math.floor((greatest - least) / 2 ** shift) + 1;
      for (let i = 0; i < buckets; i += 1)
        table[bucketsAt + i] = cutsAt + regionOf(cuts, least + i * 2 ** shift);
      table.set([least, greatest, shift, bucketsAt, rowsAt - cutsAt * words], head);
      end = bucketsAt + buckets;
    } else if (lane < quick) {
      // A row for each value: nothing is left to be searched.
      table[head] = end;
      for (let code = 0; code <= greatest; code += 1) {
        const from = regionOf(cuts, code) * words;
        table.set(rows.subarray(from, from + words), end);
        end += words;
      }
    } else {
      table[head] = end;
      table.set(rows, end);
      end += rows.length;
    }
  });
  return table;
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
