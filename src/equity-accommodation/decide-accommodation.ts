/**
 * The whole answer at one contact, from what was read.
 */
import type { Commitment } from "../service/index.ts";
import type { Accommodation } from "./accommodation.ts";
import type { AccommodationPlan } from "./accommodation-plan.ts";
import type { Accommodated } from "./accommodation-result.ts";
import { askPolicies, type Questions } from "./ask-policies.ts";
import type { Barrier } from "./barrier.ts";
import { barriersOf, countedNeeds } from "./barriers-of.ts";
import { type ChosenPlan, choosePlans } from "./choosing/choose-plans.ts";
import type { EquityPolicy } from "./equity-policy.ts";
import { grants } from "./grants.ts";
import { planned } from "./planned.ts";
import type { AccommodateInput } from "./read-accommodate-input.ts";
import { trailOf } from "./trail-of.ts";
import type { WayNotTaken } from "./unmet-barrier.ts";
import { unmetBarriers } from "./unmet-barriers.ts";
import { wayNotTaken } from "./ways-not-taken.ts";

/** Decides what we do at a contact; see `accommodate` for the order of plans. */
export function decideAccommodation(policy: EquityPolicy, input: AccommodateInput): Accommodated {
  const { task, contact, preferences, steps, locale, neededBy } = input;
  const { at, channel } = contact;
  const { barriers: found, ...report } = barriersOf(task, input.needs, channel, at);
  const questions = askPolicies(policy, contact, task.affected.length > 0, locale);
  const barriers = found.map((barrier): Barrier => ({ ...barrier, duty: questions.duty(barrier) }));
  const needs = countedNeeds(input.needs, at);
  const accommodations = policy.accommodations.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const { best, next, atOnce, exact } = choosePlans(
    accommodations,
    preferences,
    { barriers, needs, channel, at, ...(neededBy === undefined ? {} : { neededBy }) },
    { steps, grants: (one) => grants(contact, one) },
  );

  const ground = { barriers, preferences, contact, atOnce: atOnce.accommodations.map(({ id }) => id) };
  const plan = planned(best.accommodations, ground);
  const inForce = atOnce === best ? plan : planned(atOnce.accommodations, ground);
  const promised = promises(best, plan, atOnce, inForce, questions);
  const unmet = unmetBarriers(inForce, atOnce, { accommodations, plan, contact, questions });
  const answer = {
    barriers,
    plan,
    ...(inForce === plan ? {} : { meanwhile: inForce }),
    ...(next === undefined ? {} : { next: planned(next.accommodations, ground) }),
    exact,
    unmet,
    ruledOut: [...atOnce.offer.ruledOut.values()].sort((one, other) =>
      one.accommodation < other.accommodation ? -1 : 1,
    ),
    notFollowed: notFollowed(preferences, best),
    ...report,
  };
  const commitments = [...promised, ...unmet.flatMap(({ commitment }) => commitment ?? [])];
  return copyOf({
    status: "decided",
    ...answer,
    policy: policy.reference,
    commitments: withoutTwins(commitments),
    trail: [...questions.trail, ...trailOf(answer, policy.reference, contact)],
  });
}

/** What is promised with what is in force, and about what waits for a person. */
function promises(
  best: ChosenPlan,
  plan: AccommodationPlan,
  atOnce: ChosenPlan,
  inForce: AccommodationPlan,
  questions: Questions,
): readonly Commitment[] {
  const byId = new Map(
    [...best.accommodations, ...atOnce.accommodations].map((one) => [one.id, one] as const),
  );
  const waiting = plan.accommodations.filter(({ permission }) => permission.status === "needs-approval");
  return [...inForce.accommodations, ...waiting].flatMap(({ accommodation, permission }) => {
    const { status } = permission;
    return questions.promise(byId.get(accommodation) as Accommodation, status) ?? [];
  });
}

/** What the customer prefers and the best plan does not have. */
function notFollowed(preferences: readonly string[], best: ChosenPlan): readonly WayNotTaken[] {
  const taken = best.accommodations.map(({ id }) => id);
  const { candidates } = best.offer.choice;
  return preferences
    .filter((id) => !taken.includes(id))
    .map((id) => {
      const candidate = candidates.find(({ accommodation }) => accommodation.id === id);
      return candidate !== undefined && candidate.removes.length === 0 && candidate.supports.length === 0
        ? { accommodation: id, why: "removes-no-barrier" }
        : wayNotTaken(id, best.offer, taken);
    });
}

/** Plain data in which no part stands twice: who changes one part changes no other. */
function copyOf<Data>(data: Data): Data {
  if (Array.isArray(data)) return data.map(copyOf) as Data;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, copyOf(part)])) as Data;
}

/** Two barriers may be followed up with one and the same promise. */
function withoutTwins(commitments: readonly Commitment[]): readonly Commitment[] {
  const texts = commitments.map((commitment) => JSON.stringify(commitment));
  return commitments.filter((_, place) => texts.indexOf(texts[place] as string) === place);
}
