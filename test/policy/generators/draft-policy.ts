/** Random valid policies: small and medium, with everything that the document may say of facts, rules and amounts. */
import type { Condition, Test } from "../../../src/policy/document/condition.ts";
import type { Fact, Field } from "../../../src/policy/document/fact.ts";
import type { HitPolicy, PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Rule } from "../../../src/policy/document/rule.ts";
import { draftCondition } from "./draft-condition.ts";
import { draftConsequence, draftOutcomes } from "./draft-consequence.ts";
import { draftDerive } from "./draft-derive.ts";
import { draftFacts, draftParameters, type Facts, type Parameters } from "./draft-facts.ts";
import { draftTest, testable } from "./draft-test.ts";
import { draftWholeFacts } from "./draft-whole-facts.ts";
import { CURRENCIES, isScalar } from "./grid.ts";
import type { Random } from "./random.ts";

/** What is drawn. */
export interface PolicyOptions {
  /** Every case of it can be tried. */
  readonly small?: boolean;
  /** The whole language: else facts of one value without days and moments, in one list of rules. */
  readonly whole?: boolean;
}

/** A valid document. */
export function draftPolicy(
  random: Random,
  { small = false, whole = false }: PolicyOptions = {},
): PolicyDocument {
  const currency = random.pick(Object.keys(CURRENCIES));
  const facts = whole ? draftWholeFacts(random, currency, small) : draftFacts(random, currency, small);
  const parameters = draftParameters(random, whole ? { ...facts, ...fieldsOf(facts) } : facts);
  const { derive, derived } = whole
    ? draftDerive(random, facts, parameters, small)
    : { derive: {}, derived: {} };
  const all = { ...facts, ...derived };
  const hit = draftHit(random, whole);
  const outcome = draftOutcomes(random, currency, hit);
  const consequence = (when: Condition) =>
    draftConsequence(random, outcome, presentIn(all, when), parameters, hit);
  const rules = Array.from({ length: random.between(1, small ? 5 : 8) }, (_, index): Rule => {
    const when = draftCondition(random, all, parameters);
    return {
      id: `rule-${index + 1}`,
      when,
      then: consequence(when),
      because: random.chance(0.5) ? "It says so." : `Because of {${random.pick(named(facts))}}.`,
    };
  });
  const otherwise = { then: consequence({}), because: "Nothing else applies." };
  const assume = { never: draftAssumption(random, all, parameters), because: "It cannot occur." };
  return {
    id: "drafted",
    version: "1",
    purpose: "other",
    facts,
    ...(Object.keys(derive).length > 0 && { derive }),
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(random.chance(small ? 0.3 : 0.2) && { assume: [assume] }),
    outcome,
    ...(hit !== undefined && { hit }),
    ...(whole && rules.length > 1 && random.chance(0.35) ? { layers: layersOf(random, rules) } : { rules }),
    ...(random.chance(0.4) && { otherwise }),
  };
}

const COLLECT = ["collect", "collect", "collect", "collect"] as const;
const PRIORITY = ["priority", "priority", "priority"] as const;

function draftHit(random: Random, whole: boolean): HitPolicy | undefined {
  if (!whole) return random.chance(0.6) ? random.pick(["first", "unique", "any"] as const) : undefined;
  if (random.chance(0.05)) return undefined;
  // Each of five ways to collect must be met as often as each other hit policy is.
  return random.pick(["first", "unique", "unique", "any", "any", ...COLLECT, ...PRIORITY] as const);
}

/** The fields of all lists, as if they were facts, so that parameters fit them. */
function fieldsOf(facts: Facts): Facts {
  const lists = Object.entries(facts).flatMap(([list, fact]) =>
    fact.type === "list" ? Object.entries(fact.of).map(([name, field]) => [list, name, field] as const) : [],
  );
  const capital = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return Object.fromEntries(
    lists.map(([list, name, field]: readonly [string, string, Field]) => [`${list}${capital(name)}`, field]),
  );
}

/** The facts that a text may show by name. */
function named(facts: Facts): readonly string[] {
  const scalars = Object.keys(facts).filter((name) => isScalar(facts[name] as Fact));
  return scalars.length > 0 ? scalars : Object.keys(facts);
}

/** Two or three layers with at least a rule in each. */
function layersOf(random: Random, rules: readonly Rule[]) {
  const cuts = random.some(
    rules.slice(1).map((_, index) => index + 1),
    1,
    2,
  );
  const ends = [0, ...cuts.sort((a, b) => a - b), rules.length];
  return ends
    .slice(1)
    .map((end, index) => ({ id: `layer-${index + 1}`, rules: rules.slice(ends[index], end) }));
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
  const names = random.some(Object.keys(testable(facts)), 2, 3);
  return Object.fromEntries(names.map((name) => [name, draftTest(random, facts[name] as Fact, parameters)]));
}
