/**
 * Behind which position two sides of a question have everything in common that they look at.
 */
import { factsOfValue } from "../../policy/normal-form.ts";
import type { JointSide } from "../joint/joint.ts";

/**
 * The last position at which the sides may differ; beyond all positions where something that may differ enters an
 * amount: then equal rules need not come to the same.
 */
export function lastOwnPosition(
  sides: readonly JointSide[],
  axisAt: readonly (readonly number[])[],
  shared: ReadonlySet<number>,
): number {
  const own = sides.flatMap(({ policy, axes }) => {
    const { rules, otherwise } = policy.normal;
    const given = [...rules, ...(otherwise ? [otherwise] : [])].flatMap(({ values }) =>
      values.flatMap(factsOfValue),
    );
    return given.map((place) => axes[place] as number);
  });
  if (own.some((axis) => !shared.has(axis))) return Number.POSITIVE_INFINITY;
  const looked = new Set(sides.flatMap(({ policy, axes }) => policy.looked.map((place) => axes[place])));
  return (axisAt[0] ?? []).findLastIndex((axis) => !shared.has(axis) && looked.has(axis));
}
