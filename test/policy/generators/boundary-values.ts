/** The values of a fact at which a policy could change its mind: just below, at and just above every constant. */
import type { Constant, Test } from "../../../src/policy/document/condition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Parameters } from "./draft-facts.ts";
import { type CountedFact, constantAt, gridOf, momentText, stepIn, textOf } from "./grid.ts";
import type { Random } from "./random.ts";
import { conditionsOf, walkCondition } from "./walk.ts";

export const absent = { is: "absent" } as const;
/** No policy names it, so that it is *other* wherever an enum allows that. */
export const UNNAMED = "none of the named";

/** The constants that a test compares with, with the values of parameters. */
function constantsOf(test: Test, parameters: Parameters): readonly (string | number | boolean)[] {
  if (typeof test !== "object") return [test];
  if ("is" in test || "not" in test) return [];
  const constants = (
    Array.isArray(test) ? test : "parameter" in test ? [test] : Object.values(test)
  ) as Constant[];
  return constants.map((constant) =>
    typeof constant === "object" ? (parameters[constant.parameter]?.value as number) : constant,
  );
}

/** Steps just below, at and just above each constant and each end of the domain; some lie outside it. */
export function boundarySteps(
  fact: CountedFact,
  tests: readonly Test[],
  parameters: Parameters,
): readonly number[] {
  const { low, high } = gridOf(fact);
  const constants = tests.flatMap((test) => constantsOf(test, parameters) as number[]);
  const at = [low, high, ...constants.map((constant) => stepIn(fact, constant))];
  return [...new Set(at.flatMap((step) => [step - 1, step, step + 1]))].sort((a, b) => a - b);
}

/** A step as a case may write it: a number, a day, a moment by some clock; money in any of three ways. */
export function valueAt(step: number, fact: CountedFact, random: Random): unknown {
  const { decimals } = gridOf(fact);
  if (fact.type === "date") return constantAt(step, fact, 0);
  if (fact.type === "instant") return momentText(step, random.pick([0, 0, 60, -330, 840]));
  if (fact.type !== "money") return Number(textOf(step, decimals));
  const { currency } = fact;
  return random.pick([step, { amount: step, currency }, textOf(step, decimals)]);
}

/** Every test of one fact, wherever it stands. */
export function testsOf(document: PolicyDocument, name: string): readonly Test[] {
  const tests: Test[] = [];
  for (const condition of conditionsOf(document)) {
    walkCondition(condition, (fact, test) => fact === name && tests.push(test));
  }
  return tests;
}

/** Every test of a field of a list's records: they stand where something is derived from the list. */
export function fieldTestsOf(document: PolicyDocument, list: string, field: string): readonly Test[] {
  const tests: Test[] = [];
  for (const derivation of Object.values(document.derive ?? {})) {
    if (!("where" in derivation) || !Object.values(derivation).includes(list as never)) continue;
    walkCondition(derivation.where ?? {}, (name, test) => name === field && tests.push(test));
  }
  return tests;
}

/** Every set that words can make, the empty one first. */
export function subsetsOf(words: readonly string[]): readonly (readonly string[])[] {
  return words.reduce<string[][]>((sets, word) => sets.concat(sets.map((set) => [...set, word])), [[]]);
}
