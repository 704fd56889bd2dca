import * as z from "zod/mini";

/**
 * How a customer wants to be treated, beside what they came for. People judge a service by this more than by the
 * product.
 *
 * - `heard`: somebody listens, and believes what they say.
 * - `respected`: nobody looks down on them, blames them or shows them up.
 * - `informed`: they know what is true and what happens next, before they have to ask.
 * - `quick`: their time counts.
 * - `in-control`: one person answers to them, and they decide at their own pace.
 * - `reassured`: somebody cares how it ends for them.
 */
export type PersonalNeed =
  | "heard"
  | "respected"
  | "informed"
  | "quick"
  | "in-control"
  | "reassured"
  | "other";

/** Checks that a value is a {@link PersonalNeed}. */
export const PersonalNeed: z.ZodMiniType<PersonalNeed> = z.enum([
  "heard",
  "respected",
  "informed",
  "quick",
  "in-control",
  "reassured",
  "other",
]);
