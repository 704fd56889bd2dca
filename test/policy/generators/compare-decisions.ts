/** Whether two evaluators said the same of a case, to the last penny and rule. */
import type { Definition } from "../../../src/policy/definition/evaluate-by-definition.ts";

/** What an evaluator says, in the words of the definition; `open` is what only the runtime can say. */
export type Said = Definition | { readonly status: "open" };

/** As much of a decision as is compared with the definition. */
export interface ComparableDecision {
  readonly status: string;
  readonly outcome?: unknown;
  /** True where every rule that fired contributes. */
  readonly collected?: true;
  readonly because?: readonly { readonly rule: string }[];
}

/** A decision in the words of the definition. */
export function saidBy(decision: ComparableDecision): Said {
  if (decision.status === "decided") {
    const rules = decision.because?.map(({ rule }) => rule) ?? [];
    const all = decision.collected ? { rules } : {};
    return { status: "decided", rule: rules[0], ...all, outcome: decision.outcome } as Said;
  }
  if (decision.status === "conflict") {
    return { status: "conflict", rules: (decision.because ?? []).map(({ rule }) => rule) };
  }
  return { status: decision.status } as Said;
}

/** Equal in every part, whatever the order of fields; zero and minus zero are not equal. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(
      ([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as { [key: string]: unknown })[key]),
    )
  );
}
