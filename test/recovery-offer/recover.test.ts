import { recover } from "evenhand/recovery-offer";
import { expect, test } from "vitest";
import { coldMeal, restaurant, table4 } from "./restaurant.ts";

test("a cold meal: its price is owed, a dessert may be given, and neither is netted", () => {
  const offer = recover(restaurant, coldMeal, table4);
  expect(offer).toMatchObject({
    status: "decided",
    owed: { amount: { amount: 1850, currency: "EUR" } },
    goodwill: { status: "decided", amount: { amount: 750, currency: "EUR" } },
  });
});
