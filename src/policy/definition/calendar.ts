/**
 * Days and moments as plain numbers, by the arithmetic that a wall calendar teaches: days, and milliseconds, from the
 * first of 1970 in UTC. What does not exist, and a time without its offset, has no number.
 */

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const monthsOf = (year: number) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of a day written as YYYY-MM-DD; `undefined` where there is no such day. */
export function dayNumber(text: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const [year, month, day] = (parts ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const months = monthsOf(year);
  if (month < 1 || month > 12 || day < 1 || day > (months[month - 1] as number)) return undefined;
  let days = day - 1;
  for (const length of months.slice(0, month - 1)) days += length;
  for (let passed = 1970; passed < year; passed += 1) days += isLeap(passed) ? 366 : 365;
  for (let coming = year; coming < 1970; coming += 1) days -= isLeap(coming) ? 366 : 365;
  return days;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):(\d\d))$/;

/** The number of a moment; `undefined` where it does not exist, has no offset or is finer than a millisecond. */
export function momentNumber(text: string): number | undefined {
  const parts = MOMENT.exec(text);
  const days = parts ? dayNumber(parts[1] as string) : undefined;
  if (!parts || days === undefined) return undefined;
  const [, , hours, minutes, seconds = "0", decimals = "", sign, offsetHours = "0", offsetMinutes = "0"] =
    parts;
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  const [ahead, aheadMinutes] = [Number(offsetHours), Number(offsetMinutes)];
  if (hour > 23 || minute > 59 || second > 59 || ahead > 23 || aheadMinutes > 59) return undefined;
  const nanoseconds = decimals.padEnd(9, "0");
  if (!nanoseconds.endsWith("000000")) return undefined;
  const offset = (sign === "-" ? -1 : 1) * (ahead * 60 + aheadMinutes);
  const minutesInUtc = days * 24 * 60 + hour * 60 + minute - offset;
  return (minutesInUtc * 60 + second) * 1000 + Number(nanoseconds.slice(0, 3));
}
