import { describe, expect, test } from "vitest";
import { enumDomain, numberDomain, withAbsent } from "../../../src/policy/normal/domain.ts";
import {
  givenValue,
  halveChunk,
  otherChunks,
  spansOfChunks,
  stepsBetween,
} from "../../../src/policy/reasons/chunks.ts";

const number = withAbsent(numberDomain("integer", { least: 0, greatest: 99 }, 0));
const words = withAbsent(enumDomain(["a", "b", "c", "d"], true));
const ordered = enumDomain(["low", "middle", "high"], false, true);
/** Regions 0 to 9, 10 to 19, 20 to 99, and what is absent. */
const cuts = [10, 20, 100];

describe("how many regions lie between", () => {
  test.each([
    ["one and itself", [5, 5], [5, 5], 0],
    ["two of a region", [5, 5], [0, 0], 0],
    ["the last of one and the first of the next", [9, 9], [10, 10], 1],
    ["the same turned round", [10, 10], [9, 9], 1],
    ["two regions on", [9, 9], [20, 20], 2],
    ["a set and the nearer of its ends", [10, 25], [0, 3], 1],
    ["several and the nearest of them", [0, 0, 30, 30], [19, 19], 1],
    ["one and several", [19, 19], [0, 0, 15, 15, 30, 30], 0],
    ["a value and none", [5, 5], [100, 100], 1],
    ["none and a value", [100, 100], [99, 99], 1],
    ["none and none", [100, 100], [100, 100], 0],
    ["far away or none", [5, 5], [30, 30, 100, 100], 1],
    ["near or none", [5, 5], [6, 6, 100, 100], 0],
    ["nothing at all", [5, 5], [], Number.POSITIVE_INFINITY],
  ])("%s", (_, from, to, steps) => {
    expect(stepsBetween(cuts, number, from, to)).toBe(steps);
  });

  test("words that stand in no order are one step apart, others as far as they are", () => {
    expect(stepsBetween([1, 2, 3, 4, 5], words, [0, 0], [3, 3])).toBe(1);
    expect(stepsBetween([3], words, [0, 0], [2, 2])).toBe(0);
    expect(stepsBetween([1, 2], ordered, [0, 0], [2, 2])).toBe(2);
  });
});

describe("the other values", () => {
  test("by regions, then by distance, the lower one first; what is absent is one step away", () => {
    expect(otherChunks(cuts, number, [12, 12])).toEqual([
      { low: 10, high: 11, near: 11, distance: 1 },
      { low: 13, high: 19, near: 13, distance: 1 },
      { low: 0, high: 9, near: 9, distance: 3 },
      { low: 20, high: 99, near: 20, distance: 8 },
      { low: 100, high: 100, near: 100, distance: Number.POSITIVE_INFINITY },
    ]);
    expect(otherChunks(cuts, number, [5, 5]).map(({ near }) => near)).toEqual([4, 6, 10, 100, 20]);
  });

  test("at the ends of the domain there is one side", () => {
    expect(otherChunks([], number, [0, 0])[0]).toEqual({ low: 1, high: 99, near: 1, distance: 1 });
    expect(otherChunks([], number, [99, 99])[0]).toEqual({ low: 0, high: 98, near: 98, distance: 1 });
    expect(otherChunks([], number, [0, 99])).toEqual([
      { low: 100, high: 100, near: 100, distance: Number.POSITIVE_INFINITY },
    ]);
    expect(otherChunks([], numberDomain("integer", { least: 3, greatest: 3 }, 0), [3, 3])).toEqual([]);
  });

  test("between two values each goes with the nearer one", () => {
    expect(otherChunks([], number, [10, 10, 15, 15]).slice(0, 4)).toEqual([
      { low: 0, high: 9, near: 9, distance: 1 },
      { low: 11, high: 12, near: 11, distance: 1 },
      { low: 13, high: 14, near: 14, distance: 1 },
      { low: 16, high: 99, near: 16, distance: 1 },
    ]);
    expect(otherChunks([], number, [10, 10, 12, 12])[1]).toEqual({
      low: 11,
      high: 11,
      near: 11,
      distance: 1,
    });
  });

  test("of what is absent all values, from the least", () => {
    expect(otherChunks(cuts, number, [100, 100])).toEqual([
      { low: 0, high: 9, near: 0, distance: 1 },
      { low: 10, high: 19, near: 10, distance: 11 },
      { low: 20, high: 99, near: 20, distance: 21 },
    ]);
  });

  test("of what does not exist yet all values, from the least, and last that it is absent", () => {
    expect(otherChunks(cuts, number, []).map(({ near }) => near)).toEqual([0, 10, 20, 100]);
  });

  test("words as they are declared", () => {
    expect(otherChunks([1, 2, 3, 4, 5], words, [2, 2]).map(({ near }) => near)).toEqual([0, 1, 3, 4, 5]);
    expect(otherChunks([1, 2], ordered, [2, 2]).map(({ near }) => near)).toEqual([1, 0]);
  });
});

describe("halves", () => {
  test("the nearer one first, until one value is left", () => {
    const up = { low: 10, high: 14, near: 10, distance: 3 };
    expect(halveChunk(up)).toEqual([
      { low: 10, high: 12, near: 10, distance: 3 },
      { low: 13, high: 14, near: 13, distance: 6 },
    ]);
    const down = { low: 10, high: 14, near: 14, distance: 1 };
    expect(halveChunk(down)).toEqual([
      { low: 12, high: 14, near: 14, distance: 1 },
      { low: 10, high: 11, near: 11, distance: 4 },
    ]);
    expect(halveChunk({ low: 7, high: 8, near: 7, distance: 0 })).toEqual([
      { low: 7, high: 7, near: 7, distance: 0 },
      { low: 8, high: 8, near: 8, distance: 1 },
    ]);
    expect(halveChunk({ low: 7, high: 7, near: 7, distance: 0 })).toBeUndefined();
  });

  test("together they are all of it, and each is as far as it says", () => {
    for (const near of [3, 90]) {
      let rest = [{ low: 3, high: 90, near, distance: 5 }];
      for (let i = 0; i < 200 && rest.some(({ low, high }) => low < high); i += 1) {
        rest = rest.flatMap((one) => halveChunk(one) ?? [one]);
      }
      expect(spansOfChunks(rest)).toEqual([3, 90]);
      expect(rest.every((one) => one.distance === 5 + Math.abs(one.near - near))).toBe(true);
    }
  });
});

test("codes that touch are joined", () => {
  const at = (low: number, high: number) => ({ low, high, near: low, distance: 0 });
  expect(spansOfChunks([at(8, 9), at(0, 3), at(4, 4), at(6, 6)])).toEqual([0, 4, 6, 6, 8, 9]);
  expect(spansOfChunks([])).toEqual([]);
});

test("values as a case gives them", () => {
  expect(givenValue(number, 7)).toBe(7);
  expect(givenValue(number, 100)).toEqual({ is: "absent" });
  expect(givenValue(words, 3)).toBe("d");
  expect(givenValue(words, 4)).toBe("other");
  expect(givenValue(enumDomain(["other", "other-"], true), 2)).toBe("other--");
});
