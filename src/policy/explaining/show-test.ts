/**
 * What was asked of a fact, in signs and few words: `≥ 30`, `single or return`, `has wheelchair`.
 */
import { showValue } from "./show-value.ts";
import type { Words } from "./words.ts";

const SIGNS: Readonly<Record<string, string>> = {
  gt: ">",
  gte: "\u2265",
  lt: "<",
  lte: "\u2264",
  not: "\u2260",
};

/** A test, or vague bounds. */
export function showTest(test: unknown, locale: string, words: Words): string {
  const show = (inner: unknown) => showTest(inner, locale, words);
  if (Array.isArray(test)) return words.or(test.map(show));
  if (typeof test !== "object" || test === null || "amount" in test) return showValue(test, locale, words);
  if ("is" in test) return isSaid(test.is, words);
  return Object.entries(test)
    .map(([key, asked]) => {
      if (key === "has" || key === "hasAll") return words.has(words.and(allIn(asked).map(show)));
      if (key === "hasNone") return words.hasNone(words.or(allIn(asked).map(show)));
      if (key === "not" && isCompound(asked)) return words.notSo(show(asked));
      return `${SIGNS[key] ?? key} ${show(asked)}`;
    })
    .join(", ");
}

function isSaid(what: unknown, words: Words): string {
  if (what === "absent") return words.absent;
  return what === "present" ? words.present : what === "other" ? words.other : String(what);
}

/** A sign before a sign, or before a word of ours, cannot be read. */
function isCompound(test: unknown): boolean {
  return typeof test === "object" && test !== null && !Array.isArray(test) && !("amount" in test);
}

function allIn(asked: unknown): readonly unknown[] {
  return Array.isArray(asked) ? asked : [asked];
}
