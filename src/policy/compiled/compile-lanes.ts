/**
 * Lays the facts out for reading: kinds together, all numbers in one table. A row of bits says for one region of
 * one fact which boxes admit it.
 */
import type { Box } from "../normal/box.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import { compileSlot, sidesOf } from "./compile-slot.ts";
import type { Lanes, Slot } from "./compiled-policy.ts";
import { HEAD } from "./head.ts";
import { regionOf } from "./region-of.ts";
import { type TellingLetter, tellingLetter } from "./telling-letter.ts";

/** Enums with more values are looked up in a map. */
const FEW = 16;
/** The most combinations of values that one group of enums and booleans has. */
const GROUP = 256;
/** Letters that tell values apart have at most seven bits. */
const LETTERS = 128;
/** The most buckets of a number's domain: the search for its region begins in its bucket, and mostly ends there. */
const BUCKETS = 1024;
/** Numbers within it differ from any number of 32 bits by less than 32 bits hold. */
const REACH = 2 ** 29;
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
  const groups = groupsOf(all.filter(({ slot }) => isFew(slot) || slot.type === "boolean"));
  const quick = new Set([...numbers, ...groups.flat()]);
  const rest = all.filter((lane) => !quick.has(lane));
  const ordered = [...quick, ...rest];
  const laneOf: number[] = [];
  ordered.forEach(({ place }, lane) => {
    laneOf[place] = lane;
  });
  return {
    slots: ordered.map(({ slot }) => slot),
    laneOf,
    numbers: numbers.length,
    ...tableOf(numbers, groups, rest, words),
    values: ordered.map(({ slot }) => [...slot.codes.keys()].map(internalised)),
    rows: numbers.length + groups.length + rest.length,
  };
}

/** Enums and booleans in groups of few combinations, in each group the enums first. */
function groupsOf(lanes: readonly Lane[]): readonly (readonly Lane[])[] {
  const groups: Lane[][] = [];
  let combinations = GROUP;
  for (const lane of lanes) {
    const size = lane.slot.last + 1;
    if (combinations * size > GROUP) {
      groups.push([]);
      combinations = 1;
    }
    groups.at(-1)?.push(lane);
    combinations *= size;
  }
  return groups.map((group) => [
    ...group.filter(({ slot }) => slot.type === "enum"),
    ...group.filter(({ slot }) => slot.type === "boolean"),
  ]);
}

function isNumber({ type, least, greatest }: Slot): boolean {
  return (type === "integer" || type === "money") && least > -REACH && greatest < REACH;
}

function isFew({ type, codes }: Slot): boolean {
  return type === "enum" && codes.size <= FEW && tellingLetter([...codes.keys()]) !== undefined;
}

/** The engine compares two strings by their addresses where both are names of properties. */
function internalised(value: string): string {
  return Object.keys({ [value]: true })[0] as string;
}

/** How many numbers the table takes at most. Reading refuses a document whose table would be too large. */
export function tableSize(regions: readonly number[], words: number): number {
  return regions.reduce(
    (size, count) => size + (count + GROUP) * words + count + BUCKETS + LETTERS,
    regions.length * HEAD,
  );
}

/** The table, and for each group the lane after its enums, the lane after its booleans, and where its rows begin. */
function tableOf(
  numbers: readonly Lane[],
  groups: readonly (readonly Lane[])[],
  rest: readonly Lane[],
  words: number,
): Pick<Lanes, "table" | "groups"> {
  const lanes = [...numbers, ...groups.flat(), ...rest];
  const regions = lanes.map(({ slot }) => slot.cuts.length + 1);
  const table = new Int32Array(tableSize(regions, words));
  const ends = new Int32Array(groups.length * 3);
  let end = lanes.length * HEAD;
  let lane = 0;
  const put = (values: ArrayLike<number>): number => {
    table.set(values, end);
    end += values.length;
    return end - values.length;
  };
  for (const { slot, sides } of numbers) {
    const { cuts, least, greatest } = slot;
    const cutsAt = put([...cuts, SENTINEL]);
    const rowsAt = put(rowsOf(sides, cuts, words));
    const most = Math.min(BUCKETS, Math.max(64, 16 * cuts.length));
    let shift = 0;
    while ((greatest - least) / 2 ** shift >= most) shift += 1;
    const buckets = Array.from(
      { length: Math.floor((greatest - least) / 2 ** shift) + 1 },
      (_, bucket) => cutsAt + regionOf(cuts, least + bucket * 2 ** shift),
    );
    table.set([least, greatest - least, shift, put(buckets), rowsAt - cutsAt * words], lane * HEAD);
    lane += 1;
  }
  groups.forEach((group, index) => {
    const enums = group.filter(({ slot }) => slot.type === "enum").length;
    ends.set([lane + enums, lane + group.length, put(groupRows(group, words))], index * 3);
    let stride = words;
    for (const { slot } of group) {
      table[lane * HEAD] = stride;
      if (slot.type === "enum") {
        const known = [...slot.codes.keys()];
        const { at, mask } = tellingLetter(known) as TellingLetter;
        const letters = new Int32Array(mask + 1).fill(-1);
        known.forEach((value, code) => {
          letters[value.charCodeAt(at) & mask] = code;
        });
        table.set([at, mask, put(letters)], lane * HEAD + 1);
      }
      stride *= slot.last + 1;
      lane += 1;
    }
  });
  for (const { slot, sides } of rest) {
    table[lane * HEAD] = put(rowsOf(sides, slot.cuts, words));
    lane += 1;
  }
  return { table, groups: ends };
}

/** A row for each combination of the values of a group, the first of its lanes counting fastest. */
function groupRows(group: readonly Lane[], words: number): Int32Array {
  const rows = group.map(({ slot, sides }) => rowsOf(sides, slot.cuts, words));
  const combinations = group.reduce((product, { slot }) => product * (slot.last + 1), 1);
  const all = new Int32Array(combinations * words).fill(-1);
  for (let combination = 0; combination < combinations; combination += 1) {
    let left = combination;
    group.forEach(({ slot }, index) => {
      const size = slot.last + 1;
      const from = regionOf(slot.cuts, left % size) * words;
      left = Math.floor(left / size);
      for (let word = 0; word < words; word += 1) {
        const place = combination * words + word;
        all[place] = (all[place] as number) & ((rows[index] as Int32Array)[from + word] as number);
      }
    });
  }
  return all;
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
