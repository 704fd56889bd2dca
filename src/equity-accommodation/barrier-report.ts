import type { Instant } from "../service/index.ts";
import type { Barrier } from "./barrier.ts";

/**
 * What `findBarriers` finds: the barriers, and beside them what nobody may pass over in silence.
 */
export interface BarrierReport {
  /** In the order of the steps, and within a step in that of `DemandKind`. */
  readonly barriers: readonly Barrier[];
  /** Needs that count and are to be asked about again. */
  readonly askAgain: readonly NeedToAskAgain[];
  /** Needs that do not count. */
  readonly leftOut: readonly NeedLeftOut[];
  /** What we assume without evidence, or longer than we wanted to. */
  readonly assumptions: readonly DoubtfulAssumption[];
}

/** A need that counts until the customer has been asked: none is ever removed in silence. */
export interface NeedToAskAgain {
  readonly need: string;
  readonly why: "expired" | "review-due" | "not-confirmed";
  /** Since when. */
  readonly since: Instant;
}

/** A need that does not count, since the customer took their consent back. */
export interface NeedLeftOut {
  readonly need: string;
  readonly why: "consent-withdrawn";
  /** Since when. */
  readonly since: Instant;
}

/** An assumption of ours that is to be looked at again. */
export interface DoubtfulAssumption {
  readonly step: string;
  readonly what: string;
  readonly why: "no-evidence" | "review-due";
}
