/**
 * Reads a case: each fact by its name, each value to its row of bits.
 *
 * Reading facts by name is what costs most in a small policy: one place in the source that reads many names is slow,
 * one place that always reads the same name is fast. So the same reader stands here eight times, with a place for
 * each fact, and each policy gets a copy of its own; past eight policies the copies are shared, which is slower and
 * still right. Facts beyond the places are read in a loop.
 */
import type { Lanes, Slot } from "./compiled-policy.ts";
import { regionOf } from "./region-of.ts";

/** Reads a case into `raw` and `rowAt`; false where a value is not plain. */
export type Reader = (from: Readonly<Record<string, unknown>>, lanes: Lanes, words: number) => boolean;

type From = Readonly<Record<string, unknown>>;

/** How many facts of a kind have a place of their own. */
export const NUMBERS = 8;
export const ENUMS = 5;
export const BOOLEANS = 6;

/** The raw values of the case that was read last, by lane; valid until the next one. */
export const raw: unknown[] = new Array(256).fill(undefined);
/** Where each lane's row begins in the table. */
export const rowAt = new Int32Array(1024);

/** A reader, another copy each time. */
export function nextReader(): Reader {
  turn = (turn + 1) % READERS.length;
  return READERS[turn] as Reader;
}

let turn = -1;

/** The row of a whole number of 32 bits. Its bucket says where to begin looking for its region. */
function isNumber(table: Int32Array, lane: number, words: number, value: unknown): boolean {
  raw[lane] = value;
  if (typeof value !== "number" || (value | 0) !== value || Object.is(value, -0)) return false;
  const head = lane * 6;
  const least = table[head] as number;
  if (value < least || value > (table[head + 1] as number)) return false;
  let cut = table[(table[head + 3] as number) + ((value - least) >>> (table[head + 2] as number))] as number;
  while ((table[cut] as number) <= value) cut += 1;
  rowAt[lane] = cut * words + (table[head + 4] as number);
  return true;
}

/** The row of an enum's value, of few. */
function isEnum(
  table: Int32Array,
  known: readonly string[],
  lane: number,
  words: number,
  value: unknown,
): boolean {
  raw[lane] = value;
  for (let code = 0; code < known.length; code += 1) {
    if (known[code] === value) {
      rowAt[lane] = (table[lane * 6] as number) + code * words;
      return true;
    }
  }
  return false;
}

/** The row of yes or no. */
function isBoolean(table: Int32Array, lane: number, words: number, value: unknown): boolean {
  raw[lane] = value;
  if (value === true) rowAt[lane] = (table[lane * 6] as number) + words;
  else if (value === false) rowAt[lane] = table[lane * 6] as number;
  else return false;
  return true;
}

/** The rows of the lanes that have no place of their own. */
function isRest(o: From, { slots, names, table }: Lanes, from: number, words: number): boolean {
  for (let lane = from; lane < names.length; lane += 1) {
    const value = o[names[lane] as string];
    raw[lane] = value;
    const slot = slots[lane] as Slot;
    const code = codeOf(slot, value);
    if (Number.isNaN(code)) return false;
    rowAt[lane] = (table[lane * 6] as number) + regionOf(slot.cuts, code) * words;
  }
  return true;
}

/** The code of a plain value of any fact, or NaN. */
export function codeOf({ type, least, greatest, power, codes }: Slot, value: unknown): number {
  if (type === "boolean") return value === true ? 1 : value === false ? 0 : Number.NaN;
  if (type === "enum") return codes.get(value as string) ?? Number.NaN;
  if (typeof value !== "number") return Number.NaN;
  const code = Math.round(value * power);
  const exact = code / power === value && Math.abs(code) < 2 ** 53 && !Object.is(value, -0);
  return exact && code >= least && code <= greatest ? code : Number.NaN;
}

function read0(o: From, l: Lanes, w: number): boolean {
  const { at, table: t, numbers: i, enums: e, booleans: b } = l;
  const ie = i + e;
  if (i > 0 && !isNumber(t, 0, w, o[at.n0])) return false;
  if (i > 1 && !isNumber(t, 1, w, o[at.n1])) return false;
  if (i > 2 && !isNumber(t, 2, w, o[at.n2])) return false;
  if (i > 3 && !isNumber(t, 3, w, o[at.n3])) return false;
  if (i > 4 && !isNumber(t, 4, w, o[at.n4])) return false;
  if (i > 5 && !isNumber(t, 5, w, o[at.n5])) return false;
  if (i > 6 && !isNumber(t, 6, w, o[at.n6])) return false;
  if (i > 7 && !isNumber(t, 7, w, o[at.n7])) return false;
  if (e > 0 && !isEnum(t, at.v0, i, w, o[at.e0])) return false;
  if (e > 1 && !isEnum(t, at.v1, i + 1, w, o[at.e1])) return false;
  if (e > 2 && !isEnum(t, at.v2, i + 2, w, o[at.e2])) return false;
  if (e > 3 && !isEnum(t, at.v3, i + 3, w, o[at.e3])) return false;
  if (e > 4 && !isEnum(t, at.v4, i + 4, w, o[at.e4])) return false;
  if (b > 0 && !isBoolean(t, ie, w, o[at.b0])) return false;
  if (b > 1 && !isBoolean(t, ie + 1, w, o[at.b1])) return false;
  if (b > 2 && !isBoolean(t, ie + 2, w, o[at.b2])) return false;
  if (b > 3 && !isBoolean(t, ie + 3, w, o[at.b3])) return false;
  if (b > 4 && !isBoolean(t, ie + 4, w, o[at.b4])) return false;
  if (b > 5 && !isBoolean(t, ie + 5, w, o[at.b5])) return false;
  return isRest(o, l, ie + b, w);
}

function read1(o: From, l: Lanes, w: number): boolean {
  const { at, table: t, numbers: i, enums: e, booleans: b } = l;
  const ie = i + e;
  if (i > 0 && !isNumber(t, 0, w, o[at.n0])) return false;
  if (i > 1 && !isNumber(t, 1, w, o[at.n1])) return false;
  if (i > 2 && !isNumber(t, 2, w, o[at.n2])) return false;
  if (i > 3 && !isNumber(t, 3, w, o[at.n3])) return false;
  if (i > 4 && !isNumber(t, 4, w, o[at.n4])) return false;
  if (i > 5 && !isNumber(t, 5, w, o[at.n5])) return false;
  if (i > 6 && !isNumber(t, 6, w, o[at.n6])) return false;
  if (i > 7 && !isNumber(t, 7, w, o[at.n7])) return false;
  if (e > 0 && !isEnum(t, at.v0, i, w, o[at.e0])) return false;
  if (e > 1 && !isEnum(t, at.v1, i + 1, w, o[at.e1])) return false;
  if (e > 2 && !isEnum(t, at.v2, i + 2, w, o[at.e2])) return false;
  if (e > 3 && !isEnum(t, at.v3, i + 3, w, o[at.e3])) return false;
  if (e > 4 && !isEnum(t, at.v4, i + 4, w, o[at.e4])) return false;
  if (b > 0 && !isBoolean(t, ie, w, o[at.b0])) return false;
  if (b > 1 && !isBoolean(t, ie + 1, w, o[at.b1])) return false;
  if (b > 2 && !isBoolean(t, ie + 2, w, o[at.b2])) return false;
  if (b > 3 && !isBoolean(t, ie + 3, w, o[at.b3])) return false;
  if (b > 4 && !isBoolean(t, ie + 4, w, o[at.b4])) return false;
  if (b > 5 && !isBoolean(t, ie + 5, w, o[at.b5])) return false;
  return isRest(o, l, ie + b, w);
}

function read2(o: From, l: Lanes, w: number): boolean {
  const { at, table: t, numbers: i, enums: e, booleans: b } = l;
  const ie = i + e;
  if (i > 0 && !isNumber(t, 0, w, o[at.n0])) return false;
  if (i > 1 && !isNumber(t, 1, w, o[at.n1])) return false;
  if (i > 2 && !isNumber(t, 2, w, o[at.n2])) return false;
  if (i > 3 && !isNumber(t, 3, w, o[at.n3])) return false;
  if (i > 4 && !isNumber(t, 4, w, o[at.n4])) return false;
  if (i > 5 && !isNumber(t, 5, w, o[at.n5])) return false;
  if (i > 6 && !isNumber(t, 6, w, o[at.n6])) return false;
  if (i > 7 && !isNumber(t, 7, w, o[at.n7])) return false;
  if (e > 0 && !isEnum(t, at.v0, i, w, o[at.e0])) return false;
  if (e > 1 && !isEnum(t, at.v1, i + 1, w, o[at.e1])) return false;
  if (e > 2 && !isEnum(t, at.v2, i + 2, w, o[at.e2])) return false;
  if (e > 3 && !isEnum(t, at.v3, i + 3, w, o[at.e3])) return false;
  if (e > 4 && !isEnum(t, at.v4, i + 4, w, o[at.e4])) return false;
  if (b > 0 && !isBoolean(t, ie, w, o[at.b0])) return false;
  if (b > 1 && !isBoolean(t, ie + 1, w, o[at.b1])) return false;
  if (b > 2 && !isBoolean(t, ie + 2, w, o[at.b2])) return false;
  if (b > 3 && !isBoolean(t, ie + 3, w, o[at.b3])) return false;
  if (b > 4 && !isBoolean(t, ie + 4, w, o[at.b4])) return false;
  if (b > 5 && !isBoolean(t, ie + 5, w, o[at.b5])) return false;
  return isRest(o, l, ie + b, w);
}

function read3(o: From, l: Lanes, w: number): boolean {
  const { at, table: t, numbers: i, enums: e, booleans: b } = l;
  const ie = i + e;
  if (i > 0 && !isNumber(t, 0, w, o[at.n0])) return false;
  if (i > 1 && !isNumber(t, 1, w, o[at.n1])) return false;
  if (i > 2 && !isNumber(t, 2, w, o[at.n2])) return false;
  if (i > 3 && !isNumber(t, 3, w, o[at.n3])) return false;
  if (i > 4 && !isNumber(t, 4, w, o[at.n4])) return false;
  if (i > 5 && !isNumber(t, 5, w, o[at.n5])) return false;
  if (i > 6 && !isNumber(t, 6, w, o[at.n6])) return false;
  if (i > 7 && !isNumber(t, 7, w, o[at.n7])) return false;
  if (e > 0 && !isEnum(t, at.v0, i, w, o[at.e0])) return false;
  if (e > 1 && !isEnum(t, at.v1, i + 1, w, o[at.e1])) return false;
  if (e > 2 && !isEnum(t, at.v2, i + 2, w, o[at.e2])) return false;
  if (e > 3 && !isEnum(t, at.v3, i + 3, w, o[at.e3])) return false;
  if (e > 4 && !isEnum(t, at.v4, i + 4, w, o[at.e4])) return false;
  if (b > 0 && !isBoolean(t, ie, w, o[at.b0])) return false;
  if (b > 1 && !isBoolean(t, ie + 1, w, o[at.b1])) return false;
  if (b > 2 && !isBoolean(t, ie + 2, w, o[at.b2])) return false;
  if (b > 3 && !isBoolean(t, ie + 3, w, o[at.b3])) return false;
  if (b > 4 && !isBoolean(t, ie + 4, w, o[at.b4])) return false;
  if (b > 5 && !isBoolean(t, ie + 5, w, o[at.b5])) return false;
  return isRest(o, l, ie + b, w);
}

function read4(o: From, l: Lanes, w: number): boolean {
  const { at, table: t, numbers: i, enums: e, booleans: b } = l;
  const ie = i + e;
  if (i > 0 && !isNumber(t, 0, w, o[at.n0])) return false;
  if (i > 1 && !isNumber(t, 1, w, o[at.n1])) return false;
  if (i > 2 && !isNumber(t, 2, w, o[at.n2])) return false;
  if (i > 3 && !isNumber(t, 3, w, o[at.n3])) return false;
  if (i > 4 && !isNumber(t, 4, w, o[at.n4])) return false;
  if (i > 5 && !isNumber(t, 5, w, o[at.n5])) return false;
  if (i > 6 && !isNumber(t, 6, w, o[at.n6])) return false;
  if (i > 7 && !isNumber(t, 7, w, o[at.n7])) return false;
  if (e > 0 && !isEnum(t, at.v0, i, w, o[at.e0])) return false;
  if (e > 1 && !isEnum(t, at.v1, i + 1, w, o[at.e1])) return false;
  if (e > 2 && !isEnum(t, at.v2, i + 2, w, o[at.e2])) return false;
  if (e > 3 && !isEnum(t, at.v3, i + 3, w, o[at.e3])) return false;
  if (e > 4 && !isEnum(t, at.v4, i + 4, w, o[at.e4])) return false;
  if (b > 0 && !isBoolean(t, ie, w, o[at.b0])) return false;
  if (b > 1 && !isBoolean(t, ie + 1, w, o[at.b1])) return false;
  if (b > 2 && !isBoolean(t, ie + 2, w, o[at.b2])) return false;
  if (b > 3 && !isBoolean(t, ie + 3, w, o[at.b3])) return false;
  if (b > 4 && !isBoolean(t, ie + 4, w, o[at.b4])) return false;
  if (b > 5 && !isBoolean(t, ie + 5, w, o[at.b5])) return false;
  return isRest(o, l, ie + b, w);
}

function read5(o: From, l: Lanes, w: number): boolean {
  const { at, table: t, numbers: i, enums: e, booleans: b } = l;
  const ie = i + e;
  if (i > 0 && !isNumber(t, 0, w, o[at.n0])) return false;
  if (i > 1 && !isNumber(t, 1, w, o[at.n1])) return false;
  if (i > 2 && !isNumber(t, 2, w, o[at.n2])) return false;
  if (i > 3 && !isNumber(t, 3, w, o[at.n3])) return false;
  if (i > 4 && !isNumber(t, 4, w, o[at.n4])) return false;
  if (i > 5 && !isNumber(t, 5, w, o[at.n5])) return false;
  if (i > 6 && !isNumber(t, 6, w, o[at.n6])) return false;
  if (i > 7 && !isNumber(t, 7, w, o[at.n7])) return false;
  if (e > 0 && !isEnum(t, at.v0, i, w, o[at.e0])) return false;
  if (e > 1 && !isEnum(t, at.v1, i + 1, w, o[at.e1])) return false;
  if (e > 2 && !isEnum(t, at.v2, i + 2, w, o[at.e2])) return false;
  if (e > 3 && !isEnum(t, at.v3, i + 3, w, o[at.e3])) return false;
  if (e > 4 && !isEnum(t, at.v4, i + 4, w, o[at.e4])) return false;
  if (b > 0 && !isBoolean(t, ie, w, o[at.b0])) return false;
  if (b > 1 && !isBoolean(t, ie + 1, w, o[at.b1])) return false;
  if (b > 2 && !isBoolean(t, ie + 2, w, o[at.b2])) return false;
  if (b > 3 && !isBoolean(t, ie + 3, w, o[at.b3])) return false;
  if (b > 4 && !isBoolean(t, ie + 4, w, o[at.b4])) return false;
  if (b > 5 && !isBoolean(t, ie + 5, w, o[at.b5])) return false;
  return isRest(o, l, ie + b, w);
}

function read6(o: From, l: Lanes, w: number): boolean {
  const { at, table: t, numbers: i, enums: e, booleans: b } = l;
  const ie = i + e;
  if (i > 0 && !isNumber(t, 0, w, o[at.n0])) return false;
  if (i > 1 && !isNumber(t, 1, w, o[at.n1])) return false;
  if (i > 2 && !isNumber(t, 2, w, o[at.n2])) return false;
  if (i > 3 && !isNumber(t, 3, w, o[at.n3])) return false;
  if (i > 4 && !isNumber(t, 4, w, o[at.n4])) return false;
  if (i > 5 && !isNumber(t, 5, w, o[at.n5])) return false;
  if (i > 6 && !isNumber(t, 6, w, o[at.n6])) return false;
  if (i > 7 && !isNumber(t, 7, w, o[at.n7])) return false;
  if (e > 0 && !isEnum(t, at.v0, i, w, o[at.e0])) return false;
  if (e > 1 && !isEnum(t, at.v1, i + 1, w, o[at.e1])) return false;
  if (e > 2 && !isEnum(t, at.v2, i + 2, w, o[at.e2])) return false;
  if (e > 3 && !isEnum(t, at.v3, i + 3, w, o[at.e3])) return false;
  if (e > 4 && !isEnum(t, at.v4, i + 4, w, o[at.e4])) return false;
  if (b > 0 && !isBoolean(t, ie, w, o[at.b0])) return false;
  if (b > 1 && !isBoolean(t, ie + 1, w, o[at.b1])) return false;
  if (b > 2 && !isBoolean(t, ie + 2, w, o[at.b2])) return false;
  if (b > 3 && !isBoolean(t, ie + 3, w, o[at.b3])) return false;
  if (b > 4 && !isBoolean(t, ie + 4, w, o[at.b4])) return false;
  if (b > 5 && !isBoolean(t, ie + 5, w, o[at.b5])) return false;
  return isRest(o, l, ie + b, w);
}

function read7(o: From, l: Lanes, w: number): boolean {
  const { at, table: t, numbers: i, enums: e, booleans: b } = l;
  const ie = i + e;
  if (i > 0 && !isNumber(t, 0, w, o[at.n0])) return false;
  if (i > 1 && !isNumber(t, 1, w, o[at.n1])) return false;
  if (i > 2 && !isNumber(t, 2, w, o[at.n2])) return false;
  if (i > 3 && !isNumber(t, 3, w, o[at.n3])) return false;
  if (i > 4 && !isNumber(t, 4, w, o[at.n4])) return false;
  if (i > 5 && !isNumber(t, 5, w, o[at.n5])) return false;
  if (i > 6 && !isNumber(t, 6, w, o[at.n6])) return false;
  if (i > 7 && !isNumber(t, 7, w, o[at.n7])) return false;
  if (e > 0 && !isEnum(t, at.v0, i, w, o[at.e0])) return false;
  if (e > 1 && !isEnum(t, at.v1, i + 1, w, o[at.e1])) return false;
  if (e > 2 && !isEnum(t, at.v2, i + 2, w, o[at.e2])) return false;
  if (e > 3 && !isEnum(t, at.v3, i + 3, w, o[at.e3])) return false;
  if (e > 4 && !isEnum(t, at.v4, i + 4, w, o[at.e4])) return false;
  if (b > 0 && !isBoolean(t, ie, w, o[at.b0])) return false;
  if (b > 1 && !isBoolean(t, ie + 1, w, o[at.b1])) return false;
  if (b > 2 && !isBoolean(t, ie + 2, w, o[at.b2])) return false;
  if (b > 3 && !isBoolean(t, ie + 3, w, o[at.b3])) return false;
  if (b > 4 && !isBoolean(t, ie + 4, w, o[at.b4])) return false;
  if (b > 5 && !isBoolean(t, ie + 5, w, o[at.b5])) return false;
  return isRest(o, l, ie + b, w);
}

const READERS: readonly Reader[] = [read0, read1, read2, read3, read4, read5, read6, read7];
