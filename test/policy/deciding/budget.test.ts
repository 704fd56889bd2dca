// What a search may cost, to the step: the last step may be taken, and one more is none.
import { describe, expect, test } from "vitest";
import { spend } from "../../../src/policy/deciding/budget.ts";
import { allPoints, corners } from "../../../src/policy/deciding/sample-points.ts";
import type { Spans } from "../../../src/policy/normal/spans.ts";

describe("a budget", () => {
  test("is spent to the last step, and what is too much takes nothing", () => {
    const budget = { left: 3 };
    expect(spend(budget, 4)).toBe(false);
    expect(budget.left).toBe(3);
    expect(spend(budget, 2)).toBe(true);
    expect(spend(budget, 1)).toBe(true);
    expect(budget.left).toBe(0);
    expect(spend(budget, 1)).toBe(false);
    expect(spend(budget, 0)).toBe(true);
  });
});

describe("points at which amounts are tried", () => {
  const spans: readonly Spans[] = [
    [0, 1, 5, 7],
    [3, 3],
    [-2, 0],
  ];
  const spansOf = (fact: number) => spans[fact] as Spans;
  const listed = (points: ReturnType<typeof corners>) =>
    points && [...points].map((point) => [...point.values()].join(" ")).sort();

  test("corners are the lowest and the highest code of each fact, one where they are the same", () => {
    const found = corners([0, 1, 2], spansOf, { left: 8 });
    expect(listed(found)).toEqual(["0 3 -2", "0 3 0", "7 3 -2", "7 3 0"]);
    expect(corners([0, 1, 2], spansOf, { left: 7 })).toBeUndefined();
    expect(listed(corners([], spansOf, { left: 1 }))).toEqual([""]);
  });

  test("all points are every combination, none of a gap", () => {
    const expected = [0, 1, 5, 6, 7].flatMap((one) => [-2, -1, 0].map((other) => `${one} ${other}`)).sort();
    const budget = { left: 15 };
    expect(listed(allPoints([0, 2], spansOf, budget))).toEqual(expected);
    expect(budget.left).toBe(0);
    expect(allPoints([0, 2], spansOf, { left: 14 })).toBeUndefined();
  });

  test("there are at most 4,096 of them, whatever may be spent", () => {
    const plenty = { left: 1_000_000 };
    const facts = (count: number) => Array.from({ length: count }, (_, fact) => fact);
    const pair = (): Spans => [0, 1];
    expect(listed(corners(facts(12), pair, plenty))).toHaveLength(4096);
    expect(corners(facts(13), pair, plenty)).toBeUndefined();
    expect(listed(allPoints([0], () => [1, 4096], plenty))).toHaveLength(4096);
    expect(allPoints([0], () => [0, 4096], plenty)).toBeUndefined();
    expect(plenty.left).toBe(1_000_000 - 2 * 4096);
  });
});
