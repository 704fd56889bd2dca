import { type Decision, expectDecided, type OutcomeOf } from "evenhand";
import type { eu261 } from "evenhand/schemes/eu261";

/** The flights that one rule decided, and what they come to, in cents. */
export interface RuleTally {
  flights: number;
  atLeast: number;
  atMost: number;
}

/** Counts a decision under the rule that made it. */
export function tally(tallies: Map<string, RuleTally>, decision: Decision<OutcomeOf<typeof eu261>>): void {
  const { because, outcome } = expectDecided(decision);
  const rule = because[0]?.rule ?? "none";
  let its = tallies.get(rule);
  if (its === undefined) {
    its = { flights: 0, atLeast: 0, atMost: 0 };
    tallies.set(rule, its);
  }
  its.flights += 1;
  its.atLeast += outcome.compensation.atLeast.amount;
  its.atMost += outcome.compensation.atMost.amount;
}
