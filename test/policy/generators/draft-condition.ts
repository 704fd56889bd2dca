/** Random conditions in every form of test and combination, each test satisfied by some value of its fact's domain. */

import { holds } from "../../../src/policy/definition/holds.ts";
import { knownValue } from "../../../src/policy/definition/known-value.ts";
import type { Condition, Constant, Test } from "../../../src/policy/document/condition.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { absent, boundarySteps, UNNAMED, valueAt } from "./boundary-values.ts";
import type { Facts, Parameters } from "./draft-facts.ts";
import { constantAt, gridOf, isNumeric, type NumericFact } from "./grid.ts";
import type { Random } from "./random.ts";

/** A condition whose expansion stays far below the limit of boxes per rule. */
export function draftCondition(random: Random, facts: Facts, parameters: Parameters, depth = 2): Condition {
  for (;;) {
    const condition = anyCondition(random, facts, parameters, depth);
    if (boxes(condition, true) <= 16 && boxes(condition, false) <= 200) return condition;
  }
}

function anyCondition(random: Random, facts: Facts, parameters: Parameters, depth: number): Condition {
  const inner = () => anyCondition(random, facts, parameters, depth - 1);
  const several = () => Array.from({ length: random.between(1, 3) }, inner);
  const entries: [string, Test | Condition | Condition[]][] = random
    .some(Object.keys(facts), depth > 0 ? 0 : 1, depth > 1 ? 3 : 2)
    .map((name) => [name, draftTest(random, facts[name] as Fact, parameters)]);
  if (depth > 0 && random.chance(0.25)) entries.push(["any", several()]);
  if (depth > 0 && random.chance(0.15)) entries.push(["all", several()]);
  if (depth > 0 && (random.chance(0.15) || entries.length === 0)) entries.push(["not", inner()]);
  return Object.fromEntries(random.some(entries, entries.length, entries.length));
}

/** A test that some value of the domain satisfies; others are a load error, not a policy. */
export function draftTest(random: Random, fact: Fact, parameters: Parameters): Test {
  for (;;) {
    const test = anyTest(random, fact, parameters);
    if (isSatisfiable(random, test, fact, parameters)) return test;
  }
}

function anyTest(random: Random, fact: Fact, parameters: Parameters): Test {
  if (fact.optional && random.chance(0.25)) return { is: random.pick(["absent", "present"] as const) };
  if (random.chance(0.12)) return { not: anyTest(random, fact, parameters) };
  if (fact.type === "boolean") return random.chance(0.1) ? [true, false] : constant(random, fact, parameters);
  if (fact.type === "enum") {
    if (fact.other && random.chance(0.2)) return { is: "other" };
    return random.chance(0.5) ? constant(random, fact, parameters) : random.some(fact.values, 1, 3);
  }
  if (random.chance(0.15)) return constant(random, fact, parameters);
  if (random.chance(0.1)) {
    const { low, high, decimals } = gridOf(fact);
    const steps = new Set([0, 0, 0].map(() => random.between(low, high)));
    return [...steps].map((step) => constantAt(step, fact, decimals));
  }
  const bound = () => constant(random, fact, parameters);
  const lower = random.chance(0.6) && { [random.pick(["gt", "gte"])]: bound() };
  const upper = (!lower || random.chance(0.5)) && { [random.pick(["lt", "lte"])]: bound() };
  return { ...lower, ...upper } as Test;
}

function constant(random: Random, fact: Fact, parameters: Parameters): Constant {
  const named = Object.keys(parameters).filter((name) => fits(parameters, name, fact));
  if (named.length > 0 && random.chance(0.3)) return { parameter: random.pick(named) };
  if (fact.type === "boolean") return random.chance(0.5);
  if (fact.type === "enum") return random.pick(fact.values);
  const { low, high, decimals } = gridOf(fact);
  return constantAt(random.between(low, high), fact, decimals);
}

/** A parameter was drawn for one fact, `p` and the fact's name; it fits a fact with the same type and domain. */
function fits(parameters: Parameters, name: string, fact: Fact): boolean {
  const parameter = parameters[name];
  if (parameter?.type !== fact.type) return false;
  if (parameter.type === "enum") return parameter.values === (fact as { values: unknown }).values;
  if (parameter.type === "boolean") return true;
  const numeric = fact as NumericFact;
  const { low, high, decimals } = gridOf(numeric);
  return (
    parameter.min === constantAt(low, numeric, decimals) &&
    parameter.max === constantAt(high, numeric, decimals) &&
    (parameter as { currency?: string }).currency === (fact as { currency?: string }).currency &&
    (parameter as { scale?: number }).scale === (fact as { scale?: number }).scale
  );
}

function isSatisfiable(random: Random, test: Test, fact: Fact, parameters: Parameters): boolean {
  const policy = { facts: { it: fact }, parameters } as unknown as PolicyDocument;
  const innermost = (outer: Test): Test =>
    typeof outer === "object" && "not" in outer ? innermost(outer.not) : outer;
  const values: readonly unknown[] = isNumeric(fact)
    ? boundarySteps(fact, [innermost(test)], parameters).map((step) => valueAt(step, fact, random))
    : fact.type === "enum"
      ? [...fact.values, UNNAMED]
      : [true, false];
  return [...values, absent].some((value) => {
    const known = knownValue(fact, value);
    return known !== undefined && holds({ it: test }, new Map([["it", known]]), policy);
  });
}

/** An upper bound on how many boxes a condition (or its complement) unfolds into. */
function boxes(condition: Condition, positive: boolean): number {
  const parts = Object.entries(condition).map(([name, entry]) => {
    if (name === "not") return boxes(entry as Condition, !positive);
    if (name !== "any" && name !== "all") return 1;
    const counts = (entry as readonly Condition[]).map((inner) => boxes(inner, positive));
    return (name === "any") === positive ? counts.reduce((a, b) => a + b) : counts.reduce((a, b) => a * b);
  });
  return positive ? parts.reduce((a, b) => a * b) : parts.reduce((a, b) => a + b);
}
