// Bounds as an author would write them: the rounder of two that mean the same.
import { describe, expect, test } from "vitest";
import { both } from "../../../src/analysis/regions/both.ts";
import { lowerBound, upperBound } from "../../../src/analysis/regions/bound-of.ts";
import { either } from "../../../src/analysis/regions/either.ts";
import { inOneBreath, joinValues } from "../../../src/analysis/regions/join-values.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { encodeDate, encodeInstant } from "../../../src/policy/normal/calendar.ts";
import { compiledOf, type Domain, type Spans } from "../../../src/policy/normal-form.ts";

function domainOf(fact: object): Domain {
  const policy = loadPolicy({
    id: "bounds",
    version: "1",
    purpose: "other",
    facts: { it: fact, on: { type: "boolean" } },
    outcome: { points: { type: "integer" } },
    rules: [{ id: "one", when: { on: true }, then: { points: 1 }, because: "x" }],
  });
  return compiledOf(policy).facts[0]?.domain as Domain;
}

const whole = domainOf({ type: "integer", min: -10_000, max: 10_000 });
const money = domainOf({ type: "money", currency: "EUR", max: "1000.00" });
const day = domainOf({ type: "date", min: "2020-01-01", max: "2030-12-31" });
const time = domainOf({ type: "instant", min: "2020-01-01T00:00:00Z", max: "2030-12-31T00:00:00Z" });
const words = domainOf({ type: "enum", values: ["a", "b", "c"], ordered: true });
const date = (text: string) => encodeDate(text) as number;
const moment = (text: string) => encodeInstant(text) as number;
const said = ({ key, code }: ReturnType<typeof lowerBound>) => `${key} ${code}`;

describe("a lower bound", () => {
  test.each<readonly [number, Domain, string]>([
    [3501, whole, "gt 3500"],
    [3500, whole, "gte 3500"],
    [3499, whole, "gte 3499"],
    [6, whole, "gt 5"],
    [5, whole, "gte 5"],
    [11, whole, "gt 10"],
    [16, whole, "gt 15"],
    [51, whole, "gt 50"],
    [101, whole, "gt 100"],
    [-99, whole, "gt -100"],
    [-100, whole, "gte -100"],
    [1, whole, "gte 1"],
    [0, whole, "gte 0"],
    [1, money, "gt 0"],
    [1250, money, "gte 1250"],
    [1251, money, "gt 1250"],
    [1, words, "gte 1"],
  ])("%i", (low, domain, bound) => {
    expect(said(lowerBound(low, domain))).toBe(bound);
  });

  test.each<readonly [string, string]>([
    ["2026-01-01", "gte 2026-01-01"],
    ["2026-01-02", "gt 2026-01-01"],
    ["2026-03-01", "gte 2026-03-01"],
    ["2026-03-02", "gt 2026-03-01"],
    ["2026-03-15", "gte 2026-03-15"],
  ])("on %s", (low, bound) => {
    const [key, text = ""] = bound.split(" ");
    expect(lowerBound(date(low), day)).toEqual({ key, code: date(text) });
  });

  test.each<readonly [string, string]>([
    ["2026-03-02T00:00:00Z", "gte 2026-03-02T00:00:00Z"],
    ["2026-03-02T00:00:00.001Z", "gt 2026-03-02T00:00:00Z"],
    ["2026-03-02T12:30:00.001Z", "gt 2026-03-02T12:30:00Z"],
    ["2026-03-02T12:30:01Z", "gte 2026-03-02T12:30:01Z"],
    ["2026-03-02T12:30:01.500Z", "gte 2026-03-02T12:30:01.500Z"],
  ])("at %s", (low, bound) => {
    const [key, text = ""] = bound.split(" ");
    expect(lowerBound(moment(low), time)).toEqual({ key, code: moment(text) });
  });
});

describe("an upper bound", () => {
  test.each<readonly [number, Domain, string]>([
    [3499, whole, "lt 3500"],
    [3500, whole, "lte 3500"],
    [3501, whole, "lte 3501"],
    [4, whole, "lt 5"],
    [9, whole, "lt 10"],
    [-1, whole, "lte -1"],
    [-101, whole, "lt -100"],
    [1249, money, "lt 1250"],
    [1, words, "lte 1"],
  ])("%i", (high, domain, bound) => {
    expect(said(upperBound(high, domain))).toBe(bound);
  });

  test("a day ends where the next begins; a moment too, where neither is rounder", () => {
    expect(upperBound(date("2026-02-28"), day)).toEqual({ key: "lt", code: date("2026-03-01") });
    expect(upperBound(date("2026-03-01"), day)).toEqual({ key: "lt", code: date("2026-03-02") });
    const last = moment("2026-02-28T23:59:59.999Z");
    expect(upperBound(last, time)).toEqual({ key: "lt", code: last + 1 });
    expect(upperBound(last + 1, time)).toEqual({ key: "lte", code: last + 1 });
    expect(upperBound(last + 500, time)).toEqual({ key: "lt", code: last + 501 });
  });

  test("the first of a month is rounder than another midnight, that of a year more so", () => {
    // One millisecond before: the bound is the midnight; behind it the midnight itself.
    for (const text of ["2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"]) {
      expect(upperBound(moment(text), time)).toEqual({ key: "lte", code: moment(text) });
      expect(lowerBound(moment(text) + 1, time)).toEqual({ key: "gt", code: moment(text) });
    }
  });
});

describe("values in one breath", () => {
  const optional = domainOf({ type: "integer", min: 0, max: 99, optional: true });
  const ABSENT = optional.absent as number;

  test.each<readonly [Spans, Domain, boolean]>([
    [[3, 9], whole, true],
    [[3, 9, 20, 30], whole, false],
    [[0, 0, 2, 2], words, true],
    [[3, 9, ABSENT, ABSENT], optional, true],
    [[3, 9, 20, 30, ABSENT, ABSENT], optional, false],
    [[ABSENT, ABSENT], optional, true],
    [[50, ABSENT], optional, true],
  ])("%j", (spans, domain, one) => {
    expect(inOneBreath(spans, domain)).toBe(one);
  });

  test.each<readonly [readonly Spans[], Domain, readonly Spans[]]>([
    [
      [
        [3, 9],
        [10, 20],
      ],
      whole,
      [[3, 20]],
    ],
    [
      [
        [10, 20],
        [3, 5],
      ],
      whole,
      [
        [3, 5],
        [10, 20],
      ],
    ],
    [
      [
        [0, 0],
        [2, 2],
      ],
      words,
      [[0, 0, 2, 2]],
    ],
    [
      [
        [3, 5],
        [10, 20],
        [ABSENT, ABSENT],
      ],
      optional,
      [
        [3, 5],
        [10, 20, ABSENT, ABSENT],
      ],
    ],
    [
      [
        [3, 15],
        [18, 20],
        [ABSENT, ABSENT],
      ],
      optional,
      [
        [3, 15, ABSENT, ABSENT],
        [18, 20],
      ],
    ],
    [
      [
        [3, 5],
        [18, 20],
        [ABSENT, ABSENT],
      ],
      optional,
      [
        [3, 5, ABSENT, ABSENT],
        [18, 20],
      ],
    ],
    [
      [
        [40, 42],
        [98, ABSENT],
      ],
      optional,
      [
        [40, 42, ABSENT, ABSENT],
        [98, 99],
      ],
    ],
    [[[ABSENT, ABSENT]], optional, [[ABSENT, ABSENT]]],
  ])("%j together", (sets, domain, joined) => {
    expect(joinValues(sets, domain)).toEqual(joined);
  });
});

describe("lists in a sentence", () => {
  const items = (count: number) => Array.from({ length: count }, (_, index) => `w${index + 1}`);

  test("of things together", () => {
    expect(both(["a"])).toBe("a");
    expect(both(["a", "b"])).toBe("a and b");
    expect(both(["a", "b", "c"])).toBe("a, b and c");
  });

  test("of alternatives", () => {
    expect(either(["a"])).toBe("a");
    expect(either(["a", "b"])).toBe("a or b");
    expect(either(["a", "b", "c"])).toBe("a, b or c");
  });

  test("a long list is cut and counted", () => {
    const [long, alternatives] = [both(items(40)), either(items(40))];
    expect(long).toMatch(/^w1, w2, .* and \d+ more$/);
    expect(alternatives).toMatch(/^w1, w2, .* or .*\d+ more$/);
    expect(long).not.toContain("w40");
  });
});
