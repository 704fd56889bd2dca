/** Random tests of one fact, in every form. */
import type { Constant, Membership, Test } from "../../../src/policy/document/condition.ts";
import type { EnumFact, Fact, SetFact } from "../../../src/policy/document/fact.ts";
import type { Facts, Parameters } from "./draft-facts.ts";
import { type CountedFact, constantAt, gridOf, isNumeric, isOrdered } from "./grid.ts";
import { isSatisfiable } from "./is-satisfiable.ts";
import type { Random } from "./random.ts";

/** The facts that a rule may test: of a list only whether it is there, where that is a question. */
export function testable(facts: Facts): Facts {
  const kept = Object.entries(facts).filter(([, fact]) => fact.type !== "list" || fact.optional);
  return Object.fromEntries(kept);
}

/** A test that some value of the domain satisfies; others are a load error, not a policy. */
export function draftTest(random: Random, fact: Fact, parameters: Parameters): Test {
  for (;;) {
    const test = anyTest(random, fact, parameters);
    if (isSatisfiable(random, { it: test }, { it: fact }, parameters)) return test;
  }
}

function anyTest(random: Random, fact: Fact, parameters: Parameters): Test {
  if (fact.type === "list" || (fact.optional && random.chance(0.25)))
    return { is: random.pick(["absent", "present"] as const) };
  if (random.chance(0.12)) return { not: draftTest(random, fact, parameters) };
  if (fact.type === "set") return membership(random, fact, parameters);
  if (fact.type === "boolean") return random.chance(0.1) ? [true, false] : constant(random, fact, parameters);
  if (fact.type === "enum") {
    if (fact.other && random.chance(0.35)) return { is: "other" };
    if (isOrdered(fact) && random.chance(0.6))
      return bounds(random, () => constant(random, fact, parameters));
    return random.chance(0.5) ? constant(random, fact, parameters) : random.some(fact.values, 1, 3);
  }
  if (random.chance(0.15)) return constant(random, fact, parameters);
  if (random.chance(0.1)) {
    const { low, high, decimals } = gridOf(fact);
    const steps = new Set([0, 0, 0].map(() => random.between(low, high)));
    return [...steps].map((step) => constantAt(step, fact, decimals));
  }
  return bounds(random, () =>
    random.chance(0.1) ? beyondDomain(random, fact) : constant(random, fact, parameters),
  );
}

function bounds(random: Random, bound: () => Constant): Test {
  const lower = random.chance(0.6) && { [random.pick(["gt", "gte"])]: bound() };
  const upper = (!lower || random.chance(0.5)) && { [random.pick(["lt", "lte"])]: bound() };
  return { ...lower, ...upper } as Test;
}

/** One to three things that a set holds or does not hold; no word twice in one of them. */
function membership(random: Random, fact: SetFact, parameters: Parameters): Membership {
  const some = () => {
    const words: Constant[] = random.some(fact.values, 1, 3);
    const own = constant(random, fact, parameters);
    return typeof own === "object" && random.chance(0.3) ? [...words.slice(1), own] : words;
  };
  const forms: Membership[] = random.some(
    [{ has: constant(random, fact, parameters) }, { hasAll: some() }, { hasNone: some() }],
    1,
    random.chance(0.5) ? 1 : 3,
  );
  return Object.assign({}, ...forms);
}

/** A bound that cuts nothing off, or everything: the test is drawn anew where nothing is left. */
function beyondDomain(random: Random, fact: CountedFact): Constant {
  const { low, high, decimals } = gridOf(fact);
  return constantAt(random.pick([low - 2, low - 1, high + 1, high + 2]), fact, decimals);
}

function constant(random: Random, fact: Exclude<Fact, { type: "list" }>, parameters: Parameters): Constant {
  const named = Object.keys(parameters).filter((name) => fits(parameters, name, fact));
  if (named.length > 0 && random.chance(0.3)) return { parameter: random.pick(named) };
  if (fact.type === "boolean") return random.chance(0.5);
  if (fact.type === "enum" || fact.type === "set") return random.pick(fact.values);
  const { low, high, decimals } = gridOf(fact);
  return constantAt(random.between(low, high), fact, decimals);
}

/** A parameter was drawn for one fact, `p` and the fact's name; it fits a fact with the same type and domain. */
function fits(parameters: Parameters, name: string, fact: Fact): boolean {
  const parameter = parameters[name];
  if (parameter?.type === "enum")
    return parameter.values === (fact as { values?: EnumFact["values"] }).values;
  if (parameter?.type !== fact.type) return false;
  if (parameter.type === "boolean") return true;
  if (!isNumeric(fact)) return false;
  const { low, high, decimals } = gridOf(fact);
  return (
    parameter.min === constantAt(low, fact, decimals) &&
    parameter.max === constantAt(high, fact, decimals) &&
    (parameter as { currency?: string }).currency === (fact as { currency?: string }).currency &&
    (parameter as { scale?: number }).scale === (fact as { scale?: number }).scale
  );
}
