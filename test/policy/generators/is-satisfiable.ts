/** Whether some case satisfies a condition: looked for at the values beside its constants, by the definition. */

import { type Fraction, fraction } from "../../../src/policy/definition/fraction.ts";
import { holds } from "../../../src/policy/definition/holds.ts";
import { ABSENT, type KnownValue, OTHER } from "../../../src/policy/definition/known-value.ts";
import type { Condition, Test } from "../../../src/policy/document/condition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { boundarySteps } from "./boundary-values.ts";
import type { Facts, Parameters } from "./draft-facts.ts";
import type { PlainFact as Fact } from "./grid.ts";
import { gridOf, textOf } from "./grid.ts";
import type { Random } from "./random.ts";
import { walkCondition } from "./walk.ts";

/**
 * Tries every value beside a constant where one fact is tested, and 100 random combinations where several are: a
 * condition that holds in very few cases is taken for one that never does, and drawn anew.
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
    if (holds(condition, new Map(values.map(([name, ofFact]) => [name, random.pick(ofFact)])), facts, policy))
      return true;
  }
  return false;
}

function valuesBeside(fact: Fact, tests: readonly Test[], parameters: Parameters): readonly KnownValue[] {
  const ends: readonly KnownValue[] = fact.optional ? [ABSENT] : [];
  const others: readonly KnownValue[] = fact.type === "enum" && fact.other ? [OTHER] : [];
  if (fact.type === "boolean") return [true, false, ...ends];
  if (fact.type === "enum") return [...fact.values, ...others, ...ends];
  const { low, high, decimals } = gridOf(fact);
  const steps = boundarySteps(fact, tests, parameters).filter((step) => step >= low && step <= high);
  return [...steps.map((step) => fraction(textOf(step, decimals)) as Fraction), ...ends];
}
