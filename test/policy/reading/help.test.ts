import { describe, expect, test } from "vitest";
import { decide, definePolicy, parsePolicy } from "../../../src/policy/index.ts";

const late = {
  id: "late",
  version: "1",
  purpose: "make-whole",
  facts: {
    delay: { type: "integer", min: 0, max: 600 },
    ticket: { type: "enum", values: ["single", "return"] },
    told: { type: "boolean" },
    fare: { type: "money", currency: "GBP", max: "500.00" },
  },
  outcome: { award: { type: "money", currency: "GBP", round: "half-up" } },
  rules: [{ id: "told", when: { told: true }, then: { award: "fare" }, because: "Told." }],
  otherwise: { then: { award: "0" }, because: "Nobody told us." },
} as const;

describe("what is written elsewhere is told by its name here", () => {
  test.each<[object, string]>([
    [{ when: { delay: { ">=": 1 } } }, "did you mean `gte`?"],
    [{ when: { delay: { max: 1 } } }, "did you mean `lte`?"],
    [{ when: { delay: { eq: 1 } } }, "write the value alone"],
    [{ when: { ticket: { in: ["single"] } } }, "write the list of values alone"],
    [{ when: { ticket: { "!=": "single" } } }, 'write { "not": value }'],
    [
      { when: { ticket: { ">=": "single" } } },
      "to compare its values, list them from the lowest to the highest and declare it `ordered: true`",
    ],
    [{ when: { ticket: { like: "single" } } }, "tests that fit: a value, a list of values, not, is"],
    [{ when: { or: [{ delay: 1 }] } }, "write `any: [...]`"],
    [{ when: { and: [{ delay: 1 }] } }, "write `all: [...]`, or the tests side by side"],
    [
      { then: { award: "fare * 0.5" } },
      'write a calculation as an object, such as { "percent": "10", "of": "price" }',
    ],
    [
      { then: { award: { percent: "50%", of: "fare" } } },
      'write an exact decimal in a string, without a sign: "12.5" is 12.5%',
    ],
  ])("%j", (changed, help) => {
    const read = parsePolicy({ ...late, rules: [{ ...late.rules[0], ...changed }] });
    expect(read.ok || read.issues.map((issue) => issue.help)).toEqual([help]);
  });
});

test("what a list or an object in a case was perhaps meant for is told", () => {
  const facts: object = { ticket: ["single"], delay: { min: 30 }, told: { valu: true } };
  const decision = decide(definePolicy(late), facts);
  expect(
    decision.status === "invalid" && decision.issues.map(({ help }) => help.split("; ").slice(1)),
  ).toEqual([
    ["where it is one of several, { oneOf: [...] }"],
    ["with its origin, { value, from }", "where it is not known exactly, { oneOf } or { gte, lte }"],
    ["with its origin, { value, from }", "where it is not known exactly, { oneOf }"],
  ]);
});

test("and where an account is of the whole list, or several values are told, nothing that cannot stand there", () => {
  const policy = definePolicy({
    ...late,
    facts: { ...late.facts, stops: { type: "list", of: { wait: late.facts.delay }, maxItems: 2 } },
  });
  const facts: object = {
    delay: { oneOf: [30, { gte: 60 }] },
    stops: [{ wait: { value: 3, from: "recorded" } }],
  };
  const decision = decide(policy, facts);
  expect(decision.status === "invalid" && decision.issues.map(({ path, help }) => [path, help])).toEqual([
    [["delay", "oneOf", 1], "give a whole number from 0 to 600"],
    [
      ["stops", 0, "wait"],
      "give a whole number from 0 to 600; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ]);
});
