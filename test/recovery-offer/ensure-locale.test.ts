import { MisuseError } from "evenhand";
import { guard, recover } from "evenhand/recovery-offer";
import { describe, expect, test } from "vitest";
import { coldMeal, restaurant, table4 } from "./restaurant.ts";

const pay = {
  action: "pay",
  as: "entitlement",
  amount: { amount: 1850, currency: "EUR" },
  failure: coldMeal,
  requestedBy: table4.servedBy,
} as const;

describe("the language of the texts", () => {
  test.each([
    ["x", "`x`"],
    ["de_DE", "`de_DE`"],
    ["", "``"],
    ["x\n", "`x\\u000a`"],
    [5, "`5`"],
    [["de"], "`[...]`"],
  ])("that is none is the program's mistake, whatever is asked: %j", (locale, shown) => {
    const options = { locale: locale as string };
    const calls = [
      () => recover(restaurant, coldMeal, table4, options),
      () => recover(restaurant, null as never, table4, options),
      () => guard(restaurant, pay, table4, options),
      () => guard(restaurant, null as never, table4, options),
    ];
    for (const call of calls) {
      expect(call).toThrow(MisuseError);
      expect(call).toThrow(
        expect.objectContaining({
          code: "not-a-locale",
          message: `${shown} is not a language tag: write a language tag such as en, de or de-CH`,
        }),
      );
    }
  });

  test.each(["en", "EN", "de", "de-CH", "zh-Hant-TW", "de-u-nu-latn", "qqq"])(
    "that is one is taken: %s",
    (locale) => {
      expect(recover(restaurant, coldMeal, table4, { locale }).status).toBe("decided");
      expect(guard(restaurant, pay, table4, { locale }).status).toBe("allowed");
    },
  );
});
