import * as z from "zod/mini";
import type { Origin } from "../service/index.ts";

/**
 * Where an answer comes from: the customer `stated` it, we `observed` it in our own records or measurements, we
 * `inferred` it from something else that was said, or it was `confirmed`, read back and checked.
 */
export type AnswerSource = "stated" | "observed" | "inferred" | "confirmed";

/** Checks that a value is an {@link AnswerSource}. */
export const AnswerSource: z.ZodMiniType<AnswerSource> = z.enum([
  "stated",
  "observed",
  "inferred",
  "confirmed",
]);

/** What each counts for in a policy whose fact `needs` a record: what we inferred weighs no more than a claim. */
export const ORIGIN_OF: Readonly<Record<AnswerSource, Origin>> = {
  stated: "claimed",
  inferred: "claimed",
  observed: "recorded",
  confirmed: "verified",
};
