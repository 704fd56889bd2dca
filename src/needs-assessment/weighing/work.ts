/**
 * How much one assessment may cost, in steps of work and not in seconds, so that every machine gives the same answer. One
 * budget is shared by everything that is looked at for it; past it all stays possible that was not excluded before.
 */
import { type Decision, decide, type GivenFacts, type Policy, rulesOf } from "../../policy/index.ts";

/** The steps that are left. */
export interface Work {
  left: number;
}

/** So many steps may be taken for one assessment. */
export const MOST_WORK = 400_000;

/** Where facts are unknown a policy is searched for so many steps; longer where that was not enough, and much is left. */
const SEARCHES: readonly number[] = [2_000, 20_000, 100_000];
/** A longer search takes no more than this part of what is left. */
const PART = 8;

/** What a policy says of what is known, for as much of the work as it takes. */
export function decideWithin(policy: Policy, known: GivenFacts, work: Work): Decision {
  const fields = Object.keys(policy.document.outcome).length;
  const size = Object.keys(policy.document.facts).length * rulesOf(policy.document).length;
  let decision: Decision | undefined;
  for (const steps of SEARCHES) {
    if (decision !== undefined && steps * PART > work.left) break;
    decision = decide(policy, known, { steps });
    const given = decision.status === "open" && !decision.exact;
    work.left -= (given ? steps : Math.min(steps, 20 + size)) + listed(decision) * fields;
    if (!given) break;
  }
  return decision as Decision;
}

/** What is listed costs as well: it is kept. */
function listed(decision: Decision): number {
  return decision.status === "open" ? 4 * decision.possible.length : 0;
}
