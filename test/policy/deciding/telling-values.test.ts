import { decide, definePolicy, MisuseError, tellingValues } from "evenhand";
import { describe, expect, test } from "vitest";
import { draftCase, draftValue } from "../generators/draft-case.ts";
import { forDrafted } from "../generators/for-drafted.ts";

const all = definePolicy({
  id: "all",
  version: "1",
  purpose: "other",
  facts: {
    days: { type: "integer", min: 1, max: 30 },
    weight: { type: "decimal", scale: 1, min: 0, max: 50 },
    price: { type: "money", currency: "EUR", max: "100.00", optional: true },
    kind: { type: "enum", values: ["a", "b", "other"], other: true },
    paid: { type: "boolean" },
    idle: { type: "integer", min: 5, max: 9 },
  },
  outcome: { yes: { type: "boolean" } },
  rules: [
    { id: "one", when: { days: { gte: 7 }, weight: { lte: 2.5 } }, then: { yes: true }, because: "1" },
    { id: "two", when: { price: { gt: "10.00" }, kind: "b" }, then: { yes: false }, because: "2" },
    { id: "three", when: { paid: true, days: { gte: 7, lt: 14 } }, then: { yes: true }, because: "3" },
  ],
  otherwise: { then: { yes: false }, because: "0" },
});

describe("tellingValues", () => {
  test("the lowest value of each region, as a case would give it", () => {
    expect(tellingValues(all, "days")).toEqual([1, 7, 14]);
    expect(tellingValues(all, "weight")).toEqual([0, 2.6]);
    expect(tellingValues(all, "price")).toEqual([
      { amount: 0, currency: "EUR" },
      { amount: 1001, currency: "EUR" },
      { is: "absent" },
    ]);
    expect(tellingValues(all, "kind")).toEqual(["a", "b", "other"]);
    expect(tellingValues(all, "paid")).toEqual([false, true]);
    expect(tellingValues(all, "idle")).toEqual([5]);
  });

  test("a fact that is not declared is a mistake of the program", () => {
    expect(() => tellingValues(all, "dais" as never)).toThrow(MisuseError);
    expect(() => tellingValues(all, "constructor" as never)).toThrow(MisuseError);
  });

  test("of a set are the empty one, each word alone, and all of them where there are several", () => {
    const sets = definePolicy({
      id: "sets",
      version: "1",
      purpose: "other",
      facts: {
        one: { type: "set", values: ["a"] },
        two: { type: "set", values: ["a", "b"], optional: true },
      },
      outcome: { yes: { type: "boolean" } },
      rules: [
        { id: "one", when: { one: { has: "a" }, two: { has: "b" } }, then: { yes: true }, because: "1" },
      ],
    });
    expect(tellingValues(sets, "one")).toEqual([[], ["a"]]);
    expect(tellingValues(sets, "two")).toEqual([[], ["a"], ["b"], ["a", "b"], { is: "absent" }]);
  });

  test("whatever a value does to the rules, one of the telling values does the same", () => {
    let tried = 0;
    forDrafted({ seed: 77, count: 300, small: true }, ({ random, document, policy }) => {
      const facts = draftCase(random, document);
      const [name] = random.some(Object.keys(document.facts), 1, 1) as [string];
      const fired = (value: unknown) => {
        const decision = decide(policy, { ...facts, [name]: value }, { from: "verified" });
        if (decision.status === "invalid") return "invalid";
        return "because" in decision ? decision.because.map(({ rule }) => rule).join() : decision.status;
      };
      const reached = new Set(tellingValues(policy, name as never).map(fired));
      for (let i = 0; i < 10; i += 1) {
        tried += 1;
        const drafted = draftValue(random, (document.facts as Record<string, never>)[name] as never);
        expect(reached).toContain(fired(drafted));
      }
    });
    expect(tried).toBe(3000);
  });
});
