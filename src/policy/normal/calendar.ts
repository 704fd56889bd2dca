/**
 * Days and moments as whole numbers: days, and milliseconds, from the first of 1970 in UTC. A day that does not exist
 * has no number; neither has a time without its offset, which is another time in another place.
 */

const DAY = 86_400_000;

/** The days from 1900-01-01 to 2199-12-31. */
export const USUAL_DAYS = { least: -25_567, greatest: 84_005 } as const;
/** The moments of those days, in UTC. */
export const USUAL_MOMENTS = { least: -25_567 * DAY, greatest: 84_006 * DAY - 1 } as const;
/** The moments that have a year of four digits in UTC. */
const WRITABLE = { least: -719_528 * DAY, greatest: 2_932_897 * DAY - 1 } as const;

/** The number of a day written as YYYY-MM-DD, or undefined where there is no such day. */
export function encodeDate(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  // The platform rolls some days over that do not exist: 30 February is none.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? time / DAY : undefined;
}

/** The day of a number, as YYYY-MM-DD. */
export function decodeDate(code: number): string {
  return new Date(code * DAY).toISOString().slice(0, 10);
}

const INSTANT =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.(\d{1,9}))?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The number of a moment with its offset; undefined where it is none, or is finer than a millisecond. */
export function encodeInstant(text: string): number | undefined {
  const parts = text.length > 40 ? null : INSTANT.exec(text);
  if (parts === null || encodeDate(parts[1] as string) === undefined) return undefined;
  if (/[1-9]/.test((parts[2] ?? "").slice(3))) return undefined;
  const time = Date.parse(text);
  return time >= WRITABLE.least && time <= WRITABLE.greatest ? time : undefined;
}

/** The moment of a number, in UTC. */
export function decodeInstant(code: number): string {
  return new Date(code).toISOString().replace(".000Z", "Z");
}
