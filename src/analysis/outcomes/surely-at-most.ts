/**
 * Whether one number is at most another in every case of a space: exact for amounts that are linear, and for the least,
 * the greatest and the sum of such where they stand part by part against each other. Where it says no, cases decide.
 */
import { type AmountTree, amountBounds, type Spans } from "../../policy/normal-form.ts";
import type { Joint, JointSpace } from "../joint/joint.ts";
import { linearDefinitions } from "../joint/linear-definitions.ts";
import { listOrders } from "../joint/list-orders.ts";
import { type End, rounded } from "./end.ts";

/** True only where `left` is at most `right` in every case. */
export function surelyAtMost(left: End, right: End, space: JointSpace, joint: Joint): boolean {
  const between = (axis: number) => betweenIn(space, axis);
  if (isConstant(left) && isConstant(right)) {
    return rounded(left, constantOf(left)) <= rounded(right, constantOf(right));
  }
  // Rounding keeps the order of what is rounded in one way.
  if (left.round === right.round || (left.under === 1 && right.under === 1)) {
    const exact = amountAtMost(
      scaled(left.tree, BigInt(right.under)),
      scaled(right.tree, BigInt(left.under)),
      space,
      joint,
    );
    if (exact) return true;
  }
  const { greatest } = amountBounds(left.tree, between);
  const { least } = amountBounds(right.tree, between);
  return rounded(left, greatest) <= rounded(right, least);
}

/** Between which numbers an end lies in a space. */
export function endBounds(
  end: End,
  space: JointSpace,
): { readonly least: number; readonly greatest: number } {
  const { least, greatest } = amountBounds(end.tree, (axis) => betweenIn(space, axis));
  return { least: Number(rounded(end, least)), greatest: Number(rounded(end, greatest)) };
}

type Tree = AmountTree<bigint>;

function betweenIn(space: JointSpace, axis: number): readonly [number, number] {
  const spans = space[axis] as Spans;
  return [spans[0] as number, spans.at(-1) as number];
}

function isConstant({ tree }: End): boolean {
  return tree.kind === "linear" && tree.terms.length === 0;
}

function constantOf({ tree }: End): bigint {
  return tree.kind === "linear" ? BigInt(tree.constant) : 0n;
}

/** The amount so many times over. */
export function scaled(tree: AmountTree<number>, times: bigint): Tree {
  if (tree.kind !== "linear") return { kind: tree.kind, of: tree.of.map((part) => scaled(part, times)) };
  return {
    kind: "linear",
    constant: BigInt(tree.constant) * times,
    terms: tree.terms.map(({ fact, times: own }) => ({ fact, times: BigInt(own) * times })),
  };
}

/** The same of exact amounts. */
export function amountAtMost(left: Tree, right: Tree, space: JointSpace, joint: Joint): boolean {
  const below = (one: Tree, other: Tree) => amountAtMost(one, other, space, joint);
  if (left.kind === "linear" && right.kind === "linear") return linearAtMost(left, right, space, joint);
  if (left.kind === "max") return left.of.every((part) => below(part, right));
  if (right.kind === "min") return right.of.every((part) => below(left, part));
  if (left.kind === "sum" && right.kind === "sum" && left.of.length === right.of.length) {
    if (left.of.every((part, index) => below(part, right.of[index] as Tree))) return true;
  }
  if (left.kind === "min" && left.of.some((part) => below(part, right))) return true;
  if (right.kind === "max" && right.of.some((part) => below(left, part))) return true;
  const between = (axis: number) => betweenIn(space, axis);
  return amountBounds(left, between).greatest <= amountBounds(right, between).least;
}

type Linear = Extract<Tree, { readonly kind: "linear" }>;

/** Whether the greatest of `left - right` is at most 0: as it stands, or with what derived facts are made of. */
function linearAtMost(left: Linear, right: Linear, space: JointSpace, joint: Joint): boolean {
  const times = new Map<number, bigint>();
  for (const { fact, times: own } of left.terms) times.set(fact, (times.get(fact) ?? 0n) + own);
  for (const { fact, times: own } of right.terms) times.set(fact, (times.get(fact) ?? 0n) - own);
  const constant = left.constant - right.constant;
  if (isNeverAbove({ times, constant }, space, joint)) return true;
  const made = spelledOut({ times, constant }, joint);
  return made !== undefined && isNeverAbove(made, space, joint);
}

interface Difference {
  readonly times: ReadonlyMap<number, bigint>;
  readonly constant: bigint;
}

/** The difference in what derived facts are made of; undefined where it names none. */
function spelledOut({ times, constant }: Difference, joint: Joint): Difference | undefined {
  const definitions = linearDefinitions(joint);
  const spelled = new Map<number, bigint>();
  const add = (axis: number, factor: bigint) => spelled.set(axis, (spelled.get(axis) ?? 0n) + factor);
  let whole = constant;
  let changed = false;
  for (const [axis, factor] of times) {
    const definition = factor === 0n ? undefined : definitions.get(axis);
    if (definition === undefined) add(axis, factor);
    else {
      changed = true;
      whole += factor * BigInt(definition.constant);
      for (const term of definition.terms) add(term.fact, factor * BigInt(term.times));
    }
  }
  return changed ? { times: spelled, constant: whole } : undefined;
}

/** Of two axes in order, the upper one is the lower one and something more. */
function isNeverAbove(difference: Difference, space: JointSpace, joint: Joint): boolean {
  const times = new Map(difference.times);
  let greatest = difference.constant;
  for (const { lower, upper } of [...joint.ordered, ...listOrders(joint)]) {
    const [own, other] = [times.get(lower) ?? 0n, times.get(upper) ?? 0n];
    if (own === 0n || other === 0n || own > 0n === other > 0n) continue;
    const [lowest, highest] = [betweenIn(space, lower), betweenIn(space, upper)];
    const most = BigInt(Math.max(0, highest[1] - lowest[0]));
    const least = BigInt(Math.max(0, highest[0] - lowest[1]));
    // What the two have in common moves together, and counts only by how far they are apart.
    const common = other > 0n ? smaller(own, other) : -smaller(own, other);
    greatest += common * (common > 0n ? most : least);
    times.set(lower, own + common);
    times.set(upper, other - common);
  }
  for (const [axis, factor] of times) {
    const [low, high] = betweenIn(space, axis);
    greatest += factor * BigInt(factor > 0n ? high : low);
  }
  return greatest <= 0n;
}

/** The smaller of two sizes. */
function smaller(one: bigint, other: bigint): bigint {
  const [left, right] = [one < 0n ? -one : one, other < 0n ? -other : other];
  return left < right ? left : right;
}
