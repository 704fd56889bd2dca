/**
 * The times of a case, from its policy. Where a fact is not known yet, the shortest time that is still possible
 * counts: nobody waits longer because we have not asked.
 */
import type { Issue, Result } from "../../issue/index.ts";
import { type Decision, decide, decisionReferenceOf, type Policy } from "../../policy/index.ts";
import type { CaseClocks } from "../case-clocks.ts";
import { problem } from "../messages.ts";
import type { OwnershipPolicy } from "../ownership-policy.ts";
import { isUsableTime } from "../usable-time.ts";

type Facts = { readonly [name: string]: unknown };

/** A time, and the decision that it comes from. */
export interface Decided<Times> {
  readonly times: Times;
  readonly decision: Decision;
}

/** The clocks of a case. */
export function decideClocks(policy: OwnershipPolicy, facts: Facts): Result<Decided<CaseClocks>> {
  // What is misspelt would be quietly unknown: here, and only here, every name is checked.
  const decision: Decision = decide(policy.clocks as Policy, facts);
  const fields = ["acknowledgeWithin", "updateWithin", "resolveWithin"] as const;
  const times = shortestTimes("clocks", decision, fields);
  if (!times.ok) return times;
  return { ok: true, value: { times: { ...times.value, from: decisionReferenceOf(decision) }, decision } };
}

/** How long an offer stands; undefined where the policy does not say. */
export function decideHandOff(
  { handOff }: OwnershipPolicy,
  facts: Facts,
): Result<Decided<number>> | undefined {
  if (handOff === undefined) return undefined;
  const decision: Decision = decide(handOff as Policy, facts, { extra: "ignore" });
  const times = shortestTimes("handOff", decision, ["acceptWithin"]);
  return times.ok ? { ok: true, value: { times: times.value.acceptWithin, decision } } : times;
}

/**
 * How long we wait before silence closes a case; undefined where it does not, and as long as a fact that matters is
 * not known.
 */
export function decideSilence(
  { silence }: OwnershipPolicy,
  facts: Facts,
): Result<Decided<number | undefined>> | undefined {
  if (silence === undefined) return undefined;
  const decision: Decision = decide(silence as Policy, facts, { extra: "ignore" });
  if (decision.status === "open") return { ok: true, value: { times: undefined, decision } };
  if (decision.status === "decided" && decision.outcome.mayClose === false) {
    return { ok: true, value: { times: undefined, decision } };
  }
  const times = shortestTimes("silence", decision, ["confirmWithin"]);
  return times.ok ? { ok: true, value: { times: times.value.confirmWithin, decision } } : times;
}

function shortestTimes<Field extends string>(
  part: string,
  decision: Decision,
  fields: readonly Field[],
): Result<Readonly<Record<Field, number>>> {
  if (decision.status === "invalid") return { ok: false, issues: decision.issues.map(underFacts) };
  const outcome = outcomeIn(decision);
  const next = decision.status === "open" ? decision.next.fact : undefined;
  if (outcome === undefined)
    return {
      ok: false,
      issues: [problem("no-time", next === undefined ? ["facts"] : ["facts", next], part, next)],
    };
  const times = {} as Record<Field, number>;
  const issues: Issue[] = [];
  for (const field of fields) {
    const shortest = leastOf(outcome[field]);
    if (!isUsableTime(shortest)) issues.push(problem("unusable-time", ["facts"], part, field, shortest));
    times[field] = shortest;
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: times };
}

/** The outcome, or its bounds while it is open; undefined where there is none, or the search was given up. */
function outcomeIn(decision: Decision): Readonly<Record<string, unknown>> | undefined {
  if (decision.status === "decided") return decision.outcome;
  if (decision.status !== "open" || decision.possible.some(({ status }) => status !== "decided"))
    return undefined;
  return decision.bounds as Readonly<Record<string, unknown>> | undefined;
}

function leastOf(value: unknown): number {
  return typeof value === "number" ? value : (value as { readonly atLeast: number }).atLeast;
}

function underFacts(issue: Issue): Issue {
  return { ...issue, path: ["facts", ...issue.path] };
}
