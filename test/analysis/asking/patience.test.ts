// How long engines look before every case is tried, to the step.
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { patienceWith, triesCases } from "../../../src/analysis/asking/patience.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { pairOf } from "../../../src/analysis/joint/pair-of.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";

/** As many cases as `count`: the points are the fact itself. */
function policyOf(count: number) {
  return compiledOf(
    loadPolicy({
      id: "patience",
      version: "1",
      purpose: "other",
      facts: { a: { type: "integer", min: 1, max: count } },
      outcome: { points: { type: "integer" } },
      rules: [
        { id: "one", when: { any: [{ a: { lte: 2 } }, { a: 7 }] }, then: { points: "a" }, because: "x" },
        { id: "two", when: { a: { lte: 5 } }, then: { points: 0 }, because: "x" },
      ],
      otherwise: { then: { points: 0 }, because: "x" },
    }),
  );
}
const joint = jointOfOne(policyOf(1_000));
const pair = pairOf(policyOf(1_000), new Map([["a", "free"]]));

describe("every case is tried", () => {
  test("where there are no more cases than steps for them", () => {
    expect([999, 1_000, 1_001].map((steps) => triesCases(joint, { steps }))).toEqual([false, true, true]);
    expect([999, 1_000].map((cases) => triesCases(joint, { steps: 1, cases }))).toEqual([false, true]);
    expect([1_999, 2_000].map((cases) => triesCases(pair, { cases }))).toEqual([false, true]);
    expect(triesCases(joint, {})).toBe(true);
  });

  test("unless an engine was asked for that does not", () => {
    const tried = (["both", "cases", "diagrams", "branching"] as const).map((engine) =>
      triesCases(joint, { engine }),
    );
    expect(tried).toEqual([true, true, false, false]);
  });

  test("never where one side has more than a million", () => {
    const told = [999_999, 1_000_000, 1_000_001].map((count) => {
      const own = policyOf(count);
      return [jointOfOne(own), pairOf(own, new Map([["a", "free"]]))].map((one) => triesCases(one, {}));
    });
    expect(told).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
    expect(triesCases(jointOfOne(policyOf(1_000_001)), { cases: Number.MAX_SAFE_INTEGER })).toBe(false);
  });
});

describe("a search by boxes may take", () => {
  test("a thousand steps, eight for each box, and one for sixteen cases", () => {
    expect(joint.sides[0].boxes).toHaveLength(3);
    // 1,000 + 3 * 8 + 1,000 / 16
    expect(patienceWith(joint, {})).toBe(1_087);
    expect(patienceWith(pair, {})).toBe(1_000 + 6 * 8 + 125);
    expect(patienceWith(jointOfOne(policyOf(1_008)), {})).toBe(1_087);
    expect(patienceWith(jointOfOne(policyOf(1_009)), {})).toBe(1_088);
  });

  test("no more than may be spent", () => {
    expect([1_086, 1_087, 1_088].map((steps) => patienceWith(joint, { steps }))).toEqual([
      1_086, 1_087, 1_087,
    ]);
  });

  test("all that may be spent where not every case is tried", () => {
    expect(patienceWith(joint, { steps: 999 })).toBe(999);
    expect(patienceWith(joint, { engine: "diagrams" })).toBe(4_000_000);
    expect(patienceWith(joint, { engine: "branching", steps: 5_000 })).toBe(5_000);
    expect(patienceWith(jointOfOne(policyOf(1_000_001)), { steps: 3_000_000 })).toBe(3_000_000);
  });

  test("nothing where only cases are tried", () => {
    expect(patienceWith(joint, { engine: "cases" })).toBe(0);
    expect(patienceWith(jointOfOne(policyOf(1_000_001)), { engine: "cases" })).toBe(0);
  });
});
