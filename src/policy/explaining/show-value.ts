/**
 * A value as people of a language read it: yes and no, numbers with their separators, money with its sign, days and
 * moments, the words of a set, how many records a list has.
 */
import { formatMoney, type Money } from "../../money/index.ts";
import { showTest } from "./show-test.ts";
import { showTime } from "./show-time.ts";
import type { Words } from "./words.ts";

/** The value of a fact, a parameter or an outcome field in words. */
export function showValue(value: unknown, locale: string, words: Words): string {
  const show = (inner: unknown) => showValue(inner, locale, words);
  if (value === undefined) return words.unknown;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number")
    return new Intl.NumberFormat([locale, "en"], { maximumFractionDigits: 9 }).format(value);
  if (typeof value === "string") return showTime(value, locale) ?? value;
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) {
    if (value.some(isRecord)) return words.records(value.length);
    return value.length === 0 ? words.nothing : words.and(value.map(show));
  }
  const fields = value as Readonly<Record<string, unknown>>;
  if (isMoney(fields)) return formatMoney(fields as unknown as Money, locale);
  if ("atLeast" in fields) {
    const [least, greatest] = [show(fields.atLeast), show(fields.atMost)];
    return least === greatest ? least : words.between(least, greatest);
  }
  if (Array.isArray(fields.oneOf)) return words.or(fields.oneOf.map(show));
  if (Array.isArray(fields.items)) return showItems(fields.items, fields.complete === true, words);
  if (Array.isArray(fields.has) || Array.isArray(fields.hasNone)) {
    return showPartOfSet(listIn(fields.has).map(show), listIn(fields.hasNone).map(show), words);
  }
  return showTest(fields, locale, words);
}

/** True for one record of a list, which is neither an amount nor a list itself. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isMoney(value);
}

function isMoney(value: object): boolean {
  return "amount" in value && "currency" in value;
}

/** Of a list that may be longer there are at least these records; of nothing at all, nothing is known. */
function showItems(items: readonly unknown[], complete: boolean, words: Words): string {
  if (complete) return items.length === 0 ? words.nothing : words.records(items.length);
  return items.length === 0 ? words.unknown : words.atLeast(words.records(items.length));
}

/** What a set is known to hold, and what not. */
function showPartOfSet(has: readonly string[], hasNone: readonly string[], words: Words): string {
  const said = [
    ...(has.length > 0 ? [words.withAll(words.and(has))] : []),
    ...(hasNone.length > 0 ? [words.withNone(words.or(hasNone))] : []),
  ];
  return said.length === 0 ? words.unknown : said.join(", ");
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
