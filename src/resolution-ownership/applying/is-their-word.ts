/**
 * Whose word counts as the customer's.
 */
import { type Actor, actsFor } from "../../service/index.ts";

/**
 * Whether an actor is the customer of the case, acts for them, or is the one for whom they came: whom a daughter calls
 * for may speak for herself. Two who came for the same are not each other.
 */
export function isTheirWord(actor: Actor, customer: Actor): boolean {
  return actor.kind === "customer" && (actsFor(actor, customer) || actor.id === customer.onBehalfOf);
}
