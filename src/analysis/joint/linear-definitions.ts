/**
 * Derived facts as sums of what they are made of, in the end of given facts: so that amounts which are written in
 * different words are compared in the same.
 */
import type { LinearAmount } from "../../policy/normal-form.ts";
import type { Joint } from "./joint.ts";

const known = new WeakMap<Joint, ReadonlyMap<number, LinearAmount>>();

/** By axis: what a derived fact that is exactly a sum comes to, in axes of facts that are not. */
export function linearDefinitions(joint: Joint): ReadonlyMap<number, LinearAmount> {
  const old = known.get(joint);
  if (old !== undefined) return old;
  const definitions = new Map<number, LinearAmount>();
  for (const { policy, axes } of joint.sides) {
    // Operands stand before what is made of them.
    policy.facts.forEach(({ derivation }, place) => {
      if (derivation?.kind !== "linear" || derivation.under !== 1) return;
      definitions.set(axes[place] as number, spelledOut(derivation.amount, axes, definitions));
    });
  }
  known.set(joint, definitions);
  return definitions;
}

function spelledOut(
  amount: LinearAmount,
  axes: readonly number[],
  definitions: ReadonlyMap<number, LinearAmount>,
): LinearAmount {
  const times = new Map<number, number>();
  let { constant } = amount;
  const add = (axis: number, factor: number) => times.set(axis, (times.get(axis) ?? 0) + factor);
  for (const term of amount.terms) {
    const axis = axes[term.fact] as number;
    const deeper = definitions.get(axis);
    if (deeper === undefined) add(axis, term.times);
    else {
      constant += term.times * deeper.constant;
      for (const own of deeper.terms) add(own.fact, term.times * own.times);
    }
  }
  const terms = [...times].map(([fact, factor]) => ({ fact, times: factor }));
  return { kind: "linear", terms, constant };
}
