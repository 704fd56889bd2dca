/**
 * What a policy means, written to be read beside the text that defines it: slow, and obviously right. Every faster
 * form of a policy is compared with this one; it shares no code with them.
 */
import type { Outcome } from "../document/outcome.ts";
import type { PolicyDocument } from "../document/policy-document.ts";
import type { Consequence, OutcomeValue } from "../document/rule.ts";
import { amount } from "./amount.ts";
import { holds, type KnownFacts } from "./holds.ts";
import { decimalsOf, knownValue } from "./known-value.ts";
import { roundFraction } from "./round-fraction.ts";

/** The outcome as a result shows it: money as minor units with its currency, a range as its two ends. */
export interface DefinedOutcome {
  readonly [field: string]: unknown;
}
/** What the definition says of a case in which every fact is known or absent. */
export type Definition =
  | { readonly status: "decided"; readonly rule: string; readonly outcome: DefinedOutcome }
  | { readonly status: "gap" }
  | { readonly status: "conflict"; readonly rules: readonly string[] }
  | { readonly status: "invalid" };

/**
 * Decides a case by the letter of the definition. The document must be valid; every declared fact must be in the
 * case, as a bare value or as `{ is: "absent" }`.
 */
export function evaluateByDefinition(
  policy: PolicyDocument,
  facts: { readonly [fact: string]: unknown },
): Definition {
  const known = knownFacts(policy, facts);
  if (known === undefined) return { status: "invalid" };
  if (policy.assume?.some(({ never }) => holds(never, known, policy))) return { status: "invalid" };

  const fired = (policy.rules ?? [])
    .filter((rule) => holds(rule.when, known, policy))
    .map((rule) => ({ rule: rule.id, outcome: outcomeOf(rule.then, known, policy) }));
  const conflictOf = (rules: typeof fired) =>
    ({ status: "conflict", rules: rules.map(({ rule }) => rule) }) as const;
  // Two rules are enough to break `unique`; which others fire as well adds nothing.
  if (policy.hit === "unique" && fired.length > 1) return conflictOf(fired.slice(0, 2));
  if (policy.hit === "any" && new Set(fired.map(({ outcome }) => JSON.stringify(outcome))).size > 1) {
    return conflictOf(fired);
  }

  if (fired[0]) return { status: "decided", ...fired[0] };
  if (policy.otherwise === undefined) return { status: "gap" };
  return {
    status: "decided",
    rule: "otherwise",
    outcome: outcomeOf(policy.otherwise.then, known, policy),
  };
}

/** Every declared fact with its value; `undefined` where one has none, or where a name is not declared. */
function knownFacts(policy: PolicyDocument, facts: object): KnownFacts | undefined {
  if (Object.keys(facts).some((name) => !Object.hasOwn(policy.facts, name))) return undefined;
  const known = new Map();
  for (const [name, fact] of Object.entries(policy.facts)) {
    const value = knownValue(fact, (facts as { [name: string]: unknown })[name]);
    if (value === undefined) return undefined;
    known.set(name, value);
  }
  return known;
}

function outcomeOf(then: Consequence, facts: KnownFacts, policy: PolicyDocument): DefinedOutcome {
  return Object.fromEntries(
    Object.entries(policy.outcome).map(([field, declared]) => {
      return [field, resultOf(declared, then[field] as OutcomeValue, facts, policy)];
    }),
  );
}

function resultOf(
  declared: Outcome,
  value: OutcomeValue,
  facts: KnownFacts,
  policy: PolicyDocument,
): unknown {
  if (declared.type === "boolean" || declared.type === "enum") {
    return typeof value === "object" && "parameter" in value
      ? policy.parameters?.[value.parameter]?.value
      : value;
  }
  const rounded = (formula: Exclude<OutcomeValue, { readonly atLeast: unknown }>) => {
    const decimals =
      declared.type === "integer"
        ? 0
        : declared.type === "decimal"
          ? declared.scale
          : decimalsOf(declared.currency);
    const units = roundFraction(amount(formula, facts, policy), decimals, declared.round);
    if (declared.type === "money") return { amount: Number(units), currency: declared.currency };
    return Number(`${units}e-${decimals}`);
  };
  if (typeof value === "object" && "atLeast" in value) {
    return { atLeast: rounded(value.atLeast), atMost: rounded(value.atMost) };
  }
  return declared.range ? { atLeast: rounded(value), atMost: rounded(value) } : rounded(value);
}
