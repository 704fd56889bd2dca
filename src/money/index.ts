/**
 * Money that is never almost right.
 *
 * Half a fare of 32.45 is 16.225: somebody decides where the half penny goes, and it had better be the
 * published rule rather than a floating-point accident. Amounts are whole minor units in one currency,
 * reading and writing them moves digits, and a rounding has a name.
 *
 * @module
 */
export { currencyExponent } from "./currency-exponent.ts";
export { formatMoney } from "./format-money.ts";
export { isCurrency } from "./is-currency.ts";
export { Money } from "./money.ts";
export { moneyToText } from "./money-to-text.ts";
export { type ParseMoneyOptions, parseMoney } from "./parse-money.ts";
export { roundBigQuotient } from "./round-big-quotient.ts";
export { roundQuotient } from "./round-quotient.ts";
export { RoundingMode } from "./rounding-mode.ts";
