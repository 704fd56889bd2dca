/** Random questions: some codes of some axes, and something that must hold of the codes. */
import type { JointSpace } from "../../../../src/analysis/joint/joint.ts";
import type { Wanted } from "../../../../src/analysis/solving/wanted.ts";
import { type Spans, spansOf } from "../../../../src/policy/normal-form.ts";
import type { Random } from "../../../policy/generators/random.ts";

/** Parts of the spans; of an axis that is `dear` more often. */
export function draftSpace(random: Random, whole: JointSpace, dear: (axis: number) => boolean): JointSpace {
  return whole.map((spans, axis) => (random.chance(dear(axis) ? 0.6 : 0.15) ? part(random, spans) : spans));
}

function part(random: Random, spans: Spans): Spans {
  const [low, high] = [spans[0] as number, spans.at(-1) as number];
  if (random.chance(0.5)) {
    const one = random.between(low, high);
    const other = random.chance(0.4) ? one : random.between(low, high);
    return [Math.min(one, other), Math.max(one, other)];
  }
  const codes = Array.from({ length: random.between(1, 4) }, () => random.between(low, high));
  return spansOf([...new Set(codes)]);
}

/** Nothing more; or that a sum of some codes leaves some rest, or reaches some height. */
export function draftWanted(random: Random, axes: number): Wanted {
  if (random.chance(0.4)) return { possible: () => true, holds: () => true, looks: [] };
  const looks = random.some(
    Array.from({ length: axes }, (_, axis) => axis),
    1,
    3,
  );
  const signs = looks.map(() => random.pick([1, -1, 2]));
  const sumOf = (codes: readonly number[]) =>
    looks.reduce((sum, axis, at) => sum + (signs[at] as number) * (codes[axis] as number), 0);
  const divisor = random.between(2, 4);
  const rest = random.between(0, divisor - 1);
  const holds = (codes: readonly number[]) => ((sumOf(codes) % divisor) + divisor) % divisor === rest;
  return { possible: () => true, holds, ...(random.chance(0.5) ? { looks } : {}) };
}
