/**
 * A number that two policies declare, perhaps with more decimals in one: the values that mean the same are those with the
 * fewer decimals.
 */
import type { Fact, Field } from "../../policy/index.ts";
import { fitUnits } from "../outcomes/compared-fields.ts";

/** A fact or field that is a number, without its notes. */
export type NumberFact = {
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
} & ({ readonly type: "integer" } | { readonly type: "decimal"; readonly scale: number });

export function isNumber<Declared extends Fact | Field>(fact: Declared): fact is Declared & NumberFact {
  return fact.type === "integer" || fact.type === "decimal";
}

/** The decimals of a number. */
export function decimalsOf(fact: NumberFact): number {
  return fact.type === "integer" ? 0 : fact.scale;
}

/**
 * The declaration of both, or undefined where they count different things. It reaches a step further than either where
 * decimals are left out: so that there is a value to test for that neither knows.
 */
export function sharedNumber(one: NumberFact, other: NumberFact): NumberFact | undefined {
  if (!fitUnits(one.unit, other.unit)) return undefined;
  const unit = one.unit ?? other.unit;
  const scale = Math.min(decimalsOf(one), decimalsOf(other));
  const alike = decimalsOf(one) === decimalsOf(other);
  const power = 10 ** scale;
  const [min, max] = [Math.min(one.min, other.min), Math.max(one.max, other.max)];
  const bounds = alike
    ? { min, max }
    : { min: (Math.floor(min * power) - 1) / power, max: (Math.ceil(max * power) + 1) / power };
  const counted = { ...(unit === undefined ? {} : { unit }), ...bounds };
  return scale === 0 ? { type: "integer", ...counted } : { type: "decimal", scale, ...counted };
}
