/**
 * The quick path: a case with plain values for all its facts, none unknown, none vague, none out of place. It reads
 * each fact once, turns it into its row of bits, and ANDs the rows. Whatever is not plain is left to `readCase`,
 * which takes its time.
 */
import type { CompiledPolicy, Fired, Lanes, Slot } from "../compiled/compiled-policy.ts";
import { codeOf, raw, rowAt } from "../compiled/readers.ts";

/** No box fires. */
export const NONE = -1;
/** The case is not plain, or breaks an assumption: `readCase` must look at it. */
export const SLOW = -2;

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
  const count = names.length;
  if (count === 0 || count > rowAt.length) return SLOW;
  let keys = 0;
  for (const key in facts) {
    // Most cases are written in the order of the declarations: then no name has to be looked up.
    if (key !== names[keys] && !places.has(key)) return SLOW;
    keys += 1;
  }
  if (keys !== count) return SLOW;
  generation += 1;
  const own = generation;
  // A getter of the case may have decided another case in between, and the values would be that one's.
  if (!policy.read(facts, lanes, words) || own !== generation) return SLOW;
  const { table } = lanes;
  for (let word = 0; word < words; word += 1) {
    let bits = table[(rowAt[0] as number) + word] as number;
    for (let lane = 1; lane < count; lane += 1) bits &= table[(rowAt[lane] as number) + word] as number;
    if (bits !== 0) {
      const box = word * 32 + 31 - Math.clz32(bits & -bits);
      return box < policy.assumed ? SLOW : box;
    }
  }
  return NONE;
}

/** Every rule that fires for the case that was fired last, in the order of the rules. */
export function firedRules({ lanes, words, names, assumed, fired }: CompiledPolicy): readonly number[] {
  const rules = new Set<number>();
  for (let word = 0; word < words; word += 1) {
    let bits = -1;
    for (let lane = 0; lane < names.length; lane += 1)
      bits &= lanes.table[(rowAt[lane] as number) + word] as number;
    for (; bits !== 0; bits &= bits - 1) {
      const box = word * 32 + 31 - Math.clz32(bits & -bits);
      if (box >= assumed) rules.add((fired[box] as Fired).rule);
    }
  }
  return [...rules];
}

/** The codes of the facts that an outcome may read, by their places. */
export function codesOf({ lanes, looked }: Fired, { slots }: Lanes): readonly number[] {
  const codes: number[] = [];
  lanes.forEach((lane, i) => {
    codes[looked[i] as number] = codeOf(slots[lane] as Slot, raw[lane]);
  });
  return codes;
}
