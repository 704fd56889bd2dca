import { type Money, type Money as MoneySchema, parseMoney, type RoundingMode } from "evenhand/money";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";

test("each noun is its schema's type", () => {
  expectTypeOf<z.output<typeof MoneySchema>>().toEqualTypeOf<Money>();
  expectTypeOf<z.output<typeof RoundingMode>>().toEqualTypeOf<RoundingMode>();
});

test("the currency is part of the type", () => {
  const fare: Money<"GBP"> = { amount: 1, currency: "GBP" };
  expectTypeOf(fare).toExtend<Money>();
  // @ts-expect-error pounds are not euros
  const _euros: Money<"EUR"> = fare;
  const parsed = parseMoney("1.00", "GBP");
  if (parsed.ok) expectTypeOf(parsed.value).toEqualTypeOf<Money<"GBP">>();
  // @ts-expect-error a value is there only after looking at `ok`
  parsed.value;
});

test("an amount does not change", () => {
  const fare: Money = { amount: 1, currency: "GBP" };
  // @ts-expect-error readonly
  fare.amount = 2;
});

test("reading is asked for by name", () => {
  // @ts-expect-error there is no such strictness
  parseMoney("1", "GBP", { decimals: "strict" });
  // @ts-expect-error a number is not a text
  parseMoney(1, "GBP");
});
