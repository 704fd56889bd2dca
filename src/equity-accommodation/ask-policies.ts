/**
 * The questions of an equity policy, asked at one contact. Each is asked once for the same facts, and leaves one line
 * in the trail.
 */
import {
  commitmentOf,
  type Decided,
  decide,
  expectDecided,
  type Policy,
  trailEntryOf,
  type Undertaking,
} from "../policy/index.ts";
import type { Commitment, Contact, TrailEntry } from "../service/index.ts";
import type { Accommodation } from "./accommodation.ts";
import type { Barrier } from "./barrier.ts";
import type { DutyOutcome, EquityPolicy } from "./equity-policy.ts";
import { type DutyFacts, type FollowUpFacts, promiseFacts } from "./questions.ts";

/** The questions, and the lines that they left. */
export interface Questions {
  /** Whether we are obliged to remove a barrier. */
  duty(barrier: Barrier): boolean;
  /** What we promise with an accommodation, if anything. */
  promise(accommodation: Accommodation, permission: "allowed" | "needs-approval"): Commitment | undefined;
  /** What we promise about a barrier that is left, if anything. */
  followUp(barrier: Barrier): Commitment | undefined;
  readonly trail: readonly TrailEntry[];
}

/** The questions of a policy at a contact. */
export function askPolicies(
  { duty, promise, followUp }: EquityPolicy,
  contact: Contact,
  othersAffected: boolean,
  locale: string,
): Questions {
  const trail: TrailEntry[] = [];
  const answered = new Map<string, Decided<unknown>>();
  const { channel: contactChannel } = contact;

  function ask<Results>(what: string, policy: Policy<never, Results>, facts: object): Decided<Results> {
    const key = `${what} ${JSON.stringify(facts)}`;
    const before = answered.get(key);
    if (before !== undefined) return before as Decided<Results>;
    const decided = expectDecided(decide(policy as Policy, facts, { extra: "ignore", from: "recorded" }));
    trail.push(trailEntryOf(decided, what, contact, { locale }));
    answered.set(key, decided);
    return decided;
  }
  const dutyFacts = ({ demand, level }: Barrier): DutyFacts => ({
    demand,
    level,
    contactChannel,
    othersAffected,
  });
  const committed = (decided: Decided<Undertaking>) => commitmentOf(decided, contact, { locale });

  return {
    trail,
    duty: (barrier) => ask<DutyOutcome>("accommodation-duty", duty, dutyFacts(barrier)).outcome.duty,
    promise(accommodation, permission) {
      // A policy that does not look at the permission would promise what nobody has granted.
      if (permission === "needs-approval" && !Object.hasOwn(promise.document.facts, "permission"))
        return undefined;
      const facts = promiseFacts(accommodation, { contactChannel, othersAffected, permission });
      return committed(ask<Undertaking>("accommodation-promise", promise, facts));
    },
    followUp(barrier) {
      if (followUp === undefined) return undefined;
      const facts: FollowUpFacts = { ...dutyFacts(barrier), duty: barrier.duty === true };
      return committed(ask<Undertaking>("barrier-follow-up", followUp, facts));
    },
  };
}
