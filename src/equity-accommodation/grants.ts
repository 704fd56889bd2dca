import { type Contact, isSameActor } from "../service/index.ts";
import type { Accommodation } from "./accommodation.ts";

/**
 * Whether whoever serves grants an accommodation. What needs a person takes one, of a role that may; and nobody grants
 * it to themselves.
 */
export function grants({ servedBy, customer }: Contact, { grant, approvers }: Accommodation): boolean {
  if (grant === "on-request") return true;
  if (servedBy.kind !== "person" || isSameActor(servedBy, customer)) return false;
  return approvers === undefined || (servedBy.role !== undefined && approvers.includes(servedBy.role));
}
