// Which of several rules counts, and what they come to together, held to answers worked out by hand.
import { describe, expect, test } from "vitest";
import { evaluateByDefinition } from "../../src/policy/definition/evaluate-by-definition.ts";
import type { Condition } from "../../src/policy/document/condition.ts";
import type { Outcome } from "../../src/policy/document/outcome.ts";
import type { HitPolicy, PolicyDocument } from "../../src/policy/document/policy-document.ts";
import type { Consequence, Rule } from "../../src/policy/document/rule.ts";

const because = "so";
const rule = (id: string, from: number, then: Consequence): Rule => ({
  id,
  when: { delay: { gte: from } },
  then,
  because,
});
const policyOf = (
  hit: HitPolicy,
  outcome: { [field: string]: Outcome },
  parts: Partial<PolicyDocument>,
): PolicyDocument => ({
  id: "several",
  version: "1",
  purpose: "other",
  facts: {
    delay: { type: "integer", min: 0, max: 999 },
    fare: { type: "money", currency: "GBP", max: "99.99" },
  },
  outcome,
  hit,
  ...parts,
});
const decide = (policy: PolicyDocument, delay: number, fare = 1000) =>
  evaluateByDefinition(policy, { delay, fare });

describe("collect", () => {
  const outcome: { [field: string]: Outcome } = {
    letters: { type: "enum", values: ["sorry", "voucher", "call"], collect: "list" },
    total: { type: "money", currency: "GBP", round: "half-up", collect: "sum" },
    least: { type: "integer", collect: "min" },
    most: { type: "decimal", scale: 1, round: "down", collect: "max" },
    reasons: { type: "boolean", collect: "count" },
  };
  const third = { share: [1, 3], of: "fare" } as const;
  const policy = policyOf("collect", outcome, {
    rules: [
      rule("late", 30, { letters: "sorry", total: third, least: 4, most: 0.5, reasons: true }),
      rule("later", 60, { total: third, least: 3, most: { share: [1, 8], of: "delay" }, reasons: false }),
      rule("latest", 90, { letters: "call", total: "1.00", least: 5, most: 0.1 }),
    ],
    otherwise: { then: { least: 9, most: 1.5 }, because },
  });
  test("one rule that fires contributes alone", () => {
    expect(decide(policy, 30)).toEqual({
      status: "decided",
      rule: "late",
      rules: ["late"],
      outcome: {
        letters: ["sorry"],
        total: { amount: 333, currency: "GBP" },
        least: 4,
        most: 0.5,
        reasons: 1,
      },
    });
  });
  test("what is summed is rounded once; what is left out adds nothing", () => {
    expect(decide(policy, 61)).toEqual({
      status: "decided",
      rule: "late",
      rules: ["late", "later"],
      // 3.333... twice is 6.67, where each rounded by itself would come to 6.66
      outcome: {
        letters: ["sorry"],
        total: { amount: 667, currency: "GBP" },
        least: 3,
        most: 7.6,
        reasons: 2,
      },
    });
  });
  test("a list keeps the order of the rules", () => {
    expect(decide(policy, 90)).toEqual({
      status: "decided",
      rule: "late",
      rules: ["late", "later", "latest"],
      outcome: {
        letters: ["sorry", "call"],
        total: { amount: 767, currency: "GBP" },
        least: 3,
        most: 11.2, // 11.25, down
        reasons: 2,
      },
    });
  });
  test("where no rule fires, what holds otherwise contributes alone", () => {
    expect(decide(policy, 29)).toEqual({
      status: "decided",
      rule: "otherwise",
      rules: ["otherwise"],
      outcome: { letters: [], total: { amount: 0, currency: "GBP" }, least: 9, most: 1.5, reasons: 0 },
    });
    const { otherwise: _, ...without } = policy;
    expect(decide(without as PolicyDocument, 29)).toEqual({ status: "gap" });
  });
  test("a rule counts once, however many of its alternatives hold", () => {
    const twice: Condition = { any: [{ delay: { gte: 30 } }, { fare: { gte: "1.00" } }, { delay: 60 }] };
    const once = policyOf(
      "collect",
      { times: { type: "integer", collect: "sum" } },
      {
        rules: [{ id: "twice", when: twice, then: { times: 1 }, because }],
      },
    );
    expect(decide(once, 60)).toEqual({
      status: "decided",
      rule: "twice",
      rules: ["twice"],
      outcome: { times: 1 },
    });
  });
  test("ranges are joined end by end", () => {
    const range = (collect: "sum" | "min" | "max") =>
      policyOf(
        "collect",
        { gift: { type: "integer", range: true, collect } },
        {
          rules: [
            rule("a", 0, { gift: { atLeast: 1, atMost: 9 } }),
            rule("b", 0, { gift: { atLeast: 3, atMost: 4 } }),
            rule("c", 0, { gift: 2 }),
          ],
        },
      );
    expect(decide(range("sum"), 0)).toMatchObject({ outcome: { gift: { atLeast: 6, atMost: 15 } } });
    expect(decide(range("min"), 0)).toMatchObject({ outcome: { gift: { atLeast: 1, atMost: 2 } } });
    expect(decide(range("max"), 0)).toMatchObject({ outcome: { gift: { atLeast: 3, atMost: 9 } } });
  });
  test("amounts in a list are rounded each by itself", () => {
    const list = policyOf(
      "collect",
      { back: { type: "money", currency: "GBP", round: "up", collect: "list" } },
      {
        rules: [rule("a", 0, { back: third }), rule("b", 0, { back: third })],
      },
    );
    const pound = { amount: 334, currency: "GBP" };
    expect(decide(list, 0)).toMatchObject({ outcome: { back: [pound, pound] } });
  });
});

describe("priority", () => {
  const outcome: { [field: string]: Outcome } = {
    urgency: { type: "enum", values: ["low", "middle", "high"], ordered: true },
    desk: { type: "integer" },
  };
  const policy = policyOf("priority", outcome, {
    parameters: { top: { type: "enum", values: ["low", "middle", "high"], value: "high" } },
    rules: [
      rule("first", 0, { urgency: "low", desk: 1 }),
      rule("second", 30, { urgency: "middle", desk: 2 }),
      rule("third", 60, { urgency: "middle", desk: 3 }),
      rule("fourth", 90, { urgency: { parameter: "top" }, desk: 4 }),
    ],
  });
  test.each([
    [0, "first", "low", 1],
    [30, "second", "middle", 2],
    [60, "second", "middle", 2], // of two that are as high, the first
    [90, "fourth", "high", 4],
  ])("at %d the %s rule counts", (delay, id, urgency, desk) => {
    expect(decide(policy, delay)).toEqual({ status: "decided", rule: id, outcome: { urgency, desk } });
  });
});

describe("layers", () => {
  const layered = (hit: HitPolicy): PolicyDocument =>
    policyOf(
      hit,
      { award: { type: "integer", ...(hit === "collect" && { collect: "sum" as const }) } },
      {
        layers: [
          { id: "guardrails", rules: [rule("a", 90, { award: 1 }), rule("b", 120, { award: 2 })] },
          { id: "base", rules: [rule("c", 30, { award: 3 }), rule("d", 60, { award: 4 })] },
        ],
        otherwise: { then: { award: 0 }, because },
      },
    );
  test.each<[HitPolicy, number, object]>([
    ["first", 29, { rule: "otherwise", outcome: { award: 0 } }],
    ["first", 30, { rule: "c", outcome: { award: 3 } }],
    ["first", 90, { rule: "a", outcome: { award: 1 } }],
    ["unique", 59, { rule: "c", outcome: { award: 3 } }],
    ["unique", 60, { status: "conflict", rules: ["c", "d"] }],
    ["unique", 90, { rule: "a", outcome: { award: 1 } }], // the layers below are not looked at
    ["unique", 120, { status: "conflict", rules: ["a", "b"] }],
    ["any", 60, { status: "conflict", rules: ["c", "d"] }],
    ["any", 90, { rule: "a", outcome: { award: 1 } }],
    ["collect", 60, { rule: "c", rules: ["c", "d"], outcome: { award: 7 } }],
    ["collect", 90, { rule: "a", rules: ["a"], outcome: { award: 1 } }],
    ["collect", 120, { rule: "a", rules: ["a", "b"], outcome: { award: 3 } }],
  ])("%s at %d", (hit, delay, expected) => {
    expect(decide(layered(hit), delay)).toEqual({ status: "decided", ...expected });
  });
});
