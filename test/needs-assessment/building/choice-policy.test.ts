// The policy in which the choice is written down: it asks for what its rules look at, and for nothing else.
import { expectOk, loadPolicy } from "evenhand";
import { expect, test } from "vitest";
import { choicePolicyOf } from "../../../src/needs-assessment/building/choice-policy.ts";
import type { Offering, Question } from "../../../src/needs-assessment/index.ts";

test("a question that is called like a test is no fact of it, where only the test is used", () => {
  const { facts } = loadPolicy({
    id: "tools",
    version: "1",
    purpose: "recommendation",
    facts: {
      tools: { type: "set", values: ["drill", "saw"] },
      has: { type: "boolean" },
      lent: { type: "boolean" },
    },
    outcome: { size: { type: "integer" } },
    rules: [
      {
        id: "lent",
        when: { lent: true, has: true, tools: { has: "saw" } },
        then: { size: 2 },
        because: "Lent.",
      },
    ],
    otherwise: { then: { size: 1 }, because: "Else." },
  } as never).document;
  const questions = Object.entries(facts).map(([name, fact]) => ({ name, fact, requirements: [0] }));
  const factsWith = (...conditions: readonly object[]) => {
    const offerings = conditions.map((onlyIf, place) => {
      return { id: `box-${place}`, title: "A box", price: "5", meets: { size: 2 }, onlyIf } as Offering;
    });
    const document = { id: "tools", version: "1", currency: "GBP", dimensions: { size: {} }, offerings };
    const choice = choicePolicyOf(document, questions as unknown as readonly Question[]);
    return Object.keys(expectOk(choice).document.facts);
  };
  expect(factsWith({ not: { tools: { has: "drill" } } }, { lent: true })).toEqual(["tools", "lent", "size"]);
  expect(factsWith({ any: [{ has: true }, { all: [{ tools: { has: "saw" } }] }] })).toEqual([
    "tools",
    "has",
    "size",
  ]);
});
