// What a case expects is written as in a rule's `then`, and compared with what a decision shows.
import { decide, type PolicyDocument, parsePolicy, runCases } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { compiledOf } from "../../../src/policy/compiled-of.ts";
import { readExpected } from "../../../src/policy/reading/read-expected.ts";
import { readSound } from "../generators/for-drafted.ts";

const about = { id: "expected", version: "1", purpose: "other" } as const;
const money = { type: "money", currency: "EUR" } as const;
const euros = (amount: number) => ({ amount, currency: "EUR" });
const outcome = {
  refund: money,
  points: { type: "integer" },
  between: { ...money, range: true },
  days: { type: "integer", range: true },
} as const;
const one = readSound({
  ...about,
  facts: { late: { type: "boolean" } },
  outcome,
  rules: [],
  otherwise: {
    then: {
      refund: "1.20",
      points: 3,
      between: { atLeast: "1.00", atMost: "2.50" },
      days: { atLeast: 1, atMost: 2 },
    },
    because: "so.",
  },
});
const all = readSound({
  ...about,
  hit: "collect",
  facts: { late: { type: "boolean" } },
  outcome: {
    prices: { ...money, collect: "list" },
    words: { type: "enum", values: ["low", "top"], collect: "list" },
    worth: { ...money, collect: "sum" },
    number: { ...money, collect: "count" },
  },
  rules: [
    {
      id: "a",
      when: { late: true },
      then: { prices: "1.00", words: "top", worth: "1.00", number: "1.00" },
      because: "so.",
    },
  ],
});

describe("what is expected of one field", () => {
  test.each([
    ["refund", "1.20", euros(120)],
    ["refund", 0, euros(0)],
    ["refund", "0", euros(0)],
    ["refund", "much", "much"],
    ["points", 3, 3],
    ["points", "3", "3"],
    ["between", { atLeast: "1.00", atMost: "2.50" }, { atLeast: euros(100), atMost: euros(250) }],
    ["between", "1.00", { atLeast: euros(100), atMost: euros(100) }],
    ["between", { atLeast: "1.00" }, { atLeast: { atLeast: "1.00" }, atMost: { atLeast: "1.00" } }],
    ["between", { atMost: "1.00" }, { atLeast: { atMost: "1.00" }, atMost: { atMost: "1.00" } }],
    ["between", null, { atLeast: null, atMost: null }],
    ["days", { atLeast: 1, atMost: 2 }, { atLeast: 1, atMost: 2 }],
    ["days", 2, { atLeast: 2, atMost: 2 }],
    ["unheard", "1.00", "1.00"],
  ])("%s: %j", (field, written, expected) => {
    expect(readExpected(compiledOf(one).normal, field, written)).toEqual(expected);
  });

  test.each([
    ["prices", ["1.00", "2.50", 0], [euros(100), euros(250), euros(0)]],
    ["prices", [], []],
    ["prices", "1.00", "1.00"],
    ["words", ["low", "top"], ["low", "top"]],
    ["worth", "1.00", euros(100)],
    ["number", 2, 2],
    ["number", "1.00", "1.00"],
  ])("under `collect`, %s: %j", (field, written, expected) => {
    expect(readExpected(compiledOf(all).normal, field, written)).toEqual(expected);
  });
});

describe("cases of a document", () => {
  const meets = ({ document }: { readonly document: PolicyDocument }, expect: object) => {
    const policy = readSound({ ...document, cases: [{ title: "late", facts: { late: true }, expect }] });
    return runCases(policy).every(({ passed }) => passed);
  };

  test("that expect what a decision shows are met, and others are not", () => {
    const decided = decide(one, { late: true } as never);
    expect(decided.status === "decided" && decided.outcome).toEqual({
      refund: euros(120),
      points: 3,
      between: { atLeast: euros(100), atMost: euros(250) },
      days: { atLeast: 1, atMost: 2 },
    });
    const right = {
      refund: "1.20",
      points: 3,
      between: { atLeast: "1.00", atMost: "2.50" },
      days: { atLeast: 1, atMost: 2 },
    };
    expect(meets(one, right)).toBe(true);
    for (const wrong of [
      { refund: "1.21" },
      { between: "1.00" },
      { between: { atLeast: "1.00", atMost: "2.51" } },
      { days: 1 },
    ]) {
      expect(meets(one, { ...right, ...wrong }), JSON.stringify(wrong)).toBe(false);
    }
    const listed = { prices: ["1.00"], words: ["top"], worth: "1.00", number: 1 };
    expect(meets(all, listed)).toBe(true);
    expect(meets(all, { ...listed, prices: ["1.00", "1.00"] })).toBe(false);
  });
});

describe("how many rules a policy has", () => {
  const withRules = (count: number, layers: boolean) => {
    const rules = Array.from({ length: count }, (_, at) => ({
      id: `r${at}`,
      when: { late: at % 2 === 0 },
      then: { points: at },
      because: "so.",
    }));
    const half = Math.floor(count / 2);
    const own = layers
      ? {
          layers: [
            { id: "one", rules: rules.slice(0, half) },
            { id: "two", rules: rules.slice(half) },
          ],
        }
      : { rules };
    return {
      ...about,
      facts: { late: { type: "boolean" } },
      outcome: { points: { type: "integer" } },
      ...own,
    };
  };
  const codes = (read: ReturnType<typeof parsePolicy>) =>
    read.ok ? [] : read.issues.map(({ code, path }) => [code, path[0]]);

  test.each([false, true])("is at most the limit, of all layers together: %s", (layers) => {
    const place = layers ? "layers" : "rules";
    expect(codes(parsePolicy(withRules(4, layers), { limits: { rules: 4 } }))).toEqual([]);
    expect(codes(parsePolicy(withRules(5, layers), { limits: { rules: 4 } }))).toEqual([
      ["too-large", place],
    ]);
  });

  test("is at most 10,000 where nothing is said", () => {
    expect(codes(parsePolicy(withRules(10_000, false)))).toEqual([]);
    expect(codes(parsePolicy(withRules(10_001, false)))).toEqual([["too-large", "rules"]]);
  });
});
