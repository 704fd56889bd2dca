import { currencyExponent } from "./currency-exponent.ts";
import type { Money } from "./money.ts";
import { moneyToText } from "./money-to-text.ts";

/**
 * Writes an amount for people, as their language writes it, with the decimals that ISO 4217 gives the
 * currency (some platforms show fewer). Exact up to the largest amount.
 *
 * The locale is a BCP 47 tag and always the caller's choice, never the machine's.
 *
 * @throws MisuseError `not-money`, as `moneyToText`. RangeError from the platform for a malformed locale.
 *
 * @example
 * ```ts
 * import { formatMoney } from "evenhand";
 *
 * formatMoney({ amount: 810, currency: "GBP" }, "en-GB"); //=> "£8.10"
 * formatMoney({ amount: 60000, currency: "EUR" }, "de").replace("\u00a0", " "); //=> "600,00 €"
 * ```
 */
export function formatMoney(money: Money, locale: string): string {
  const text = moneyToText(money);
  return formatter(money.currency, locale).format(text as `${number}`);
}

const most = 100;
const formatters = /* @__PURE__ */ new Map<string, Intl.NumberFormat>();

// Building one costs a hundred times as much as using it. Forgetting all of them at a hundred keeps a
// program that meets many locales from growing.
function formatter(currency: string, locale: string): Intl.NumberFormat {
  const key = `${currency} ${locale}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const decimals = currencyExponent(currency) ?? 0;
  const made = new Intl.NumberFormat([locale, "en"], {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  if (formatters.size >= most) formatters.clear();
  formatters.set(key, made);
  return made;
}
