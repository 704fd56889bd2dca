import { MisuseError } from "../issue/index.ts";
import { currencyExponent } from "./currency-exponent.ts";
import type { Money } from "./money.ts";

/**
 * Writes an amount in major units with all its decimals, for documents and records. Exact, and read back by
 * `parseMoney` as the same amount. For people, use `formatMoney`.
 *
 * @throws MisuseError `not-money` when the amount is not a whole number that is held exactly or the currency
 * is not an active one.
 *
 * @example
 * ```ts
 * import { moneyToText } from "evenhand";
 *
 * moneyToText({ amount: 1250, currency: "GBP" }); //=> "12.50"
 * moneyToText({ amount: -5, currency: "GBP" }); //=> "-0.05"
 * moneyToText({ amount: 1250, currency: "JPY" }); //=> "1250"
 * ```
 */
export function moneyToText(money: Money): string {
  const exponent = currencyExponent(money.currency);
  if (exponent === undefined || !Number.isSafeInteger(money.amount)) {
    throw new MisuseError(
      "not-money",
      `not money: amount ${String(money.amount)} in ${String(money.currency)}`,
    );
  }
  const digits = String(Math.abs(money.amount)).padStart(exponent + 1, "0");
  const minus = money.amount < 0 ? "-" : "";
  if (exponent === 0) return minus + digits;
  return `${minus}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
