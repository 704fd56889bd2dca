import { type Money, moneyToText } from "../../money/index.ts";

/** An amount as sentences about cases write it, the same in every language: `600.00 EUR`. */
export function moneyInWords(money: Money): string {
  return `${moneyToText(money)} ${money.currency}`;
}
