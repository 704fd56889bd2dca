/** What a decision about a partial case says that some completion of it contradicts. */
import {
  type Definition,
  evaluateByDefinition,
} from "../../../src/policy/definition/evaluate-by-definition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { isSame } from "./compare-decisions.ts";
import type { Case } from "./draft-case.ts";

/** One line of what an open decision lists. */
export interface PossibleResult {
  readonly status: string;
  readonly rules: readonly string[];
  readonly outcome?: { readonly [field: string]: unknown };
}

/** As much of a decision as speaks about completions. */
export interface DecisionOnPartialCase {
  readonly status: string;
  readonly outcome?: unknown;
  readonly possible?: readonly PossibleResult[];
  readonly more?: unknown;
}

/** `undefined` where every completion bears the decision out; else the completion and what it comes to. */
export function contradiction(
  document: PolicyDocument,
  decision: DecisionOnPartialCase,
  completions: readonly Case[],
): { readonly facts: Case; readonly defined: Definition } | undefined {
  for (const facts of completions) {
    const defined = evaluateByDefinition(document, facts);
    if (!isBorneOut(decision, defined)) return { facts, defined };
  }
  return undefined;
}

function isBorneOut(decision: DecisionOnPartialCase, defined: Definition): boolean {
  // A completion that breaks an assumption cannot occur, and contradicts nothing.
  if (defined.status === "invalid") return true;
  if (decision.status === "decided")
    return defined.status === "decided" && isSame(decision.outcome, defined.outcome);
  if (decision.status !== "open") return decision.status === defined.status;
  if (decision.more) return true;
  return (decision.possible ?? []).some((possible) => {
    if (possible.status !== defined.status) return false;
    if (defined.status !== "decided") return true;
    const fields = Object.entries(defined.outcome);
    return (
      (defined.rules ?? [defined.rule]).every((rule) => possible.rules.includes(rule)) &&
      fields.every(([field, value]) => contains(possible.outcome?.[field], value))
    );
  });
}

/** Whether a value lies in what is possible for it: equal to it, or between its two ends; of a list each part. */
export function contains(possible: unknown, value: unknown): boolean {
  if (isSame(possible, value)) return true;
  if (Array.isArray(possible) && Array.isArray(value)) {
    return possible.length === value.length && possible.every((one, index) => contains(one, value[index]));
  }
  const [outer, inner] = [endsOf(possible), endsOf(value)];
  return outer !== undefined && inner !== undefined && outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** The lowest and highest of a number, an amount or a range; `undefined` for a word. */
export function endsOf(value: unknown): readonly [number, number] | undefined {
  if (typeof value === "number") return [value, value];
  if (typeof value !== "object" || value === null) return undefined;
  if ("amount" in value) return [value.amount as number, value.amount as number];
  if (!("atLeast" in value && "atMost" in value)) return undefined;
  const [low, high] = [endsOf(value.atLeast), endsOf(value.atMost)];
  return low && high && [low[0], high[1]];
}
