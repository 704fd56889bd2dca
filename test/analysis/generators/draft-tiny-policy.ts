/** Random policies of which every case can be tried, with the faults and promises that an analysis should see. */
import { parsePolicy } from "evenhand/policy";
import type { Condition } from "../../../src/policy/document/condition.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { HitPolicy, PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Consequence, Rule } from "../../../src/policy/document/rule.ts";
import { draftCondition } from "../../policy/generators/draft-condition.ts";
import { draftConsequence, draftOutcomes } from "../../policy/generators/draft-consequence.ts";
import { draftDerive } from "../../policy/generators/draft-derive.ts";
import { draftParameters, type Facts } from "../../policy/generators/draft-facts.ts";
import { draftTest } from "../../policy/generators/draft-test.ts";
import { CURRENCIES, constantAt, gridOf, isCounted } from "../../policy/generators/grid.ts";
import type { Random } from "../../policy/generators/random.ts";
import { draftAcceptances } from "./draft-acceptances.ts";
import { draftGuarantees } from "./draft-guarantees.ts";
import { draftTinyFacts } from "./draft-tiny-facts.ts";
import { draftLaw, LAW } from "./mutate-policy.ts";
import { withFaults, withLargestStep, withSources } from "./with-faults.ts";

/** A policy, and the other one that its floors name. */
export interface TinyPolicy {
  readonly document: PolicyDocument;
  readonly others: readonly PolicyDocument[];
}

/** A sound policy with at most `most` cases. */
export function draftTinyPolicy(random: Random, most = 3_000): TinyPolicy {
  for (;;) {
    const bare = draftBare(random, most);
    if (!parsePolicy(bare).ok) continue;
    const law = draftLaw(random, bare);
    const guarantees = draftGuarantees(random, bare);
    const promising = { ...bare, ...(guarantees.length > 0 && { guarantees }) };
    const accept = draftAcceptances(random, promising);
    const document = { ...promising, ...(accept.length > 0 && { accept }) } as PolicyDocument;
    if (parsePolicy(document).ok) return { document, others: [{ ...law, id: LAW }] };
  }
}

const HITS = ["first", "first", "first", "unique", "unique", "any", "any", "collect", "priority"] as const;

function draftBare(random: Random, most: number): PolicyDocument {
  const currency = random.pick(Object.keys(CURRENCIES));
  const facts = draftTinyFacts(random, currency, most);
  const parameters = random.chance(0.3) ? draftParameters(random, facts) : {};
  const { derive, derived } = random.chance(0.4)
    ? draftDerive(random, facts, parameters, true)
    : { derive: {}, derived: {} };
  const all = { ...facts, ...derived };
  const hit: HitPolicy = random.pick(HITS);
  const outcome = withLargestStep(random, draftOutcomes(random, currency, hit));
  const draft = (present: Facts) => draftConsequence(random, outcome, present, parameters, hit);
  // Most policies give one of a few things, so that rules agree as often as they differ.
  const few = [0, 0, 0].map(() => draft({}));
  const consequence = (when: Condition) =>
    random.chance(0.7) ? random.pick(few) : draft(presentIn(all, when));
  const ladder = random.chance(0.3) ? draftLadder(random, facts, few) : [];
  const more = Array.from({ length: random.between(ladder.length > 0 ? 0 : 1, 4) }, (_, index): Rule => {
    const when = draftCondition(random, all, parameters, random.between(0, 2));
    return { id: `rule-${index + 1}`, when, then: consequence(when), because: "It says so." };
  });
  const rules = withFaults(
    random,
    random.chance(0.7) ? [...ladder, ...more] : [...more, ...ladder],
    all,
    few,
  );
  const assume = [{ never: draftAssumption(random, all, parameters), because: "It cannot occur." }];
  return withSources(random, {
    id: "drafted",
    version: "1",
    purpose: "other",
    facts,
    ...(Object.keys(derive).length > 0 && { derive }),
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(random.chance(0.3) && { assume }),
    outcome,
    ...(hit !== "first" || random.chance(0.5) ? { hit } : {}),
    ...(rules.length > 1 && random.chance(0.25) ? { layers: layersOf(random, rules) } : { rules }),
    ...(random.chance(0.5) && { otherwise: { then: random.pick(few), because: "Nothing else applies." } }),
  });
}

/** A rule for each step of one fact, the highest first, as real tables have them. */
function draftLadder(random: Random, facts: Facts, few: readonly Consequence[]): readonly Rule[] {
  const counted = Object.keys(facts).filter((name) => isCounted(facts[name] as Fact));
  const [name] = random.some(counted, 1, 1);
  if (name === undefined) return [];
  const fact = facts[name] as Fact & { type: "integer" };
  const { low, high, decimals } = gridOf(fact);
  const steps = Array.from({ length: high - low }, (_, index) => low + 1 + index);
  const kept = random.some(steps, 1, 3).sort((a, b) => b - a);
  const sorted = [...few].sort((a, b) => weight(b) - weight(a));
  return kept.map((step, index): Rule => {
    const at = constantAt(step, fact, decimals);
    const when = { [name]: random.chance(0.8) ? { gte: at } : { gt: at } } as Condition;
    return { id: `step-${index + 1}`, when, then: sorted[index] as Consequence, because: "That late." };
  });
}

/** How much a consequence of literals gives, roughly. */
function weight(then: Consequence): number {
  const numbers = JSON.stringify(then).match(/-?\d+(\.\d+)?/g) ?? [];
  return numbers.reduce((sum, text) => sum + Number(text), 0);
}

/** The facts that are there whenever the condition holds. */
function presentIn(facts: Facts, when: Condition): Facts {
  const certain = Object.entries(facts).filter(([name, { optional }]) => {
    const test = Object.hasOwn(when, name) ? JSON.stringify(when[name]) : undefined;
    return !optional || (test !== undefined && !test.includes("absent") && !test.includes("present"));
  });
  return Object.fromEntries(certain);
}

/** One or two tests: what cannot occur is a corner, sometimes a large one. */
function draftAssumption(random: Random, facts: Facts, parameters: PolicyDocument["parameters"]): Condition {
  const names = random.some(
    Object.keys(facts).filter((name) => facts[name]?.type !== "list" || facts[name]?.optional === true),
    1,
    2,
  );
  return Object.fromEntries(
    names.map((name) => [name, draftTest(random, facts[name] as Fact, parameters ?? {})]),
  );
}

/** Two or three layers with at least a rule in each. */
function layersOf(random: Random, rules: readonly Rule[]) {
  const places = rules.slice(1).map((_, index) => index + 1);
  const cuts = random.some(places, 1, 2).sort((a, b) => a - b);
  const ends = [0, ...cuts, rules.length];
  return ends.slice(1).map((end, index) => {
    return { id: `layer-${index + 1}`, rules: rules.slice(ends[index], end) };
  });
}
