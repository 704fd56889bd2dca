import * as z from "zod/mini";
import { Issue } from "../issue/index.ts";
import { Commitment, PolicyReference, TrailEntry } from "../service/index.ts";
import { AccommodationPlan } from "./accommodation-plan.ts";
import { Barrier } from "./barrier.ts";
import { DoubtfulAssumption, NeedLeftOut, NeedToAskAgain } from "./barrier-report.ts";
import { UnmetBarrier, WayNotTaken } from "./unmet-barrier.ts";

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

/** Checks that a value is {@link Accommodated}; other keys are refused. */
export const Accommodated: z.ZodMiniType<Accommodated> = z.readonly(
  z.strictObject({
    status: z.literal("decided"),
    barriers: z.readonly(z.array(Barrier)),
    plan: AccommodationPlan,
    meanwhile: z.exactOptional(AccommodationPlan),
    next: z.exactOptional(AccommodationPlan),
    exact: z.boolean(),
    unmet: z.readonly(z.array(UnmetBarrier)),
    ruledOut: z.readonly(z.array(WayNotTaken)),
    notFollowed: z.readonly(z.array(WayNotTaken)),
    askAgain: z.readonly(z.array(NeedToAskAgain)),
    leftOut: z.readonly(z.array(NeedLeftOut)),
    assumptions: z.readonly(z.array(DoubtfulAssumption)),
    policy: PolicyReference,
    commitments: z.readonly(z.array(Commitment)),
    trail: z.readonly(z.array(TrailEntry)),
  }),
);

/** Checks that a value is {@link AccommodationInvalid}; other keys are refused. */
export const AccommodationInvalid: z.ZodMiniType<AccommodationInvalid> = z.readonly(
  z.strictObject({
    status: z.literal("invalid"),
    issues: z.readonly(z.array(Issue)),
    policy: PolicyReference,
  }),
);

/** Checks that a value is an {@link AccommodationResult}. */
export const AccommodationResult: z.ZodMiniType<AccommodationResult> = z.union([
  Accommodated,
  AccommodationInvalid,
]);
