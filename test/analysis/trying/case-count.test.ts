// How many cases there are, before they are tried and while they are: the same, to the edge.
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { pairOf } from "../../../src/analysis/joint/pair-of.ts";
import { casesOfSides } from "../../../src/analysis/trying/case-count.ts";
import { caseGrid } from "../../../src/analysis/trying/case-grid.ts";
import { toldApart } from "../../../src/analysis/trying/told-apart.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { draftFew } from "../solving/generators/draft-few.ts";

const compiledWith = (facts: object, when: object, more: object = {}, points: unknown = 1) =>
  compiledOf(
    loadPolicy({
      id: "counted",
      version: "1",
      purpose: "other",
      facts,
      outcome: { points: { type: "integer" } },
      rules: [{ id: "one", when, then: { points }, because: "x" }],
      otherwise: { then: { points: 0 }, because: "x" },
      ...more,
    }),
  );

/** How many cases are expected, and how many a grid has that may have `most`. */
function countsOf(policy: ReturnType<typeof compiledWith>, most = 1_000_000) {
  const joint = jointOfOne(policy);
  const asked = { joint, space: wholeSpace(joint) };
  const told = toldApart(asked, most);
  return [casesOfSides(joint), told && caseGrid(asked, joint.sides[0], told, most)?.count];
}
const number = (max: number, more: object = {}) => ({ type: "integer", min: 1, max, ...more });
const records = (max: number, maxItems: number, more: object = {}) => ({
  items: { type: "list", of: { n: number(max), other: { type: "boolean" } }, maxItems, ...more },
});
const worth = { derive: { worth: { sum: "items", of: "n" } } };

describe("the cases of one fact are", () => {
  test("its codes where something is computed with it, and the parts between its thresholds where not", () => {
    const when = { a: { gte: 4, lte: 6 } };
    expect(countsOf(compiledWith({ a: number(9) }, when))).toEqual([3, 3]);
    expect(countsOf(compiledWith({ a: number(9) }, when, {}, "a"))).toEqual([9, 9]);
    const optional = { a: number(9, { optional: true }), b: { type: "boolean" } };
    expect(countsOf(compiledWith(optional, { a: { is: "absent" } }))).toEqual([2, 2]);
    const made = { derive: { twice: { plus: ["a", "a"] } } };
    expect(countsOf(compiledWith(optional, { twice: { gte: 4 } }, made))).toEqual([10, 10]);
  });

  test("one for each choice of words that are tested, and one where there are none", () => {
    const tags = (optional: boolean) => ({ tags: { type: "set", values: ["x", "y", "z"], optional } });
    expect(countsOf(compiledWith(tags(false), { tags: { hasAll: ["x", "z"] } }))).toEqual([4, 4]);
    expect(countsOf(compiledWith(tags(true), { tags: { hasAll: ["x", "z"] } }))).toEqual([5, 5]);
    expect(countsOf(compiledWith(tags(true), { tags: { is: "absent" } }))).toEqual([2, 2]);
  });

  test("one for each choice of records that are told apart, in any order", () => {
    const large = { worth: { gte: 2 } };
    // None, one of three, and two of three: 1 + 3 + 6; absent as well.
    expect(countsOf(compiledWith(records(3, 2), large, worth))).toEqual([10, 10]);
    expect(countsOf(compiledWith(records(3, 2, { optional: true }), large, worth))).toEqual([11, 11]);
    const ones = { derive: { ones: { count: "items", where: { n: { lte: 1 } } } } };
    // Two kinds of records, up to three of them.
    expect(countsOf(compiledWith(records(9, 3), { ones: 2 }, ones))).toEqual([10, 10]);
    // What every record is counted for tells none apart.
    expect(
      countsOf(compiledWith(records(9, 3), { many: 2 }, { derive: { many: { count: "items" } } })),
    ).toEqual([4, 4]);
    expect(countsOf(compiledWith({ ...records(9, 3), a: number(2) }, { a: 1 }))).toEqual([2, 2]);
  });
});

describe("a million", () => {
  test("of codes is the most", () => {
    const counts = [999_999, 1_000_000, 1_000_001].map((max) =>
      countsOf(compiledWith({ a: number(max) }, { a: 1 }, {}, "a")),
    );
    expect(counts).toEqual([
      [999_999, 999_999],
      [1_000_000, 1_000_000],
      [Number.POSITIVE_INFINITY, undefined],
    ]);
  });

  test("of two facts together, whichever is the first", () => {
    for (const [one, other] of [
      [3, 333_333],
      [333_333, 3],
      [64, 15_625],
      [15_625, 64],
    ] as const) {
      const sum = { sum: ["a", "b"] };
      const small = compiledWith({ a: number(one), b: number(other) }, { a: 1 }, {}, sum);
      expect(countsOf(small)).toEqual([one * other, one * other]);
      const large = compiledWith({ a: number(one), b: number(other + 1) }, { a: 1 }, {}, sum);
      expect(countsOf(large)).toEqual([Number.POSITIVE_INFINITY, undefined]);
    }
  });

  test("of each side, not of both", () => {
    const half = compiledWith({ a: number(1_000_000) }, { a: 1 }, {}, "a");
    expect(casesOfSides(pairOf(half, new Map([["a", "free"]])))).toBe(2_000_000);
  });

  test("of lists", () => {
    const counts = [1_411, 1_412, 1_413].map((max) => {
      const policy = compiledWith(records(max, 2), { worth: { gte: 2 } }, worth);
      return casesOfSides(jointOfOne(policy));
    });
    // (max + 1) * (max + 2) / 2
    expect(counts).toEqual([997_578, 998_991, Number.POSITIVE_INFINITY]);
  });
});

test("of the longest lists as many as there are", () => {
  const policyOf = (kinds: number, maxItems: number) =>
    compiledWith(records(kinds, maxItems), { worth: { gte: 2 } }, worth);
  expect(countsOf(policyOf(1, 1_000))).toEqual([1_001, 1_001]);
  expect(countsOf(policyOf(2, 310))).toEqual([48_516, 48_516]);
  // (1,000 + 1) * (1,000 + 2) / 2
  expect(countsOf(policyOf(2, 1_000))).toEqual([501_501, 501_501]);
  expect(countsOf(policyOf(3, 179))).toEqual([988_260, 988_260]);
  expect(countsOf(policyOf(3, 180))).toEqual([Number.POSITIVE_INFINITY, undefined]);
});

test("a grid has as many as it may have, or there is none", () => {
  const facts = {
    ...records(3, 2, { optional: true }),
    tags: { type: "set", values: ["x", "y"], optional: true },
    a: number(7),
  };
  const policy = compiledWith(facts, { worth: { gte: 2 }, tags: { hasAll: ["x", "y"] } }, worth, "a");
  const cases = 11 * 5 * 7;
  for (const most of [1, 6, 7, 10, 11, 34, 35, 54, 55, cases - 1])
    expect(countsOf(policy, most)).toEqual([cases, undefined]);
  expect(countsOf(policy, cases)).toEqual([cases, cases]);
});

test("of any policy no more than was expected", () => {
  const random = seededRandom(20261132);
  for (let drafted = 0; drafted < 60; drafted += 1) {
    const [expected, there] = countsOf(compiledOf(loadPolicy(draftFew(random, 10_000))));
    expect(there).toBeLessThanOrEqual(expected as number);
  }
});
