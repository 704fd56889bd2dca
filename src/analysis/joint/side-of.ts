/**
 * A policy on the axes of a question.
 */
import type { Box, CompiledPolicy } from "../../policy/normal-form.ts";
import type { JointSide } from "./joint.ts";

/** The side of a policy whose slots stand on these axes. */
export function sideOf(policy: CompiledPolicy, axes: readonly number[]): JointSide {
  const onAxes = (box: Box): Box =>
    box.map(({ fact, spans }) => ({ fact: axes[fact] as number, spans })).sort((a, b) => a.fact - b.fact);
  return { policy, axes, boxes: policy.boxes.map(onAxes) };
}

/** The codes of a side's slots, by place, out of codes by axis. */
export function codesOfSide({ axes }: JointSide, codes: readonly number[]): readonly number[] {
  return axes.map((axis) => codes[axis] as number);
}
