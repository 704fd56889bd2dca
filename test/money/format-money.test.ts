import { formatMoney, moneyToText } from "evenhand/money";
import { describe, expect, test } from "vitest";

describe("formatMoney", () => {
  test.each([
    [810, "GBP", "en-GB", "£8.10"],
    [60000, "EUR", "de", "600,00 €"],
    [-350, "EUR", "en", "-€3.50"],
    [1250, "JPY", "en", "¥1,250"],
    [0, "EUR", "en", "€0.00"],
    // Platforms drop the decimals of some currencies; ISO 4217 does not.
    [123456, "HUF", "en", "HUF 1,234.56"],
    [1234567, "IQD", "en", "IQD 1,234.567"],
    [1234567, "CLF", "en", "CLF 123.4567"],
    [Number.MAX_SAFE_INTEGER, "GBP", "en-GB", "£90,071,992,547,409.91"],
    [Number.MAX_SAFE_INTEGER, "KWD", "en", "KWD 9,007,199,254,740.991"],
    [-Number.MAX_SAFE_INTEGER, "CLF", "en", "-CLF 900,719,925,474.0991"],
  ])("writes %d %s in %s as %j", (amount, currency, locale, text) => {
    expect(formatMoney({ amount, currency }, locale).replaceAll("\u00a0", " ")).toBe(text);
  });

  test("every digit of the largest amounts is there", () => {
    for (let below = 0; below < 2000; below++) {
      const money = { amount: Number.MAX_SAFE_INTEGER - below, currency: "GBP" };
      expect(formatMoney(money, "en-GB").replaceAll(/[£,]/g, "")).toBe(moneyToText(money));
    }
  });

  test("keeps locales and currencies apart when it met more than it remembers", () => {
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 120; n++) {
        for (const [language, euros, yen] of [
          ["de", "1,50 €", "150 ¥"],
          ["en", "€1.50", "¥150"],
        ] as const) {
          const locale = `${language}-x-n${n}`;
          const plain = (currency: string) =>
            formatMoney({ amount: 150, currency }, locale).replace("\u00a0", " ");
          expect(plain("EUR")).toBe(euros);
          expect(plain("JPY")).toBe(yen);
        }
      }
    }
  });

  test("a malformed locale is the platform's RangeError", () => {
    expect(() => formatMoney({ amount: 1, currency: "EUR" }, "not a locale")).toThrow(RangeError);
  });
});
