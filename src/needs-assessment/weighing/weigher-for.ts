/**
 * The weigher of a policy on the day of an assessment, made once.
 */
import type { Assessment } from "../assessment.ts";
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import { type Weigher, weigherOf } from "./weigher.ts";

/** What was made for one policy. */
interface Made {
  /** True where offerings come and go. */
  readonly isTimed: boolean;
  /** The key tells which offerings there are. */
  readonly weighers: Map<string, Weigher>;
}

// Policies are frozen: what was made for one holds for good.
const made = new WeakMap<NeedsPolicy, Made>();

/** So many are kept for one policy: offerings come and go on few days. */
const MOST_KEPT = 16;

/** The weigher for the day of the contact; without one, whatever is to be had on some day counts. */
export function weigherFor(policy: NeedsPolicy, { contact }: Pick<Assessment, "contact">): Weigher {
  let own = made.get(policy);
  if (own === undefined) {
    const isTimed = policy.offerings.some(({ available }) => available !== undefined);
    own = { isTimed, weighers: new Map() };
    made.set(policy, own);
  }
  const { isTimed, weighers } = own;
  const day = contact?.at.slice(0, 10);
  const isThere = ({ available }: PricedOffering) =>
    available === undefined ||
    day === undefined ||
    ((available.from ?? day) <= day && day <= (available.until ?? day));
  const key = isTimed ? policy.offerings.map((one) => (isThere(one) ? "1" : "0")).join("") : "";
  let weigher = weighers.get(key);
  if (weigher === undefined) {
    weigher = weigherOf(policy, isThere);
    if (weighers.size < MOST_KEPT) weighers.set(key, weigher);
  }
  return weigher;
}
