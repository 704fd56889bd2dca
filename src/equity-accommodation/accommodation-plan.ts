import * as z from "zod/mini";
import { type Allowed, Instant, type NeedsApproval } from "../service/index.ts";
import { Barrier } from "./barrier.ts";
import { ProofCeiling } from "./proof-ceiling.ts";

/**
 * What we do so that this customer gets the same outcome: accommodations, each with the barriers that it removes and
 * why it was chosen, and the barriers that none of them removes.
 */
export interface AccommodationPlan {
  /** Those that the customer prefers first, in their order, then in the order of the barriers. */
  readonly accommodations: readonly PlannedAccommodation[];
  /** The barriers that it leaves. */
  readonly left: readonly Barrier[];
  /** How much of the customer's own time and trouble it takes. */
  readonly effortMinutes: number;
}

/** One accommodation of a plan. */
export interface PlannedAccommodation {
  /** Its id. */
  readonly accommodation: string;
  readonly title: string;
  readonly how: "self-service" | "guided" | "done-together" | "done-for";
  readonly scope: "usual" | "extra";
  /** The most that the customer may be asked to prove. */
  readonly proof: ProofCeiling;
  /** Whether it is granted. Where a person has to agree, `instead` has the ids of what is granted meanwhile. */
  readonly permission:
    | Allowed<"on-request" | "granted-by-person">
    | NeedsApproval<"needs-person", readonly string[]>;
  /** From when it helps, if it is granted now. */
  readonly ready: Instant;
  /** The barriers that it removes; none where another accommodation needs it. */
  readonly removes: readonly Barrier[];
  /** The barriers that it makes lower and that the plan leaves all the same: the customer manages less still. */
  readonly lowers: readonly Barrier[];
  /** Why it was chosen, for people. */
  readonly because: string;
}

const ids = z.readonly(z.array(z.string()));

/** Checks that a value is a {@link PlannedAccommodation}; other keys are refused. */
export const PlannedAccommodation: z.ZodMiniType<PlannedAccommodation> = z.readonly(
  z.strictObject({
    accommodation: z.string(),
    title: z.string(),
    how: z.enum(["self-service", "guided", "done-together", "done-for"]),
    scope: z.enum(["usual", "extra"]),
    proof: ProofCeiling,
    permission: z.discriminatedUnion("status", [
      z.strictObject({
        status: z.literal("allowed"),
        code: z.enum(["on-request", "granted-by-person"]),
        because: z.string(),
      }),
      z.strictObject({
        status: z.literal("needs-approval"),
        code: z.literal("needs-person"),
        because: z.string(),
        by: ids,
        instead: ids,
      }),
    ]),
    ready: Instant,
    removes: z.readonly(z.array(Barrier)),
    lowers: z.readonly(z.array(Barrier)),
    because: z.string(),
  }),
);

/** Checks that a value is an {@link AccommodationPlan}; other keys are refused. */
export const AccommodationPlan: z.ZodMiniType<AccommodationPlan> = z.readonly(
  z.strictObject({
    accommodations: z.readonly(z.array(PlannedAccommodation)),
    left: z.readonly(z.array(Barrier)),
    effortMinutes: z.int().check(z.minimum(0)),
  }),
);
