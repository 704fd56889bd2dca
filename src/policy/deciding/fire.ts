/**
 * The quick path: a case with plain values for all its facts, none unknown, none vague, none out of place. It reads
 * each fact once, finds its row of bits, and ANDs the rows. Whatever is not plain is left to `readCase`, which takes
 * its time.
 */
import { codeOf } from "../compiled/code-of.ts";
import type { CompiledPolicy, Fired, Lanes, Slot } from "../compiled/compiled-policy.ts";
import { HEAD } from "../compiled/head.ts";
import { regionOf } from "../compiled/region-of.ts";

/** No box fires. */
export const NONE = -1;
/** The case is not plain, or breaks an assumption: `readCase` must look at it. */
export const SLOW = -2;

/** The raw values of the case that was fired last, by lane; valid until the next call. */
export const raw: unknown[] = new Array(256).fill(undefined);
/** Where the rows of the case begin in the table. */
const rowAt = new Int32Array(1024);

let generation = 0;

/** The first box that fires, `NONE` or `SLOW`. The raw values stay readable until the next call. */
export function tryFire(policy: CompiledPolicy, facts: Readonly<Record<string, unknown>>): number {
  try {
    return fire(policy, facts);
  } catch {
    // A fact that throws when it is read.
    return SLOW;
  }
}

function fire(policy: CompiledPolicy, facts: Readonly<Record<string, unknown>>): number {
  const { lanes, words, places, names } = policy;
  const { laneOf, table } = lanes;
  const count = names.length;
  if (count === 0 || count > rowAt.length) return SLOW;
  generation += 1;
  const own = generation;
  let keys = 0;
  // The engine knows where the keys of this loop lie: no other way of reading many kinds of objects is as quick.
  for (const key in facts) {
    // Most cases are written in the order of the declarations: then no name has to be looked up.
    if (key === names[keys]) raw[laneOf[keys] as number] = facts[key];
    else {
      const place = places.get(key);
      if (place === undefined) return SLOW;
      raw[laneOf[place] as number] = facts[key];
    }
    keys += 1;
  }
  // A getter of the case may have decided another case in between, and the values would be that one's.
  if (keys !== count || own !== generation) return SLOW;
  const { numbers, groups, values, slots, rows } = lanes;
  let bits = -1;
  let lane = 0;
  // Whole numbers of 32 bits: the bucket of each says where to begin looking for its region.
  for (; lane < numbers; lane += 1) {
    const value = raw[lane];
    if (typeof value !== "number" || (value | 0) !== value || (value === 0 && Object.is(value, -0)))
      return SLOW;
    const head = lane * HEAD;
    // One comparison for both ends: below the least, the difference wraps to more than any domain holds.
    const above = (value - (table[head] as number)) >>> 0;
    if (above > (table[head + 1] as number)) return SLOW;
    let cut = table[(table[head + 3] as number) + (above >>> (table[head + 2] as number))] as number;
    while ((table[cut] as number) <= value) cut += 1;
    const row = cut * words + (table[head + 4] as number);
    rowAt[lane] = row;
    bits &= table[row] as number;
  }
  let at = lane;
  for (let group = 0; group < groups.length; group += 3) {
    let row = groups[group + 2] as number;
    // Enums of few values, told apart by one letter.
    for (const end = groups[group] as number; lane < end; lane += 1) {
      const value = raw[lane];
      if (typeof value !== "string") return SLOW;
      const head = lane * HEAD;
      const letter = value.charCodeAt(table[head + 1] as number) & (table[head + 2] as number);
      const code = table[(table[head + 3] as number) + letter] as number;
      if ((values[lane] as readonly string[])[code] !== value) return SLOW;
      row += (table[head] as number) * code;
    }
    for (const end = groups[group + 1] as number; lane < end; lane += 1) {
      const value = raw[lane];
      // Bits and not branches: which of the two it is cannot be guessed, and a wrong guess costs more than all of this.
      const yes = Number(value === true);
      if ((yes | Number(value === false)) === 0) return SLOW;
      row += (table[lane * HEAD] as number) * yes;
    }
    rowAt[at] = row;
    at += 1;
    bits &= table[row] as number;
  }
  // Decimals, large numbers, and enums of many values.
  for (; lane < count; lane += 1) {
    const slot = slots[lane] as Slot;
    const code = codeOf(slot, raw[lane]);
    if (Number.isNaN(code)) return SLOW;
    const row = (table[lane * HEAD] as number) + regionOf(slot.cuts, code) * words;
    rowAt[at] = row;
    at += 1;
    bits &= table[row] as number;
  }
  for (let word = 0; ; ) {
    if (bits !== 0) {
      const box = word * 32 + 31 - Math.clz32(bits & -bits);
      return box < policy.assumed ? SLOW : box;
    }
    word += 1;
    if (word >= words) return NONE;
    bits = table[(rowAt[0] as number) + word] as number;
    for (let other = 1; other < rows; other += 1) bits &= table[(rowAt[other] as number) + word] as number;
  }
}

/** As `tryFire`, for known codes by the places of the facts. */
export function fireCodes(
  { lanes, words, assumed, boxes }: CompiledPolicy,
  known: readonly number[],
): number {
  const { slots, numbers, groups, table, laneOf } = lanes;
  if (laneOf.length > rowAt.length) return SLOW;
  const codes: number[] = [];
  laneOf.forEach((lane, place) => {
    codes[lane] = known[place] as number;
  });
  let lane = 0;
  let at = 0;
  for (; lane < numbers; lane += 1, at += 1) {
    const head = lane * HEAD;
    // The first bucket begins at the first cut.
    const cut =
      (table[table[head + 3] as number] as number) +
      regionOf((slots[lane] as Slot).cuts, codes[lane] as number);
    rowAt[at] = cut * words + (table[head + 4] as number);
  }
  for (let group = 0; group < groups.length; group += 3, at += 1) {
    let row = groups[group + 2] as number;
    for (; lane < (groups[group + 1] as number); lane += 1)
      row += (table[lane * HEAD] as number) * (codes[lane] as number);
    rowAt[at] = row;
  }
  for (; lane < codes.length; lane += 1, at += 1) {
    const region = regionOf((slots[lane] as Slot).cuts, codes[lane] as number);
    rowAt[at] = (table[lane * HEAD] as number) + region * words;
  }
  for (let word = 0; word < words && boxes.length > 0; word += 1) {
    let bits = -1;
    for (let row = 0; row < at; row += 1) bits &= table[(rowAt[row] as number) + word] as number;
    if (bits !== 0) {
      const box = word * 32 + 31 - Math.clz32(bits & -bits);
      return box < assumed ? SLOW : box;
    }
  }
  return NONE;
}

/**
 * The first box of every rule that fires for the case that was fired last, in the order of the rules: those of the first
 * layer in which one fires.
 */
export function firedBoxes({ lanes, words, assumed, fired, normal }: CompiledPolicy): readonly number[] {
  const boxes: number[] = [];
  let last = -1;
  let layer: number | undefined;
  for (let word = 0; word < words; word += 1) {
    let bits = -1;
    for (let row = 0; row < lanes.rows; row += 1)
      bits &= lanes.table[(rowAt[row] as number) + word] as number;
    for (; bits !== 0; bits &= bits - 1) {
      const box = word * 32 + 31 - Math.clz32(bits & -bits);
      if (box < assumed) continue;
      const { rule } = fired[box] as Fired;
      if (rule === last) continue;
      const own = normal.rules[rule]?.layer;
      layer ??= own;
      if (own !== layer) return boxes;
      boxes.push(box);
      last = rule;
    }
  }
  return boxes;
}

/** The codes of the facts that an outcome may read, by their places. */
export function codesOf({ lanes, looked }: Fired, { slots }: Lanes): readonly number[] {
  const codes: number[] = [];
  lanes.forEach((lane, i) => {
    codes[looked[i] as number] = codeOf(slots[lane] as Slot, raw[lane]);
  });
  return codes;
}
