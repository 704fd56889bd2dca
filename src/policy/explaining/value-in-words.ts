/**
 * One value in words, wherever it comes from: an answer that was just given reads as the same value in a reason.
 */
import { ensureLocale } from "./ensure-locale.ts";
import type { ExplainOptions } from "./explain.ts";
import { showValue } from "./show-value.ts";
import { wordsFor } from "./words.ts";

/**
 * A value as people of a language read it: yes and no, numbers with their separators, an amount (`{ amount, currency }`)
 * with its sign, days and moments, the words of a set.
 *
 * @throws MisuseError `not-a-locale`.
 *
 * @example
 * ```ts
 * import { valueInWords } from "evenhand";
 *
 * valueInWords(true); //=> "yes"
 * valueInWords({ amount: 1250, currency: "GBP" }, { locale: "en-GB" }); //=> "£12.50"
 * valueInWords("2026-03-02", { locale: "en-GB" }); //=> "2 March 2026"
 * ```
 */
export function valueInWords(value: unknown, { locale = "en" }: Pick<ExplainOptions, "locale"> = {}): string {
  ensureLocale(locale);
  return showValue(value, locale, wordsFor(locale));
}
