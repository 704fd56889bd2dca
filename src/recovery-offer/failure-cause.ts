import * as z from "zod/mini";

/**
 * Whose doing a failure was. It may not be our fault; it is our problem, so that what we acknowledge never depends on
 * it.
 */
export type FailureCause = "ours" | "partner" | "third-party" | "customer" | "unknown";

/** Checks that a value is a {@link FailureCause}. */
export const FailureCause: z.ZodMiniType<FailureCause> = z.enum([
  "ours",
  "partner",
  "third-party",
  "customer",
  "unknown",
]);
