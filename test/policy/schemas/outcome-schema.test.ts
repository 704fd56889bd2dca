import { Ajv2020 } from "ajv/dist/2020.js";
import { decide, loadPolicy, outcomeSchema, type PolicyDocument } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { eu261 } from "evenhand/schemes/eu261";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";

const everyOutcome = {
  id: "every-outcome",
  version: "1",
  purpose: "other",
  language: "en",
  facts: { fare: { type: "money", currency: "GBP", max: "100.00" } },
  outcome: {
    due: { type: "boolean", title: { en: "Due", de: "Fällig" } },
    how: { type: "enum", values: ["voucher", "cash"] },
    days: { type: "integer", unit: "day" },
    share: { type: "decimal", scale: 2, round: "half-up" },
    back: { type: "money", currency: "GBP", round: "half-up" },
    more: { type: "money", currency: "GBP", range: true, round: "half-up" },
  },
  rules: [],
  otherwise: {
    then: {
      due: true,
      how: "cash",
      days: 14,
      share: 0.25,
      back: { percent: "50", of: "fare" },
      more: { atLeast: "0", atMost: "5.00" },
    },
    because: "Half of it.",
  },
} as const satisfies PolicyDocument;

const collected = {
  ...everyOutcome,
  hit: "collect",
  outcome: {
    reasons: { type: "enum", values: ["late", "lost"], collect: "list" },
    rules: { type: "boolean", collect: "count" },
    total: { type: "money", currency: "GBP", collect: "sum", round: "half-up" },
    most: { type: "integer", collect: "max" },
    span: { type: "integer", range: true, collect: "sum" },
  },
  rules: [
    {
      id: "late",
      when: { fare: { gte: "0" } },
      then: { reasons: "late", rules: true, total: "1.00", most: 3, span: { atLeast: 1, atMost: 2 } },
      because: "Late.",
    },
    {
      id: "lost",
      when: { fare: { gte: "50.00" } },
      then: { total: { percent: "10", of: "fare" }, most: 7 },
      because: "Lost.",
    },
  ],
  otherwise: { then: { most: 0 }, because: "Nothing." },
} as const satisfies PolicyDocument;

/** Both readings of one outcome. */
function verdicts(document: PolicyDocument, value: unknown): readonly [boolean, boolean] {
  const schema = outcomeSchema(loadPolicy(document as never));
  const ajv = new Ajv2020({ strict: true, validateFormats: false, multipleOfPrecision: 6 });
  return [schema.safeParse(value).success, ajv.validate(z.toJSONSchema(schema), value) as boolean];
}

const half = {
  due: true,
  how: "cash",
  days: 14,
  share: 0.25,
  back: { amount: 1000, currency: "GBP" },
  more: { atLeast: { amount: 0, currency: "GBP" }, atMost: { amount: 500, currency: "GBP" } },
};
const both = {
  reasons: ["late"],
  rules: 1,
  total: { amount: 700, currency: "GBP" },
  most: 7,
  span: { atLeast: 1, atMost: 2 },
};

describe("an outcome", () => {
  test.each([
    ["of a rule", everyOutcome, { fare: "20.00" }, half],
    ["collected", collected, { fare: "60.00" }, both],
  ])("%s is what it was said to be", (_, document, facts, expected) => {
    const decision = decide(loadPolicy(document as never), facts as never);
    expect(decision.status === "decided" && decision.outcome).toEqual(expected);
    expect(verdicts(document, expected)).toEqual([true, true]);
  });

  test.each<[string, PolicyDocument, unknown]>([
    ["a field is missing", everyOutcome, { ...half, due: undefined }],
    ["a field too many", everyOutcome, { ...half, owed: 1 }],
    ["a text for an amount", everyOutcome, { ...half, back: "10.00" }],
    ["another currency", everyOutcome, { ...half, back: { amount: 1000, currency: "EUR" } }],
    ["half a penny", everyOutcome, { ...half, back: { amount: 0.5, currency: "GBP" } }],
    ["half a day", everyOutcome, { ...half, days: 0.5 }],
    ["too many decimals", everyOutcome, { ...half, share: 0.255 }],
    ["another word", everyOutcome, { ...half, how: "cheque" }],
    ["one value for a range", everyOutcome, { ...half, more: half.back }],
    ["a range for one value", everyOutcome, { ...half, back: half.more }],
    ["one word for a list", collected, { ...both, reasons: "late" }],
    ["another word in a list", collected, { ...both, reasons: ["late", "gone"] }],
    ["less than none", collected, { ...both, rules: -1 }],
    ["a value for a count", collected, { ...both, rules: true }],
    ["no outcome", collected, undefined],
  ])("is none where there is %s", (_, document, value) => {
    const written = value === undefined ? null : JSON.parse(JSON.stringify(value));
    expect(verdicts(document, written)).toEqual([false, false]);
  });

  test("of a published scheme", () => {
    const delayed = decide(delayRepay15, { delay: 47, ticket: "return", fare: "32.40" });
    expect(outcomeSchema(delayRepay15).parse(delayed.status === "decided" && delayed.outcome)).toEqual({
      compensation: { amount: 810, currency: "GBP" },
    });
    const facts = {
      departsFromEu: true,
      event: "delay",
      extraordinary: false,
      distance: 6000,
      arrivesInEu: false,
      delay: 200,
    } as const;
    const may = decide(eu261, facts);
    expect(may.status === "decided" && outcomeSchema(eu261).safeParse(may.outcome).success).toBe(true);
  });

  test("says in the chosen language what it is", () => {
    const policy = loadPolicy(everyOutcome);
    expect(z.toJSONSchema(outcomeSchema(policy)).properties).toMatchObject({
      due: { title: "Due" },
      days: { description: "Unit: day." },
    });
    expect(z.toJSONSchema(outcomeSchema(policy, { language: "de-CH" })).properties).toMatchObject({
      due: { title: "Fällig" },
      days: { description: "Einheit: day." },
      back: { properties: { amount: { description: "Ganze kleinste Einheiten von GBP." } } },
    });
    expect(() => outcomeSchema(policy, { language: "" })).toThrow(
      expect.objectContaining({ code: "not-a-locale" }),
    );
  });
});
