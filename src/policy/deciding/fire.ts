/**
 * The quick path: a case with plain values for all its facts, none unknown, none vague, none out of place. It reads
 * each fact once, turns it into its row of bits, and ANDs the rows. Whatever is not plain is left to `readCase`,
 * which takes its time.
 */
import type { CompiledPolicy, Fired, Slot } from "../compiled/compiled-policy.ts";

/** No box fires. */
export const NONE = -1;
/** The case is not plain, or breaks an assumption: `readCase` must look at it. */
export const SLOW = -2;

/** The raw values of the case that was fired last, in the order of the facts; valid until the next call. */
export const raw: unknown[] = [];
/** Their codes. */
export const codes: number[] = [];
/** The place of each fact's row. */
const rowAt: number[] = [];

let generation = 0;

/** The first box that fires, `NONE` or `SLOW`. Codes and raw values stay readable until the next call. */
export function tryFire(policy: CompiledPolicy, facts: Readonly<Record<string, unknown>>): number {
  try {
    return fire(policy, facts);
  } catch {
    // A fact that throws when it is read.
    return SLOW;
  }
}

function fire(policy: CompiledPolicy, facts: Readonly<Record<string, unknown>>): number {
  const { slots, names, words, places } = policy;
  if (Object.getPrototypeOf(facts) !== Object.prototype) return SLOW;
  generation += 1;
  const own = generation;
  policy.read(facts, names, raw);
  // A getter of the case may have decided another case in between, and the values would be that one's.
  if (own !== generation) return SLOW;
  let keys = 0;
  for (const key in facts) {
    // Most cases are written in the order of the declarations: then no name has to be looked up.
    if (key !== names[keys] && !places.has(key)) return SLOW;
    keys += 1;
  }
  if (keys !== slots.length) return SLOW;
  let bits = policy.fired.length === 0 ? 0 : -1;
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i] as Slot;
    const code = encode(slot, raw[i]);
    // NaN: not a plain value of this fact.
    if (Number.isNaN(code)) return SLOW;
    codes[i] = code;
    const row =
      slot.table.length > 0 ? (slot.table[code - slot.least] as number) : search(slot.cuts, code) * words;
    rowAt[i] = row;
    bits &= slot.rows[row] as number;
  }
  if (bits !== 0) return lowest(bits, 0, policy);
  return words === 1 ? NONE : scan(policy, 1);
}

/** Every rule that fires for the case that was fired last, in the order of the rules. */
export function firedRules(policy: CompiledPolicy): readonly number[] {
  const rules = new Set<number>();
  for (let word = 0; word < policy.words; word += 1) {
    let bits = -1;
    policy.slots.forEach((slot, i) => {
      bits &= slot.rows[(rowAt[i] as number) + word] as number;
    });
    for (; bits !== 0; bits &= bits - 1) {
      const box = word * 32 + 31 - Math.clz32(bits & -bits);
      if (box >= policy.assumed) rules.add((policy.fired[box] as Fired).rule);
    }
  }
  return [...rules];
}

/** The first box that fires at or after word `from`. */
function scan(policy: CompiledPolicy, from: number): number {
  const { slots, words } = policy;
  for (let word = from; word < words; word += 1) {
    let bits = -1;
    for (let i = 0; i < slots.length && bits !== 0; i += 1) {
      bits &= (slots[i] as Slot).rows[(rowAt[i] as number) + word] as number;
    }
    if (bits !== 0) return lowest(bits, word, policy);
  }
  return NONE;
}

function lowest(bits: number, word: number, { assumed }: CompiledPolicy): number {
  if (bits === 0) return NONE;
  const box = word * 32 + 31 - Math.clz32(bits & -bits);
  return box < assumed ? SLOW : box;
}

/** The code of a plain value, or NaN. */
function encode(slot: Slot, value: unknown): number {
  switch (slot.kind) {
    case 0:
      return value === true ? 1 : value === false ? 0 : Number.NaN;
    case 1: {
      const code = slot.codes.get(value as string);
      return code === undefined ? Number.NaN : code;
    }
    case 3: {
      if (typeof value !== "number") return Number.NaN;
      const code = Math.round(value * slot.power);
      return code / slot.power === value && inside(slot, code, value) ? code : Number.NaN;
    }
    default:
      if (typeof value !== "number" || Math.floor(value) !== value) return Number.NaN;
      return inside(slot, value, value) ? value : Number.NaN;
  }
}

function inside({ least, greatest }: Slot, code: number, value: number): boolean {
  return code >= least && code <= greatest && (value !== 0 || 1 / value > 0);
}

function search(cuts: Float64Array, code: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cuts[middle] as number) <= code) low = middle + 1;
    else high = middle;
  }
  return low;
}
