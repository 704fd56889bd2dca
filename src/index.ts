/**
 * Customer-service policy as data: decide, explain, ask what is missing, and say why.
 *
 * @module
 */
export { type Failure, Issue, issueText, MisuseError, type Result, type Success } from "./issue/index.ts";
export {
  currencyExponent,
  formatMoney,
  isCurrency,
  Money,
  moneyToText,
  type ParseMoneyOptions,
  parseMoney,
  RoundingMode,
  roundBigQuotient,
  roundQuotient,
} from "./money/index.ts";
export { Actor, CaseReference, compareOrigins, isSameActor, Origin } from "./service/index.ts";
