/**
 * A time that somebody can wait.
 */

/** Fifty years, in minutes. */
const LONGEST = 26_280_000;

/** Whether it is at least a minute, and at most so long that what follows from it can be written as a time. */
export function isUsableTime(minutes: number): boolean {
  return minutes >= 1 && minutes <= LONGEST;
}
