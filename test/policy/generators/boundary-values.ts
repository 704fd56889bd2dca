/** The values of a fact at which a policy could change its mind: just below, at and just above every constant. */
import type { Constant, Test } from "../../../src/policy/document/condition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Parameters } from "./draft-facts.ts";
import type { PlainFact as Fact } from "./grid.ts";
import { gridOf, type NumericFact, stepOf, textOf } from "./grid.ts";
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
  fact: NumericFact,
  tests: readonly Test[],
  parameters: Parameters,
): readonly number[] {
  const { low, high, decimals } = gridOf(fact);
  const constants = tests.flatMap((test) => constantsOf(test, parameters) as number[]);
  const at = [low, high, ...constants.map((constant) => stepOf(constant, decimals))];
  return [...new Set(at.flatMap((step) => [step - 1, step, step + 1]))].sort((a, b) => a - b);
}

/** A step as a case may write it: a number; money as minor units, with its currency, or as a text. */
export function valueAt(step: number, fact: NumericFact, random: Random): unknown {
  const { decimals } = gridOf(fact);
  if (fact.type !== "money") return Number(textOf(step, decimals));
  const { currency } = fact;
  return random.pick([step, { amount: step, currency }, textOf(step, decimals)]);
}

/** Every boundary value of a fact in a policy, in case notation; for words and booleans simply every value. */
export function boundaryValues(document: PolicyDocument, name: string, random: Random): readonly unknown[] {
  const fact = document.facts[name] as Fact;
  const ends = [absent]; // invalid for a fact that is not optional: that is a boundary too
  if (fact.type === "boolean") return [true, false, ...ends];
  if (fact.type === "enum") return [...fact.values, UNNAMED, ...ends];
  const steps = boundarySteps(fact, testsOf(document, name), document.parameters ?? {});
  return [...steps.map((step) => valueAt(step, fact, random)), ...ends];
}

/** Every test of one fact, wherever it stands. */
export function testsOf(document: PolicyDocument, name: string): readonly Test[] {
  const tests: Test[] = [];
  for (const condition of conditionsOf(document)) {
    walkCondition(condition, (fact, test) => fact === name && tests.push(test));
  }
  return tests;
}
