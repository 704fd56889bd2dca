import { decide, definePolicy } from "evenhand";
import { describe, expect, test } from "vitest";
import { bagsOf, product } from "../../../src/policy/deriving/combinations.ts";

const policy = definePolicy({
  id: "order",
  version: "1",
  purpose: "other",
  facts: {
    lines: {
      type: "list",
      maxItems: 4,
      of: { price: { type: "integer", min: 0, max: 9 }, late: { type: "boolean" } },
    },
  },
  derive: {
    some: { some: "lines", where: { late: true } },
    every: { every: "lines", where: { late: true } },
    none: { none: "lines", where: { late: true } },
    many: { count: "lines", where: { late: true } },
    sum: { sum: "lines", of: "price", where: { late: true } },
    least: { min: "lines", of: "price", where: { late: true } },
    most: { max: "lines", of: "price", where: { late: true } },
  },
  outcome: { pay: { type: "integer" } },
  rules: (["some", "every", "none"] as const).map((id) => ({
    id,
    when: { [id]: true, many: { gte: 0 }, sum: { gte: 0 } } as never,
    then: { pay: 1 },
    because: "{some} {every} {none} {many} {sum} {least} {most}",
  })),
});
const line = (price: number, late: boolean) => ({ price, late });
const absent = { is: "absent" };
type Derived = readonly [value: unknown, items?: readonly number[]];
const derived = (lines: unknown): Readonly<Record<string, Derived>> => {
  const decision = decide(policy, { lines } as never);
  if (decision.status !== "decided") return {};
  const list = (decision.derived ?? []).map(({ fact, value, items }): [string, Derived] => [
    fact,
    items === undefined ? [value] : [value, items],
  ]);
  return Object.fromEntries(list);
};

describe("what is derived of a list, and the records that decided or counted", () => {
  test.each<[string, readonly object[], Readonly<Record<string, Derived>>]>([
    [
      "some are late",
      [line(3, true), line(1, false), line(2, true), line(3, true)],
      {
        some: [true, [0, 2, 3]],
        every: [false, [1]],
        none: [false, [0, 2, 3]],
        many: [3, [0, 2, 3]],
        sum: [8, [0, 2, 3]],
        least: [2, [2]],
        most: [3, [0, 3]],
      },
    ],
    [
      "all are late",
      [line(4, true)],
      {
        some: [true, [0]],
        every: [true],
        none: [false, [0]],
        many: [1, [0]],
        sum: [4, [0]],
        least: [4, [0]],
        most: [4, [0]],
      },
    ],
    [
      "none is late",
      [line(4, false)],
      {
        some: [false],
        every: [false, [0]],
        none: [true],
        many: [0, []],
        sum: [0, []],
        least: [absent],
        most: [absent],
      },
    ],
    [
      "there is none",
      [],
      {
        some: [false],
        every: [true],
        none: [true],
        many: [0, []],
        sum: [0, []],
        least: [absent],
        most: [absent],
      },
    ],
  ])("where %s", (_, lines, expected) => {
    expect(derived(lines)).toEqual(expected);
  });
});

describe("every combination", () => {
  test("is there once, the first choice changing fastest", () => {
    expect(
      product(
        [
          ["a", "b"],
          ["x", "y"],
        ],
        4,
      ),
    ).toEqual([
      ["a", "x"],
      ["b", "x"],
      ["a", "y"],
      ["b", "y"],
    ]);
    expect(product([], 1)).toEqual([[]]);
    expect(product([["a"], []], 9)).toEqual([]);
  });
  test("or none, where they are more than may be or one cannot be listed", () => {
    expect(
      product(
        [
          ["a", "b"],
          ["x", "y"],
        ],
        3,
      ),
    ).toBeUndefined();
    expect(product([["a"], undefined], 9)).toBeUndefined();
  });
});

describe("bags", () => {
  test("of up to so many items, each any number of times", () => {
    expect(bagsOf(["a", "b"], 2, 6)).toEqual([[], ["b"], ["b", "b"], ["a"], ["a", "b"], ["a", "a"]]);
    expect(bagsOf(["a"], 0, 1)).toEqual([[]]);
    expect(bagsOf([], 3, 1)).toEqual([[]]);
  });
  test("or none, where they are more than may be", () => {
    expect(bagsOf(["a", "b"], 2, 5)).toBeUndefined();
    expect(bagsOf(["a", "b", "c"], 9, 219)).toBeUndefined();
    expect(bagsOf(["a", "b", "c"], 9, 220)).toHaveLength(220);
  });
});
