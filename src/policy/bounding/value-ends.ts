/**
 * The two ends of what one rule gives for one field, over all that is still possible. In plain numbers over one
 * denominator: whoever asks has seen to it that they stay exact.
 */
import { type Amount, factsOfAmount } from "../normal/amount.ts";
import { amountBounds } from "../normal/amount-bounds.ts";
import type { NormalValue } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import type { Known } from "./known.ts";

/** The lowest and the highest, over the denominator. */
export interface ValueEnds {
  readonly least: number;
  readonly greatest: number;
}

/** Gives the ends of a value where so much is known, by slot; undefined where the rule leaves the field out. */
export type EndsOfValue = (known: readonly Known[]) => ValueEnds | undefined;

/** Reads a value over the denominator `under`, a multiple of its own. */
export function endsOfValue(value: NormalValue, under: number): EndsOfValue {
  if (value.kind === "nothing") return () => undefined;
  if (value.kind === "constant") {
    const ends = { least: value.code * under, greatest: value.code * under };
    return () => ends;
  }
  if (value.kind === "amount") return endsOfAmount(value.amount, under);
  const [low, high] = [endsOfAmount(value.atLeast, under), endsOfAmount(value.atMost, under)];
  return (known) => ({ least: low(known).least, greatest: high(known).greatest });
}

/** The largest magnitude that a value can have over the whole of the policy, over the denominator. */
export function magnitudeOf(value: NormalValue, under: number, whole: readonly Known[]): number {
  const ends = endsOfValue(value, under)(whole);
  return ends === undefined ? 0 : Math.max(Math.abs(ends.least), Math.abs(ends.greatest));
}

function endsOfAmount(amount: Amount, under: number): (known: readonly Known[]) => ValueEnds {
  const { tree, big } = amount;
  const times = under / amount.under;
  if (tree.kind === "linear" && !big && tree.terms.length > 0) return endsOfLinear(tree, times);
  const facts = [...factsOfAmount(tree)];
  const [only] = facts;
  const compute = (known: readonly Known[]): ValueEnds => {
    const { least, greatest } = amountBounds(tree, (fact) => endsOfSpans((known[fact] as Known).spans));
    return { least: Number(least) * times, greatest: Number(greatest) * times };
  };
  if (only === undefined) {
    const ends = compute([]);
    return () => ends;
  }
  if (facts.length > 1) return compute;
  // What is known of one slot is the same object every time it is known again.
  const remembered = new WeakMap<Known, ValueEnds>();
  return (known) => {
    const slot = known[only] as Known;
    let ends = remembered.get(slot);
    if (ends === undefined) {
      ends = compute(known);
      remembered.set(slot, ends);
    }
    return ends;
  };
}

/** Of what is exact in plain numbers wherever it is evaluated, the ends are too. */
function endsOfLinear(
  { terms, constant }: Extract<Amount["tree"], { readonly kind: "linear" }>,
  times: number,
): (known: readonly Known[]) => ValueEnds {
  const slots = Int32Array.from(terms, ({ fact }) => fact);
  const factors = Float64Array.from(terms, (term) => term.times);
  return (known) => {
    let least = constant;
    let greatest = constant;
    for (let term = 0; term < slots.length; term += 1) {
      const { spans } = known[slots[term] as number] as Known;
      const low = (factors[term] as number) * (spans[0] as number);
      const high = (factors[term] as number) * (spans[spans.length - 1] as number);
      least += Math.min(low, high);
      greatest += Math.max(low, high);
    }
    return { least: least * times, greatest: greatest * times };
  };
}

function endsOfSpans(spans: Spans): readonly [number, number] {
  return [spans[0] as number, spans.at(-1) as number];
}
