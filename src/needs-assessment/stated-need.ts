import * as z from "zod/mini";
import { Source } from "../policy/index.ts";
import { DecisionReference } from "../service/index.ts";
import type { NeedReason } from "./recommendation.ts";

/** What a customer needs of one dimension, as a statement of needs says it. */
export interface StatedNeed {
  readonly dimension: string;
  /** Its name for people. */
  readonly title: string;
  readonly unit?: string;
  /** Whether an offering is enough with as much or `more`, or with as much or `less`. */
  readonly better: "more" | "less";
  /** As much as this is needed whatever the missing answers are. */
  readonly floor?: number;
  /** No more than this is needed whatever the missing answers are. */
  readonly possible?: number;
  /** The reasons that bring it to its floor, as far as they are certain. */
  readonly because: readonly StatedReason[];
}

/** Why so much is needed, with the texts that the figures were read in. */
export interface StatedReason extends NeedReason {
  readonly sources: readonly Source[];
}

/** Checks that a value is a {@link StatedReason}; other keys are refused. */
export const StatedReason: z.ZodMiniType<StatedReason> = z.readonly(
  z.strictObject({
    text: z.string(),
    from: DecisionReference,
    levels: z.readonly(z.record(z.string(), z.number())),
    sources: z.readonly(z.array(Source)),
  }),
);

/** Checks that a value is a {@link StatedNeed}; other keys are refused. */
export const StatedNeed: z.ZodMiniType<StatedNeed> = z.readonly(
  z.strictObject({
    dimension: z.string(),
    title: z.string(),
    unit: z.exactOptional(z.string()),
    better: z.enum(["more", "less"]),
    floor: z.exactOptional(z.number()),
    possible: z.exactOptional(z.number()),
    because: z.readonly(z.array(StatedReason)),
  }),
);
