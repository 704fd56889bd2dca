/** Random tests of one fact, in every form. */
import type { Constant, Test } from "../../../src/policy/document/condition.ts";
import type { Parameters } from "./draft-facts.ts";
import type { PlainFact as Fact } from "./grid.ts";
import { constantAt, gridOf, type NumericFact } from "./grid.ts";
import { isSatisfiable } from "./is-satisfiable.ts";
import type { Random } from "./random.ts";

/** A test that some value of the domain satisfies; others are a load error, not a policy. */
export function draftTest(random: Random, fact: Fact, parameters: Parameters): Test {
  for (;;) {
    const test = anyTest(random, fact, parameters);
    if (isSatisfiable(random, { it: test }, { it: fact }, parameters)) return test;
  }
}

function anyTest(random: Random, fact: Fact, parameters: Parameters): Test {
  if (fact.optional && random.chance(0.25)) return { is: random.pick(["absent", "present"] as const) };
  if (random.chance(0.12)) return { not: draftTest(random, fact, parameters) };
  if (fact.type === "boolean") return random.chance(0.1) ? [true, false] : constant(random, fact, parameters);
  if (fact.type === "enum") {
    if (fact.other && random.chance(0.25)) return { is: "other" };
    return random.chance(0.5) ? constant(random, fact, parameters) : random.some(fact.values, 1, 3);
  }
  if (random.chance(0.15)) return constant(random, fact, parameters);
  if (random.chance(0.1)) {
    const { low, high, decimals } = gridOf(fact);
    const steps = new Set([0, 0, 0].map(() => random.between(low, high)));
    return [...steps].map((step) => constantAt(step, fact, decimals));
  }
  const bound = () => (random.chance(0.1) ? beyondDomain(random, fact) : constant(random, fact, parameters));
  const lower = random.chance(0.6) && { [random.pick(["gt", "gte"])]: bound() };
  const upper = (!lower || random.chance(0.5)) && { [random.pick(["lt", "lte"])]: bound() };
  return { ...lower, ...upper } as Test;
}

/** A bound that cuts nothing off, or everything: the test is drawn anew where nothing is left. */
function beyondDomain(random: Random, fact: NumericFact): Constant {
  const { low, high, decimals } = gridOf(fact);
  return constantAt(random.pick([low - 2, low - 1, high + 1, high + 2]), fact, decimals);
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
