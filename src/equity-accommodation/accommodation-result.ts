import type { Issue } from "../issue/index.ts";
import type { Commitment, PolicyReference, TrailEntry } from "../service/index.ts";
import type { AccommodationPlan } from "./accommodation-plan.ts";
import type { Barrier } from "./barrier.ts";
import type { DoubtfulAssumption, NeedLeftOut, NeedToAskAgain } from "./barrier-report.ts";
import type { UnmetBarrier, WayNotTaken } from "./unmet-barrier.ts";

/**
 * What `accommodate` answers. There is no third status: a policy that has no answer to some case was refused when it
 * was defined.
 */
export type AccommodationResult = Accommodated | AccommodationInvalid;

/** There is a plan, be it an empty one; and every barrier that it leaves is here. */
export interface Accommodated {
  readonly status: "decided";
  /** Every barrier of the task for this customer, each with whether we are obliged to remove it. */
  readonly barriers: readonly Barrier[];
  /** The best plan. */
  readonly plan: AccommodationPlan;
  /** The best of what is granted at once, where the plan waits for a person. It stays if nobody answers. */
  readonly meanwhile?: AccommodationPlan;
  /** The next best plan, where there is one that does something. */
  readonly next?: AccommodationPlan;
  /** False where the search was given up: the plan works, and a better one may exist. */
  readonly exact: boolean;
  /** Every barrier that still stands with what is granted now. */
  readonly unmet: readonly UnmetBarrier[];
  /** Every accommodation that cannot be granted now, whatever the plan, each with the reason. */
  readonly ruledOut: readonly WayNotTaken[];
  /** What the customer prefers and the plan does not have, each with the reason. */
  readonly notFollowed: readonly WayNotTaken[];
  readonly askAgain: readonly NeedToAskAgain[];
  readonly leftOut: readonly NeedLeftOut[];
  readonly assumptions: readonly DoubtfulAssumption[];
  readonly policy: PolicyReference;
  readonly commitments: readonly Commitment[];
  readonly trail: readonly TrailEntry[];
}

/** Something that was given cannot be used. */
export interface AccommodationInvalid {
  readonly status: "invalid";
  readonly issues: readonly Issue[];
  readonly policy: PolicyReference;
}
