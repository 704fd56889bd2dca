/**
 * What everything that is exercised is read from.
 */
import type { Policy } from "../../policy/index.ts";
import { type Box, type CompiledPolicy, compiledOf } from "../../policy/normal-form.ts";
import { boxesByRule } from "../findings/held-regions.ts";
import type { Joint, JointSide } from "../joint/joint.ts";
import { jointOfOne } from "../joint/joint-of.ts";
import { type RegionSlot, slotsOf } from "../regions/region-slot.ts";

/** A policy, ready to be asked about its cases. */
export interface CoveringContext {
  readonly policy: Policy;
  readonly compiled: CompiledPolicy;
  readonly joint: Joint;
  readonly side: JointSide;
  readonly slots: readonly RegionSlot[];
  /** By the place of a rule. */
  readonly byRule: readonly (readonly Box[])[];
}

/** The context of a policy. */
export function coveringContext(policy: Policy): CoveringContext {
  const compiled = compiledOf(policy);
  const joint = jointOfOne(compiled);
  const [side] = joint.sides;
  return { policy, compiled, joint, side, slots: slotsOf(compiled.normal), byRule: boxesByRule(side) };
}
