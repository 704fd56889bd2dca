import { MisuseError } from "evenhand/issue";
import { moneyToText } from "evenhand/money";
import { describe, expect, test } from "vitest";

describe("moneyToText", () => {
  test.each([
    [1250, "GBP", "12.50"],
    [5, "GBP", "0.05"],
    [-5, "GBP", "-0.05"],
    [0, "GBP", "0.00"],
    [-0, "GBP", "0.00"],
    [100, "GBP", "1.00"],
    [1250, "JPY", "1250"],
    [0, "JPY", "0"],
    [-7, "JPY", "-7"],
    [1, "KWD", "0.001"],
    [1, "CLF", "0.0001"],
    [Number.MAX_SAFE_INTEGER, "GBP", "90071992547409.91"],
  ])("writes %d %s as %j", (amount, currency, text) => {
    expect(moneyToText({ amount, currency })).toBe(text);
  });

  test.each([
    [0.5, "GBP"],
    [Number.NaN, "GBP"],
    [2 ** 53, "GBP"],
    [Number.POSITIVE_INFINITY, "GBP"],
    [1, "DEM"],
  ])("throws for %d %s", (amount, currency) => {
    expect(() => moneyToText({ amount, currency })).toThrow(MisuseError);
    expect(() => moneyToText({ amount, currency })).toThrow(`not money: amount ${amount} in ${currency}`);
  });

  test("throws for what is no money at all", () => {
    expect(() => moneyToText({ amount: "5", currency: "GBP" } as never)).toThrow(
      expect.objectContaining({ code: "not-money" }),
    );
  });
});
