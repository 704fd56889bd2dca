import { decide, definePolicy, type Money } from "evenhand";
import { describe, expect, expectTypeOf, test } from "vitest";

const many = definePolicy({
  id: "many",
  version: "1",
  purpose: "other",
  facts: {
    day: { type: "integer", min: 1, max: 300 },
    paid: { type: "money", currency: "EUR", max: "50.00" },
  },
  outcome: {
    refund: { type: "money", currency: "EUR", round: "down" },
    weight: { type: "decimal", scale: 1, round: "up" },
    grace: { type: "integer", range: true },
    word: { type: "enum", values: ["a", "b"] },
  },
  rules: Array.from({ length: 150 }, (_, index) => ({
    id: `day-${index + 1}`,
    when: { day: index + 1 },
    then: {
      refund: { percent: "10", of: "paid" } as const,
      weight: index + 0.5,
      grace: { atLeast: index, atMost: 1000 - index },
      word: "a" as const,
    },
    because: "By the day.",
  })),
  otherwise: { then: { refund: "7.00", weight: 3, grace: 500, word: "b" }, because: "Later." },
});

describe("the bounds of an open decision", () => {
  test("hold over everything that is possible, listed or not", () => {
    const decision = decide(many, { paid: "20.00" });
    if (decision.status !== "open") throw new Error("nobody said which day");
    expect(decision.more).toBe(51);
    expect(decision.bounds).toEqual({
      refund: { atLeast: { amount: 200, currency: "EUR" }, atMost: { amount: 700, currency: "EUR" } },
      weight: { atLeast: 0.5, atMost: 149.5 },
      grace: { atLeast: 0, atMost: 1000 },
    });
    expectTypeOf(decision.bounds).toEqualTypeOf<
      | {
          readonly refund: { readonly atLeast: Money<"EUR">; readonly atMost: Money<"EUR"> };
          readonly weight: { readonly atLeast: number; readonly atMost: number };
          readonly grace: { readonly atLeast: number; readonly atMost: number };
        }
      | undefined
    >();
  });

  test("an amount that is open has its own ends", () => {
    const decision = decide(many, { day: 3, paid: { gte: "10.00", lte: "30.00" } });
    expect(decision.status === "open" && decision.bounds?.refund).toEqual({
      atLeast: { amount: 100, currency: "EUR" },
      atMost: { amount: 300, currency: "EUR" },
    });
  });

  test("are not told where the search was given up", () => {
    const decision = decide(many, { paid: "20.00" }, { steps: 3 });
    expect(decision).toMatchObject({ status: "open", exact: false });
    expect(decision).not.toHaveProperty("bounds");
  });

  test("are not told where there is no number to bound", () => {
    const words = definePolicy({
      id: "words",
      version: "1",
      purpose: "other",
      facts: { late: { type: "boolean" } },
      outcome: { word: { type: "enum", values: ["a", "b"] } },
      rules: [{ id: "late", when: { late: true }, then: { word: "a" }, because: "Late." }],
      otherwise: { then: { word: "b" }, because: "In time." },
    });
    expect(decide(words, {})).not.toHaveProperty("bounds");
  });
});
