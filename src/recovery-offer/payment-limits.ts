/**
 * How much of an offer may be paid at all, and how much of that one actor may pay without asking.
 */
import { type Actor, isSameActor } from "../service/index.ts";
import { type Ladder, mostAlone } from "./authority.ts";
import type { ReadRequest } from "./read-request.ts";
import type { GoodwillOffer, RecoveryOffer } from "./recovery-offer.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

type As = "entitlement" | "goodwill";

/** In minor units, whoever asks. */
export interface Limits {
  /** What anybody may pay. */
  readonly certain: number;
  /** What may be paid with authority. */
  readonly most: number;
}

/** The limits of an offer for what is owed, or for gifts. */
export function limitsOf(offer: UsableRecovery, as: As): Limits {
  const none = { certain: 0, most: 0 };
  if (as === "goodwill") return { certain: 0, most: mostOf(offer.goodwill) };
  if (offer.status === "open") return { certain: offer.owed.atLeast.amount, most: offer.owed.atLeast.amount };
  if (offer.status !== "decided") return none;
  const { amount, upTo = amount } = offer.owed;
  return { certain: amount.amount, most: upTo.amount };
}

/** An offer on facts that can be used. */
export type UsableRecovery = Exclude<RecoveryOffer, { readonly status: "invalid" }>;

/** A gift that is not decided can wait until it is. */
function mostOf(goodwill: GoodwillOffer): number {
  return goodwill.status === "decided" ? (goodwill.upTo ?? goodwill.amount).amount : 0;
}

/**
 * The role with which an actor may grant something to a customer; undefined where there is none: nobody grants anything
 * to themselves, whatever their role.
 */
export function grantingRole(actor: Actor, customer: Actor, { roles }: Ladder): string | undefined {
  if (actor.kind === "customer" || isSameActor(actor, customer)) return undefined;
  return actor.role !== undefined && roles.includes(actor.role) ? actor.role : undefined;
}

/** What is left, in minor units, that the requester may pay without asking anybody. */
export function payableAlone(
  playbook: RecoveryPlaybook,
  ladder: Ladder,
  { request, contact, paid }: ReadRequest,
  offer: UsableRecovery,
  as: As,
): number {
  const { certain, most } = limitsOf(offer, as);
  const role = grantingRole(request.requestedBy, contact.customer, ladder);
  const beyond = { amount: most - certain, currency: playbook.currency };
  const alone = role === undefined ? 0 : mostAlone(playbook, ladder, role, { as, amount: beyond });
  return Math.max(0, certain + alone - paid[as]);
}
