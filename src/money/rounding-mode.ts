import * as z from "zod/mini";

/**
 * What to do with half a penny. A policy names one, because a rounding that nobody chose is decided anyway.
 *
 * - `half-up`: to the nearest; a tie goes away from zero (12.5 to 13, -12.5 to -13).
 * - `half-even`: to the nearest; a tie goes to the even neighbour (12.5 to 12, 13.5 to 14).
 * - `up`: away from zero (12.1 to 13, -12.1 to -13).
 * - `down`: toward zero (12.9 to 12, -12.9 to -12).
 */
export type RoundingMode = "half-up" | "half-even" | "up" | "down";

/** Checks that a value is a {@link RoundingMode}. */
export const RoundingMode: z.ZodMiniType<RoundingMode> = z.enum(["half-up", "half-even", "up", "down"]);
