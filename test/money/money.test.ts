import { Money } from "evenhand/money";
import { describe, expect, test } from "vitest";

describe("Money", () => {
  test.each([0, 1250, -1250, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER])("takes %d", (amount) => {
    expect(Money.parse({ amount, currency: "GBP" })).toEqual({ amount, currency: "GBP" });
  });

  test.each([
    { amount: -0, currency: "GBP" },
    { amount: 0.5, currency: "GBP" },
    { amount: Number.NaN, currency: "GBP" },
    { amount: 2 ** 53, currency: "GBP" },
    { amount: "5", currency: "GBP" },
    { amount: 5n, currency: "GBP" },
    { amount: 5, currency: "DEM" },
    { amount: 5, currency: "gbp" },
    { amount: 5 },
    { currency: "GBP" },
    { amount: 5, currency: "GBP", scale: 2 },
    null,
    "5.00",
  ])("refuses %o", (value) => {
    expect(Money.safeParse(value).success).toBe(false);
  });

  test("gives a frozen value", () => {
    expect(Object.isFrozen(Money.parse({ amount: 1, currency: "GBP" }))).toBe(true);
  });
});
