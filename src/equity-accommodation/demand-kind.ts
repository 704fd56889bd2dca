import * as z from "zod/mini";

/**
 * What a step may ask of a customer. A closed list of what people do, never of what people have: "hear", and not
 * "no hearing loss". Each list of codes in the world (priority services, adjustments at court) maps inward to these.
 *
 * - the senses and the body: `see`, `hear`, `speak`, `fine-motor`, `lift-and-carry`.
 * - words: `read`, `write`, `fill-in-a-form`; in the language that the step is done in `understand-language`,
 *   `read-language`, `sign-language`.
 * - the mind: `remember-and-plan`, `decide-under-pressure`, `emotional-load`, `find-the-way`.
 * - getting there and being there: `travel`, `distance`, `wait`, `time-of-day`, `time-limit`.
 * - what one needs to have: `digital-device`, `digital-data`, `digital-account`, `digital-skill`, `prove-identity`,
 *   `payment-means`, `privacy` (a place or a contact that is safe), `trusted-person`.
 * - `other`: what this list lacks.
 */
export type DemandKind = (typeof DEMAND_KINDS)[number];

/** All of them, in the order in which they are told. */
export const DEMAND_KINDS = [
  "see",
  "hear",
  "speak",
  "read",
  "write",
  "remember-and-plan",
  "decide-under-pressure",
  "fine-motor",
  "travel",
  "wait",
  "understand-language",
  "read-language",
  "sign-language",
  "digital-device",
  "digital-data",
  "digital-account",
  "digital-skill",
  "prove-identity",
  "payment-means",
  "time-of-day",
  "time-limit",
  "distance",
  "privacy",
  "trusted-person",
  "find-the-way",
  "fill-in-a-form",
  "lift-and-carry",
  "emotional-load",
  "other",
] as const;

/** Checks that a value is a {@link DemandKind}. */
export const DemandKind: z.ZodMiniType<DemandKind> = z.enum(DEMAND_KINDS);
