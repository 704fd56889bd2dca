/**
 * What stands between this customer and the same outcome as everyone else, and what do we do about it?
 *
 * 99% of customers find the address of the final by themselves. One parent could not, and her children missed it.
 * Nothing was wrong with her: a step of ours asked for more than she could do that day. A barrier belongs to the step;
 * it is removed by asking for less, and where it is not, it stands in the answer with somebody who owns it.
 *
 * @module
 */

export { accommodate } from "./accommodate.ts";
export type { AccommodateOptions } from "./accommodate-options.ts";
export { Accommodation, CreatedDemand, LoweredDemand } from "./accommodation.ts";
export { AccommodationPlan, PlannedAccommodation } from "./accommodation-plan.ts";
export { Accommodated, AccommodationInvalid, AccommodationResult } from "./accommodation-result.ts";
export { askForProof, type ProofUpTo } from "./ask-for-proof.ts";
export { Barrier } from "./barrier.ts";
export {
  BarrierReport,
  DoubtfulAssumption,
  NeedLeftOut,
  NeedToAskAgain,
} from "./barrier-report.ts";
export { defineEquityPolicy } from "./define-equity-policy.ts";
export { Demand } from "./demand.ts";
export { DemandKind } from "./demand-kind.ts";
export { DemandLevel } from "./demand-level.ts";
export { DutyOutcome, type EquityPolicy, type EquityPolicyParts } from "./equity-policy.ts";
export { EquityPolicyDocument } from "./equity-policy-document.ts";
export { findBarriers } from "./find-barriers.ts";
export { NeedConsent, NeedRecord } from "./need-record.ts";
export { parseEquityPolicy } from "./parse-equity-policy.ts";
export { ProofCeiling } from "./proof-ceiling.ts";
export { Refusal, RefusalAlternative, RefusalGround } from "./refusal.ts";
export { refuseAccommodation } from "./refuse-accommodation.ts";
export { AffectedPerson, Task } from "./task.ts";
export { StepAssumption, TaskStep } from "./task-step.ts";
export { NextStep, UnmetBarrier, WayNotTaken } from "./unmet-barrier.ts";
