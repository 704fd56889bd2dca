/**
 * What a cell may be beside the code of a value. Codes are finite, so these are not; a row is as hard as its hardest
 * cell.
 */

/** No value of its fact. */
export const NO_VALUE = Number.NaN;
/** Not known. */
export const UNKNOWN = Number.POSITIVE_INFINITY;
/** Something that only `decide` can read: a vague value, an account. */
export const OTHER = Number.NEGATIVE_INFINITY;

/** How a row is decided: by its bits; perhaps by its bits; by `decide`; not at all. */
export const PLAIN = 0;
export const PARTLY_KNOWN = 1;
export const HARD = 2;
const REFUSED = 3;

/** How hard a cell makes its row. */
export function hardnessOf(code: number): number {
  if (code - code === 0) return PLAIN;
  if (code === UNKNOWN) return PARTLY_KNOWN;
  return code === OTHER ? HARD : REFUSED;
}
