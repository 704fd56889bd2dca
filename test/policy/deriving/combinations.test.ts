// Combinations, counted by what is known of them: a product by its sizes, bags by the binomial coefficient.
import { describe, expect, test } from "vitest";
import { bagsOf, product } from "../../../src/policy/deriving/combinations.ts";

const texts = (combinations: readonly (readonly unknown[])[] | undefined) =>
  combinations?.map((one) => one.join(""));

describe("one of each", () => {
  const choices = [["a", "b"], ["x"], ["1", "2", "3"]];
  test("in every combination, the first changing fastest", () => {
    expect(texts(product(choices, 6))).toEqual(["ax1", "bx1", "ax2", "bx2", "ax3", "bx3"]);
    expect(product([], 1)).toEqual([[]]);
    expect(product([["a"], []], 1)).toEqual([]);
  });
  test("is nothing where there are more than allowed, on the way as well, or a choice is not known", () => {
    expect(product(choices, 5)).toBeUndefined();
    expect(product([...choices, []], 5)).toBeUndefined();
    expect(product([["a"], undefined], 9)).toBeUndefined();
  });
});

describe("bags", () => {
  test("of up to so many items, each any number of times", () => {
    expect(texts(bagsOf(["a", "b"], 2, 6))?.sort()).toEqual(["", "a", "aa", "ab", "b", "bb"]);
    expect(bagsOf([], 3, 1)).toEqual([[]]);
    expect(bagsOf(["a"], 0, 1)).toEqual([[]]);
  });
  test.each([
    [1, 5, 6],
    [2, 3, 10],
    [3, 3, 20],
    [4, 2, 15],
  ])("of %i kinds and at most %i items are %i, to the last one that is allowed", (kinds, size, count) => {
    const items = Array.from({ length: kinds }, (_, at) => String(at));
    const bags = texts(bagsOf(items, size, count)) ?? [];
    expect(bags).toHaveLength(count);
    expect(new Set(bags.map((bag) => [...bag].sort().join(""))).size).toBe(count);
    expect(bags.every((bag) => bag.length <= size)).toBe(true);
    expect(bagsOf(items, size, count - 1)).toBeUndefined();
  });
});
