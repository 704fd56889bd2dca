/**
 * Two policies side by side with their diagrams, kept for the next question about the two.
 */
import type { Policy } from "../../policy/index.ts";
import type { PlacedDiagrams } from "../diagrams/placed-diagrams.ts";
import { buildInSomeOrder } from "../diagrams/policy-diagrams.ts";
import { alignPolicies } from "./align-policies.ts";
import type { Joint } from "./joint.ts";

/** Two policies on the same axes, and their diagrams in one store within so many nodes. */
export interface AlignedPolicies {
  readonly joint: Joint;
  readonly diagrams: (nodes: number) => PlacedDiagrams | undefined;
}

// Policies are frozen: what was built for two holds for good.
const kept = new WeakMap<Policy, WeakMap<Policy, AlignedPolicies>>();

/** The two, aligned. */
export function alignedPolicies(first: Policy, second: Policy): AlignedPolicies {
  const own = kept.get(first) ?? new WeakMap<Policy, AlignedPolicies>();
  kept.set(first, own);
  const old = own.get(second);
  if (old !== undefined) return old;
  const joint = alignPolicies(first, second);
  const built = new Map<number, PlacedDiagrams | undefined>();
  const diagrams = (nodes: number) => {
    if (!built.has(nodes)) built.set(nodes, placed(joint, nodes));
    return built.get(nodes);
  };
  const aligned = { joint, diagrams };
  own.set(second, aligned);
  return aligned;
}

function placed(joint: Joint, nodes: number): PlacedDiagrams | undefined {
  const columns = joint.axes.map(({ domain }) => ({
    least: domain.least,
    last: domain.absent ?? domain.greatest,
  }));
  const built = buildInSomeOrder(joint.sides, columns, "results", nodes);
  return built && { built, axisAt: [built.order, built.order] };
}
