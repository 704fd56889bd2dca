// However little may be spent: what is said to be exact is so, and what is found holds, against every case there is. Over
// the whole language with lists, of which no search sees all, and with amounts, of which the ends may not be known.
import { expect, test } from "vitest";
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
