// Facts that hang together through a third are told in the order in which they are declared, whatever ties them.
import { decide } from "evenhand/policy";
import { expect, test } from "vitest";
import { readSound } from "../generators/for-drafted.ts";

const small = { type: "integer", min: 0, max: 3 } as const;

test.each([
  ["the last ties the two before it", { one: { plus: ["a", "c"] }, other: { plus: ["b", "c"] } }],
  ["the first does", { one: { plus: ["a", "b"] }, other: { plus: ["a", "c"] } }],
  ["each is tied to the next", { one: { plus: ["b", "c"] }, other: { plus: ["a", "b"] } }],
])("%s", (_, derive) => {
  const policy = readSound({
    id: "order",
    version: "1",
    purpose: "other",
    facts: { a: small, b: small, c: small },
    derive,
    outcome: { place: { type: "integer" } },
    rules: [
      { id: "one", when: { one: { gte: 4 } }, then: { place: 1 }, because: "so." },
      { id: "other", when: { other: { gte: 2 } }, then: { place: 2 }, because: "so." },
    ],
    otherwise: { then: { place: 3 }, because: "so." },
  });
  const decision = decide(policy, {} as never);
  expect(decision).toMatchObject({ status: "open", matters: ["a", "b", "c"], exact: true });
});
