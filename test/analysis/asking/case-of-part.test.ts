import { describe, expect, test } from "vitest";
import { caseOfPart } from "../../../src/analysis/asking/case-of-part.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { ANY_CASE, type Wanted } from "../../../src/analysis/solving/wanted.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";

const joint = jointOfOne(
  compiledOf(
    loadPolicy({
      id: "part",
      version: "1",
      purpose: "other",
      facts: { a: { type: "integer", min: 0, max: 9 } },
      outcome: { points: { type: "integer" } },
      rules: [{ id: "one", when: { a: { gte: 3 } }, then: { points: 1 }, because: "x" }],
    }),
  ),
);
const part = { space: [[0, 9]], midst: [[5, 7]] };
const only = (code: number): Wanted => ({ possible: () => true, holds: ([a]) => a === code });
const codesOf = (wanted: Wanted, steps = 1_000) => {
  const answer = caseOfPart(joint, part, wanted, { nodes: 0, steps });
  return typeof answer === "object" ? answer.codes : answer;
};

describe("a case of a part", () => {
  test("comes from its midst, where there is one", () => {
    expect(codesOf(ANY_CASE)).toEqual([5]);
    expect(codesOf(only(6))).toEqual([6]);
  });
  test("comes from elsewhere in it, where there is none", () => {
    expect(codesOf(only(1))).toEqual([1]);
    expect(codesOf(only(99))).toBe("none");
  });
  test("is paid for", () => {
    const limits = { nodes: 0, steps: 1_000 };
    caseOfPart(joint, part, ANY_CASE, limits);
    expect(limits.steps).toBe(996);
    expect(codesOf(ANY_CASE, 3)).toBe("unknown");
    expect(codesOf(only(1), 6)).toBe("unknown");
  });
});
