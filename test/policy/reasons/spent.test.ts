// However little may be spent: what is said to be exact is so, and what is found holds, against every case there is. Over
// the whole language with lists, of which no search sees all, and with amounts, of which the ends may not be known.
import { counterfactual, decide } from "evenhand/policy";
import { expect, test } from "vitest";
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
