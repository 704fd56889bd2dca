/**
 * What stands in the place of a rule where none decides.
 */

/** No rule fires, and there is no `otherwise`. */
export const GAP = -1;
/** Rules fire that may not fire together. */
export const CONFLICT = -2;
/** The facts cannot be used. */
export const INVALID = -3;
/** Something that matters is not known. */
export const OPEN = -4;
