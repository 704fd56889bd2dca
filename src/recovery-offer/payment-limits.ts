/**
 * How much of an offer may be paid at all, and how much of that one actor may pay without asking.
 */
import { type Actor, type Contact, isSameActor } from "../service/index.ts";
import { type Ladder, mostAlone } from "./authority.ts";
import type { JudgedAmounts } from "./judge-amounts.ts";
import type { ReadRequest } from "./read-request.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

type As = "entitlement" | "goodwill";

/** In minor units, whoever asks. */
export interface Limits {
  /** What anybody may pay. */
  readonly certain: number;
  /** What may be paid with authority. */
  readonly most: number;
}

/** The limits of what is owed, or of gifts. */
export function limitsOf({ entitlement, goodwill }: JudgedAmounts, as: As): Limits {
  // A gift that is not decided can wait until it is; what an open amount is at least is owed already.
  const { offer } = as === "entitlement" ? entitlement : goodwill;
  if (offer.status === "decided") {
    const most = (offer.upTo ?? offer.amount).amount;
    return { certain: as === "entitlement" ? offer.amount.amount : 0, most };
  }
  const least = offer.status === "open" && as === "entitlement" ? offer.atLeast.amount : 0;
  return { certain: least, most: least };
}

/**
 * The role with which an actor may grant something at a contact; undefined where there is none: nobody grants anything
 * to themselves, whatever their role, and a program that acts for somebody grants no more than they may.
 */
export function grantingRole(
  actor: Actor,
  { customer, servedBy }: Pick<Contact, "customer" | "servedBy">,
  { roles }: Ladder,
): string | undefined {
  if (actor.kind === "customer" || isSameActor(actor, customer)) return undefined;
  if (isActingProgram(actor) && !hasRoleOf(actor, servedBy)) return undefined;
  return actor.role !== undefined && roles.includes(actor.role) ? actor.role : undefined;
}

/** Whether it is a program that acts for somebody, so that its own role says nothing. */
export function isActingProgram({ kind, onBehalfOf }: Actor): boolean {
  return kind === "program" && onBehalfOf !== undefined;
}

/** The role of somebody for whom a program acts is known where they serve the customer themselves. */
function hasRoleOf({ onBehalfOf, role }: Actor, servedBy: Actor): boolean {
  return servedBy.kind === "person" && servedBy.id === onBehalfOf && servedBy.role === role;
}

/** What is left, in minor units, that the requester may pay without asking anybody. */
export function payableAlone(
  playbook: RecoveryPlaybook,
  ladder: Ladder,
  { request, contact, paid }: ReadRequest,
  amounts: JudgedAmounts,
  as: As,
): number {
  const { certain, most } = limitsOf(amounts, as);
  const role = grantingRole(request.requestedBy, contact, ladder);
  const beyond = { amount: most - certain, currency: playbook.currency };
  const alone = role === undefined ? 0 : mostAlone(playbook, ladder, role, { as, amount: beyond });
  return Math.max(0, certain + alone - paid[as]);
}
