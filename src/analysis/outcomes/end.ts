/**
 * One number of an outcome field as a function of the codes by axis: both sides of a question can be compared in it.
 */
import { type RoundingMode, roundBigQuotient } from "../../money/index.ts";
import {
  type Amount,
  type AmountTree,
  amountsOf,
  evaluateAmount,
  type NormalOutcome,
  valuesTogether,
} from "../../policy/normal-form.ts";
import type { JointSide } from "../joint/joint.ts";
import type { Reached } from "./reached.ts";

/** A rounded amount; its terms name axes. */
export interface End {
  readonly tree: AmountTree<number>;
  readonly under: number;
  readonly big: boolean;
  readonly round: RoundingMode;
}

/** The numbers of an outcome field where these rules count: one; of a range two; of a list any number. */
export function endsOf(side: JointSide, reached: Reached, outcome: number): readonly End[] {
  const value = valuesTogether(side.policy, reached)[outcome];
  const { round } = side.policy.normal.outcomes[outcome] as NormalOutcome;
  return value === undefined ? [] : amountsOf(value).map((amount) => endOfAmount(side, amount, round));
}

/** A number or an amount over places as an end over axes. */
export function endOfAmount({ axes }: JointSide, amount: number | Amount, round: RoundingMode): End {
  if (typeof amount === "number") return constantEnd(amount, round);
  return {
    tree: onAxes(amount.tree, axes),
    under: amount.under,
    big: amount.big,
    round,
  };
}

/** A number that does not depend on the case. */
function constantEnd(constant: number, round: RoundingMode = "half-up"): End {
  return { tree: { kind: "linear", terms: [], constant }, under: 1, big: false, round };
}

function onAxes(tree: AmountTree<number>, axes: readonly number[]): AmountTree<number> {
  if (tree.kind !== "linear") return { kind: tree.kind, of: tree.of.map((part) => onAxes(part, axes)) };
  const terms = tree.terms
    .map(({ fact, times }) => ({ fact: axes[fact] as number, times }))
    .sort((a, b) => a.fact - b.fact);
  return { kind: "linear", terms, constant: tree.constant };
}

/** The number at one case, codes by axis. */
export function endAt(end: End, codes: readonly number[]): number {
  return evaluateAmount(end, codes, end.round);
}

/** The number where the tree comes to `over`. */
export function rounded({ under, round }: Pick<End, "under" | "round">, over: bigint): bigint {
  return under === 1 ? over : roundBigQuotient(over, BigInt(under), round);
}

/** The axes that the number depends on. */
export function axesOfEnd({ tree }: End): readonly number[] {
  const axes = (part: AmountTree<number>): readonly number[] =>
    part.kind === "linear" ? part.terms.map(({ fact }) => fact) : part.of.flatMap(axes);
  return [...new Set(axes(tree))];
}
