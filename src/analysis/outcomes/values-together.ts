/**
 * What every outcome field comes to when certain rules count: a constant, an amount, the two ends of a range, or the
 * values of a list.
 */
import {
  type Amount,
  type CollectedValue,
  type CompiledPolicy,
  collectValues,
  type NormalValue,
} from "../../policy/normal-form.ts";

/** One number that an outcome field has: known, or computed from the case. */
export type ValueAmount = number | Amount;

/** What each outcome field comes to when these rules count; without `collect` the first of them. */
export function valuesTogether(
  { normal }: CompiledPolicy,
  rules: readonly number[],
): readonly CollectedValue[] {
  const given = rules.map((rule) => (normal.rules[rule] ?? normal.otherwise)?.values ?? []);
  if (normal.hit !== "collect") return given[0] ?? [];
  return normal.outcomes.map((outcome, index) =>
    collectValues(
      outcome,
      given.map((values) => values[index] as NormalValue),
    ),
  );
}

/** The numbers of a field: one; of a range its two ends; of a list one for each value, or two where those are ranges. */
export function amountsOfValue(value: CollectedValue): readonly ValueAmount[] {
  switch (value.kind) {
    case "nothing":
      return [];
    case "constant":
      return [value.code];
    case "amount":
      return [value.amount];
    case "range":
      return [value.atLeast, value.atMost];
    default:
      return value.of.flatMap(amountsOfValue);
  }
}
