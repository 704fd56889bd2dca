// The schemas of the parts of a document accept what the language has, and nothing that is nearly so: whoever builds a
// form or a service for policies checks each part by itself.
import {
  Assumption,
  Condition,
  Consequence,
  Fact,
  Formula,
  Layer,
  ListFact,
  OutcomeValue,
  Parameter,
  PolicyCase,
  PolicyDocument,
  Rule,
  SetFact,
  Test,
} from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";

interface Examples {
  readonly schema: z.ZodMiniType;
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}
const late = { id: "late", when: { days: 7 }, then: { due: true }, because: "Late." };
const flag = { type: "boolean" };

const NOUNS: { readonly [noun: string]: Examples } = {
  Test: {
    schema: Test,
    good: [
      true,
      7,
      "card",
      { parameter: "cap" },
      [1, 2],
      [{ parameter: "cap" }, "card"],
      { gte: 1 },
      { gt: 1, lt: { parameter: "cap" } },
      { lte: "5.00" },
      { has: "card" },
      { hasAll: ["card"], hasNone: ["gift", { parameter: "cap" }] },
      { is: "absent" },
      { is: "present" },
      { is: "other" },
      { not: 7 },
      { not: { not: { is: "absent" } } },
    ],
    bad: [
      null,
      { is: "" },
      { is: "missing" },
      { is: 1 },
      { not: null },
      { gte: [1] },
      { gtr: 1 },
      { has: ["card"] },
      { hasAll: "card" },
      { parameter: 1 },
      { parameter: "cap", more: 1 },
      [[1]],
    ],
  },
  Condition: {
    schema: Condition,
    good: [
      { days: 7 },
      { any: [{ days: 7 }, { all: [{ days: { gte: 1 } }] }] },
      { not: { days: 7 } },
      { days: 7, any: [{ late: true }] },
    ],
    bad: [[], null, 7, { any: { days: 7 } }, { all: 7 }, { not: [] }, { days: null }, { any: [7] }],
  },
  Formula: {
    schema: Formula,
    good: [
      "fare",
      5,
      { parameter: "cap" },
      { percent: "12.5", of: "fare" },
      { percent: { parameter: "rate" }, of: { sum: ["fare"] } },
      { share: [1, 3], of: "fare" },
      { per: "days", amount: "1.50" },
      { sum: ["fare", "1"] },
      { minus: ["fare", "1"] },
      { min: ["fare", { max: ["1", "2"] }] },
    ],
    bad: [
      null,
      {},
      [],
      { percent: 12.5, of: "fare" },
      { percent: "12.5" },
      { percent: { parameter: 1 }, of: "fare" },
      { percent: { parameter: "rate", more: 1 }, of: "fare" },
      { share: [1], of: "fare" },
      { share: ["1", 3], of: "fare" },
      { share: [1, 3] },
      { per: "days" },
      { per: 1, amount: "1" },
      { sum: "fare" },
      { minus: ["fare"] },
      { minus: ["fare", "1", "2"] },
      { min: [null] },
      { max: 7 },
      { sum: ["fare"], max: ["1"] },
    ],
  },
  SetFact: {
    schema: SetFact,
    good: [
      { type: "set", values: ["a"] },
      { type: "set", values: ["a"], optional: true },
    ],
    bad: [{ type: "set" }, { type: "list", values: ["a"] }, { type: "", values: ["a"] }, { values: ["a"] }],
  },
  ListFact: {
    schema: ListFact,
    good: [{ type: "list", of: { sent: flag }, maxItems: 3 }],
    bad: [
      { type: "list", of: { sent: flag } },
      { type: "set", of: { sent: flag }, maxItems: 3 },
      { type: "", of: { sent: flag }, maxItems: 3 },
      { type: "list", of: { sent: { type: "list", of: {}, maxItems: 1 } }, maxItems: 3 },
      { type: "list", maxItems: 3 },
    ],
  },
  Fact: {
    schema: Fact,
    good: [
      flag,
      { type: "money", currency: "EUR", max: "5.00" },
      { type: "money", currency: "EUR", min: 0, max: "5.00" },
      { type: "set", values: ["a"] },
    ],
    bad: [{ type: "money", currency: "EUR", max: 5 }, { type: "number" }, {}, { ...flag, more: 1 }],
  },
  Parameter: {
    schema: Parameter,
    good: [
      { type: "boolean", value: true },
      { type: "integer", value: 3, title: "Three" },
    ],
    bad: [
      { type: "boolean" },
      { type: "boolean", value: 1 },
      { value: true },
      { type: "integer", value: "3" },
    ],
  },
  OutcomeValue: {
    schema: OutcomeValue,
    good: [true, "fare", { atLeast: "1", atMost: { sum: ["fare"] } }],
    bad: [{ atLeast: "1" }, { atMost: "1" }, { atLeast: "1", atMost: null }, null, {}],
  },
  Consequence: { schema: Consequence, good: [{ due: true }, {}], bad: [[], { due: null }, "due"] },
  Rule: {
    schema: Rule,
    good: [late, { ...late, source: "law" }],
    bad: [
      { ...late, id: 1 },
      { ...late, when: 7 },
      { ...late, more: 1 },
      { id: "late", then: late.then, because: "Late." },
      { when: late.when, then: late.then, because: "Late." },
      { id: "late", when: late.when, because: "Late." },
      { id: "late", when: late.when, then: late.then },
    ],
  },
  Layer: {
    schema: Layer,
    good: [
      { id: "base", rules: [late] },
      { id: "base", rules: [] },
    ],
    bad: [{ id: "base" }, { rules: [late] }, { id: 1, rules: [late] }, { id: "base", rules: late }],
  },
  Assumption: {
    schema: Assumption,
    good: [{ never: { days: 7 }, because: "Never." }],
    bad: [{ never: { days: 7 } }, { because: "Never." }, { never: 7, because: "Never." }],
  },
  PolicyCase: {
    schema: PolicyCase,
    good: [
      { facts: {} },
      { title: "A case", facts: { days: 7, sent: { is: "absent" } }, expect: { due: true }, rule: "late" },
      ...["decided", "open", "gap", "conflict", "invalid"].map((status) => ({ facts: {}, status })),
    ],
    bad: [
      { facts: {}, status: "" },
      { facts: {}, status: "never" },
      { facts: {}, expect: 7 },
      { facts: {}, rule: 1 },
      { facts: {}, name: "a" },
      { title: "A case" },
    ],
  },
};

describe.each(Object.entries(NOUNS))("%s", (_, { schema, good, bad }) => {
  test.each(good.map((value) => ({ value })))("is $value", ({ value }) => {
    const read = schema.safeParse(value);
    expect(read.success && read.data).toEqual(value);
  });
  test.each(bad.map((value) => ({ value })))("is not $value", ({ value }) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

describe("PolicyDocument", () => {
  test("is a published policy, part by part", () => {
    const document = JSON.parse(JSON.stringify(delayRepay15.document));
    expect(PolicyDocument.safeParse(document).success).toBe(true);
    for (const name of ["id", "version", "purpose", "facts", "outcome"]) {
      const { [name]: __, ...without } = document;
      expect(PolicyDocument.safeParse(without).success, name).toBe(false);
    }
    for (const name of Object.keys(document)) {
      expect(PolicyDocument.safeParse({ ...document, [name]: 7 }).success, name).toBe(false);
    }
    expect(PolicyDocument.safeParse({ ...document, rule: [] }).success).toBe(false);
  });
});
