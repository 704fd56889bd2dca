// What is promised below a million cases, at its edge; and one policy on which both engines give up.
import { analyse, prove } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { MOST_CASES } from "../../../src/analysis/trying/case-count.ts";

const rule = (id: string, when: object, o0: unknown) => ({ id, when, then: { o0 }, because: "It says so." });
const uneven = {
  id: "uneven",
  version: "1",
  purpose: "other",
  facts: {
    f1: { type: "money", currency: "GBP", max: "1.46", about: "other" },
    f3: { type: "money", currency: "GBP", max: "4.10", about: "customer-value" },
  },
  parameters: { pm: { type: "money", currency: "GBP", value: "0.05", max: "0.08" } },
  derive: { d0: { minus: ["f1", "0.00"] }, d1: { minus: ["d0", "0.02"] } },
  hit: "any",
  outcome: { o0: { type: "money", currency: "GBP", round: "up" } },
  rules: [
    rule("r0", { f3: { not: { parameter: "pm" } } }, "f3"),
    rule("r1", { f1: { lt: { parameter: "pm" } } }, { max: [{ sum: ["0.71", "d0"] }, "f1"] }),
    rule("r2", { f1: { gt: "1.08" } }, "0.08"),
    rule("r3", { f1: { lt: "0.85" } }, "d0"),
    rule("r4", { d0: { gt: "0.03" } }, "2.07"),
  ],
  otherwise: { then: { o0: "0" }, because: "Nothing else applies." },
};

describe("sixty thousand cases, an amount against a sum", () => {
  const policy = loadPolicy(uneven);

  test("everything is decided, and in few steps", () => {
    const { findings, effort } = analyse(policy);
    expect(findings.filter(({ code }) => code.endsWith("undecided"))).toEqual([]);
    expect(effort.steps).toBeLessThan(1_000_000);
  });

  test("neither engine alone says within what may be spent whether a fact matters", () => {
    const guarantee = { independent: "o0", of: ["f3"] } as const;
    const said = (["diagrams", "branching", "cases", "both"] as const).map(
      (engine) => prove(policy, guarantee, { engine, steps: 200_000 }).status,
    );
    expect(said).toEqual(["undecided", "undecided", "refuted", "refuted"]);
  });

  test("where not every case may be tried nothing is said", () => {
    const guarantee = { independent: "o0", of: ["f3"] } as const;
    const each = 147 * 411;
    const said = [2 * each - 1, 2 * each, 3 * each].map(
      (steps) => prove(policy, guarantee, { engine: "cases", steps }).status,
    );
    expect(said).toEqual(["undecided", "undecided", "refuted"]);
  });
});

test.each(["any", "first"])("rules that hold together and come to the same are no pair: %s", (hit) => {
  const meeting = (points: number) =>
    loadPolicy({
      id: "meeting",
      version: "1",
      purpose: "other",
      facts: { a: { type: "integer", min: 0, max: 9 } },
      hit,
      outcome: { points: { type: "integer" } },
      rules: [
        { id: "many", when: { a: { gte: 5 } }, then: { points: "a" }, because: "x" },
        { id: "few", when: { a: { lte: 5 } }, then: { points }, because: "x" },
      ],
    });
  const pairs = (points: number) =>
    analyse(meeting(points), { engine: "cases" })
      .findings.filter(({ rules }) => rules?.length === 2)
      .map(({ code, witness }) => [code, witness?.facts]);
  expect(pairs(5)).toEqual([]);
  expect(pairs(4)).toEqual([[hit === "any" ? "conflict" : "overlap", { a: 5 }]]);
});

describe("at the edge", () => {
  const square = (side: number) =>
    loadPolicy({
      id: "square",
      version: "1",
      purpose: "other",
      facts: {
        a: { type: "integer", min: 1, max: side },
        b: { type: "integer", min: 1, max: 1000 },
      },
      outcome: { points: { type: "integer" } },
      rules: [{ id: "sum", when: { a: { gte: 2 } }, then: { points: { sum: ["a", "b"] } }, because: "x" }],
      otherwise: { then: { points: "b" }, because: "x" },
    });

  test("a million cases are tried, and not one fact more", () => {
    expect(MOST_CASES).toBe(1_000_000);
    const bound = { atLeast: { points: 2 } } as const;
    const said = [999, 1000, 1001].map((side) => prove(square(side), bound, { engine: "cases" }).status);
    expect(said).toEqual(["refuted", "refuted", "undecided"]);
  });
});
