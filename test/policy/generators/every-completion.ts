/** What a partial case comes to when every completion is tried: the law that `open` must state exactly. */
import {
  type DefinedOutcome,
  type Definition,
  evaluateByDefinition,
} from "../../../src/policy/definition/evaluate-by-definition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { isSame } from "./compare-decisions.ts";
import type { Case } from "./draft-case.ts";
import type { PartialCase } from "./partial-case.ts";

export interface EveryCompletion {
  readonly status: "decided" | "open" | "gap" | "conflict" | "invalid";
  readonly outcome?: unknown;
  /** Which of `decided`, `gap` and `conflict` some completion comes to. */
  readonly statuses: readonly string[];
  /** The rules that decided or contributed, and the different outcomes of each. */
  readonly possible: ReadonlyMap<string, readonly DefinedOutcome[]>;
  readonly matters: readonly string[];
}

interface Completion {
  readonly facts: Case;
  readonly result: unknown;
  readonly defined: Definition;
}

/** Tries every completion that breaks no assumption. */
export function everyCompletion(
  document: PolicyDocument,
  { known, candidates }: PartialCase,
): EveryCompletion {
  const open = Object.entries(candidates);
  const cases = open.reduce<Case[]>(
    (grown, [name, values]) => grown.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [known],
  );
  const tried = cases
    .map((facts) => ({ facts, defined: evaluateByDefinition(document, facts) }))
    .filter(({ defined }) => defined.status !== "invalid") // broken assumptions: they cannot occur
    .map((one): Completion => ({ ...one, result: resultOf(one.defined) }));
  const first = tried[0];
  if (!first) return { status: "invalid", statuses: [], possible: new Map(), matters: [] };
  const agree = tried.every(({ result }) => isSame(result, first.result));
  return {
    status: agree ? first.defined.status : "open",
    ...(agree && first.defined.status === "decided" && { outcome: first.defined.outcome }),
    statuses: [...new Set(tried.map(({ defined }) => defined.status))].sort(),
    possible: outcomesByRule(tried),
    matters: open.map(([name]) => name).filter((name) => matters(tried, name)),
  };
}

/** What two completions must share to come to the same: the outcome, whichever rule gave it, or a gap, or a conflict. */
const resultOf = (defined: Definition): unknown =>
  defined.status === "decided" ? defined.outcome : defined.status;

/** Two completions that differ only in this fact come to different results. */
function matters(tried: readonly Completion[], name: string): boolean {
  const seen = new Map<string, unknown>();
  return tried.some(({ facts, result }) => {
    const { [name]: _, ...rest } = facts;
    const key = JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (!seen.has(key)) seen.set(key, result);
    return !isSame(seen.get(key), result);
  });
}

function outcomesByRule(tried: readonly Completion[]): ReadonlyMap<string, readonly DefinedOutcome[]> {
  const byRule = new Map<string, DefinedOutcome[]>();
  for (const { defined } of tried) {
    if (defined.status !== "decided") continue;
    for (const rule of defined.rules ?? [defined.rule]) {
      const outcomes = byRule.get(rule) ?? [];
      byRule.set(rule, outcomes);
      if (!outcomes.some((outcome) => isSame(outcome, defined.outcome))) outcomes.push(defined.outcome);
    }
  }
  return byRule;
}
