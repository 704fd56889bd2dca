/**
 * What rules can come to at most and at least where they count together, without a look at which of them hold together:
 * a sum is at most that of all that is added.
 */
import {
  amountBounds,
  amountsOf,
  type Box,
  type Fired,
  leastCommonMultiple,
  type NormalConsequence,
  type NormalOutcome,
  type NormalValue,
  type Spans,
} from "../../policy/normal-form.ts";
import type { Score } from "../asking/question.ts";
import type { JointSide, JointSpace } from "../joint/joint.ts";
import { meets } from "../searching/uncovered.ts";
import { rounded } from "./end.ts";

/** Exact bounds of what one rule adds, over a denominator. */
interface Added {
  readonly least: bigint;
  readonly greatest: bigint;
  readonly under: bigint;
}

/** Between which numbers a sum, or a number of rules, lies in every case of a space; undefined of any other field. */
export function collectedBounds(side: JointSide, space: JointSpace, outcome: number): Score | undefined {
  const { rules, otherwise, outcomes } = side.policy.normal;
  const field = outcomes[outcome] as NormalOutcome;
  const { collect, range } = field;
  if (range || (collect !== "sum" && collect !== "count")) return undefined;
  const possible = rulesIn(side, space);
  const layers = new Map<number, Added[]>();
  const add = (layer: number, { values }: NormalConsequence) => {
    const own = layers.get(layer) ?? [];
    layers.set(layer, own);
    own.push(addedBy(side, space, values[outcome] as NormalValue, collect));
  };
  for (const [place, rule] of rules.entries()) if (possible.has(place)) add(rule.layer, rule);
  if (otherwise !== undefined) add(Number.POSITIVE_INFINITY, otherwise);
  const ends = [...layers.values()].map((own) => sumOf(own, field));
  return {
    least: ends.reduce((least, own) => Math.min(least, own.least), Number.POSITIVE_INFINITY),
    greatest: ends.reduce((greatest, own) => Math.max(greatest, own.greatest), Number.NEGATIVE_INFINITY),
  };
}

/** The rules that some case of the space may come to. */
function rulesIn({ policy, boxes }: JointSide, space: JointSpace): ReadonlySet<number> {
  const rules = new Set<number>();
  for (let place = policy.assumed; place < boxes.length; place += 1) {
    if (meets(space, boxes[place] as Box)) rules.add((policy.fired[place] as Fired).rule);
  }
  return rules;
}

function addedBy(
  { axes }: JointSide,
  space: JointSpace,
  value: NormalValue,
  collect: "sum" | "count",
): Added {
  const [amount] = amountsOf(value);
  if (amount === undefined) return { least: 0n, greatest: 0n, under: 1n };
  if (collect === "count") return { least: 1n, greatest: 1n, under: 1n };
  if (typeof amount === "number") return { least: BigInt(amount), greatest: BigInt(amount), under: 1n };
  const { least, greatest } = amountBounds(amount.tree, (place) => {
    const spans = space[axes[place] as number] as Spans;
    return [spans[0] as number, spans.at(-1) as number];
  });
  return { least, greatest, under: BigInt(amount.under) };
}

/** The ends of a sum of some of them, at least one. */
function sumOf(all: readonly Added[], { round }: NormalOutcome): Score {
  const under = all.reduce((common, own) => leastCommonMultiple(common, own.under), 1n);
  const least = all.map((own) => own.least * (under / own.under));
  const greatest = all.map((own) => own.greatest * (under / own.under));
  const sum = (numbers: readonly bigint[]) => numbers.reduce((one, other) => one + other, 0n);
  const below = least.filter((own) => own < 0n);
  const above = greatest.filter((own) => own > 0n);
  // Where nothing is below zero the least is that of one rule alone; and so above.
  const byOrder = (one: bigint, other: bigint) => (one < other ? -1 : one > other ? 1 : 0);
  const low = below.length > 0 ? sum(below) : ([...least].sort(byOrder)[0] as bigint);
  const high = above.length > 0 ? sum(above) : ([...greatest].sort(byOrder).at(-1) as bigint);
  const whole = (over: bigint) => Number(rounded({ under: Number(under), round }, over));
  return { least: whole(low), greatest: whole(high) };
}
