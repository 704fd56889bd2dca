/**
 * The outcome of a rule whose amounts depend on the case that was fired last.
 */
import type { CompiledPolicy, Fired } from "../compiled/compiled-policy.ts";
import { buildOutcome } from "../normal/build-outcome.ts";
import { codesOf } from "./fire.ts";

/** Computes the amounts of what fired. */
export function computedOutcome(compiled: CompiledPolicy, fired: Fired): Readonly<Record<string, unknown>> {
  const { rules, otherwise, outcomes } = compiled.normal;
  const values = (rules[fired.rule] ?? otherwise)?.values ?? [];
  return buildOutcome(outcomes, values, codesOf(fired, compiled.lanes));
}
