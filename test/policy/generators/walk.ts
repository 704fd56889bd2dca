/** Every test of a condition and every part of a formula, once each: what coverage counts and boundaries are read from. */
import type { Condition, Test } from "../../../src/policy/document/condition.ts";
import type { Formula } from "../../../src/policy/document/formula.ts";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import type { Consequence } from "../../../src/policy/document/rule.ts";

/** Calls `onTest` for each test, inner tests of `not` included, and `onCombination` for each `any`, `all`, `not`. */
export function walkCondition(
  condition: Condition,
  onTest: (fact: string, test: Test) => void,
  onCombination: (name: "any" | "all" | "not") => void = () => {},
): void {
  const inTest = (fact: string, test: Test) => {
    onTest(fact, test);
    if (typeof test === "object" && "not" in test) inTest(fact, test.not);
  };
  for (const [name, entry] of Object.entries(condition)) {
    if (name !== "any" && name !== "all" && name !== "not") {
      inTest(name, entry as Test);
      continue;
    }
    onCombination(name);
    for (const inner of name === "not" ? [entry as Condition] : (entry as readonly Condition[])) {
      walkCondition(inner, onTest, onCombination);
    }
  }
}

/** The conditions of rules and assumptions. */
export function conditionsOf(document: PolicyDocument): readonly Condition[] {
  return [
    ...rulesOf(document).map((rule) => rule.when),
    ...(document.assume ?? []).map(({ never }) => never),
  ];
}

/** Calls `visit` for each formula of a consequence, operands included. */
export function walkConsequence(then: Consequence, visit: (formula: Formula) => void): void {
  const walk = (formula: Formula) => {
    visit(formula);
    if (typeof formula !== "object") return;
    for (const part of Object.values(formula)) {
      if (Array.isArray(part)) {
        if (!("share" in formula)) for (const operand of part) walk(operand);
      } else if (typeof part === "object") walk(part);
    }
    if ("of" in formula && typeof formula.of !== "object") walk(formula.of);
  };
  for (const value of Object.values(then)) {
    if (typeof value === "object" && "atLeast" in value) {
      walk(value.atLeast);
      walk(value.atMost);
    } else walk(value);
  }
}
