/**
 * What is wrong with the formula of an amount.
 */
import { inBackticks as quote } from "../../../issue/index.ts";
import { say } from "./say.ts";

/** What is wrong with a formula. */
export const formulaProblem = {
  unknownForm: (keys: readonly string[]) =>
    say(
      "unknown-formula",
      `${keys.length === 0 ? "this" : quote(keys.join(", "))} is not a formula`,
      "write a literal, a fact's name, or one of percent/of, share/of, per/amount, sum, minus, min, max, parameter",
    ),
  wrongOperand: (fact: string, type: string, needed: string) =>
    say(
      "wrong-operand",
      `\`${fact}\` is ${type}, and this formula needs ${needed}`,
      "formulas do not convert: name a fact of the right kind",
    ),
  unitMismatch: (fact: string, unit: string, needed: string) =>
    say(
      "unit-mismatch",
      `\`${fact}\` is in ${quote(unit)}, and this outcome is in ${quote(needed)}`,
      "formulas do not convert units",
    ),
  notLinear: () =>
    say(
      "not-linear",
      "a fact is multiplied by a fact here",
      "`amount` under `per` must be a constant or a parameter",
    ),
  badPercent: (value: unknown) =>
    say(
      "bad-percent",
      `${quote(value)} is not a percentage`,
      'write an exact decimal in a string, without a sign: "12.5" is 12.5%',
    ),
  badShare: () =>
    say(
      "bad-share",
      "a share is two whole numbers, the second above 0",
      "write [1, 464] for one part in 464",
    ),
  missingRounding: (field: string) =>
    say(
      "rounding-missing",
      `\`${field}\` can come out fractional here, and no rounding is named`,
      `declare "round" on the outcome: half-up, half-even, up or down`,
    ),
  tooLargeAmount: () =>
    say(
      "amount-too-large",
      "this amount can pass 2^53 smallest units",
      "lower the bounds of the facts it reads, or cap it with `min`",
    ),
  maybeAbsent: (fact: string) =>
    say(
      "maybe-absent",
      `\`${fact}\` may be absent when this amount is computed`,
      `add { "${fact}": { "is": "present" } } to the rule's \`when\`: nothing is silently zero`,
    ),
};
