// How far a derived fact moves when one fact takes one step: a bound, by its parts.
import { describe, expect, test } from "vitest";
import { madeOf } from "../../../src/analysis/findings/made-of.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { type CompiledPolicy, compiledOf } from "../../../src/policy/normal-form.ts";

const number = { type: "integer", min: -2, max: 2 };
const policy = compiledOf(
  loadPolicy({
    id: "made",
    version: "1",
    purpose: "other",
    facts: {
      a: number,
      b: number,
      c: number,
      from: { type: "instant", min: "2026-01-01T00:00:00Z", max: "2026-01-02T00:00:00Z" },
      to: { type: "instant", min: "2026-01-01T00:00:00Z", max: "2026-01-02T00:00:00Z" },
      items: { type: "list", maxItems: 3, of: { cost: number } },
    },
    derive: {
      sum: { plus: ["a", "b"] },
      gap: { minus: ["a", "sum"] },
      twice: { times: ["gap", -3] },
      highest: { max: ["twice", "a", "c"] },
      lowest: { min: ["a", "b"] },
      waited: { minutes: { from: "from", to: "to" } },
      costs: { sum: "items", of: "cost" },
      more: { plus: ["costs", "a"] },
    },
    outcome: { points: { type: "integer" } },
    rules: [
      { id: "one", when: { highest: 1, lowest: 1, waited: 3, more: 2 }, then: { points: 1 }, because: "x" },
    ],
  }),
);
const steps = (name: string) =>
  Object.fromEntries(
    [...madeOf(policy, policy.places.get(name) as number)].map(([place, step]) => [
      policy.facts[place]?.name,
      step,
    ]),
  );

describe("a fact is made of", () => {
  test("itself, where it is declared", () => {
    expect(steps("b")).toEqual({ b: 1 });
  });

  test("what it adds up, each as often as it is written", () => {
    expect(steps("sum")).toEqual({ a: 1, b: 1 });
    // What cancels out is counted twice: it is a bound.
    expect(steps("gap")).toEqual({ a: 2, b: 1 });
    expect(steps("twice")).toEqual({ a: 6, b: 3 });
  });

  test("everything that may be the highest, the most of each", () => {
    expect(steps("highest")).toEqual({ a: 6, b: 3, c: 1 });
    expect(steps("lowest")).toEqual({ a: 1, b: 1 });
  });

  test("smaller units, of which one is less than a step of it", () => {
    expect(steps("waited")).toEqual({ from: 1, to: 1 });
  });

  test("nothing of a list", () => {
    expect(steps("costs")).toEqual({});
    expect(steps("more")).toEqual({ a: 1 });
  });
});

test("a step of several times less than a unit is at most one unit more", () => {
  const fact = (derivation?: object) => ({ derivation });
  const steps = (times: number, under: number) => {
    const amount = { terms: [{ fact: 0, times }], constant: 0 };
    const facts = [fact(), fact({ kind: "linear", amount, under })];
    return [...madeOf({ facts } as unknown as CompiledPolicy, 1)];
  };
  expect([steps(3, 2), steps(4, 2), steps(5, 2), steps(-5, 2), steps(1, 60)]).toEqual([
    [[0, 2]],
    [[0, 2]],
    [[0, 3]],
    [[0, 3]],
    [[0, 1]],
  ]);
});
