/**
 * Lays the facts out for reading: kinds together, all numbers in one table. A row of bits says for one region of
 * one fact which boxes admit it.
 */
import type { Box } from "../normal/box.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import { compileSlot, sidesOf } from "./compile-slot.ts";
import type { Lanes, Slot } from "./compiled-policy.ts";
import { regionOf } from "./region-of.ts";
import { type TellingLetter, tellingLetter } from "./telling-letter.ts";

/** Numbers of a lane at the head of the table. */
const LANE = 6;
/** Enums with more values are looked up in a map. */
const FEW = 16;
/** Letters that tell values apart have at most seven bits. */
const LETTERS = 128;
/** The most buckets of a number's domain: the search for its region begins in its bucket, and mostly ends there. */
const BUCKETS = 1024;
/** Above every number of 32 bits that is encoded: where the search ends at last. */
const SENTINEL = 2 ** 31 - 1;

interface Lane {
  readonly slot: Slot;
  readonly place: number;
  readonly sides: readonly (Spans | undefined)[];
}

/** The lanes of a policy's facts over all boxes. */
export function compileLanes(facts: readonly NormalFact[], boxes: readonly Box[], words: number): Lanes {
  const all = facts.map((fact, place): Lane => {
    const sides = sidesOf(boxes, place);
    return { slot: compileSlot(fact, sides), place, sides };
  });
  const numbers = all.filter(({ slot }) => isNumber(slot));
  const enums = all.filter(({ slot }) => isFew(slot));
  const booleans = all.filter(({ slot }) => slot.type === "boolean");
  const quick = new Set([...numbers, ...enums, ...booleans]);
  const ordered = [...quick, ...all.filter((lane) => !quick.has(lane))];
  const laneOf: number[] = [];
  ordered.forEach(({ place }, lane) => {
    laneOf[place] = lane;
  });
  return {
    slots: ordered.map(({ slot }) => slot),
    laneOf,
    numbers: numbers.length,
    enums: enums.length,
    booleans: booleans.length,
    values: ordered.map(({ slot }) => [...slot.codes.keys()].map(internalised)),
    table: tableOf(ordered, numbers.length, numbers.length + enums.length, quick.size, words),
  };
}

function isNumber({ type, least, greatest }: Slot): boolean {
  return (type === "integer" || type === "money") && least > -SENTINEL && greatest < SENTINEL;
}

function isFew({ type, codes }: Slot): boolean {
  return type === "enum" && codes.size <= FEW && tellingLetter([...codes.keys()]) !== undefined;
}

/** The engine compares two strings by their addresses where both are names of properties. */
function internalised(value: string): string {
  return Object.keys({ [value]: true })[0] as string;
}

/** How many numbers the table takes. Reading refuses a document whose table would be too large. */
export function tableSize(regions: readonly number[], words: number): number {
  return regions.reduce(
    (size, count) => size + (count + FEW) * words + count + BUCKETS + LETTERS,
    regions.length * LANE,
  );
}

function tableOf(
  lanes: readonly Lane[],
  numbers: number,
  enums: number,
  quick: number,
  words: number,
): Int32Array {
  const regions = lanes.map(({ slot }) => slot.cuts.length + 1);
  const table = new Int32Array(tableSize(regions, words));
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
      const most = Math.min(BUCKETS, Math.max(64, 16 * cuts.length));
      while ((greatest - least) / 2 ** shift >= most) shift += 1;
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
      if (lane < enums) {
        const known = [...slot.codes.keys()];
        const { at, mask } = tellingLetter(known) as TellingLetter;
        table.fill(-1, end, end + mask + 1);
        known.forEach((value, code) => {
          table[end + (value.charCodeAt(at) & mask)] = code;
        });
        table.set([at, mask, end], head + 1);
        end += mask + 1;
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
