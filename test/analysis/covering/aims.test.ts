// What cases are looked for: every rule by whichever of its alternatives, contradictions where they can be, both sides of
// each boundary of each rule.
import { casesFor, coverage } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import type { Question } from "../../../src/analysis/asking/question.ts";
import { keptCase, writtenFacts } from "../../../src/analysis/covering/kept-case.ts";
import { seekCase } from "../../../src/analysis/covering/seek-case.ts";
import { completeQuestion } from "../../../src/analysis/guarantees/complete-question.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";

const rule = (id: string, when: object, points: number) => ({ id, when, then: { points }, because: "x" });
const policyWith = (change: object) =>
  loadPolicy({
    id: "aims",
    version: "1",
    purpose: "other",
    facts: {
      kind: { type: "enum", values: ["x", "y", "z"] },
      gift: { type: "boolean" },
      delay: { type: "integer", min: 0, max: 9 },
    },
    outcome: { points: { type: "integer" } },
    ...change,
  });
const otherwise = { then: { points: 0 }, because: "y" };

describe("a rule of several alternatives", () => {
  test("is decided by one that can be reached, though another cannot", () => {
    const rules = [
      rule("first", { kind: "x" }, 1),
      rule(
        "second",
        {
          any: [
            { kind: "x", gift: true },
            { kind: "y", gift: false },
          ],
        },
        2,
      ),
    ];
    const { cases, unreached } = casesFor(policyWith({ rules, otherwise }));
    expect(unreached).toEqual([]);
    expect(cases.map(({ title }) => title?.split(":")[0])).toEqual(
      expect.arrayContaining(["first", "second", "otherwise"]),
    );
  });

  test("that no alternative reaches has no case", () => {
    const rules = [
      rule("first", { kind: ["x", "y"] }, 1),
      rule(
        "second",
        {
          any: [
            { kind: "x", gift: true },
            { kind: "y", gift: false },
          ],
        },
        2,
      ),
    ];
    expect(casesFor(policyWith({ rules, otherwise })).unreached).toContainEqual({
      text: "a case that `second` decides",
      because: "no case",
    });
  });
});

describe("a case that answers one of several questions", () => {
  const asking = (change: object) =>
    completeQuestion(compiledOf(policyWith({ rules: [rule("first", { kind: "x" }, 1)], ...change })));
  const [none, some] = [asking({ otherwise }), asking({})];
  const sought = (questions: readonly Question[], steps = 1_000) => {
    const answer = seekCase(questions, true, { nodes: 1_000, steps });
    return typeof answer === "string" ? answer : "found";
  };

  test("is found, whichever it is", () => {
    expect(sought([none])).toBe("none");
    expect(sought([some])).toBe("found");
    expect(sought([none, some])).toBe("found");
    expect(sought([some, none])).toBe("found");
    expect(sought([none, none])).toBe("none");
    expect(sought([])).toBe("none");
  });

  test("is not known of where nothing is left to spend", () => {
    expect(sought([some], 0)).toBe("unknown");
    expect(sought([none], 0)).toBe("unknown");
    expect(sought([], 0)).toBe("none");
  });
});

describe("trouble", () => {
  const alike = (points: number) => [rule("first", { kind: "x" }, 1), rule("second", { gift: true }, points)];
  const statuses = (change: object) => {
    const { cases, unreached } = casesFor(policyWith(change));
    return [[...new Set(cases.flatMap(({ status }) => status ?? []))].sort(), unreached];
  };

  test.each<readonly [string, object, readonly string[]]>([
    ["none where the first rule counts and all is caught", { rules: alike(2), otherwise }, []],
    ["a gap where nothing catches the rest", { rules: alike(2) }, ["gap"]],
    ["a contradiction where only one may hold", { hit: "unique", rules: alike(1), otherwise }, ["conflict"]],
    ["a contradiction where all must agree", { hit: "any", rules: alike(2), otherwise }, ["conflict"]],
    ["none where they agree", { hit: "any", rules: alike(1), otherwise }, []],
    ["both", { hit: "unique", rules: alike(1) }, ["conflict", "gap"]],
  ])("%s", (_, change, wanted) => {
    expect(statuses(change)).toEqual([wanted, []]);
  });
});

describe("boundaries", () => {
  test("each is tried on both sides where its rule decides, up to the last value", () => {
    const rules = [rule("few", { delay: { lte: 8 }, gift: true }, 1), rule("none", { gift: false }, 2)];
    const { cases } = casesFor(policyWith({ rules, otherwise }));
    const given = cases.filter(({ facts }) => facts.gift === true).map(({ facts }) => facts.delay);
    expect(given).toEqual(expect.arrayContaining([8, 9]));
    const lower = casesFor(
      policyWith({
        rules: [rule("some", { delay: { gte: 1 }, gift: true }, 1), rule("none", { gift: false }, 2)],
        otherwise,
      }),
    );
    expect(lower.cases.filter(({ facts }) => facts.gift === true).map(({ facts }) => facts.delay)).toEqual(
      expect.arrayContaining([0, 1]),
    );
  });

  test("words are told one by one, though they have an order", () => {
    const facts = { level: { type: "enum", values: ["low", "middle", "high"], ordered: true } };
    const policy = policyWith({ facts, rules: [rule("high", { level: { gte: "middle" } }, 1)], otherwise });
    const { boundaries, values } = coverage(policy, [{ level: "low" }]);
    expect(boundaries.total).toBe(0);
    expect(values.each.map(({ text, cases }) => [text, cases])).toEqual([
      ["level low", 1],
      ["level middle", 0],
      ["level high", 0],
    ]);
    expect(casesFor(policy).cases).toHaveLength(3);
  });
});

describe("a case as it is kept", () => {
  const observed = (change: object) =>
    ({ status: "decided", rules: new Set(["late"]), outcome: {}, spans: [], ...change }) as never;

  test("says what it is for, in four parts at most, and what comes out", () => {
    const outcome = {
      refund: { amount: 1250, currency: "GBP" },
      range: { atLeast: { amount: 1, currency: "GBP" }, atMost: { amount: 2, currency: "GBP" } },
      steps: ["a", true],
      none: undefined,
    };
    expect(keptCase({ delay: 3 }, observed({ outcome }), ["a", "b", "c", "d", "e"])).toStrictEqual({
      title: "late: a, b, c, d",
      facts: { delay: 3 },
      expect: { refund: "12.50", range: { atLeast: "0.01", atMost: "0.02" }, steps: ["a", true] },
    });
    expect(keptCase({}, observed({ rules: new Set(["late", "lost"]) }), [])).toStrictEqual({
      title: "late and lost",
      facts: {},
      expect: {},
    });
  });

  test.each([
    ["gap", "no rule (gap)"],
    ["conflict", "rules in conflict"],
    ["invalid", "not a case"],
    ["open", "open"],
  ])("that is %s says so", (status, title) => {
    expect(keptCase({}, observed({ status }), [])).toStrictEqual({ title, facts: {}, status });
    expect(keptCase({}, observed({ status }), ["delay 3"])).toStrictEqual({
      title: `${title}: delay 3`,
      facts: {},
      status,
    });
  });

  test("has its amounts as text, wherever they stand", () => {
    const price = { amount: 5, currency: "EUR" };
    const given = {
      price: { value: price, from: "recorded" },
      items: [{ price }, { price: { is: "absent" } }],
      delay: 3,
      on: true,
      absent: { is: "absent" },
    };
    expect(writtenFacts(given as never)).toStrictEqual({
      price: { value: "0.05", from: "recorded" },
      items: [{ price: "0.05" }, { price: { is: "absent" } }],
      delay: 3,
      on: true,
      absent: { is: "absent" },
    });
  });
});
