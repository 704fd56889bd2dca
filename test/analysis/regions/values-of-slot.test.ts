// How the values of one side are told: one by one, from one to another, or by those that are not among them.
import { describe, expect, test } from "vitest";
import {
  areListed,
  arePoints,
  codesOf,
  intervalsOf,
  isShorterDenied,
  isShorterDeniedInARow,
  valuesOfSlot,
} from "../../../src/analysis/regions/values-of-slot.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { compiledOf, type Domain, type Spans } from "../../../src/policy/normal-form.ts";

const words = ["a", "b", "c", "d", "e", "f"];
const { facts } = compiledOf(
  loadPolicy({
    id: "values",
    version: "1",
    purpose: "other",
    facts: {
      kind: { type: "enum", values: words },
      rank: { type: "enum", values: words, ordered: true },
      open: { type: "enum", values: [...words, "other"], optional: true },
      number: { type: "integer", min: 0, max: 9, optional: true },
    },
    outcome: { points: { type: "integer" } },
    rules: [{ id: "one", when: { number: 1 }, then: { points: 1 }, because: "x" }],
  }),
);
const [kind, rank, open, number] = facts.map(({ domain }) => domain) as [Domain, Domain, Domain, Domain];

describe("the values of a side", () => {
  test("are those that are there, those that are not, and what is absent", () => {
    expect(valuesOfSlot([3, 10], number)).toEqual({ present: [3, 9], missing: [0, 2], absent: true });
    expect(valuesOfSlot([3, 9], number)).toEqual({ present: [3, 9], missing: [0, 2], absent: false });
    expect(valuesOfSlot([10, 10], number)).toEqual({ present: [], missing: [0, 9], absent: true });
    expect(valuesOfSlot([0, 5], kind)).toEqual({ present: [0, 5], missing: [], absent: false });
  });

  test("are codes one by one, and intervals", () => {
    expect(codesOf([1, 3, 5, 5])).toEqual([1, 2, 3, 5]);
    expect(intervalsOf([1, 3, 5, 5])).toEqual([
      [1, 3],
      [5, 5],
    ]);
    expect([[1, 1, 3, 3], [], [1, 2], [1, 1, 3, 4]].map(arePoints)).toEqual([true, true, false, false]);
  });
});

describe("words", () => {
  test("are listed, but for many in a row of those that have an order", () => {
    const row: readonly Spans[] = [
      [0, 0],
      [1, 3],
      [1, 4],
      [0, 0, 2, 5],
    ];
    expect(row.map((spans) => areListed(spans, kind))).toEqual([true, true, true, true]);
    expect(row.map((spans) => areListed(spans, rank))).toEqual([true, true, false, true]);
    expect(areListed([0, 0], number)).toBe(false);
  });

  test("are denied where fewer than half as many are missing", () => {
    const denied = (present: Spans, missing: Spans, domain: Domain) =>
      isShorterDenied({ present, missing, absent: false }, domain);
    expect(denied([0, 4], [5, 5], kind)).toBe(true);
    expect(denied([0, 3], [4, 5], kind)).toBe(false);
    expect(denied([0, 2], [3, 5], kind)).toBe(false);
  });

  test("that are not listed cannot be: they are denied by those that are", () => {
    const other = open.other as number;
    expect(
      isShorterDenied({ present: [0, 0, other, other], missing: [1, other - 1], absent: false }, open),
    ).toBe(true);
    expect(isShorterDenied({ present: [0, other - 1], missing: [other, other], absent: false }, open)).toBe(
      false,
    );
  });
});

test("numbers are denied where a gap says it, or a few single ones", () => {
  const denied = (present: Spans, missing: Spans) =>
    isShorterDeniedInARow({ present, missing, absent: false });
  expect(denied([0, 2, 5, 9], [3, 4])).toBe(true);
  expect(denied([0, 2, 4, 6, 8, 9], [3, 3, 7, 7])).toBe(true);
  expect(denied([0, 2, 5, 6, 8, 9], [3, 4, 7, 7])).toBe(false);
  expect(denied([3, 9], [0, 2])).toBe(false);
  expect(denied([0, 0, 9, 9], [1, 8])).toBe(false);
});
