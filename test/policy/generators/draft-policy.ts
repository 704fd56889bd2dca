/** Random valid policies: small and medium, with everything that the document may say of facts, rules and amounts. */
import type { Condition, Test } from "../../../src/policy/document/condition.ts";
import type { Formula } from "../../../src/policy/document/formula.ts";
import type { Outcome } from "../../../src/policy/document/outcome.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Consequence, OutcomeValue, Rule } from "../../../src/policy/document/rule.ts";
import { draftCondition } from "./draft-condition.ts";
import { draftFacts, draftParameters, type Facts, type Parameters } from "./draft-facts.ts";
import { draftFormula, type FormulaWords, outcomeDecimals } from "./draft-formula.ts";
import { draftTest } from "./draft-test.ts";
import type { PlainFact as Fact } from "./grid.ts";
import { CURRENCIES, constantAt } from "./grid.ts";
import type { Random } from "./random.ts";

const ROUNDING = ["half-up", "half-even", "up", "down"] as const;

/** A valid document. `small` keeps the whole case space small enough to try every case. */
export function draftPolicy(random: Random, { small = false } = {}): PolicyDocument {
  const currency = random.pick(Object.keys(CURRENCIES));
  const facts = draftFacts(random, currency, small);
  const parameters = draftParameters(random, facts);
  const outcome = Object.fromEntries(
    random.some(["award", "verdict", "level"], 1, 2).map((field) => [field, draftOutcome(random, currency)]),
  );
  const rules = Array.from({ length: random.between(1, small ? 5 : 8) }, (_, index): Rule => {
    const when = draftCondition(random, facts, parameters);
    return {
      id: `rule-${index + 1}`,
      when,
      then: draftConsequence(random, outcome, presentIn(facts, when), parameters),
      because: random.chance(0.5) ? "It says so." : `Because of {${random.pick(Object.keys(facts))}}.`,
    };
  });
  const otherwise = {
    then: draftConsequence(random, outcome, presentIn(facts, {}), parameters),
    because: "Nothing else applies.",
  };
  const assume = { never: draftAssumption(random, facts, parameters), because: "It cannot occur." };
  return {
    id: "drafted",
    version: "1",
    purpose: "other",
    facts,
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(random.chance(small ? 0.3 : 0.2) && { assume: [assume] }),
    outcome,
    ...(random.chance(0.6) && { hit: random.pick(["first", "unique", "any"] as const) }),
    rules,
    ...(random.chance(0.4) && { otherwise }),
  };
}

function draftOutcome(random: Random, currency: string): Outcome {
  // Three of four outcomes are amounts: they are what can go wrong by a penny.
  if (random.chance(0.12)) return { type: "boolean" };
  if (random.chance(0.17)) return { type: "enum", values: ["refuse", "review", "grant"] };
  const how = {
    ...(random.chance(0.8) && { round: random.pick(ROUNDING) }),
    ...(random.chance(0.2) && { range: true }),
  };
  return random.pick<Outcome>([
    { type: "integer", ...how },
    { type: "decimal", scale: random.between(1, 3), ...how },
    { type: "money", currency, ...how },
    { type: "money", currency, ...how },
  ]);
}

function draftConsequence(
  random: Random,
  outcome: PolicyDocument["outcome"],
  present: Facts,
  parameters: Parameters,
): Consequence {
  const draft = (declared: Outcome): OutcomeValue => {
    if (declared.type === "boolean") return random.chance(0.5);
    if (declared.type === "enum") return random.pick(declared.values);
    const words = { present, parameters, outcome: declared };
    return declared.range && random.chance(0.7) ? draftRange(random, words) : draftFormula(random, words);
  };
  return Object.fromEntries(Object.entries(outcome).map(([field, declared]) => [field, draft(declared)]));
}

/** Two ends that plainly never cross: the upper one is the lower one and more, or the larger of it and another. */
function draftRange(random: Random, words: FormulaWords): OutcomeValue {
  const atLeast = draftFormula(random, words, 0);
  const atMost: Formula = random.chance(0.5)
    ? { max: [atLeast, draftFormula(random, words, 1)] }
    : { sum: [atLeast, constantAt(random.between(0, 900), words.outcome, outcomeDecimals(words.outcome))] };
  return { atLeast, atMost };
}

/** The facts that are there whenever the condition holds: not optional, or tested by something absence fails. */
function presentIn(facts: Facts, when: Condition): Facts {
  const certain = Object.entries(facts).filter(
    ([name, fact]) => !fact.optional || (Object.hasOwn(when, name) && absenceFails(when[name] as Test)),
  );
  return Object.fromEntries(certain);
}

/** Absence passes `{ is: "absent" }` and its other spelling, and no other test. */
function absenceFails(test: Test): boolean {
  const spellings = [JSON.stringify({ is: "absent" }), JSON.stringify({ not: { is: "present" } })];
  return !spellings.includes(JSON.stringify(test));
}

/** Something rare, so that most cases stay possible: two facts in one particular combination. */
function draftAssumption(random: Random, facts: Facts, parameters: Parameters): Condition {
  const names = random.some(Object.keys(facts), 2, 3);
  return Object.fromEntries(names.map((name) => [name, draftTest(random, facts[name] as Fact, parameters)]));
}
