/** Random conditions in every form of combination, satisfied by some case: others are a load error, not a policy. */
import type { Condition, Test } from "../../../src/policy/document/condition.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { Facts, Parameters } from "./draft-facts.ts";
import { draftTest, testable } from "./draft-test.ts";
import { isSatisfiable } from "./is-satisfiable.ts";
import type { Random } from "./random.ts";

/** A condition whose expansion stays far below the limit of boxes per rule. */
export function draftCondition(random: Random, all: Facts, parameters: Parameters, depth = 2): Condition {
  const facts = testable(all);
  for (;;) {
    const condition = anyCondition(random, facts, parameters, depth);
    const isSmall = boxes(condition, true) <= 16 && boxes(condition, false) <= 200;
    if (isSmall && isSatisfiable(random, condition, facts, parameters)) return condition;
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

/** An upper bound on how many boxes a condition (or its complement) unfolds into. */
function boxes(condition: Condition, positive: boolean): number {
  const parts = Object.entries(condition).map(([name, entry]) => {
    if (name === "not") return boxes(entry as Condition, !positive);
    if (name !== "any" && name !== "all") return boxesOfTest(entry as Test, positive);
    const counts = (entry as readonly Condition[]).map((inner) => boxes(inner, positive));
    return (name === "any") === positive ? counts.reduce((a, b) => a + b) : counts.reduce((a, b) => a * b);
  });
  return positive ? parts.reduce((a, b) => a * b) : parts.reduce((a, b) => a + b);
}

/** A set is several questions at once: it lacks all of some words in as many ways as there are words. */
function boxesOfTest(test: Test, positive: boolean): number {
  if (typeof test !== "object" || Array.isArray(test)) return 1;
  if ("not" in test) return boxesOfTest(test.not, !positive) + 1;
  const words = [
    ...("has" in test ? [1] : []),
    ...["hasAll", "hasNone"].flatMap((form) => {
      const list = (test as { [form: string]: unknown })[form];
      return Array.isArray(list) ? list : [];
    }),
  ];
  return positive || words.length === 0 ? 1 : words.length + 1;
}
