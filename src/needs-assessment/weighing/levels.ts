/**
 * How much of a dimension is needed, as far as the answers tell: between a least and a most, both from what the
 * requirement policies still hold possible.
 */
import { MOST_NEED } from "../building/choice-policy.ts";
import type { NeedRange } from "../needs-ground.ts";
import type { Measure } from "./measures.ts";

/** Two ends of a level, equal where it is certain; infinite where nothing bounds it. */
export interface Level {
  readonly least: number;
  readonly most: number;
}

/** The end of a need that is meant: what is certainly needed, or what may be. */
export type End = "floor" | "possible";

/** The level that several policies come to together. It is cut to what the choice can hold only then. */
export function combine(levels: readonly Level[], { isLess, adds }: Measure): Level {
  if (adds) return { least: sumOf(levels, "least"), most: sumOf(levels, "most") };
  let least = isLess ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  let most = least;
  for (const level of levels) {
    least = isLess ? Math.min(least, level.least) : Math.max(least, level.least);
    most = isLess ? Math.min(most, level.most) : Math.max(most, level.most);
  }
  return { least: cut(least), most: cut(most) };
}

/** The sum, exact however large the levels are: what adds up to little must not be lost in what is cut. */
function sumOf(levels: readonly Level[], end: keyof Level): number {
  let sum = 0;
  for (const level of levels) sum += level[end];
  if (Number.isSafeInteger(sum) && levels.every((level) => Number.isSafeInteger(level[end]))) return cut(sum);
  const unbounded = levels.find((level) => !Number.isFinite(level[end]));
  if (unbounded !== undefined) return cut(unbounded[end]);
  return cut(Number(levels.reduce((all, level) => all + BigInt(level[end]), 0n)));
}

/** What is beyond every offering stays beyond it: offerings give far less than the most. */
function cut(level: number): number {
  return Math.max(-MOST_NEED, Math.min(MOST_NEED, level));
}

/** One end of a level, by whether more or less is better. */
export function endOf({ isLess }: Measure, { least, most }: Level, end: End): number {
  return cut((end === "floor") === isLess ? most : least);
}

/** Both ends; one that nothing bounds is left out. */
export function rangeOf(measure: Measure, level: Level): NeedRange {
  const floor = endOf(measure, level, "floor");
  const possible = endOf(measure, level, "possible");
  const isFloor = Math.abs(floor) < MOST_NEED;
  const isPossible = Math.abs(possible) < MOST_NEED;
  if (isFloor && isPossible) return { floor, possible };
  return isFloor ? { floor } : isPossible ? { possible } : {};
}
