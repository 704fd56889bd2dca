import { definePolicy, whyNot } from "evenhand";
import { describe, expect, test } from "vitest";

const policy = definePolicy({
  id: "every-outcome",
  version: "1",
  purpose: "other",
  facts: {
    level: { type: "integer", min: 0, max: 9 },
    price: { type: "money", currency: "EUR", max: "100.00" },
  },
  outcome: {
    yes: { type: "boolean" },
    how: { type: "enum", values: ["call", "write"] },
    days: { type: "integer" },
    rate: { type: "decimal", scale: 1 },
    refund: { type: "money", currency: "EUR", round: "half-up" },
  },
  rules: [
    {
      id: "high",
      when: { level: { gte: 7 } },
      then: { yes: true, how: "call", days: 3, rate: 0.3, refund: "price" },
      because: "High.",
    },
    {
      id: "middle",
      when: { level: { gte: 3 } },
      then: { yes: true, how: "write", days: 1, rate: 1.5, refund: { percent: "50", of: "price" } },
      because: "Middle.",
    },
  ],
  otherwise: { then: { yes: false, how: "write", days: 0, rate: 0, refund: "0" }, because: "Low." },
});
const facts = { level: 0, price: "20.00" } as const;
const euro = (amount: number) => ({ amount, currency: "EUR" });
const asked = (target: unknown, of: object = facts) => {
  const answer = whyNot(policy, of, target as never);
  return answer.status === "answered" ? answer.rules.map(({ rule }) => rule) : answer.text;
};

describe("an outcome asks for the rules that could give it", () => {
  test.each<[unknown, readonly string[]]>([
    [{}, ["high", "middle", "otherwise"]],
    [{ yes: true }, ["high", "middle"]],
    [{ yes: false }, ["otherwise"]],
    [{ how: "call" }, ["high"]],
    [{ days: 1 }, ["middle"]],
    [{ days: 2 }, []],
    [{ rate: 1.5 }, ["middle"]],
    [{ rate: 0.3 }, ["high"]],
    [{ rate: 15 }, []],
    [{ refund: euro(2000) }, ["high"]],
    [{ refund: euro(1000) }, ["middle"]],
    [{ refund: euro(0) }, ["otherwise"]],
    [{ refund: euro(1001) }, []],
    [{ yes: true, how: "write" }, ["middle"]],
    [{ yes: false, how: "call" }, []],
  ])("%j", (target, rules) => {
    expect(asked(target)).toEqual(rules);
  });
  test.each<[unknown, readonly string[]]>([
    [{ refund: euro(0) }, ["high", "middle", "otherwise"]],
    [{ refund: euro(5000) }, ["high", "middle"]],
    [{ refund: euro(5001) }, ["high"]],
    [{ refund: euro(10000) }, ["high"]],
    [{ refund: euro(10001) }, []],
  ])("of an amount that is not known, any that it may come to: %j", (target, rules) => {
    expect(asked(target, { level: 0 })).toEqual(rules);
  });
});

describe("what is no value of the outcome is told, and not taken for another", () => {
  test.each<[string, unknown, string]>([
    ["yes", 1, "`1`"],
    ["yes", "true", "`true`"],
    ["how", true, "`true`"],
    ["how", "shout", "`shout`"],
    ["how", 0, "`0`"],
    ["how", undefined, "`undefined`"],
    ["days", true, "`true`"],
    ["days", "1", "`1`"],
    ["days", null, "`null`"],
    ["days", [1], "`[...]`"],
    ["refund", 2000, "`2000`"],
    ["refund", true, "`true`"],
    ["refund", {}, "`{...}`"],
    ["refund", { amount: 2000 }, "`{...}`"],
    ["refund", { amount: "2000", currency: "EUR" }, "`{...}`"],
    ["refund", { amount: 2000, currency: "USD" }, "`{...}`"],
    ["refund", { atMost: euro(1) }, "`{...}`"],
    ["refund", { atLeast: euro(1) }, "`{...}`"],
  ])("%s %j", (name, value, shown) => {
    expect(whyNot(policy, facts, { [name]: value } as never)).toMatchObject({
      status: "invalid",
      issues: [
        {
          code: "wrong-type",
          path: [name],
          message: `${shown} is not a value of \`${name}\``,
          help: "write it as a decision shows it, money as { amount, currency }",
        },
      ],
    });
  });
  test.each([
    ["hihg", "`hihg` is not a rule of this policy - did you mean `high`?"],
    ["zebra", "`zebra` is not a rule of this policy - it has high, middle, otherwise"],
    [{ refnud: euro(1) }, "`refnud` is not an outcome of this policy - did you mean `refund`?"],
    [{ zebra: 1 }, "`zebra` is not an outcome of this policy - it has yes, how, days, rate, refund"],
  ])("nor is a name that is not there: %j", (target, text) => {
    expect(asked(target)).toBe(text);
  });
  test("of many rules the first twelve are named", () => {
    const many = definePolicy({
      ...policy.document,
      rules: Array.from({ length: 13 }, (_, place) => ({
        id: `step-${place}`,
        when: { level: 1 },
        then: { yes: true, how: "call", days: 1, rate: 1, refund: "1" },
        because: "x.",
      })),
    } as never);
    expect(whyNot(many, facts as never, "zebra").text).toBe(
      `\`zebra\` is not a rule of this policy - it has ${Array.from({ length: 12 }, (_, n) => `step-${n}`).join(", ")}`,
    );
  });
});

describe("a refund between two amounts", () => {
  const ranged = definePolicy({
    id: "ranged",
    version: "1",
    purpose: "goodwill",
    facts: { price: { type: "money", currency: "EUR", max: "100.00" } },
    outcome: { offer: { type: "money", currency: "EUR", range: true, round: "half-up" } },
    rules: [
      {
        id: "dear",
        when: { price: { gte: "50.00" } },
        then: { offer: { atLeast: "10", atMost: { percent: "50", of: "price" } } },
        because: "Dear.",
      },
    ],
    otherwise: { then: { offer: { atLeast: "1", atMost: "5" } }, because: "Cheap." },
  });
  const range = (least: number, most: number) => ({ offer: { atLeast: euro(least), atMost: euro(most) } });
  test.each([
    [range(1000, 3000), ["dear"]],
    [range(1000, 2999), []],
    [range(999, 3000), []],
    [range(100, 500), ["otherwise"]],
  ])("is asked for by both of its ends: %j", (target, rules) => {
    const answer = whyNot(ranged, { price: "60.00" }, target as never);
    expect(answer.status === "answered" && answer.rules.map(({ rule }) => rule)).toEqual(rules);
  });
});
