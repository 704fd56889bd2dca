// However little may be spent: what is said to be exact is so, and what is found holds, against every case there is. Over
// the whole language with lists, of which no search sees all, and with amounts, of which the ends may not be known.
import { counterfactual, decide, enoughBecause, neededBecause } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { readSound } from "../generators/for-drafted.ts";
import type { Random } from "../generators/random.ts";
import { tryPolicies } from "./try-policies.ts";

const SEED = Number(process.env.SEED ?? 5);

/** From nothing at all to what is nearly always enough. */
const spend = (random: Random) => ({
  steps: random.pick([0, 1, 2, 3, 5, 8, 12, 20, 40, 100, 20_000]),
  tries: random.pick([0, 1, 2, 3, 5, 8, 12, 20, 40, 100, 2_000, 2_000]),
});

test.each([
  ["of facts of one value", false, 300],
  ["of the whole language", true, 120],
])("reasons of policies %s", (_, whole, policies) => {
  const { seen, wrong } = tryPolicies(SEED, Number(process.env.POLICIES ?? policies), {
    whole,
    spend,
    cases: 4,
  });
  console.log(JSON.stringify(seen));
  expect(wrong).toEqual([]);
  for (const kind of ["changed: given up", "needed: given up", "enough: given up"]) {
    expect(seen[kind] ?? 0, kind).toBeGreaterThan(5);
  }
});

test("what may only seem to be decided by other rules as well is not said to be none", () => {
  // No a is more than 50 above b while b is more than 50 above a: `never` cannot fire, and with few steps that is not seen.
  const wide = { type: "integer", min: 0, max: 200 } as const;
  const policy = readSound({
    id: "seems",
    version: "1",
    purpose: "other",
    facts: { asked: { type: "boolean" }, a: wide, b: wide },
    derive: { more: { minus: ["a", "b"] }, less: { minus: ["b", "a"] } },
    outcome: { due: { type: "boolean" } },
    rules: [
      {
        id: "never",
        when: { asked: true, more: { gt: 50 }, less: { gt: 50 } },
        then: { due: true },
        because: "Never.",
      },
      { id: "asked", when: { asked: true }, then: { due: true }, because: "Asked." },
    ],
    otherwise: { then: { due: false }, because: "Not asked." },
  });
  const told = ([0, 3, 10, 20_000] as const).map((steps) => {
    const decision = decide(policy, { asked: true } as never, { steps });
    const rules = decision.status === "decided" ? decision.because.map(({ rule }) => rule) : [];
    return [rules, counterfactual(policy, { asked: false } as never, "asked", { steps }).status];
  });
  expect(told).toEqual([
    [[], "not-found"],
    [["never", "asked"], "not-found"],
    [["never", "asked"], "not-found"],
    [["asked"], "changed"],
  ]);
});

describe("an amount that is always 500, which is not seen in few steps", () => {
  // The greater of a and 1,000 - a is 500 at least.
  const same = { min: [{ max: ["a", { minus: [1000, "a"] }] }, 500] };
  const policyOf = (otherwise: unknown) =>
    readSound({
      id: "always",
      version: "1",
      purpose: "other",
      facts: {
        asked: { type: "boolean" },
        a: { type: "integer", min: 0, max: 1000 },
      },
      outcome: { due: { type: "integer" } },
      rules: [
        { id: "small", when: { asked: true, a: { lt: 10 } }, then: { due: 500 }, because: "so." },
        { id: "asked", when: { asked: true }, then: { due: same }, because: "so." },
      ],
      otherwise: { then: { due: otherwise }, because: "so." },
    });
  const facts = { asked: false } as never;

  test("is no other result: what leads to it is perhaps needed, not needed", () => {
    const policy = policyOf(500);
    expect(neededBecause(policy, facts)).toEqual({ status: "needed", facts: [], exact: true });
    expect(neededBecause(policy, facts, { steps: 50 })).toEqual({
      status: "needed",
      facts: [],
      perhaps: ["asked"],
      exact: false,
    });
    expect(enoughBecause(policy, facts)).toMatchObject({ facts: [], exact: true });
    expect(enoughBecause(policy, facts, { steps: 50 })).toMatchObject({
      facts: [{ fact: "asked" }],
      exact: false,
    });
  });

  test("is a result that can be wanted: that no change leads to it is not said", () => {
    const policy = policyOf(0);
    const wanted = { due: 500 } as never;
    expect(counterfactual(policy, facts, wanted)).toMatchObject({
      changes: [{ fact: "asked", to: true }],
      exact: true,
    });
    expect(counterfactual(policy, facts, wanted, { steps: 50 })).toEqual({ status: "not-found" });
    expect(counterfactual(policy, facts, { due: 501 } as never, { steps: 50 })).toEqual({ status: "none" });
  });
});

test("a change of a list is not called the nearest where few steps hide a nearer one", () => {
  const policy = readSound({
    id: "orders",
    version: "1",
    purpose: "other",
    facts: { lines: { type: "list", maxItems: 9, of: { price: { type: "integer", min: 0, max: 1000 } } } },
    derive: { count: { count: "lines" }, worth: { sum: "lines", of: "price" } },
    outcome: { level: { type: "enum", values: ["none", "some", "gift"] } },
    rules: [
      {
        id: "gift",
        when: { any: [{ worth: { gte: 1000 } }, { count: 3 }] },
        then: { level: "gift" },
        because: "1",
      },
      { id: "some", when: { worth: [100, 200, 300, 400, 500] }, then: { level: "some" }, because: "2" },
    ],
    otherwise: { then: { level: "none" }, because: "3" },
  });
  // Two more lines would be fewer steps away than a price of 1000, and are not among what is tried.
  for (let steps = 0; steps < 30; steps += 1) {
    const answer = counterfactual(policy, { lines: [{ price: 10 }] } as never, "gift", { steps });
    expect(answer, String(steps)).toMatchObject({
      changes: [{ fact: "lines", to: [{ price: 1000 }] }],
      exact: false,
    });
  }
});
