/** Amounts over three bare numbers, some of which are known to be in order, and every case of them. */
import type { Joint, JointSide, JointSpace, Ordered } from "../../../../src/analysis/joint/joint.ts";
import type { End } from "../../../../src/analysis/outcomes/end.ts";
import type { Random } from "../../../policy/generators/random.ts";

export type Tree = End["tree"];

export const linear = (times: readonly number[], constant = 0): Tree => ({
  kind: "linear",
  terms: times.flatMap((own, fact) => (own === 0 ? [] : [{ fact, times: own }])),
  constant,
});
export const end = (tree: Tree, under = 1, round: End["round"] = "half-up"): End => ({
  tree,
  under,
  big: false,
  round,
});
export const of = (kind: "min" | "max" | "sum", ...parts: readonly Tree[]): Tree => ({ kind, of: parts });

/** A question over bare numbers, some of which are known to be in order. */
export function jointWith(ordered: readonly Ordered[] = []): Joint {
  const policy = { facts: [], normal: { given: [] } } as unknown as JointSide["policy"];
  return { axes: [], sides: [{ policy, axes: [], boxes: [] }], ordered, lists: new Map() };
}

/** Every case of a space of single intervals in which what is ordered is in order. */
export function casesOf(space: JointSpace, { ordered }: Joint): readonly (readonly number[])[] {
  const all = space.reduce<readonly (readonly number[])[]>(
    (cases, spans) => {
      const [low = 0, high = 0] = [spans[0], spans.at(-1)];
      const codes = Array.from({ length: high - low + 1 }, (_, index) => low + index);
      return cases.flatMap((own) => codes.map((code) => [...own, code]));
    },
    [[]],
  );
  return all.filter((codes) =>
    ordered.every(({ lower, upper }) => (codes[lower] as number) <= (codes[upper] as number)),
  );
}

export const draftSpace = (random: Random): JointSpace =>
  [0, 0, 0].map(() => {
    const low = random.between(-3, 3);
    return [low, low + random.between(0, 3)];
  });
export const draftLinear = (random: Random, size = 2) =>
  linear(
    [0, 0, 0].map(() => (random.chance(0.4) ? 0 : random.between(-size, size))),
    random.between(-4, 4),
  );

export function draftTree(random: Random, depth: number): Tree {
  if (depth === 0 || random.chance(0.4)) return draftLinear(random);
  const parts = Array.from({ length: random.between(1, 3) }, () => draftTree(random, depth - 1));
  return of(random.pick(["min", "max", "sum"] as const), ...parts);
}

export const ROUNDS: readonly End["round"][] = ["half-up", "half-even", "down", "up"];
