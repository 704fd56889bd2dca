/** Faults as people make them: a rule written twice, one that another hides, a value that no rule was meant for. */
import type { Condition } from "../../../src/policy/document/condition.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { Outcome } from "../../../src/policy/document/outcome.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Consequence, Rule } from "../../../src/policy/document/rule.ts";
import type { Facts } from "../../policy/generators/draft-facts.ts";
import { outcomeDecimals } from "../../policy/generators/draft-formula.ts";
import { constantAt, gridOf, isCounted } from "../../policy/generators/grid.ts";
import type { Random } from "../../policy/generators/random.ts";

/** The rules with some such faults, or none. */
export function withFaults(
  random: Random,
  rules: readonly Rule[],
  facts: Facts,
  few: readonly Consequence[],
): readonly Rule[] {
  let all = [...rules];
  if (random.chance(0.15)) {
    // The same again, or with another outcome.
    const again = random.pick(all);
    all.push({ ...again, id: "again", then: random.chance(0.5) ? again.then : random.pick(few) });
  }
  if (random.chance(0.12)) {
    const narrow = random.pick(all);
    all.unshift({ ...random.pick(all), id: "narrow", when: narrow.when, then: narrow.then });
  }
  if (random.chance(0.2)) {
    const apart = standingApart(random, facts, few);
    // Where other rules come first, hardly anybody would see it.
    all = random.chance(0.75) ? [...apart, ...all.slice(0, 2)] : [...all, ...apart];
  }
  return all;
}

/** Two rules that leave one value between them to whatever else there is. */
function standingApart(random: Random, facts: Facts, few: readonly Consequence[]): readonly Rule[] {
  const names = Object.keys(facts).filter((one) => {
    const fact = facts[one] as Fact;
    return isCounted(fact) && gridOf(fact).high - gridOf(fact).low > 1;
  });
  const [name] = random.some(names, 1, 1);
  if (name === undefined) return [];
  const fact = facts[name] as Fact & { type: "integer" };
  const { low, high, decimals } = gridOf(fact);
  const at = constantAt(random.between(low + 1, high - 1), fact, decimals);
  const wide = random.chance(0.3);
  const rule = (id: string, test: object): Rule => {
    return { id, when: { [name]: test } as Condition, then: random.pick(few), because: "It says so." };
  };
  return [rule("less", wide ? { lte: at } : { lt: at }), rule("more", wide ? { gte: at } : { gt: at })];
}

/** Half of the amounts say how far they may jump: hardly at all, by some, or by much. */
export function withLargestStep(
  random: Random,
  outcome: PolicyDocument["outcome"],
): PolicyDocument["outcome"] {
  const stepped = (declared: Outcome): Outcome => {
    const isAmount = declared.type !== "boolean" && declared.type !== "enum";
    if (!isAmount || declared.collect === "count" || declared.collect === "list") return declared;
    if (random.chance(0.5)) return declared;
    const step = random.pick([0, 1, random.between(1, 9), random.between(1, 250), 10_000]);
    const largestStep = constantAt(step, declared, outcomeDecimals(declared));
    return { ...declared, largestStep } as Outcome;
  };
  return Object.fromEntries(Object.entries(outcome).map(([field, declared]) => [field, stepped(declared)]));
}

/** In some policies every rule names its source, in some a few do. */
export function withSources(random: Random, document: PolicyDocument): PolicyDocument {
  const share = random.pick([0, 0, 0.6, 1, 1]);
  if (share === 0) return document;
  const sourced = <Reasoned extends object>(reasoned: Reasoned): Reasoned =>
    random.chance(share) ? { ...reasoned, source: "book" } : reasoned;
  const { rules, layers, otherwise } = document;
  return {
    ...document,
    sources: { book: { title: "The book of rules", mark: "text" } },
    ...(rules && { rules: rules.map(sourced) }),
    ...(layers && { layers: layers.map((layer) => ({ ...layer, rules: layer.rules.map(sourced) })) }),
    ...(otherwise && { otherwise: sourced(otherwise) }),
  };
}
