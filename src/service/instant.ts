import * as z from "zod/mini";

/**
 * A point in time: ISO 8601 with its offset, `2026-03-02T17:00:00Z` or `2026-03-02T18:00:00+01:00`. A time without an
 * offset is another time in another place, and is refused.
 */
export type Instant = string;

/** Checks that a value is an {@link Instant}; a day that does not exist (30 February) is refused. */
export const Instant: z.ZodMiniType<Instant> = z.iso.datetime({ offset: true }).check(z.maxLength(40));
