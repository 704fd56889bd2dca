import * as z from "zod/mini";

/**
 * What was done to a customer beside the loss: the failure of a personal need. A closed list, so that like harms are
 * treated alike; each breaks one {@link PersonalNeed}, which `needBrokenBy` names.
 */
export type Harm =
  | "ignored"
  | "kept-waiting"
  | "passed-around"
  | "rushed"
  | "not-cared-for"
  | "not-believed"
  | "blamed"
  | "misled"
  | "embarrassed"
  | "treated-rudely"
  | "other";

/** Checks that a value is a {@link Harm}. */
export const Harm: z.ZodMiniType<Harm> = z.enum([
  "ignored",
  "kept-waiting",
  "passed-around",
  "rushed",
  "not-cared-for",
  "not-believed",
  "blamed",
  "misled",
  "embarrassed",
  "treated-rudely",
  "other",
]);
