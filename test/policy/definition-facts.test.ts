// Days, moments, sets, lists and words in order, held to answers worked out by hand.
import { describe, expect, test } from "vitest";
import { dayNumber, momentNumber } from "../../src/policy/definition/calendar.ts";
import { evaluateByDefinition } from "../../src/policy/definition/evaluate-by-definition.ts";
import type { Test } from "../../src/policy/document/condition.ts";
import type { Fact } from "../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../src/policy/document/policy-document.ts";

const because = "so";
const absent = { is: "absent" };
/** Whether the only rule of a policy, with this test of `it`, fires. */
const fires = (fact: Fact, it: Test, value: unknown) => {
  const policy: PolicyDocument = {
    id: "one-test",
    version: "1",
    purpose: "other",
    facts: { it: fact },
    parameters: { wheelchair: { type: "enum", values: ["wheelchair", "pram"], value: "wheelchair" } },
    outcome: { fires: { type: "boolean" } },
    rules: [{ id: "rule", when: { it }, then: { fires: true }, because }],
  };
  return evaluateByDefinition(policy, { it: value }).status;
};

describe("days", () => {
  test.each([
    ["1970-01-01", 0],
    ["1970-01-02", 1],
    ["1969-12-31", -1],
    ["1970-03-01", 59],
    ["1972-02-29", 789], // two years of 365 days, 31 days of January, 28 of February
    ["1972-03-01", 790],
    ["1973-01-01", 1096], // 365 + 365 + 366
    ["2000-02-29", 11_016],
    ["2000-03-01", 11_017],
    ["2026-01-31", 20_484],
    ["1900-01-01", -25_567],
    ["2199-12-31", 84_005],
  ])("%s is day %d", (text, day) => expect(dayNumber(text)).toBe(day));
  test.each([
    ["2026-02-29"],
    ["2026-02-30"],
    ["1900-02-29"], // a century is no leap year
    ["2100-02-29"],
    ["2026-04-31"],
    ["2026-00-10"],
    ["2026-13-01"],
    ["2026-01-00"],
    ["2026-1-01"],
    ["2026-01-31T00:00:00Z"],
    ["20260131"],
    ["on 2026-01-31"],
    [""],
  ])("%s is no day", (text) => expect(dayNumber(text)).toBeUndefined());
  test("every day that the platform's calendar has, and none that it has not", () => {
    for (let day = -25_567; day <= 84_005; day += 1) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (dayNumber(text) !== day) expect.fail(`${text} is day ${day}`);
    }
  });

  const day: Fact = { type: "date", min: "2026-01-10", max: "2026-01-20" };
  test.each<[Test, string, string]>([
    ["2026-01-15", "2026-01-15", "decided"],
    ["2026-01-15", "2026-01-14", "gap"],
    [["2026-01-11", "2026-01-15"], "2026-01-15", "decided"],
    [{ gte: "2026-01-15" }, "2026-01-14", "gap"],
    [{ gte: "2026-01-15" }, "2026-01-15", "decided"],
    [{ gt: "2026-01-15" }, "2026-01-15", "gap"],
    [{ gt: "2026-01-15" }, "2026-01-16", "decided"],
    [{ lt: "2026-01-15" }, "2026-01-15", "gap"],
    [{ lte: "2026-01-15" }, "2026-01-15", "decided"],
    [{ not: "2026-01-15" }, "2026-01-16", "decided"],
    [{ not: "2026-01-15" }, "2026-01-15", "gap"],
    [{ gte: "2026-01-10" }, "2026-01-10", "decided"],
    [{ gte: "2026-01-10" }, "2026-01-09", "invalid"],
    [{ gte: "2026-01-10" }, "2026-01-20", "decided"],
    [{ gte: "2026-01-10" }, "2026-01-21", "invalid"],
    [{ gte: "2026-01-10" }, "2026-01-32", "invalid"],
  ])("%j of %s: %s", (it, value, status) => expect(fires(day, it, value)).toBe(status));
  test.each([
    ["1899-12-31", "invalid"],
    ["1900-01-01", "decided"],
    ["2199-12-31", "decided"],
    ["2200-01-01", "invalid"],
  ])("without bounds, %s: %s", (value, status) => {
    expect(fires({ type: "date" }, { not: "2000-01-01" }, value)).toBe(status);
  });
  test.each([[20_484], [null], [new Date(0)], [absent], [["2026-01-15"]]])("%s is not a date", (value) => {
    expect(fires(day, { gte: "2026-01-10" }, value)).toBe("invalid");
  });
});

describe("moments", () => {
  test.each([
    ["1970-01-01T00:00:00Z", 0],
    ["1970-01-01T00:00:00.001Z", 1],
    ["1969-12-31T23:59:59.999Z", -1],
    ["1970-01-01T01:00:00+01:00", 0],
    ["1969-12-31T18:30:00-05:30", 0],
    ["1970-01-02T00:00Z", 86_400_000],
    ["1970-01-01T00:00:00.1Z", 100],
    ["1970-01-01T00:00:00.120000000Z", 120],
    ["2026-03-02T17:00:00+01:00", 1_772_467_200_000],
    ["2026-03-02T16:00:00Z", 1_772_467_200_000],
    ["2026-03-03T15:59:00+23:59", 1_772_467_200_000],
  ])("%s is moment %d", (text, moment) => expect(momentNumber(text)).toBe(moment));
  test.each([
    ["2026-03-02T17:00:00"], // no offset: another moment in another place
    ["2026-03-02"],
    ["2026-03-02 17:00:00Z"],
    ["2026-02-30T17:00:00Z"],
    ["2026-03-02T24:00:00Z"],
    ["2026-03-02T17:60:00Z"],
    ["2026-03-02T17:00:60Z"],
    ["2026-03-02T17:00:00+24:00"],
    ["2026-03-02T17:00:00+01:60"],
    ["2026-03-02T17:00:00+0100"],
    ["2026-03-02T17:00:00.0001Z"],
    ["2026-03-02T17:00:00.1234567Z"],
    ["2026-03-02T17:00:00.Z"],
    ["at 2026-03-02T17:00:00Z"],
    ["2026-03-02T17:00:00Z sharp"],
    [""],
  ])("%s is no moment", (text) => expect(momentNumber(text)).toBeUndefined());

  const moment: Fact = { type: "instant", min: "2026-03-02T00:00:00Z", max: "2026-03-02T23:59:59Z" };
  test.each<[Test, string, string]>([
    ["2026-03-02T16:00:00Z", "2026-03-02T17:00:00+01:00", "decided"],
    [{ gte: "2026-03-02T16:00:00Z" }, "2026-03-02T15:59:59.999Z", "gap"],
    [{ gt: "2026-03-02T16:00:00Z" }, "2026-03-02T16:00:00.001Z", "decided"],
    [{ lt: "2026-03-02T16:00:00Z" }, "2026-03-02T16:00:00Z", "gap"],
    [{ gte: "2026-03-02T00:00:00Z" }, "2026-03-02T00:30:00+01:00", "invalid"], // half an hour before the domain
    [{ gte: "2026-03-02T00:00:00Z" }, "2026-03-02T23:59:59.001Z", "invalid"],
  ])("%j of %s: %s", (it, value, status) => expect(fires(moment, it, value)).toBe(status));
  test.each([
    ["1899-12-31T23:59:59.999Z", "invalid"],
    ["1900-01-01T00:00:00Z", "decided"],
    ["2199-12-31T23:59:59.999Z", "decided"],
    ["2200-01-01T00:00:00Z", "invalid"],
  ])("without bounds, %s: %s", (value, status) => {
    expect(fires({ type: "instant" }, { not: "2000-01-01T00:00:00Z" }, value)).toBe(status);
  });
  test.each([[1_772_467_200_000], [null], [new Date(0)], [absent], [["2026-03-02T16:00:00Z"]]])(
    "%s is not a moment",
    (value) => expect(fires(moment, { gte: "2026-03-02T00:00:00Z" }, value)).toBe("invalid"),
  );
});

describe("words that stand in order", () => {
  const tier: Fact = { type: "enum", values: ["low", "middle", "high"], ordered: true, optional: true };
  test.each<[Test, unknown, string]>([
    [{ gte: "middle" }, "low", "gap"],
    [{ gte: "middle" }, "middle", "decided"],
    [{ gt: "middle" }, "middle", "gap"],
    [{ gt: "middle" }, "high", "decided"],
    [{ lt: "middle" }, "low", "decided"],
    [{ lt: "middle" }, "middle", "gap"],
    [{ lte: "middle" }, "high", "gap"],
    [{ gte: "low", lt: "high" }, "middle", "decided"],
    [{ not: { gte: "middle" } }, "low", "decided"],
    ["high", "high", "decided"],
    [{ gte: "low" }, absent, "gap"],
    [{ not: { gte: "middle" } }, absent, "gap"],
  ])("%j of %j: %s", (it, value, status) => expect(fires(tier, it, value)).toBe(status));
});

describe("sets", () => {
  const needs: Fact = { type: "set", values: ["wheelchair", "pram", "dog"] };
  test.each<[Test, readonly string[], string]>([
    [{ has: "pram" }, ["pram"], "decided"],
    [{ has: "pram" }, ["dog"], "gap"],
    [{ has: "pram" }, [], "gap"],
    [{ has: { parameter: "wheelchair" } }, ["wheelchair", "dog"], "decided"],
    [{ hasAll: ["pram", "dog"] }, ["dog", "wheelchair", "pram"], "decided"],
    [{ hasAll: ["pram", "dog"] }, ["dog"], "gap"],
    [{ hasNone: ["pram", "dog"] }, ["wheelchair"], "decided"],
    [{ hasNone: ["pram", "dog"] }, ["dog", "wheelchair"], "gap"],
    [{ hasNone: ["pram", "dog"] }, [], "decided"], // the empty set holds none of anything
    [{ has: "dog", hasNone: ["pram"] }, ["dog"], "decided"],
    [{ has: "dog", hasNone: ["pram"] }, ["dog", "pram"], "gap"],
    [{ not: { hasAll: ["pram", "dog"] } }, ["dog"], "decided"],
    [{ not: { hasAll: ["pram", "dog"] } }, ["dog", "pram"], "gap"],
    [{ not: { has: "dog" } }, [], "decided"],
  ])("%j of %j: %s", (it, value, status) => expect(fires(needs, it, value)).toBe(status));
  test.each<[Test, string]>([
    [{ hasNone: ["dog"] }, "gap"],
    [{ not: { has: "dog" } }, "gap"],
    [{ is: "absent" }, "decided"],
    [{ is: "present" }, "gap"],
  ])("%j of an absent set: %s", (it, status) => {
    expect(fires({ ...needs, optional: true }, it, absent)).toBe(status);
  });
  test("the empty set is there", () => {
    expect(fires({ ...needs, optional: true }, { is: "present" }, [])).toBe("decided");
  });
  test.each([["dog"], [["cat"]], [["dog", "dog"]], [[1]], [{}], [{ has: ["dog"] }], [null], [absent]])(
    "%j is not a set of these words",
    (value) => expect(fires(needs, { hasNone: ["pram"] }, value)).toBe("invalid"),
  );
});

describe("lists", () => {
  const items: Fact = {
    type: "list",
    of: {
      price: { type: "money", currency: "GBP", max: "10.00" },
      sent: { type: "date", optional: true },
    },
    maxItems: 2,
    optional: true,
  };
  const item = { price: 250, sent: "2026-01-31" };
  test.each([
    [[], "decided"],
    [[item], "decided"],
    [[item, { price: "2.50", sent: absent }], "decided"],
    [{ items: [item], complete: true }, "decided"],
    [{ items: [item], complete: false }, "invalid"],
    [{ items: [item] }, "invalid"],
    [absent, "gap"],
    [[item, item, item], "invalid"],
    [[{ ...item, price: 1001 }], "invalid"],
    [[{ ...item, price: absent }], "invalid"],
    [[{ ...item, sent: "2026-02-30" }], "invalid"],
    [[{ ...item, colour: "red" }], "invalid"],
    [[item, 3], "invalid"],
    [[null], "invalid"],
    [[[]], "invalid"],
    [item, "invalid"],
    ["", "invalid"],
  ])("%j: %s", (value, status) => expect(fires(items, { is: "present" }, value)).toBe(status));
});
