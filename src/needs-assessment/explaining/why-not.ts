/**
 * Why each other offering is not proposed.
 */
import type { Assessment } from "../assessment.ts";
import type { NotProposed } from "../assessment-explanation.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { judgeProposal } from "../proposing/judge-proposal.ts";
import type { Proposal } from "../proposing/proposal.ts";
import { toBeHad } from "../proposing/to-be-had.ts";
import { looksAt } from "../searching/budget.ts";
import type { Standing } from "../weighing/read-standing.ts";
import { ruledOf } from "../weighing/ruled.ts";
import type { Weigher } from "../weighing/weigher.ts";

/** So many offerings are told of, in the order of preference. */
const MOST_TOLD = 200;
/** So many looks may be taken to find how much is needed. */
const MOST_LOOKS = 4_000;

/** What the reasons are told from. */
export interface Told {
  readonly policy: NeedsPolicy;
  readonly session: Assessment;
  readonly weigher: Weigher;
  readonly standing: Standing;
  readonly result: Proposal["result"];
  readonly locale: string;
}

/** One entry for every offering that may not be proposed now. */
export function whyNot({ policy, session, weigher, standing, result, locale }: Told): readonly NotProposed[] {
  const ruled = ruledOf(weigher, standing.state, looksAt(weigher, MOST_LOOKS));
  return policy.offerings.slice(0, MOST_TOLD).flatMap((proposed, place): readonly NotProposed[] => {
    const had = toBeHad(policy, standing.facts, session.contact, proposed);
    const verdict = judgeProposal({ policy, session, result, ruled, proposed, place, toBeHad: had, locale });
    if (verdict.status !== "refused") return [];
    const { code, because, shortfalls } = verdict;
    return [{ offering: proposed.id, code, because, shortfalls }];
  });
}
