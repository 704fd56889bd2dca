/**
 * Days and moments as whole numbers: days, and milliseconds, from the first of 1970 in UTC. A day that does not exist
 * has no number; neither has a time without its offset, which is another time in another place.
 */

const DAY = 86_400_000;

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
  return Date.parse(text);
}

/** The moment of a number, in UTC. */
export function decodeInstant(code: number): string {
  return new Date(code).toISOString().replace(".000Z", "Z");
}
