// Gaps that are strewn over a table: however many there are, each is told or counted.
import { analyse } from "evenhand/analysis";
import { decide, loadPolicy } from "evenhand/policy";
import { expect, test } from "vitest";
import { seededRandom } from "../../policy/generators/random.ts";

const SIZE = 100;

test("thousands of gaps are all told", () => {
  const random = seededRandom(7);
  const rows = Array.from({ length: SIZE }, (_, zone) => {
    const weight = Array.from({ length: SIZE }, (_, at) => at).filter(() => random.chance(0.5));
    return { zone, weight };
  });
  const facts = {
    zone: { type: "integer", min: 0, max: SIZE - 1 },
    weight: { type: "integer", min: 0, max: SIZE - 1 },
  };
  const policyOf = (rules: readonly object[]) =>
    loadPolicy({
      id: "table",
      version: "1",
      purpose: "other",
      facts,
      outcome: { price: { type: "integer" } },
      rules: rules.map((when, at) => ({ id: `row-${at}`, when, then: { price: 1 }, because: "x" })),
    });
  const policy = policyOf(rows);
  const { findings } = analyse(policy, { regions: SIZE * SIZE });
  expect(findings.map(({ code }) => code)).toEqual(["gap"]);
  const [gap] = findings;
  const regions = gap?.regions ?? [];
  expect([regions.some(({ partly }) => partly), gap?.more]).toEqual([false, undefined]);
  // The regions as a policy: it decides exactly what the other one leaves open.
  const told = policyOf(regions.map(({ when = {} }) => when));
  for (let zone = 0; zone < SIZE; zone += 1) {
    for (let weight = 0; weight < SIZE; weight += 1) {
      const statuses = [policy, told].map((own) => decide(own, { zone, weight }).status);
      expect(statuses.toSorted()).toEqual(["decided", "gap"]);
    }
  }
  const few = analyse(policy).findings[0];
  expect(few?.regions).toEqual(regions.slice(0, 20));
  expect(few?.more).toBe(regions.length - 20);
  expect(analyse(policy, { regions: 0 }).findings[0]).toMatchObject({ regions: [], more: regions.length });
});
