/** The value of one outcome field: what one rule gives, or what all rules that fired give together. */
import type { Outcome } from "../document/outcome.ts";
import type { PolicyDocument } from "../document/policy-document.ts";
import type { OutcomeValue } from "../document/rule.ts";
import { amount } from "./amount.ts";
import { compare, type Fraction, plus } from "./fraction.ts";
import { type KnownFacts, literal } from "./holds.ts";
import { decimalsOf } from "./known-value.ts";
import { roundFraction } from "./round-fraction.ts";

/** The exact amounts of the lower and the upper end; equal where the value has but one. */
type Ends = readonly [lower: Fraction, upper: Fraction];

/** What one rule gives, as a result shows it. */
export function outcomeValue(
  declared: Outcome,
  value: OutcomeValue,
  facts: KnownFacts,
  policy: PolicyDocument,
): unknown {
  if (declared.type === "boolean" || declared.type === "enum") return literal(value as string, policy);
  return shownEnds(declared, endsOf(value, facts, policy));
}

/** What all rules that fired give together, in the order of the rules: joined exactly, and rounded once. */
export function collectedValue(
  declared: Outcome,
  values: readonly OutcomeValue[],
  facts: KnownFacts,
  policy: PolicyDocument,
): unknown {
  if (declared.collect === "count") return values.length;
  if (declared.collect === "list") {
    return values.map((value) => outcomeValue(declared, value, facts, policy));
  }
  const joined = (side: 0 | 1): Fraction => {
    const amounts = values.map((value) => endsOf(value, facts, policy)[side]);
    if (declared.collect === "sum") return amounts.reduce(plus, { over: 0n, under: 1n });
    const sorted = [...amounts].sort(compare);
    return (declared.collect === "min" ? sorted[0] : sorted.at(-1)) as Fraction;
  };
  return shownEnds(declared, [joined(0), joined(1)]);
}

function endsOf(value: OutcomeValue, facts: KnownFacts, policy: PolicyDocument): Ends {
  if (typeof value === "object" && "atLeast" in value) {
    return [amount(value.atLeast, facts, policy), amount(value.atMost, facts, policy)];
  }
  const only = amount(value, facts, policy);
  return [only, only];
}

/** A range shows both ends, everything else the one that it has. */
function shownEnds(declared: Outcome, [lower, upper]: Ends): unknown {
  if (declared.type === "boolean" || declared.type === "enum") return undefined;
  const shown = (exact: Fraction) => {
    const decimals =
      declared.type === "integer"
        ? 0
        : declared.type === "decimal"
          ? declared.scale
          : decimalsOf(declared.currency);
    const units = roundFraction(exact, decimals, declared.round);
    if (declared.type === "money") return { amount: Number(units), currency: declared.currency };
    return Number(`${units}e-${decimals}`);
  };
  return declared.range ? { atLeast: shown(lower), atMost: shown(upper) } : shown(lower);
}
