/**
 * "As this grows, that never falls", along all values of a declared fact: what the best of all cases below came to is
 * handed on from case to case, so that each is compared once.
 */
import type { Pairing } from "../asking/question.ts";
import { codesOfSide } from "../joint/side-of.ts";
import { caseResultAt } from "../outcomes/reached.ts";
import type { CaseGrid } from "./case-grid.ts";
import type { Dimension } from "./dimension.ts";
import type { Trial, TryPair } from "./trial.ts";

/** A question of growing. */
export type Growing = Extract<Pairing, { readonly kind: "growing" }>;

/** The ends of the field in a case, so turned that none may be less than one below; undefined where nothing is decided. */
export type EndsOf = (index: number) => readonly [number, number] | undefined;

/** True where the search ended, undefined where the limits were reached. */
export function growsAlong(
  { question: { joint } }: Trial,
  growing: Growing,
  grid: CaseGrid,
  along: number,
  tryPair: TryPair,
): boolean | undefined {
  const dimension = grid.dimensions[along] as Dimension;
  const stride = grid.strides[along] as number;
  const below = belowIn(dimension);
  const endsOf = endsIn(grid, growing, joint.axes.length);
  // For each end what the best case at or below comes to, and which that is.
  const best = [0, 1].map(() => new Float64Array(grid.count).fill(Number.NEGATIVE_INFINITY));
  const cases = [0, 1].map(() => new Int32Array(grid.count).fill(-1));
  for (let index = 0; index < grid.count; index += 1) {
    const value = Math.floor(index / stride) % dimension.size;
    const ends = endsOf(index);
    for (const end of [0, 1] as const) {
      const [most, which] = [best[end] as Float64Array, cases[end] as Int32Array];
      for (const lower of below(value)) {
        const other = index - (value - lower) * stride;
        if ((most[other] as number) <= (most[index] as number)) continue;
        most[index] = most[other] as number;
        which[index] = which[other] as number;
      }
      if (ends === undefined) continue;
      if ((most[index] as number) > ends[end]) {
        const found = tryPair(which[index] as number, index);
        if (found !== false) return found;
      } else {
        most[index] = ends[end];
        which[index] = index;
      }
    }
  }
  return false;
}

/** By value those right below it; all of them have smaller numbers. */
function belowIn({ kind, words, lists }: Dimension): (value: number) => readonly number[] {
  switch (kind) {
    case "value":
      return (value) => (value === 0 ? [] : [value - 1]);
    case "set": {
      const bits = Array.from({ length: words }, (_, bit) => 1 << bit);
      return (value) => bits.flatMap((bit) => ((value & bit) === 0 ? [] : [value ^ bit]));
    }
    default:
      return (value) => (value < lists.shown ? lists.below(value) : []);
  }
}

/** Reads the ends of a field case by case. */
export function endsIn(grid: CaseGrid, { outcome, never }: Growing, axes: number): EndsOf {
  const codes = Array.from({ length: axes }, () => Number.NaN);
  const { side } = grid;
  return (index) => {
    const reached = grid.read(index, codes);
    if (reached === undefined) return undefined;
    const { fields } = caseResultAt(side.policy, reached, codesOfSide(side, codes));
    const field = fields[outcome];
    if (field === undefined || field.length === 0) return undefined;
    const [least, greatest] = [field[0] as number, field.at(-1) as number];
    return never === "falls" ? [least, greatest] : [-least, -greatest];
  };
}
