/**
 * The diagrams of a policy, built once for each way of telling its ends apart.
 */
import type { CompiledPolicy } from "../../policy/normal-form.ts";
import type { Limits } from "./build-diagram.ts";
import { byNearness } from "./by-nearness.ts";
import {
  type Column,
  type Columned,
  type SideDiagrams,
  sideDiagrams,
  type Telling,
} from "./side-diagrams.ts";
import { byFewTests, byFrequency, byTests, type Ordering } from "./slot-order.ts";

/** Orders that are tried one after the other, each with a part of what may be spent. */
const ORDERINGS: readonly Ordering[] = [byFrequency, byNearness, byTests, byFewTests];
/** The part: an order that suits takes far less than one that does not, and the next one is soon tried. */
const PART = 1 / 4;
/** So many of them are tried again with all that may be spent, where none was enough. */
const AGAIN = 2;
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
  const orders = new Map<string, readonly number[]>();
  const build = (order: readonly number[], part: number): SideDiagrams | undefined => {
    const most = Math.ceil(nodes * part);
    const limits: Limits = { nodes: most, steps: most * WORK };
    return sideDiagrams(policies, columns, order, telling, limits);
  };
  for (const ordering of ORDERINGS) {
    const order = ordering(boxes, columns.length);
    if (orders.has(order.join())) continue;
    orders.set(order.join(), order);
    const diagrams = build(order, PART);
    if (diagrams !== undefined) return diagrams;
  }
  for (const order of [...orders.values()].slice(0, AGAIN)) {
    const diagrams = build(order, 1);
    if (diagrams !== undefined) return diagrams;
  }
  return undefined;
}
