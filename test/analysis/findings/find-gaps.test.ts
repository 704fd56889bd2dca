// Gaps: none where something catches everything, and what looking for them costs.
import { expect, test } from "vitest";
import { findGaps } from "../../../src/analysis/findings/find-gaps.ts";
import { findingContext } from "../../../src/analysis/findings/finding-context.ts";
import { loadPolicy } from "../../../src/policy/index.ts";

const looked = (change: object, options: object = {}) => {
  const spent: number[] = [];
  const policy = loadPolicy({
    id: "gaps",
    version: "1",
    purpose: "other",
    facts: { x: { type: "integer", min: 0, max: 9 } },
    outcome: { points: { type: "integer" } },
    rules: [{ id: "low", when: { x: { lt: 5 } }, then: { points: 1 }, because: "x" }],
    ...change,
  });
  const findings = findGaps(findingContext(policy, options, ({ steps }) => spent.push(steps)));
  return { said: findings.map(({ code, message }) => `${code}: ${message}`), spent };
};

test("where something catches everything nothing is looked for", () => {
  for (const hit of ["first", "unique", "any"]) {
    const otherwise = { then: { points: 0 }, because: "y" };
    expect(looked({ otherwise, hit })).toEqual({ said: [], spent: [] });
  }
});

test("else each is told, and paid for", () => {
  for (const engine of ["diagrams", "branching", "cases", "both"]) {
    const { said, spent } = looked({}, { engine });
    expect(said).toEqual(["gap: no rule fires where x 5 or more"]);
    expect(spent).toHaveLength(1);
    expect(spent[0]).toBeGreaterThan(0);
  }
});

test("with too little to spend it is not said that there is none", () => {
  for (const engine of ["diagrams", "branching"]) {
    expect(looked({}, { engine, steps: 0 }).said).toEqual([
      "undecided: it was not found out whether every case has an outcome",
    ]);
  }
});
