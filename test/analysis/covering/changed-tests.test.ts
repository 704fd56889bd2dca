// Cases that are made notice when a test is changed: a boundary moved, a word added or forgotten, a whole test dropped.
import { casesFor } from "evenhand/analysis";
import { loadPolicy, runCases } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const facts = {
  n: { type: "integer", min: 0, max: 9 },
  b: { type: "boolean" },
  rank: { type: "enum", values: ["none", "silver", "gold"], ordered: true },
  shop: { type: "enum", values: ["here", "there", "far"], other: true },
  tags: { type: "set", values: ["old", "heavy"] },
  told: { type: "integer", min: 0, max: 9, optional: true },
  note: { type: "set", values: ["rude"], optional: true },
};
const policyOf = (when: object, cases: readonly unknown[] = []) =>
  loadPolicy({
    id: "p",
    version: "1",
    purpose: "other",
    facts,
    outcome: { m: { type: "integer" } },
    rules: [{ id: "r", when, then: { m: 5 }, because: "x" }],
    otherwise: { then: { m: 0 }, because: "y" },
    cases,
  });
/** How many of the cases that are made for the one rule fail under the other. */
const failed = (before: object, after: object) =>
  runCases(policyOf(after, casesFor(policyOf(before)).cases)).filter(({ passed }) => !passed).length;

describe("it is noticed that", () => {
  test.each<readonly [string, object, object]>([
    [
      "a boundary of words in order is moved down",
      { n: { gte: 5 }, rank: { gt: "silver" } },
      { n: { gte: 5 }, rank: { gte: "silver" } },
    ],
    [
      "a boundary of words in order is moved up",
      { n: { gte: 5 }, rank: { gte: "silver" } },
      { n: { gte: 5 }, rank: { gt: "silver" } },
    ],
    ["yes or no is dropped", { n: { gte: 5 }, b: true }, { n: { gte: 5 } }],
    ["a number is dropped", { n: { gte: 5 }, b: true }, { b: true }],
    ["a word is dropped", { n: { gte: 5 }, shop: "here" }, { n: { gte: 5 } }],
    ["a word is added", { n: { gte: 5 }, shop: "here" }, { n: { gte: 5 }, shop: ["here", "far"] }],
    ["a word is forgotten", { n: { gte: 5 }, shop: ["here", "far"] }, { n: { gte: 5 }, shop: "far" }],
    [
      "what is not listed is added",
      { n: { gte: 5 }, shop: ["here", "far"] },
      { n: { gte: 5 }, shop: { not: "there" } },
    ],
    [
      "a word of a set is dropped",
      { n: { gte: 5 }, tags: { hasAll: ["old", "heavy"] } },
      { n: { gte: 5 }, tags: { has: "old" } },
    ],
    [
      "a word of a set is turned",
      { n: { gte: 5 }, tags: { has: "old" } },
      { n: { gte: 5 }, tags: { hasNone: ["old"] } },
    ],
    ["being absent is dropped", { n: { gte: 5 }, told: { is: "absent" } }, { n: { gte: 5 } }],
    ["being there is dropped", { n: { gte: 5 }, told: { is: "present" } }, { n: { gte: 5 } }],
    ["a set being there is dropped", { n: { gte: 5 }, note: { is: "present" } }, { n: { gte: 5 } }],
    [
      "one of two alternatives loses a test",
      {
        any: [
          { n: { gte: 5 }, b: true },
          { n: { lt: 2 }, shop: "far" },
        ],
      },
      { any: [{ n: { gte: 5 }, b: true }, { n: { lt: 2 } }] },
    ],
  ])("%s", (_, before, after) => {
    expect(failed(before, after)).toBeGreaterThan(0);
  });

  test("nothing is, where nothing changed", () => {
    const when = { n: { gte: 5 }, b: true, rank: { gte: "silver" }, shop: ["here", "far"] };
    expect(failed(when, when)).toBe(0);
    expect(casesFor(policyOf(when)).cases.length).toBeLessThan(14);
  });
});

describe("of many words without an order", () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`);
  const policy = (count: number, tested: readonly string[], cases: readonly unknown[] = []) =>
    loadPolicy({
      id: "p",
      version: "1",
      purpose: "other",
      facts: { shop: { type: "enum", values: words(count) } },
      outcome: { m: { type: "integer" } },
      rules: [{ id: "r", when: { shop: tested }, then: { m: 5 }, because: "x" }],
      otherwise: { then: { m: 0 }, because: "y" },
      cases,
    });
  const [from, to] = [10, 30];
  const tested = (count: number) => words(count).slice(from, to);
  const isNoticed = (count: number, changed: readonly string[]) =>
    runCases(policy(count, changed, casesFor(policy(count, tested(count))).cases)).some(
      ({ passed }) => !passed,
    );

  test("each one that is forgotten or added is noticed, up to a hundred", () => {
    for (const word of words(100)) {
      const own = tested(100);
      const changed = own.includes(word) ? own.filter((one) => one !== word) : [...own, word];
      expect([word, isNoticed(100, changed)]).toEqual([word, true]);
    }
  });
  test("of more, those next to what is tested are", () => {
    const own = tested(101);
    expect(isNoticed(101, [...own, "word30"])).toBe(true);
    expect(isNoticed(101, own.slice(1))).toBe(true);
    expect(casesFor(policy(101, own)).unreached).toEqual([]);
  });
});
