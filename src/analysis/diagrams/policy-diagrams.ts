/**
 * The diagrams of a policy, built once for each way of telling its ends apart.
 */
import type { CompiledPolicy } from "../../policy/normal-form.ts";
import type { Limits } from "./build-diagram.ts";
import {
  type Column,
  type Columned,
  type SideDiagrams,
  sideDiagrams,
  type Telling,
} from "./side-diagrams.ts";
import { byFewTests, byFrequency, byTests, type Ordering } from "./slot-order.ts";

/** Orders that are tried one after the other. */
const ORDERINGS: readonly Ordering[] = [byFrequency, byTests, byFewTests];
/** For every node that may be built, boxes that may be held against codes. */
const WORK = 100;

// Policies are frozen: what was built for one holds for good.
const built = new WeakMap<CompiledPolicy, Map<string, SideDiagrams | "too large">>();

/** The diagrams of one policy over its own slots, or undefined where they grow beyond `nodes` whatever the order. */
export function policyDiagrams(
  policy: CompiledPolicy,
  telling: Telling,
  nodes: number,
): SideDiagrams | undefined {
  const own = built.get(policy) ?? new Map<string, SideDiagrams | "too large">();
  built.set(policy, own);
  const key = `${telling} ${nodes}`;
  let diagrams = own.get(key);
  if (diagrams === undefined) {
    const columns = policy.facts.map(({ domain }) => ({
      least: domain.least,
      last: domain.absent ?? domain.greatest,
    }));
    diagrams =
      buildInSomeOrder(
        [{ policy, boxes: policy.boxes, axes: policy.facts.map((_, place) => place) }],
        columns,
        telling,
        nodes,
      ) ?? "too large";
    own.set(key, diagrams);
  }
  return diagrams === "too large" ? undefined : diagrams;
}

/** The diagrams in the first order that stays within the limits. */
export function buildInSomeOrder(
  policies: readonly Columned[],
  columns: readonly Column[],
  telling: Telling,
  nodes: number,
): SideDiagrams | undefined {
  const boxes = policies.flatMap((one) => one.boxes);
  const tried = new Set<string>();
  for (const ordering of ORDERINGS) {
    const order = ordering(boxes, columns.length);
    if (tried.has(order.join())) continue;
    tried.add(order.join());
    const limits: Limits = { nodes, steps: nodes * WORK };
    const diagrams = sideDiagrams(policies, columns, order, telling, limits);
    if (diagrams !== undefined) return diagrams;
  }
  return undefined;
}
