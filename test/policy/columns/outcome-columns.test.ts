// What stands in the columns of an outcome, to the last field: numbers in the smallest unit, and what they count.
import { decideColumns, outcomeOfRow } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { readSound } from "../generators/for-drafted.ts";

const about = {
  id: "outcomes",
  version: "1",
  purpose: "other",
  facts: { paid: { type: "integer", min: 0, max: 9 } },
};
const because = "so.";
const numbers = (...values: readonly number[]) => Float64Array.from(values);
const nothing = Number.NaN;

describe("where one rule decides", () => {
  const policy = readSound({
    ...about,
    outcome: {
      yes: { type: "boolean" },
      word: { type: "enum", values: ["low", "top"] },
      points: { type: "integer", unit: "point" },
      rate: { type: "decimal", scale: 2 },
      back: { type: "money", currency: "EUR" },
      between: { type: "integer", range: true },
      owed: { type: "money", currency: "EUR", range: true },
    },
    rules: [
      {
        id: "some",
        when: { paid: { gte: 5 } },
        then: {
          yes: true,
          word: "top",
          points: "paid",
          rate: 0.25,
          back: "1.20",
          between: { atLeast: 1, atMost: "paid" },
          owed: { atLeast: "1.00", atMost: "2.00" },
        },
        because,
      },
    ],
  });

  test("each field has its own column, and no number where there is none", () => {
    const { outcome, fired, counts } = decideColumns(policy, { paid: [7, 0, 99, null] });
    expect(outcome).toStrictEqual({
      yes: { kind: "word", codes: Int32Array.of(1, -1, -1, -1), values: [false, true] },
      word: { kind: "word", codes: Int32Array.of(1, -1, -1, -1), values: ["low", "top"] },
      points: { kind: "amount", scale: 0, unit: "point", amounts: numbers(7, nothing, nothing, nothing) },
      rate: { kind: "amount", scale: 2, amounts: numbers(25, nothing, nothing, nothing) },
      back: { kind: "amount", scale: 2, currency: "EUR", amounts: numbers(120, nothing, nothing, nothing) },
      between: {
        kind: "range",
        scale: 0,
        atLeast: numbers(1, nothing, nothing, nothing),
        atMost: numbers(7, nothing, nothing, nothing),
      },
      owed: {
        kind: "range",
        scale: 2,
        currency: "EUR",
        atLeast: numbers(100, nothing, nothing, nothing),
        atMost: numbers(200, nothing, nothing, nothing),
      },
    });
    expect(fired).toEqual([1]);
    expect(counts).toEqual({ decided: 1, gap: 1, conflict: 0, invalid: 1, open: 1 });
  });

  test("a row that `decide` decided stands there as any other", () => {
    const hard = decideColumns(policy, { paid: [{ oneOf: [7] }, 7, { accounts: [{ value: 7 }] }] });
    for (const column of Object.values(hard.outcome)) {
      for (const part of Object.values(column)) {
        if (part instanceof Float64Array || part instanceof Int32Array) expect(new Set(part).size).toBe(1);
      }
    }
    expect(outcomeOfRow(hard, 0)).toEqual(outcomeOfRow(hard, 1));
    expect(hard.fired).toEqual([3]);
  });
});

describe("where all rules that fire are put together", () => {
  const policy = readSound({
    ...about,
    hit: "collect",
    outcome: {
      verdicts: { type: "boolean", collect: "list" },
      words: { type: "enum", values: ["low", "top"], collect: "list" },
      rates: { type: "decimal", scale: 1, unit: "percent", collect: "list" },
      prices: { type: "money", currency: "EUR", collect: "list" },
      worth: { type: "money", currency: "EUR", collect: "sum" },
      least: { type: "integer", unit: "point", collect: "min" },
      most: { type: "integer", range: true, collect: "max" },
      number: { type: "money", currency: "EUR", collect: "count" },
    },
    rules: [
      {
        id: "some",
        when: { paid: { gte: 5 } },
        then: {
          verdicts: true,
          words: "top",
          rates: 0.5,
          prices: "1.00",
          worth: "1.20",
          least: "paid",
          most: { atLeast: 1, atMost: "paid" },
          number: "1.00",
        },
        because,
      },
      {
        id: "more",
        when: { paid: { gte: 7 } },
        then: { verdicts: false, rates: 1, worth: "0.30", least: 6, most: { atLeast: 3, atMost: 5 } },
        because,
      },
    ],
  });
  const empty = numbers(nothing);

  test("a list says where the values of each row stand; a count counts, whatever was counted", () => {
    const expected = {
      verdicts: {
        kind: "list",
        scale: 0,
        offsets: Uint32Array.of(0, 1, 3, 3),
        items: numbers(1, 1, 0),
        values: [false, true],
      },
      words: {
        kind: "list",
        scale: 0,
        offsets: Uint32Array.of(0, 1, 2, 2),
        items: numbers(1, 1),
        values: ["low", "top"],
      },
      rates: {
        kind: "list",
        scale: 1,
        unit: "percent",
        offsets: Uint32Array.of(0, 1, 3, 3),
        items: numbers(5, 5, 10),
      },
      prices: {
        kind: "list",
        scale: 2,
        currency: "EUR",
        offsets: Uint32Array.of(0, 1, 2, 2),
        items: numbers(100, 100),
      },
      worth: { kind: "amount", scale: 2, currency: "EUR", amounts: numbers(120, 150, nothing) },
      least: { kind: "amount", scale: 0, unit: "point", amounts: numbers(5, 6, nothing) },
      most: { kind: "range", scale: 0, atLeast: numbers(1, 3, nothing), atMost: numbers(5, 8, nothing) },
      number: { kind: "amount", scale: 0, amounts: numbers(1, 1, nothing) },
    };
    const plain = decideColumns(policy, { paid: [5, 8, 1] });
    expect(plain.outcome).toStrictEqual(expected);
    expect(plain.fired).toEqual([2, 1]);
    // The same rows again, each of which only `decide` can read.
    const hard = decideColumns(policy, { paid: [{ oneOf: [5] }, { gte: 8, lte: 8 }, { oneOf: [1] }] });
    expect(hard.outcome).toStrictEqual(expected);
    expect([hard.fired, hard.rule]).toEqual([plain.fired, plain.rule]);
    expect(decideColumns(policy, { paid: [null] }).outcome.worth).toStrictEqual({
      ...expected.worth,
      amounts: empty,
    });
  });
});
