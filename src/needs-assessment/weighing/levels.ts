/**
 * How much of a dimension is needed, as far as the answers tell: between a least and a most, both from what the
 * requirement policies still hold possible.
 */
import { MOST_NEED } from "../building/choice-policy.ts";
import type { Dimension } from "../dimension.ts";

/** Two ends of a level, equal where it is certain; infinite where nothing bounds it. */
export interface Level {
  readonly least: number;
  readonly most: number;
}

/** The level that several policies come to together. It is cut to what the choice can hold only then. */
export function combine(levels: readonly Level[], { better = "more", combine: how }: Dimension): Level {
  if (how === "sum") {
    return {
      least: sumOf(levels.map(({ least }) => least)),
      most: sumOf(levels.map(({ most }) => most)),
    };
  }
  const strictest = better === "more" ? Math.max : Math.min;
  return {
    least: cut(strictest(...levels.map(({ least }) => least))),
    most: cut(strictest(...levels.map(({ most }) => most))),
  };
}

/** The sum, exact however large the levels are: what adds up to little must not be lost in what is cut. */
function sumOf(levels: readonly number[]): number {
  const unbounded = levels.find((level) => !Number.isFinite(level));
  if (unbounded !== undefined) return cut(unbounded);
  return cut(Number(levels.reduce((sum, level) => sum + BigInt(level), 0n)));
}

/** What is beyond every offering stays beyond it: offerings give far less than the most. */
export function cut(level: number): number {
  return Math.max(-MOST_NEED, Math.min(MOST_NEED, level));
}
