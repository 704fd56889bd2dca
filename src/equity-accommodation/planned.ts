/**
 * From what the search chose to what people read: which accommodation removes which barrier, why, and who grants it.
 */
import { type Contact, instantAfter } from "../service/index.ts";
import type { Accommodation } from "./accommodation.ts";
import type { AccommodationPlan, PlannedAccommodation } from "./accommodation-plan.ts";
import type { Barrier } from "./barrier.ts";
import { loweredTo, removes } from "./choosing/candidates-of.ts";
import { grants } from "./grants.ts";
import { reason } from "./messages.ts";

/** What a plan is written from. */
export interface PlanGround {
  readonly barriers: readonly Barrier[];
  readonly preferences: readonly string[];
  readonly contact: Contact;
  /** The ids of what is granted at once. */
  readonly atOnce: readonly string[];
}

/** Accommodations, given in the order of their ids, as a plan. */
export function planned(taken: readonly Accommodation[], ground: PlanGround): AccommodationPlan {
  const { barriers, preferences } = ground;
  const inOrder = taken.toSorted(
    (one, other) =>
      placeOf(one.id, preferences) - placeOf(other.id, preferences) ||
      firstRemoved(one, barriers) - firstRemoved(other, barriers),
  );
  const left = barriers.filter((barrier) => !taken.some((accommodation) => removes(accommodation, barrier)));
  return {
    accommodations: inOrder.map((accommodation) => plannedOne(accommodation, inOrder, left, ground)),
    left,
    effortMinutes: taken.reduce((sum, { effortMinutes }) => sum + effortMinutes, 0),
  };
}

function plannedOne(
  accommodation: Accommodation,
  plan: readonly Accommodation[],
  left: readonly Barrier[],
  { barriers, preferences, contact, atOnce }: PlanGround,
): PlannedAccommodation {
  const { id, title, how, scope, proof, leadMinutes } = accommodation;
  const removed = barriers.filter((barrier) => removes(accommodation, barrier));
  const lowered = left.filter((barrier) => loweredTo(accommodation, barrier) < barrier.level);
  const neededBy = plan.filter((other) => other.requires?.includes(id)).map((other) => other.title);
  return {
    accommodation: id,
    title,
    how,
    scope,
    proof,
    permission: permissionFor(accommodation, contact, atOnce),
    ready: instantAfter(contact.at, leadMinutes),
    removes: removed,
    lowers: lowered,
    because: reason.chosen(removed, lowered, preferences.includes(id), neededBy),
  };
}

/** Who serves grants what they may, and proposes the rest to a person. */
function permissionFor(
  accommodation: Accommodation,
  contact: Contact,
  instead: readonly string[],
): PlannedAccommodation["permission"] {
  const { grant, approvers = [] } = accommodation;
  if (grant === "on-request") return { status: "allowed", code: "on-request", because: reason.onRequest };
  if (grants(contact, accommodation))
    return { status: "allowed", code: "granted-by-person", because: reason.grantedByPerson };
  return {
    status: "needs-approval",
    code: "needs-person",
    because: reason.needsPerson(approvers),
    by: approvers,
    instead,
  };
}

function placeOf(id: string, preferences: readonly string[]): number {
  const place = preferences.indexOf(id);
  return place < 0 ? preferences.length : place;
}

function firstRemoved(accommodation: Accommodation, barriers: readonly Barrier[]): number {
  const first = barriers.findIndex((barrier) => removes(accommodation, barrier));
  return first < 0 ? barriers.length : first;
}
