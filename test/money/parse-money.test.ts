import { currencyExponent, moneyToText, parseMoney } from "evenhand/money";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const currencies = ["JPY", "GBP", "KWD", "CLF"] as const;
const amounts = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -10_000, max: 10_000 }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1),
);

function codeOf(text: unknown, currency = "GBP", decimals: "written" | "optional" = "optional") {
  const result = parseMoney(text as string, currency, { decimals });
  if (result.ok) return result.value.amount;
  expect(result.issues).toHaveLength(1);
  return result.issues[0]?.code;
}

describe("parseMoney", () => {
  test.each([
    ["12.50", "GBP", 1250],
    ["12.5", "GBP", 1250],
    ["250", "GBP", 25000],
    ["-3.00", "GBP", -300],
    ["0", "GBP", 0],
    ["0.00", "GBP", 0],
    ["0.01", "GBP", 1],
    ["-0.01", "GBP", -1],
    ["0.29", "GBP", 29],
    ["1.005", "KWD", 1005],
    ["1250", "JPY", 1250],
    ["0.0001", "CLF", 1],
    ["90071992547409.91", "GBP", Number.MAX_SAFE_INTEGER],
    ["-90071992547409.91", "GBP", -Number.MAX_SAFE_INTEGER],
    ["9007199254740991", "JPY", Number.MAX_SAFE_INTEGER],
  ])("reads %j in %s as %d minor units", (text, currency, amount) => {
    expect(parseMoney(text, currency)).toEqual({ ok: true, value: { amount, currency } });
  });

  test.each([
    ["1.001", "GBP", "excess-decimals"],
    ["1.000", "GBP", "excess-decimals"],
    ["1.0", "JPY", "excess-decimals"],
    ["90071992547409.92", "GBP", "amount-too-large"],
    ["90071992547409.93", "GBP", "amount-too-large"],
    ["-90071992547409.92", "GBP", "amount-too-large"],
    ["9007199254740992", "JPY", "amount-too-large"],
    ["9007199254740993", "JPY", "amount-too-large"],
    ["9".repeat(400), "JPY", "amount-too-large"],
    ["-0", "GBP", "negative-zero"],
    ["-0.00", "GBP", "negative-zero"],
    ["-0", "JPY", "negative-zero"],
    ["1", "gbp", "unknown-currency"],
    ["1", "__proto__", "unknown-currency"],
  ])("refuses %j in %s: %s", (text, currency, code) => {
    expect(codeOf(text, currency)).toBe(code);
  });

  test.each(
    [
      "",
      " ",
      "1 ",
      " 1",
      "1,250.00",
      "12,50",
      "1_000",
      "+5",
      "--5",
      "- 5",
      "5-",
      ".5",
      "5.",
      "1.2.3",
      "007",
      "00",
      "-01",
    ].concat(["1e3", "0x10", "NaN", "Infinity", "£5", "5 GBP", "١٢", "１２", "1\n", "\ud800"]),
  )("refuses %j, which is not an amount", (text) => {
    expect(codeOf(text)).toBe("not-money");
  });

  test.each([12.5, 1250, null, undefined, 5n, {}, ["5"], new String("5")])(
    "refuses %s, which is not a text",
    (value) => {
      expect(codeOf(value)).toBe("not-money");
    },
  );

  test.each([
    ["1250", "GBP", "missing-decimals"],
    ["12.5", "GBP", "missing-decimals"],
    ["0", "GBP", "missing-decimals"],
    ["1.00", "KWD", "missing-decimals"],
    ["12.505", "GBP", "excess-decimals"],
    ["12.50", "GBP", 1250],
    ["0.00", "GBP", 0],
    ["1250", "JPY", 1250],
  ])("with decimals to be written, %j in %s gives %s", (text, currency, expected) => {
    expect(codeOf(text, currency, "written")).toBe(expected);
  });

  test.each([
    ["1", "DEM", "`DEM` is not an active currency of ISO 4217", "write a code in upper case, such as `EUR`"],
    [
      "1e9",
      "EUR",
      "`1e9` is not an amount in EUR",
      "write digits with a dot before the decimals, such as `12.50`",
    ],
    [
      "1,5",
      "KWD",
      "`1,5` is not an amount in KWD",
      "write digits with a dot before the decimals, such as `12.500`",
    ],
    ["1.999", "EUR", "`1.999` has more decimals than EUR has", "write 2 decimals, such as `12.50`"],
    ["1.5", "JPY", "`1.5` has more decimals than JPY has", "write no decimals, such as `1250`"],
    ["-0.00", "GBP", "`-0.00` is zero with a minus sign", "write `0.00`"],
    ["-0", "JPY", "`-0` is zero with a minus sign", "write `0`"],
    [
      "9007199254740992",
      "JPY",
      "`9007199254740992` is more than 9007199254740991 minor units",
      "write a smaller amount",
    ],
    [
      "1250",
      "GBP",
      "`1250` does not say its decimals, so it may be GBP or its minor unit",
      "write 2 decimals, such as `12.50`",
    ],
  ])("says of %j in %s what is wrong and what to write", (text, currency, message, help) => {
    expect(parseMoney(text, currency, { decimals: "written" })).toEqual({
      ok: false,
      issues: [{ code: expect.any(String), path: [], message, help }],
    });
  });

  test("a megabyte of digits is refused at once", () => {
    const started = performance.now();
    expect(codeOf("9".repeat(1_000_000))).toBe("amount-too-large");
    expect(codeOf(`0.${"0".repeat(1_000_000)}x`)).toBe("not-money");
    expect(performance.now() - started).toBeLessThan(10_000); // a hang, not a speed
  });

  test("reading what moneyToText wrote gives the same amount", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...currencies), (amount, currency) => {
        const money = { amount: amount + 0, currency };
        expect(parseMoney(moneyToText(money), currency, { decimals: "written" })).toEqual({
          ok: true,
          value: money,
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("agrees with exact integers on every amount that is written in digits", () => {
    const digits = fc.stringMatching(/^(0|[1-9][0-9]{0,18})$/);
    const decimals = fc.stringMatching(/^[0-9]{0,5}$/);
    fc.assert(
      fc.property(
        fc.boolean(),
        digits,
        decimals,
        fc.constantFrom(...currencies),
        (negative, whole, after, currency) => {
          const exponent = currencyExponent(currency) as number;
          const text = `${negative ? "-" : ""}${whole}${after === "" ? "" : `.${after}`}`;
          const result = parseMoney(text, currency);
          const units = after.length > exponent ? undefined : BigInt(whole + after.padEnd(exponent, "0"));
          const fits =
            units !== undefined && units <= BigInt(Number.MAX_SAFE_INTEGER) && !(negative && units === 0n);
          expect(result.ok).toBe(fits);
          if (result.ok && units !== undefined)
            expect(BigInt(result.value.amount)).toBe(negative ? -units : units);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
