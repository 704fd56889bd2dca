/** Days and moments as a document writes them: year first, so that nobody takes March for the third. */

/** A day: `"2026-01-31"`. */
export type WrittenDate = `${number}-0${number}-${number}` | `${number}-1${number}-${number}`;

/** A point in time with its offset: `"2026-03-02T17:00:00Z"`, `"2026-03-02T18:00:00+01:00"`. */
export type WrittenInstant =
  | `${WrittenDate}T${string}Z`
  | `${WrittenDate}T${string}${"+" | "-"}${number}:${number}`;
