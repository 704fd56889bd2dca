/**
 * Bounds on what is written as text: amounts in major units, days, moments. A program in another language checks them
 * by the pattern alone, so the pattern says the bounds too.
 */
import { decodeDate } from "../normal/calendar.ts";

/** The pattern of every amount between two bounds in minor units, with all its decimals written. */
export function amountPattern(least: number, greatest: number, exponent: number): string {
  if (least === Number.MIN_SAFE_INTEGER && greatest === Number.MAX_SAFE_INTEGER) return anyAmount(exponent);
  const below = least < 0 ? wholesBetween(Math.max(1, -greatest), -least, exponent) : [];
  const above = greatest >= 0 ? wholesBetween(Math.max(0, least), greatest, exponent) : [];
  return `^${anyOf([...below.map((whole) => `-${whole}`), ...above])}$`;
}

function anyAmount(exponent: number): string {
  const decimals = exponent === 0 ? "" : `\\.${many(exponent)}`;
  return `^(?!-0${decimals.replace("\\d", "0")}$)-?(?:0|[1-9]\\d{0,${15 - exponent}})${decimals}$`;
}

/** The pattern of every day between two bounds. That the day exists is another pattern's matter. */
export function datePattern(least: number, greatest: number): string {
  return `^${daysBetween(least, greatest)}$`;
}

const DAY = 86_400_000;
/** The first and the last day that four digits can write, in days from 1970. */
export const FIRST_DAY = -719_528;
export const LAST_DAY = 2_932_896;
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3}0{0,6})?)?";
const OFFSET = "(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";

/** The pattern of a text that begins with a day which exists. */
export function existingDay(): string {
  const long = "(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])";
  const short = "(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)";
  const leap = "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29";
  return `^(?:\\d{4}-(?:${long}|${short}|02-(?:0[1-9]|1\\d|2[0-8]))|${leap})`;
}

/** The pattern of moments between two bounds, give or take a day: the same moment has another day elsewhere. */
export function instantPattern(least: number, greatest: number): string {
  const [first, last] = [Math.floor(least / DAY) - 1, Math.floor(greatest / DAY) + 1];
  return `^${daysBetween(Math.max(first, FIRST_DAY), Math.min(last, LAST_DAY))}T${TIME}${OFFSET}$`;
}

function daysBetween(least: number, greatest: number): string {
  // No day is less than the first of its month, or greater than the last: said so, the pattern is short.
  const low = decodeDate(least)
    .replace(/-01$/, "-00")
    .replace(/-01-00$/, "-00-00");
  const high = decodeDate(greatest)
    .replace(/-31$/, "-99")
    .replace(/-12-99$/, "-99-99");
  return between(low, high);
}

/** Patterns of the whole amounts between two bounds, one for each length that is not covered whole. */
function wholesBetween(least: number, greatest: number, exponent: number): readonly string[] {
  const wholes: string[] = [];
  let [shortest, longest] = [0, 0];
  for (let length = exponent + 1; length <= Math.max(exponent + 1, String(greatest).length); length += 1) {
    const first = length === exponent + 1 ? 0 : 10 ** (length - 1);
    const last = 10 ** length - 1;
    if (first > 0 && least <= first && last <= greatest) {
      shortest ||= length;
      longest = length;
    } else if (least <= last && first <= greatest) {
      const [low, high] = [Math.max(least, first), Math.min(greatest, last)];
      wholes.push(between(dotted(low, length, exponent), dotted(high, length, exponent)));
    }
  }
  if (longest === 0) return wholes;
  const more =
    shortest === longest
      ? many(longest - exponent - 1)
      : `\\d{${shortest - exponent - 1},${longest - exponent - 1}}`;
  return [...wholes, `[1-9]${more}${exponent === 0 ? "" : `\\.${many(exponent)}`}`];
}

/** `1250` as `12.50`, with as many digits as are asked for. */
function dotted(amount: number, length: number, exponent: number): string {
  const digits = String(amount).padStart(length, "0");
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** The pattern of every text of this length, with its signs in the same places, between two in their order. */
function between(low: string, high: string): string {
  let same = 0;
  while (same < low.length && low[same] === high[same]) same += 1;
  const head = literal(low.slice(0, same));
  if (same === low.length) return head;
  const [least, greatest] = [Number(low[same]), Number(high[same])];
  const [lowRest, highRest] = [low.slice(same + 1), high.slice(same + 1)];
  const wholeLow = /^[^1-9]*$/.test(lowRest);
  const wholeHigh = /^[^0-8]*$/.test(highRest);
  const ends: string[] = [];
  if (!wholeLow) ends.push(`${least}${between(lowRest, lowRest.replace(/\d/g, "9"))}`);
  const [from, to] = [wholeLow ? least : least + 1, wholeHigh ? greatest : greatest - 1];
  if (from <= to) ends.push(`${digitsFrom(from, to)}${anything(lowRest)}`);
  if (!wholeHigh) ends.push(`${greatest}${between(highRest.replace(/\d/g, "0"), highRest)}`);
  return `${head}${anyOf(ends)}`;
}

function digitsFrom(from: number, to: number): string {
  if (from === to) return String(from);
  return from === 0 && to === 9 ? "\\d" : `[${from}-${to}]`;
}

function anything(text: string): string {
  return text.replace(/\d+|\./g, (run) => (run === "." ? "\\." : many(run.length)));
}

function many(length: number): string {
  return length < 2 ? "\\d".repeat(length) : `\\d{${length}}`;
}

function literal(text: string): string {
  return text.replaceAll(".", "\\.");
}

function anyOf(patterns: readonly string[]): string {
  return patterns.length === 1 ? (patterns[0] as string) : `(?:${patterns.join("|")})`;
}
