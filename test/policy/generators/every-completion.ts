/** What a partial case comes to when every completion is tried: the law that `open` must state exactly. */
import { type Definition, evaluateByDefinition } from "../../../src/policy/definition/evaluate-by-definition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { isSame } from "./compare-decisions.ts";
import { endsOf } from "./contradiction.ts";
import type { Case } from "./draft-case.ts";
import type { PartialCase } from "./partial-case.ts";

export interface Hull {
  /** For each field the lowest and highest amount, or the set of words. */
  readonly [field: string]: readonly [number, number] | readonly string[];
}
export interface EveryCompletion {
  readonly status: "decided" | "open" | "gap" | "conflict" | "invalid";
  readonly outcome?: unknown;
  /** By the rule that decided. */
  readonly possible: ReadonlyMap<string, Hull>;
  readonly matters: readonly string[];
}

interface Completion {
  readonly facts: Case;
  readonly result: unknown;
  readonly defined: Definition;
}

/** Tries every completion. Two results are the same where the outcome is the same, whichever rule gave it. */
export function everyCompletion(document: PolicyDocument, { known, candidates }: PartialCase): EveryCompletion {
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
  if (!first) return { status: "invalid", possible: new Map(), matters: [] };
  const agree = tried.every(({ result }) => isSame(result, first.result));
  return {
    status: agree ? first.defined.status : "open",
    ...(agree && first.defined.status === "decided" && { outcome: first.defined.outcome }),
    possible: hulls(tried),
    matters: open.map(([name]) => name).filter((name) => matters(tried, name)),
  };
}

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

function hulls(tried: readonly Completion[]): ReadonlyMap<string, Hull> {
  const byRule = new Map<string, Hull>();
  for (const { defined } of tried) {
    if (defined.status !== "decided") continue;
    byRule.set(defined.rule, widened(byRule.get(defined.rule) ?? {}, defined.outcome));
  }
  return byRule;
}

/** The smallest hull around another one and one more outcome. */
export function widened(hull: Hull, outcome: { readonly [field: string]: unknown }): Hull {
  return Object.fromEntries(
    Object.entries(outcome).map(([field, value]) => {
      const before = hull[field];
      const ends = endsOf(value);
      if (!ends) return [field, [...new Set([...((before as string[]) ?? []), String(value)])].sort()];
      const [low, high] = (before as [number, number] | undefined) ?? ends;
      return [field, [Math.min(low, ends[0]), Math.max(high, ends[1])]];
    }),
  );
}
