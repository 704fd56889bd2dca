// What was enough, what was needed and what would change it, held against every case there is, of policies so small that
// all their cases can be tried by the definition. The same in short is in agreement.test.ts.
import { describe, expect, test } from "vitest";
import { tryPolicies } from "./try-policies.ts";

const SEED = Number(process.env.SEED ?? 41);

describe("against every case", () => {
  test("2,000 policies over facts of one value: enough, needed, and the smallest change to the last step", () => {
    const { seen, wrong } = tryPolicies(SEED, 2_000);
    console.log(JSON.stringify(seen));
    expect(wrong).toEqual([]);
    for (const kind of ["decided", "gap", "conflict", "open", "invalid", "enough 0", "needed 0"]) {
      expect(seen[kind] ?? 0, kind).toBeGreaterThan(50);
    }
    for (const wanted of ["any", "rule", "outcome", "bounds"]) {
      expect(seen[`${wanted}: changed`] ?? 0, wanted).toBeGreaterThan(50);
      expect(seen[`${wanted}: none`] ?? 0, wanted).toBeGreaterThan(10);
    }
    for (const facts of [1, 2, 3]) {
      expect(seen[`enough ${facts}`] ?? 0, `enough ${facts}`).toBeGreaterThan(50);
      expect(seen[`needed ${facts}`] ?? 0, `needed ${facts}`).toBeGreaterThan(50);
      expect(seen[`changed ${facts}`] ?? 0, `changed ${facts}`).toBeGreaterThan(10);
    }
  }, 120_000);

  test("400 policies of the whole language: sets, lists, days and moments, derived facts, layers, collecting", () => {
    const { seen, wrong } = tryPolicies(SEED + 1, 400, { whole: true });
    console.log(JSON.stringify(seen));
    expect(wrong).toEqual([]);
    for (const type of ["set", "list", "date", "instant", "enum"]) {
      expect(seen[type] ?? 0, type).toBeGreaterThan(30);
    }
    const changed = ["any", "rule", "outcome", "bounds"].reduce(
      (sum, wanted) => sum + (seen[`${wanted}: changed`] ?? 0),
      0,
    );
    // A search over lists does not see every list, and says so; most searches are seen to the end.
    expect(seen["changed: given up"] ?? 0).toBeLessThan(changed / 4);
    expect(seen["needed: given up"] ?? 0).toBeLessThan(20);
    expect(seen["enough: given up"] ?? 0).toBeLessThan(20);
  }, 120_000);
});
