import * as z from "zod/mini";
import { Instant } from "../service/index.ts";
import { Barrier } from "./barrier.ts";

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

/** Checks that a value is a {@link NeedToAskAgain}; other keys are refused. */
export const NeedToAskAgain: z.ZodMiniType<NeedToAskAgain> = z.readonly(
  z.strictObject({
    need: z.string(),
    why: z.enum(["expired", "review-due", "not-confirmed"]),
    since: Instant,
  }),
);

/** Checks that a value is a {@link NeedLeftOut}; other keys are refused. */
export const NeedLeftOut: z.ZodMiniType<NeedLeftOut> = z.readonly(
  z.strictObject({ need: z.string(), why: z.literal("consent-withdrawn"), since: Instant }),
);

/** Checks that a value is a {@link DoubtfulAssumption}; other keys are refused. */
export const DoubtfulAssumption: z.ZodMiniType<DoubtfulAssumption> = z.readonly(
  z.strictObject({ step: z.string(), what: z.string(), why: z.enum(["no-evidence", "review-due"]) }),
);

/** Checks that a value is a {@link BarrierReport}; other keys are refused. */
export const BarrierReport: z.ZodMiniType<BarrierReport> = z.readonly(
  z.strictObject({
    barriers: z.readonly(z.array(Barrier)),
    askAgain: z.readonly(z.array(NeedToAskAgain)),
    leftOut: z.readonly(z.array(NeedLeftOut)),
    assumptions: z.readonly(z.array(DoubtfulAssumption)),
  }),
);
