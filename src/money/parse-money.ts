import type { Result } from "../issue/index.ts";
import { currencyExponent } from "./currency-exponent.ts";
import type { Money } from "./money.ts";
import { moneyIssue } from "./money-issue.ts";

/** How strictly {@link parseMoney} reads. */
export interface ParseMoneyOptions {
  /**
   * `"written"` asks for exactly the decimals that the currency has, so that `"1250"`, which one system sends
   * for 12.50 and another for 1250.00, is refused. `"optional"`, the default, lets them be left out.
   */
  readonly decimals?: "written" | "optional";
}

/**
 * Reads an amount in major units, as people write it: `"12.50"`, `"250"`, `"-3.00"`. Exact: digits are moved,
 * nothing is computed in floating point, and what cannot be held exactly is refused.
 *
 * Refused with an issue: thousands separators, a comma for the dot, signs other than one leading minus, leading
 * zeros, exponents, blanks, more decimals than the currency has, `-0`, and amounts of 2^53 minor units or more.
 *
 * @example
 * ```ts
 * import { parseMoney } from "evenhand";
 *
 * parseMoney("12.5", "GBP"); //=> { ok: true, value: { amount: 1250, currency: "GBP" } }
 * parseMoney("1250", "GBP", { decimals: "written" }).ok; //=> false
 * parseMoney("1250", "JPY", { decimals: "written" }).ok; //=> true
 * ```
 */
export function parseMoney<const C extends string>(
  text: string,
  currency: C,
  options: ParseMoneyOptions = {},
): Result<Money<C>> {
  const exponent = currencyExponent(currency);
  if (exponent === undefined) return refused("unknown-currency", currency);
  const parts = typeof text === "string" ? amount.exec(text) : null;
  if (parts === null) return refused("not-money", text, currency, exponent);
  const [, minus = "", whole = "", decimals = ""] = parts;
  if (decimals.length > exponent) return refused("excess-decimals", text, currency, exponent);
  if (options.decimals === "written" && decimals.length < exponent) {
    return refused("missing-decimals", text, currency, exponent);
  }
  const units = Number(whole + decimals.padEnd(exponent, "0"));
  // Reading digits rounds only above 2^53, and never from above to below it.
  if (units > Number.MAX_SAFE_INTEGER) return refused("amount-too-large", text, currency, exponent);
  if (units === 0 && minus !== "") return refused("negative-zero", text, currency, exponent);
  return { ok: true, value: { amount: minus === "" ? units : -units, currency } };
}

const amount = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?$/;

function refused(...about: Parameters<typeof moneyIssue>): Result<never> {
  return { ok: false, issues: [moneyIssue(...about)] };
}
