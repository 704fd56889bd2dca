/**
 * A value as people of a language read it: yes and no, numbers with their separators, money with its sign.
 */
import { formatMoney, type Money } from "../../money/index.ts";
import type { Words } from "./words.ts";

/** The value of a fact, a parameter or an outcome field in words. */
export function showValue(value: unknown, locale: string, words: Words): string {
  const show = (inner: unknown) => showValue(inner, locale, words);
  if (value === undefined) return words.unknown;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number")
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 9 }).format(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return value.map(show).join(` ${words.or} `);
  const fields = value as Readonly<Record<string, unknown>>;
  if ("amount" in fields && "currency" in fields) return formatMoney(fields as unknown as Money, locale);
  if ("atLeast" in fields) {
    const [least, greatest] = [show(fields.atLeast), show(fields.atMost)];
    return least === greatest ? least : words.between(least, greatest);
  }
  if (fields.is === "absent") return words.absent;
  if ("oneOf" in fields) return show(fields.oneOf);
  return showTest(fields, locale, words);
}

const SIGNS: Readonly<Record<string, string>> = {
  gt: ">",
  gte: "\u2265",
  lt: "<",
  lte: "\u2264",
  not: "\u2260",
};

/** A test, or vague bounds, in signs: `≥ 30`, `single or return`. */
export function showTest(test: unknown, locale: string, words: Words): string {
  if (typeof test !== "object" || test === null || Array.isArray(test) || "amount" in test) {
    return showValue(test, locale, words);
  }
  if ("is" in test) return test.is === "absent" ? words.absent : String(test.is);
  return Object.entries(test)
    .map(([key, bound]) => `${SIGNS[key] ?? key} ${showTest(bound, locale, words)}`)
    .join(", ");
}
