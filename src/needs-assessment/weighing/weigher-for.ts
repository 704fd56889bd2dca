/**
 * The weigher of a policy on the day of an assessment, made once.
 */
import type { Assessment } from "../assessment.ts";
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import { type Weigher, weigherOf } from "./weigher.ts";

// Policies are frozen: what was made for one holds for good. The key tells which offerings there are.
const made = new WeakMap<NeedsPolicy, Map<string, Weigher>>();

/** So many are kept for one policy: offerings come and go on few days. */
const MOST_KEPT = 16;

/** The weigher for the day of the contact; without one, whatever is to be had on some day counts. */
export function weigherFor(policy: NeedsPolicy, { contact }: Pick<Assessment, "contact">): Weigher {
  const own = made.get(policy) ?? new Map<string, Weigher>();
  made.set(policy, own);
  const day = contact?.at.slice(0, 10);
  const isThere = ({ available }: PricedOffering) =>
    available === undefined ||
    day === undefined ||
    ((available.from ?? day) <= day && day <= (available.until ?? day));
  const isTimed = policy.offerings.some(({ available }) => available !== undefined);
  const key = isTimed ? policy.offerings.map((one) => (isThere(one) ? "1" : "0")).join("") : "";
  let weigher = own.get(key);
  if (weigher === undefined) {
    weigher = weigherOf(policy, isThere);
    if (own.size < MOST_KEPT) own.set(key, weigher);
  }
  return weigher;
}
