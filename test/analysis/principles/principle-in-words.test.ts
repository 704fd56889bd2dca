// What a principle does not look into is said beside what it holds for.
import { prove } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const minutes = { type: "integer", unit: "minute", min: 0, max: 300, about: "harm" } as const;
const legs = { type: "list", maxItems: 4, of: { late: minutes, booked: { type: "boolean" } } } as const;
const policyWith = (facts: object, where: object, when: object) =>
  loadPolicy({
    id: "trip",
    version: "1",
    purpose: "other",
    facts: { legs, booked: { type: "boolean" }, ...facts },
    derive: { lateLegs: { count: "legs", where } },
    outcome: { points: { type: "integer" } },
    rules: [{ id: "late", when, then: { points: 3 }, because: "You came late." }],
    otherwise: { then: { points: 0 }, because: "Nothing went wrong." },
  });
const late = { late: { gte: 60 } };

describe("records with a field about harm", () => {
  const textOf = (policy: ReturnType<typeof policyWith>, more: object = {}) =>
    prove(policy, { principle: "more-harm-never-less", ...more }).text;

  test("were not looked into, where nobody named the list", () => {
    expect(textOf(policyWith({}, late, { lateLegs: { gte: 1 } }))).toBe(
      "The principle more-harm-never-less holds: no fact outside of lists is about harm, loss, failure. The records of legs were not looked into: name what grows under `of`.",
    );
    expect(textOf(policyWith({ wait: minutes }, late, { lateLegs: { gte: 1 }, wait: { gte: 9 } }))).toBe(
      "The principle more-harm-never-less holds for wait. The records of legs were not looked into: name what grows under `of`.",
    );
  });

  test("need not be, where nothing is derived with that field", () => {
    expect(textOf(policyWith({}, { booked: true }, { lateLegs: { gte: 1 } }))).toBe(
      "The principle more-harm-never-less holds: no fact is about harm, loss, failure.",
    );
  });

  test("are, by what is named", () => {
    const unfair = policyWith({}, late, { lateLegs: 1 });
    for (const name of ["legs", "lateLegs"]) {
      expect(prove(unfair, { principle: "more-harm-never-less" }).status).toBe("proved");
      expect(prove(unfair, { principle: "more-harm-never-less", of: [name] }).status).toBe("refuted");
      expect(textOf(unfair, { of: [name] })).not.toContain("looked into");
    }
  });

  test("are looked into by respect", () => {
    const marked = loadPolicy({
      ...policyWith({}, late, { lateLegs: { gte: 1 } }).document,
      facts: {
        legs: { ...legs, of: { ...legs.of, late: { ...minutes, about: "publicity" } } },
        booked: { type: "boolean" },
      },
    });
    expect(prove(marked, { principle: "respect" })).toMatchObject({ status: "refuted" });
    expect(prove(marked, { principle: "respect" }).text).not.toContain("looked into");
  });
});
