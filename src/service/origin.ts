import * as z from "zod/mini";

/**
 * How we know a fact: the customer `claimed` it, our systems `recorded` it, or somebody `verified` it.
 *
 * The three are ordered, weakest first. A claim is taken seriously (it can open a decision) and is never
 * enough by itself where a policy asks for a record.
 */
export type Origin = "claimed" | "recorded" | "verified";

/** Checks that a value is an {@link Origin}. */
export const Origin: z.ZodMiniType<Origin> = z.enum(["claimed", "recorded", "verified"]);
