import { describe, expect, test } from "vitest";
import { byFewTests, byFrequency, byTests } from "../../../src/analysis/diagrams/slot-order.ts";
import type { Box } from "../../../src/policy/normal-form.ts";

/** Boxes of one slot: by slot, how often each of its tests is written. */
function boxesOf(...uses: readonly (readonly number[])[]): readonly Box[] {
  return uses.flatMap((tests, fact) =>
    tests.flatMap((times, test) => Array.from({ length: times }, (): Box => [{ fact, spans: [test, test] }])),
  );
}

describe("the slot that is asked first", () => {
  test("is the one that most boxes test; of those tested about as often, the one with the fewest tests", () => {
    // Three to six times is about as often; seven times is more.
    expect(byFrequency(boxesOf([1, 2], [2, 2, 2], [2, 2], [7]), 5)).toEqual([3, 2, 0, 1, 4]);
    // As often and with as many tests: the one that is tested more.
    expect(byFrequency(boxesOf([4], [6], [5]), 3)).toEqual([1, 2, 0]);
    expect(byFrequency(boxesOf([5], [5], [6]), 3)).toEqual([2, 0, 1]);
  });

  test("is the one with the most different tests; of as many, the one that more boxes test", () => {
    expect(byTests(boxesOf([5], [1, 1, 1], [1, 1], [3, 1]), 5)).toEqual([1, 3, 2, 0, 4]);
  });

  test("is the one with the fewest different tests; of as few, the one that more boxes test", () => {
    expect(byFewTests(boxesOf([1, 1, 1], [2], [1, 1], [3, 1], [5]), 5)).toEqual([4, 1, 3, 2, 0]);
  });

  test("is the one declared first where nothing tells them apart", () => {
    for (const ordering of [byFrequency, byTests, byFewTests]) {
      expect(ordering(boxesOf([1, 2], [2, 1], [1, 2]), 3)).toEqual([0, 1, 2]);
      expect(ordering([], 2)).toEqual([0, 1]);
    }
  });
});

describe("tests of a slot", () => {
  test("are different where their codes are, whatever their digits", () => {
    const boxes: readonly Box[] = [
      [{ fact: 0, spans: [1, 11] }],
      [{ fact: 0, spans: [11, 1] }],
      [{ fact: 1, spans: [1, 1] }],
      [{ fact: 1, spans: [1, 1] }],
      [{ fact: 11, spans: [1, 1] }],
      [{ fact: 1, spans: [11, 1] }],
      ...Array.from({ length: 5 }, (): Box => [{ fact: 2, spans: [1, 1] }]),
    ];
    expect(byTests(boxes, 12).slice(0, 4)).toEqual([1, 0, 2, 11]);
  });
});
