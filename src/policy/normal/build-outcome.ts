/**
 * The outcome of one case: constants as they are, amounts computed and rounded, money with its currency.
 */

import type { ValueType } from "./domain.ts";
import { evaluateAmount } from "./evaluate-amount.ts";
import type { NormalOutcome, NormalValue } from "./normal-policy.ts";

/** The outcome for encoded facts, frozen. */
export function buildOutcome(
  outcomes: readonly NormalOutcome[],
  values: readonly NormalValue[],
  codes: ArrayLike<number>,
): Readonly<Record<string, unknown>> {
  const built: Record<string, unknown> = {};
  for (let i = 0; i < outcomes.length; i += 1) {
    const outcome = outcomes[i] as NormalOutcome;
    built[outcome.name] = buildValue(outcome, values[i] as NormalValue, codes);
  }
  return Object.freeze(built);
}

function buildValue({ domain, round }: NormalOutcome, value: NormalValue, codes: ArrayLike<number>): unknown {
  if (value.kind === "nothing") return undefined;
  if (value.kind === "constant") return show(domain, value.code);
  if (value.kind === "amount") return show(domain, evaluateAmount(value.amount, codes, round));
  return Object.freeze({
    atLeast: show(domain, evaluateAmount(value.atLeast, codes, round)),
    atMost: show(domain, evaluateAmount(value.atMost, codes, round)),
  });
}

/** An encoded value as an outcome shows it. */
export function show(domain: ValueType, code: number): unknown {
  switch (domain.type) {
    case "money":
      return Object.freeze({ amount: code, currency: domain.currency as string });
    case "boolean":
      return code === 1;
    case "enum":
      return domain.values[code];
    default:
      return code / 10 ** domain.scale;
  }
}
