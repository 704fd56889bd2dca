/**
 * The two ends of what one rule gives for one field, over all that is still possible. In plain numbers over one
 * denominator: whoever asks has seen to it that they stay exact.
 */
import { type Amount, factsOfAmount } from "../normal/amount.ts";
import { amountBounds } from "../normal/amount-bounds.ts";
import type { NormalValue } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import type { Known } from "./known.ts";

/** Two numbers over the denominator: the lowest and the highest. In place, for looks are many. */
export type ValueEnds = Float64Array;

/**
 * Writes the ends of a value where so much is known, by slot; tells whether the rule gives the field at all: where it leaves
 * it out, nothing is written.
 */
export type EndsOfValue = (known: readonly Known[], ends: ValueEnds) => boolean;

/** Reads a value over the denominator `under`, a multiple of its own. */
export function endsOfValue(value: NormalValue, under: number): EndsOfValue {
  if (value.kind === "nothing") return () => false;
  if (value.kind === "constant") return always(value.code * under, value.code * under);
  if (value.kind === "amount") return endsOfAmount(value.amount, under);
  const [low, high] = [endsOfAmount(value.atLeast, under), endsOfAmount(value.atMost, under)];
  return (known, ends) => {
    high(known, ends);
    const greatest = ends[1] as number;
    low(known, ends);
    ends[1] = greatest;
    return true;
  };
}

/** The largest magnitude that a value can have over the whole of the policy, over the denominator. */
export function magnitudeOf(value: NormalValue, under: number, whole: readonly Known[]): number {
  const ends = new Float64Array(2);
  endsOfValue(value, under)(whole, ends);
  return Math.max(Math.abs(ends[0] as number), Math.abs(ends[1] as number));
}

function always(least: number, greatest: number): EndsOfValue {
  return (_, ends) => {
    ends[0] = least;
    ends[1] = greatest;
    return true;
  };
}

function endsOfAmount(amount: Amount, under: number): EndsOfValue {
  const { tree, big } = amount;
  const times = under / amount.under;
  if (tree.kind === "linear" && !big) return endsOfLinear(tree, times);
  const facts = [...factsOfAmount(tree)];
  const [only] = facts;
  const compute = (known: readonly Known[]): readonly [number, number] => {
    const { least, greatest } = amountBounds(tree, (fact) => endsOfSpans((known[fact] as Known).spans));
    return [Number(least) * times, Number(greatest) * times];
  };
  if (only === undefined) return always(...compute([]));
  const write = ([least, greatest]: readonly [number, number], ends: ValueEnds) => {
    ends[0] = least;
    ends[1] = greatest;
    return true;
  };
  if (facts.length > 1) return (known, ends) => write(compute(known), ends);
  // What is known of one slot is the same object every time it is known again.
  const remembered = new WeakMap<Known, readonly [number, number]>();
  return (known, ends) => {
    const slot = known[only] as Known;
    const before = remembered.get(slot) ?? compute(known);
    remembered.set(slot, before);
    return write(before, ends);
  };
}

/** Of what is exact in plain numbers wherever it is evaluated, the ends are too. */
function endsOfLinear(
  { terms, constant }: Extract<Amount["tree"], { readonly kind: "linear" }>,
  times: number,
): EndsOfValue {
  const slots = Int32Array.from(terms, ({ fact }) => fact);
  const factors = Float64Array.from(terms, (term) => term.times);
  return (known, ends) => {
    let least = constant;
    let greatest = constant;
    for (let term = 0; term < slots.length; term += 1) {
      const { spans } = known[slots[term] as number] as Known;
      const low = (factors[term] as number) * (spans[0] as number);
      const high = (factors[term] as number) * (spans[spans.length - 1] as number);
      least += Math.min(low, high);
      greatest += Math.max(low, high);
    }
    ends[0] = least * times;
    ends[1] = greatest * times;
    return true;
  };
}

function endsOfSpans(spans: Spans): readonly [number, number] {
  return [spans[0] as number, spans.at(-1) as number];
}
