// Derived facts, held to answers worked out by hand.
import { describe, expect, test } from "vitest";
import { evaluateByDefinition } from "../../src/policy/definition/evaluate-by-definition.ts";
import type { Derivation } from "../../src/policy/document/derivation.ts";
import type { Fact } from "../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../src/policy/document/policy-document.ts";

const because = "so";
const absent = { is: "absent" } as const;
const facts: PolicyDocument["facts"] = {
  booked: { type: "instant", optional: true },
  now: { type: "instant" },
  promised: { type: "date" },
  delivered: { type: "date", optional: true },
  count: { type: "integer", min: -10, max: 10, optional: true },
  weight: { type: "decimal", scale: 1, min: 0, max: 9 },
  fare: { type: "money", currency: "GBP", max: "100.00" },
  lines: {
    type: "list",
    of: {
      price: { type: "money", currency: "GBP", max: "100.00" },
      kind: { type: "enum", values: ["hat", "shoe"], optional: true },
      on: { type: "date" },
      kilos: { type: "decimal", scale: 1, min: 0, max: 9, optional: true },
    },
    maxItems: 4,
    optional: true,
  },
} satisfies { [name: string]: Fact };
const hat = { price: 1000, kind: "hat", on: "2026-01-31", kilos: 1.5 };
const shoe = { price: 2500, kind: "shoe", on: "2026-01-30", kilos: absent };
const nameless = { price: 50, kind: absent, on: "2026-02-01", kilos: 0.5 };
const usual = {
  booked: "2026-03-02T16:00:00Z",
  now: "2026-03-02T17:00:00Z",
  promised: "2026-02-27",
  delivered: "2026-03-01",
  count: 3,
  weight: 2.5,
  fare: 1250,
  lines: [hat, shoe, nameless],
};

/** Whether the derived fact has the value, in the notation of documents; other derived facts stand beside it. */
const isDerived = (
  it: Derivation,
  value: string | number | boolean | typeof absent,
  given: object = {},
  beside: PolicyDocument["derive"] = {},
) => {
  const policy: PolicyDocument = {
    id: "one-derived",
    version: "1",
    purpose: "other",
    facts,
    parameters: {
      five: { type: "integer", value: 5 },
      cheap: { type: "money", currency: "GBP", value: "10.00" },
      start: { type: "enum", values: ["hat", "shoe"], value: "shoe" },
    },
    derive: { it, ...beside },
    outcome: { fires: { type: "boolean" } },
    rules: [{ id: "rule", when: { it: value }, then: { fires: true }, because }],
  };
  return evaluateByDefinition(policy, { ...usual, ...given }).status === "decided";
};

describe("between two times", () => {
  const minutes = { minutes: { from: "booked", to: "now" } } as const;
  test.each([
    ["2026-03-02T17:00:00Z", 60],
    ["2026-03-02T16:59:59.999Z", 59],
    ["2026-03-02T16:00:59.999Z", 0],
    ["2026-03-02T16:00:00Z", 0],
    ["2026-03-02T15:59:59.999Z", -1], // a moment before is a minute before, not none
    ["2026-03-02T15:59:00Z", -1],
    ["2026-03-02T15:58:59.999Z", -2],
    ["2026-03-02T18:00:00+01:00", 60],
    ["2026-03-03T16:00:00Z", 1440],
  ])("until %s: %d minutes", (now, expected) => expect(isDerived(minutes, expected, { now })).toBe(true));
  test("one end may be a literal, and the other way round is not the same", () => {
    const to = "2026-03-02T16:00:00.001Z";
    expect(isDerived({ minutes: { from: "booked", to } }, 0)).toBe(true);
    expect(isDerived({ minutes: { from: to, to: "booked" } }, -1)).toBe(true);
  });
  const days = { days: { from: "promised", to: "delivered" } } as const;
  test.each([
    ["2026-03-01", 2],
    ["2026-02-28", 1],
    ["2026-02-27", 0],
    ["2026-02-26", -1],
    ["2027-02-27", 365],
    ["2028-03-01", 733], // through the 29th of February 2028
  ])("until %s: %d days", (delivered, expected) => {
    expect(isDerived(days, expected, { delivered })).toBe(true);
  });
  test("where one end is absent, so is the time between", () => {
    expect(isDerived(minutes, absent, { booked: absent })).toBe(true);
    expect(isDerived(minutes, absent)).toBe(false);
    expect(isDerived(days, absent, { delivered: absent })).toBe(true);
    expect(isDerived(days, 0, { delivered: absent })).toBe(false);
  });
});

describe("arithmetic", () => {
  test.each<[Derivation, string | number]>([
    [{ plus: ["count"] }, 3],
    [{ plus: ["count", 4] }, 7],
    [{ plus: ["count", "count", { parameter: "five" }] }, 11],
    [{ plus: ["count", "weight"] }, 5.5],
    [{ plus: ["fare", "0.50"] }, "13.00"],
    [{ minus: ["count", 4] }, -1],
    [{ minus: [{ parameter: "five" }, "count"] }, 2],
    [{ minus: ["fare", "20.00"] }, "-7.50"],
    [{ times: ["count", -2] }, -6],
    [{ times: ["weight", 0.1] }, 0.25],
    [{ times: ["fare", { parameter: "five" }] }, "62.50"],
    [{ min: ["count", "weight"] }, 2.5],
    [{ max: ["count", "weight"] }, 3],
    [{ min: ["fare", { parameter: "cheap" }] }, "10.00"],
    [{ max: ["fare", "12.51"] }, "12.51"],
    [{ min: ["promised", "delivered"] }, "2026-02-27"],
    [{ max: ["promised", "delivered", "2026-02-28"] }, "2026-03-01"],
    [{ max: ["booked", "now"] }, "2026-03-02T17:00:00Z"],
  ])("%j is %j", (derivation, value) => expect(isDerived(derivation, value)).toBe(true));
  test.each<[Derivation]>([
    [{ plus: ["weight", "count"] }],
    [{ minus: ["count", 0] }],
    [{ times: ["count", 2] }],
    [{ min: ["weight", "count"] }],
    [{ max: ["weight", "count"] }],
  ])("%j of an absent count is absent, and no number", (derivation) => {
    expect(isDerived(derivation, absent, { count: absent })).toBe(true);
    expect(isDerived(derivation, 0, { count: absent })).toBe(false);
  });
  test("a derived fact may be made of others, written before it or after it", () => {
    const beside = {
      twice: { times: ["count", 2] },
      late: { days: { from: "promised", to: "delivered" } },
    } as const;
    expect(isDerived({ plus: ["twice", "late"] }, 8, {}, beside)).toBe(true);
    expect(isDerived({ plus: ["twice", "late"] }, absent, { delivered: absent }, beside)).toBe(true);
  });
});

describe("lists", () => {
  const dear = { price: { gt: { parameter: "cheap" } } } as const;
  const named = { kind: { is: "present" } } as const;
  test.each<[Derivation, boolean, boolean, boolean]>([
    // the usual three lines; hats only; no line at all
    [{ some: "lines", where: { kind: "shoe" } }, true, false, false],
    [{ every: "lines", where: { price: { lte: "25.00" } } }, true, true, true],
    [{ every: "lines", where: { kind: "hat" } }, false, true, true],
    [{ none: "lines", where: { kind: { parameter: "start" } } }, false, true, true],
    [{ some: "lines", where: { not: { kind: "hat" } } }, true, false, false], // a line of no kind is not a hat
    [{ some: "lines", where: { kind: { not: "hat" }, price: "0.50" } }, false, false, false],
    [{ some: "lines", where: { kind: { is: "absent" } } }, true, false, false],
  ])("%j: %s, of hats %s, of none %s", (derivation, usually, ofHats, ofNone) => {
    expect(isDerived(derivation, usually)).toBe(true);
    expect(isDerived(derivation, ofHats, { lines: [hat, hat] })).toBe(true);
    expect(isDerived(derivation, ofNone, { lines: [] })).toBe(true);
  });
  test.each<[Derivation, string | number, string | number | typeof absent]>([
    // the usual three lines; no line at all
    [{ count: "lines" }, 3, 0],
    [{ count: "lines", where: dear }, 1, 0],
    [{ sum: "lines", of: "price" }, "35.50", "0"],
    [{ sum: "lines", of: "price", where: named }, "35.00", "0"],
    [{ sum: "lines", of: "kilos", where: { kilos: { is: "present" } } }, 2, 0],
    [{ min: "lines", of: "price" }, "0.50", absent],
    [{ max: "lines", of: "price" }, "25.00", absent],
    [{ min: "lines", of: "on", where: dear }, "2026-01-30", absent],
    [{ max: "lines", of: "on" }, "2026-02-01", absent],
    [{ max: "lines", of: "price", where: { kind: { is: "absent" } } }, "0.50", absent],
  ])("%j: %j, of none %j", (derivation, usually, ofNone) => {
    expect(isDerived(derivation, usually)).toBe(true);
    expect(isDerived(derivation, ofNone, { lines: [] })).toBe(true);
    expect(isDerived(derivation, absent, { lines: absent })).toBe(true);
  });
  test("the least of no record that counts is absent, though there are records", () => {
    const derivation = { min: "lines", of: "price", where: { kind: "shoe" } } as const;
    expect(isDerived(derivation, absent, { lines: [hat] })).toBe(true);
    expect(isDerived(derivation, "25.00", { lines: [hat, shoe] })).toBe(true);
  });
  test.each(["some", "every", "none", "count"] as const)("`%s` of an absent list is absent", (form) => {
    const derivation = { [form]: "lines", where: dear } as unknown as Derivation;
    expect(isDerived(derivation, absent, { lines: absent })).toBe(true);
    expect(isDerived({ [form]: "lines", where: dear } as unknown as Derivation, absent)).toBe(false);
  });
});

test("a formula takes a derived fact as it takes any other, and an assumption tests it", () => {
  const policy: PolicyDocument = {
    id: "worth",
    version: "1",
    purpose: "other",
    facts,
    derive: { worth: { sum: "lines", of: "price" }, many: { count: "lines" } },
    assume: [{ never: { many: 4 }, because }],
    outcome: { back: { type: "money", currency: "GBP", round: "down" }, letters: { type: "integer" } },
    rules: [
      {
        id: "all",
        when: { worth: { gte: "0" }, many: { is: "present" } },
        then: { back: { percent: "33.3", of: "worth" }, letters: { per: "many", amount: 2 } },
        because,
      },
    ],
  };
  expect(evaluateByDefinition(policy, usual)).toEqual({
    status: "decided",
    rule: "all",
    outcome: { back: { amount: 1182, currency: "GBP" }, letters: 6 }, // 11.8215
  });
  expect(evaluateByDefinition(policy, { ...usual, lines: [hat, hat, hat, hat] }).status).toBe("invalid");
  expect(evaluateByDefinition(policy, { ...usual, lines: absent }).status).toBe("gap");
  expect(evaluateByDefinition(policy, { ...usual, worth: 100 }).status).toBe("invalid");
});
