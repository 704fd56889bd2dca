/** Whether some case satisfies a condition: looked for at the values beside its constants, by the definition. */

import { holds } from "../../../src/policy/definition/holds.ts";
import { ABSENT, exactly, type KnownValue, OTHER } from "../../../src/policy/definition/known-value.ts";
import type { Condition, Test } from "../../../src/policy/document/condition.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { boundarySteps, subsetsOf } from "./boundary-values.ts";
import type { Facts, Parameters } from "./draft-facts.ts";
import { type CountedFact, constantAt, gridOf } from "./grid.ts";
import type { Random } from "./random.ts";
import { walkCondition } from "./walk.ts";

/**
 * Tries every value beside a constant where one fact is tested, and 100 random combinations where several are: a
 * condition that holds in very few cases is taken for one that never does, and drawn anew. A derived fact is taken to
 * have any value of its domain, whatever it is made of.
 */
export function isSatisfiable(
  random: Random,
  condition: Condition,
  facts: Facts,
  parameters: Parameters,
): boolean {
  const tests = new Map<string, Test[]>();
  walkCondition(condition, (name, test) => tests.set(name, [...(tests.get(name) ?? []), test]));
  const values = [...tests].map(([name, ofFact]) => {
    return [name, valuesBeside(facts[name] as Fact, ofFact, parameters)] as const;
  });
  const policy = { facts, parameters } as unknown as PolicyDocument;
  const [only] = values;
  if (values.length === 1 && only)
    return only[1].some((value) => holds(condition, new Map([[only[0], value]]), facts, policy));
  for (let tries = 0; tries < 100; tries += 1) {
    const known = new Map<string, KnownValue>(values.map(([name, ofFact]) => [name, random.pick(ofFact)]));
    if (holds(condition, known, facts, policy)) return true;
  }
  return false;
}

/**
 * The steps of a counted fact, among those beside the constants that it is compared with, on which the condition can
 * hold whatever the other facts are.
 */
export function satisfyingSteps(
  random: Random,
  condition: Condition,
  facts: Facts,
  parameters: Parameters,
  name: string,
): readonly number[] {
  const fact = facts[name] as CountedFact;
  const tests: Test[] = [];
  walkCondition(condition, (tested, test) => tested === name && tests.push(test));
  const { low, high, decimals } = gridOf(fact);
  const steps = boundarySteps(fact, tests, parameters).filter((step) => step >= low && step <= high);
  return steps.filter((step) => {
    const is = { [name]: constantAt(step, fact, decimals) };
    return isSatisfiable(random, { all: [is, condition] }, facts, parameters);
  });
}

function valuesBeside(fact: Fact, tests: readonly Test[], parameters: Parameters): readonly KnownValue[] {
  const ends: readonly KnownValue[] = fact.optional ? [ABSENT] : [];
  const others: readonly KnownValue[] = fact.type === "enum" && fact.other ? [OTHER] : [];
  switch (fact.type) {
    case "boolean":
      return [true, false, ...ends];
    case "enum":
      return [...fact.values, ...others, ...ends];
    case "set":
      return [...subsetsOf(fact.values).map((words) => new Set(words)), ...ends];
    case "list":
      return [[] as const, ...ends];
    default: {
      const { low, high, decimals } = gridOf(fact);
      const steps = boundarySteps(fact, tests, parameters).filter((step) => step >= low && step <= high);
      return [
        ...steps.map((step) => exactly(String(constantAt(step, fact, decimals))) as KnownValue),
        ...ends,
      ];
    }
  }
}
