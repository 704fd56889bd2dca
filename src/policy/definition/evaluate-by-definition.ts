/**
 * What a policy means, written to be read beside the text that defines it: slow, and obviously right. Every faster
 * form of a policy is compared with this one; it shares no code with them.
 */
import type { Outcome } from "../document/outcome.ts";
import type { PolicyDocument } from "../document/policy-document.ts";
import type { Consequence, Layer, OutcomeValue, Rule } from "../document/rule.ts";
import { derivedFacts } from "./derived-facts.ts";
import { holds, type KnownFacts } from "./holds.ts";
import { knownFacts } from "./known-value.ts";
import { collectedValue, outcomeValue } from "./outcome-value.ts";

/** The outcome as a result shows it: money as minor units with its currency, a range as its two ends. */
export interface DefinedOutcome {
  readonly [field: string]: unknown;
}
/** What the definition says of a case in which every fact is known or absent. */
export type Definition =
  | {
      readonly status: "decided";
      readonly rule: string;
      /** Where the policy collects, every rule that fired. */
      readonly rules?: readonly string[];
      readonly outcome: DefinedOutcome;
    }
  | { readonly status: "gap" }
  | { readonly status: "conflict"; readonly rules: readonly string[] }
  | { readonly status: "invalid" };

/**
 * Decides a case by the letter of the definition. The document must be valid; every declared fact must be in the
 * case, as a bare value or as `{ is: "absent" }`, and every field in every record.
 */
export function evaluateByDefinition(
  policy: PolicyDocument,
  facts: { readonly [fact: string]: unknown },
): Definition {
  const given = knownFacts(policy.facts, facts);
  if (given === undefined) return { status: "invalid" };
  const known = derivedFacts(given, policy);
  if (policy.assume?.some(({ never }) => holds(never, known, policy.facts, policy))) {
    return { status: "invalid" };
  }
  const layers: readonly Pick<Layer, "rules">[] = policy.layers ?? [{ rules: policy.rules ?? [] }];
  for (const { rules } of layers) {
    const fired = rules.filter(({ when }) => holds(when, known, policy.facts, policy));
    if (fired.length > 0) return resultOf(fired, known, policy);
  }
  return policy.otherwise
    ? resultOf([{ id: "otherwise", ...policy.otherwise }], known, policy)
    : { status: "gap" };
}

type Reached = Pick<Rule, "id" | "then">;

/** What follows where these rules fire, at least one, and no others. */
function resultOf(fired: readonly Reached[], facts: KnownFacts, policy: PolicyDocument): Definition {
  const outcomeOf = (rule: Reached) => outcomeOfOne(rule.then, facts, policy);
  const names = fired.map(({ id }) => id);
  const decided = (rule: Reached): Definition => ({
    status: "decided",
    rule: rule.id,
    outcome: outcomeOf(rule),
  });
  const [first] = fired as readonly [Reached];
  switch (policy.hit) {
    case "unique":
      // Two rules are enough to break it; which others fire as well adds nothing.
      return fired.length > 1 ? { status: "conflict", rules: names.slice(0, 2) } : decided(first);
    case "any": {
      const different = new Set(fired.map((rule) => JSON.stringify(outcomeOf(rule))));
      return different.size > 1 ? { status: "conflict", rules: names } : decided(first);
    }
    case "priority": {
      const highest = Math.max(...fired.map((rule) => rank(rule, policy)));
      return decided(fired.find((rule) => rank(rule, policy) === highest) as Reached);
    }
    case "collect": {
      const outcome = outcomeOfAll(fired, facts, policy);
      return { status: "decided", rule: first.id, rules: names, outcome };
    }
    default:
      return decided(first);
  }
}

/** Where a rule stands by the one outcome field whose words stand in order. */
function rank(rule: Reached, policy: PolicyDocument): number {
  const [field, declared] = Object.entries(policy.outcome).find(
    ([, outcome]) => outcome.type === "enum" && outcome.ordered,
  ) as [string, Extract<Outcome, { type: "enum" }>];
  const word = outcomeValue(declared, rule.then[field] as OutcomeValue, new Map(), policy);
  return declared.values.indexOf(word as string);
}

function outcomeOfOne(then: Consequence, facts: KnownFacts, policy: PolicyDocument): DefinedOutcome {
  return mapFields(policy, (field, declared) =>
    outcomeValue(declared, then[field] as OutcomeValue, facts, policy),
  );
}

/** A rule that leaves a field out adds nothing to it. */
function outcomeOfAll(fired: readonly Reached[], facts: KnownFacts, policy: PolicyDocument): DefinedOutcome {
  return mapFields(policy, (field, declared) => {
    const values = fired.map(({ then }) => then[field]).filter((value) => value !== undefined);
    return collectedValue(declared, values, facts, policy);
  });
}

const mapFields = (policy: PolicyDocument, value: (field: string, declared: Outcome) => unknown) =>
  Object.fromEntries(
    Object.entries(policy.outcome).map(([field, declared]) => [field, value(field, declared)]),
  );
