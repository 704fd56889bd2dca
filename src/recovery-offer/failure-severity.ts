import * as z from "zod/mini";

/**
 * How much a failure weighs for the customer, lightest first: an annoyance of every day, something that had to be
 * worked round, something that was spoilt, something that cannot be made good again. Impact decides, and not how large
 * the mistake was.
 */
export type FailureSeverity = "minor" | "moderate" | "serious" | "severe";

/** Checks that a value is a {@link FailureSeverity}. */
export const FailureSeverity: z.ZodMiniType<FailureSeverity> = z.enum([
  "minor",
  "moderate",
  "serious",
  "severe",
]);
