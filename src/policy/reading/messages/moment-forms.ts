/**
 * How a document writes a day and a moment, for examples.
 */

/** A day as a document writes it. */
export const A_DATE = "2026-01-31";

/** A moment as a document writes it. */
export const AN_INSTANT = "2026-03-02T17:00:00+01:00";
