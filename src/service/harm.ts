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

/** Every harm, in the order in which they are told. */
export const HARMS = [
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
] as const satisfies readonly Harm[];

/** Checks that a value is a {@link Harm}. */
export const Harm: z.ZodMiniType<Harm> = z.enum(HARMS);
