import { describe, expect, test } from "vitest";
import { inOneOrder, sharedFact } from "../../../src/analysis/joint/shared-fact.ts";
import { diffPolicies, type Fact, loadPolicy } from "../../../src/index.ts";

const money = (part: object): Fact => ({ type: "money", currency: "EUR", max: "10", ...part });
const whole = (part: object): Fact => ({ type: "integer", min: 0, max: 9, ...part });
const tenths = (part: object): Fact => ({ type: "decimal", scale: 1, min: 0, max: 9, ...part });
const words = (values: readonly string[], part: object = {}): Fact => ({ type: "enum", values, ...part });
const list = (of: object, maxItems = 3): Fact => ({ type: "list", of, maxItems }) as Fact;

describe("the declaration that knows every value of two", () => {
  test.each<[string, Fact, Fact, Fact]>([
    [
      "the same keeps its notes",
      whole({ title: "Days" }),
      whole({ title: "Days" }),
      whole({ title: "Days" }),
    ],
    ["notes are left out", whole({ title: "Days", cost: 2 }), whole({ max: 8 }), whole({})],
    [
      "yes or no",
      { type: "boolean" },
      { type: "boolean", optional: true },
      { type: "boolean", optional: true },
    ],
    ["lower and higher", whole({ min: -1 }), whole({ max: 12 }), whole({ min: -1, max: 12 })],
    ["one inside the other", whole({}), whole({ min: 2, max: 3 }), whole({})],
    ["of one unit", whole({ unit: "day" }), whole({ unit: "day", max: 10 }), whole({ unit: "day", max: 10 })],
    ["with a unit and without", whole({}), whole({ unit: "day" }), whole({ unit: "day" })],
    ["of decimals", tenths({ min: 0.5 }), tenths({ max: 9.5 }), tenths({ max: 9.5 })],
    ["amounts by their size", money({ max: "9.5" }), money({ max: "10" }), money({ min: "0", max: "10" })],
    ["amounts from nothing where not said", money({}), money({ min: "-5" }), money({ min: "-5" })],
    ["amounts above nothing", money({ min: "2" }), money({}), money({ min: "0" })],
    ["a bare zero", money({ min: 0 }), money({ min: "1" }), money({ min: 0 })],
    [
      "large amounts to the last cent",
      money({ max: "90071992547409.89" }),
      money({ max: "90071992547409.90" }),
      money({ min: "0", max: "90071992547409.90" }),
    ],
    [
      "days",
      { type: "date", min: "2026-01-02", max: "2026-01-31" },
      { type: "date", min: "2026-01-01", max: "2026-01-30" },
      { type: "date", min: "2026-01-01", max: "2026-01-31" },
    ],
    [
      "days without a bound",
      { type: "date", min: "2026-01-02" },
      { type: "date", max: "2026-01-30" },
      { type: "date" },
    ],
    [
      "moments by their time, not their text",
      { type: "instant", min: "2026-01-01T01:00:00+02:00", max: "2026-01-01T10:00:00Z" },
      { type: "instant", min: "2026-01-01T00:00:00Z", max: "2026-01-01T12:00:00+01:00" },
      { type: "instant", min: "2026-01-01T01:00:00+02:00", max: "2026-01-01T12:00:00+01:00" },
    ],
    ["words", words(["a", "b"]), words(["b", "c"]), words(["a", "b", "c"])],
    ["words and another", words(["a"]), words(["b"], { other: true }), words(["a", "b"], { other: true })],
    [
      "ordered words",
      words(["low", "high"], { ordered: true }),
      words(["low", "middle", "high"], { ordered: true }),
      words(["low", "middle", "high"], { ordered: true }),
    ],
    [
      "in two orders",
      words(["a", "b"], { ordered: true }),
      words(["b", "a"], { ordered: true }),
      words(["a", "b"]),
    ],
    [
      "in an order and in none",
      words(["b", "a"], { ordered: true }),
      words(["a", "c"]),
      words(["b", "a", "c"], { ordered: true }),
    ],
    [
      "in no order and in one",
      words(["a", "c"]),
      words(["b", "a"], { ordered: true }),
      words(["b", "a", "c"], { ordered: true }),
    ],
    [
      "a set",
      { type: "set", values: ["a"], optional: true },
      { type: "set", values: ["b"] },
      { type: "set", values: ["a", "b"], optional: true },
    ],
    [
      "with more decimals, a step further than either",
      tenths({ min: 0.5, max: 9 }),
      tenths({ scale: 2, min: 0, max: 9.55 }),
      tenths({ min: -0.1, max: 9.7 }),
    ],
    ["with decimals and without", tenths({ min: 0.5, max: 9.5 }), whole({}), whole({ min: -1, max: 11 })],
    [
      "records",
      list({ late: { type: "boolean" }, price: money({}) }),
      list({ price: money({ max: "20" }), days: whole({}) }),
      list({ late: { type: "boolean" }, price: money({ min: "0", max: "20" }), days: whole({}) }),
    ],
  ])("%s", (_, one, other, both) => {
    expect(sharedFact(one, other)).toEqual(both);
  });

  test.each<[string, Fact, Fact]>([
    ["of two types", whole({}), money({})],
    ["of two units", whole({ unit: "day" }), whole({ unit: "hour" })],
    ["of two currencies", money({}), money({ currency: "GBP" })],
    ["a set and a word", { type: "set", values: ["a"] }, words(["a"])],
    ["lists of other lengths", list({}, 3), list({}, 4)],
    ["lists of other records", list({ a: whole({}) }), list({ a: money({}) })],
  ])("none: %s", (_, one, other) => {
    expect(sharedFact(one, other)).toBeUndefined();
    expect(sharedFact(other, one)).toBeUndefined();
  });
});

describe("words in an order that keeps that of each", () => {
  test.each([
    [
      ["a", "c"],
      ["b", "c"],
      ["a", "b", "c"],
    ],
    [["a"], ["b"], ["a", "b"]],
    [["b"], ["a", "b", "c"], ["a", "b", "c"]],
    [[], ["a"], ["a"]],
    [["a", "b"], ["b", "a"], undefined],
    [["a", "b", "c"], ["c", "a"], undefined],
  ])("%j and %j", (one, other, all) => {
    expect(inOneOrder(one, other)).toEqual(all);
  });
});

test("amounts below nothing, where only one of two policies knows them", () => {
  const policyOf = (min: object, when: string) =>
    loadPolicy({
      id: "fee",
      version: when,
      purpose: "other",
      facts: { fee: { type: "money", currency: "EUR", max: "10", ...min } },
      outcome: { due: { type: "boolean" } },
      rules: [{ id: "low", when: { fee: { lt: when } }, then: { due: true }, because: "Low." }],
      otherwise: { then: { due: false }, because: "High." },
    } as never);
  const told = diffPolicies(policyOf({}, "2"), policyOf({ min: "-5" }, "3")).changes;
  expect(told.map(({ region }) => region.text)).toEqual(["fee 2.00 EUR to 2.99 EUR"]);
  expect(diffPolicies(policyOf({ min: "-5" }, "-2"), policyOf({}, "3")).changes).toHaveLength(1);
});
