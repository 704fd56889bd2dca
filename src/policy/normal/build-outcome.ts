/**
 * The outcome of one case: constants as they are, amounts computed and rounded, money with its currency.
 */
import type { CollectedValue } from "./collect-values.ts";
import { decodeValue, type ValueType } from "./domain.ts";
import { evaluateAmount } from "./evaluate-amount.ts";
import type { NormalOutcome } from "./normal-policy.ts";

/** The outcome for encoded facts, frozen. `values` is what each field comes to. */
export function buildOutcome(
  outcomes: readonly NormalOutcome[],
  values: readonly CollectedValue[],
  codes: ArrayLike<number>,
): Readonly<Record<string, unknown>> {
  const built: Record<string, unknown> = {};
  for (let i = 0; i < outcomes.length; i += 1) {
    const outcome = outcomes[i] as NormalOutcome;
    built[outcome.name] = buildValue(outcome, values[i] as CollectedValue, codes);
  }
  return Object.freeze(built);
}

function buildValue(outcome: NormalOutcome, value: CollectedValue, codes: ArrayLike<number>): unknown {
  const { round } = outcome;
  const domain = shownDomain(outcome);
  switch (value.kind) {
    case "nothing":
      return undefined;
    case "constant":
      return show(domain, value.code);
    case "amount":
      return show(domain, evaluateAmount(value.amount, codes, round));
    case "list":
      return Object.freeze(value.of.map((one) => buildValue(outcome, one, codes)));
    default:
      return Object.freeze({
        atLeast: show(domain, evaluateAmount(value.atLeast, codes, round)),
        atMost: show(domain, evaluateAmount(value.atMost, codes, round)),
      });
  }
}

const COUNT: ValueType = { type: "integer", scale: 0, values: [], codes: new Map() };

/** The type of what an outcome shows: how many there are is a number, whatever it is that is counted. */
export function shownDomain({ domain, collect }: NormalOutcome): ValueType {
  return collect === "count" ? COUNT : domain;
}

/** An encoded value as an outcome shows it. */
export function show(domain: ValueType, code: number): unknown {
  return domain.type === "money"
    ? Object.freeze({ amount: code, currency: domain.currency as string })
    : decodeValue(domain, code);
}
