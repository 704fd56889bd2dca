import * as z from "zod/mini";

/**
 * How much of something: what a step asks for, and what a customer manages, on one scale, so that the two can be
 * compared.
 *
 * - `0`: none.
 * - `1`: a little, without hurry: a short word on a sign, a few steps.
 * - `2`: everyday: what most people do without noticing. Here sit the things that "everybody can do".
 * - `3`: demanding: it takes effort, practice or a good day.
 * - `4`: extreme: few people manage it.
 */
export type DemandLevel = 0 | 1 | 2 | 3 | 4;

/** Checks that a value is a {@link DemandLevel}. */
export const DemandLevel: z.ZodMiniType<DemandLevel> = z.literal([0, 1, 2, 3, 4]);
