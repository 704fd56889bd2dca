import { expect, test } from "vitest";
import { decodeDate, encodeDate } from "../../../src/policy/normal/calendar.ts";
import {
  amountPattern,
  datePattern,
  existingDay,
  FIRST_DAY,
  instantPattern,
  LAST_DAY,
} from "../../../src/policy/schemas/text-pattern.ts";
import { seededRandom } from "../generators/random.ts";

const DAY = 86_400_000;

/** Minor units as a case writes them in text, digit by digit. */
function written(amount: number, exponent: number): string {
  const digits = String(Math.abs(amount)).padStart(exponent + 1, "0");
  const whole = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return amount < 0 ? `-${whole}` : whole;
}

test.each([0, 2, 3])(
  "an amount with %i decimals fits exactly where it lies between the bounds",
  (exponent) => {
    const random = seededRandom(7 + exponent);
    for (let round = 0; round < 60; round += 1) {
      const [least, greatest] = [random.between(-2100, 2100), random.between(-2100, 2100)].sort(
        (a, b) => a - b,
      );
      const pattern = new RegExp(amountPattern(least as number, greatest as number, exponent), "u");
      for (let amount = -2200; amount <= 2200; amount += 1) {
        const within = amount >= (least as number) && amount <= (greatest as number);
        if (pattern.test(written(amount, exponent)) !== within) {
          expect.fail(`${written(amount, exponent)} against ${least} to ${greatest}: ${pattern.source}`);
        }
      }
    }
  },
);

test.each(["-0.00", "00.00", "01.00", "1.0", "1.000", "1", "1,00", "+1.00", " 1.00", "1.00\n", "1e2", ""])(
  "no amount is written %j, whatever the bounds",
  (text) => {
    for (const most of [1000, Number.MAX_SAFE_INTEGER]) {
      expect(new RegExp(amountPattern(-most, most, 2)).test(text)).toBe(false);
    }
  },
);

test("an amount without bounds may have as many digits as a number can hold", () => {
  const pattern = new RegExp(amountPattern(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 2));
  expect(
    ["0.00", "-0.01", "90071992547409.91", "-90071992547409.91"].every((text) => pattern.test(text)),
  ).toBe(true);
  expect(pattern.test("900719925474099.10")).toBe(false);
});

test("the largest bounds of all", () => {
  const greatest = Number.MAX_SAFE_INTEGER - 1;
  const pattern = new RegExp(amountPattern(0, greatest, 2));
  expect(["90071992547409.90", "9.99", "80000000000000.00"].every((text) => pattern.test(text))).toBe(true);
  expect(["90071992547409.91", "90071992547410.00", "-0.01"].some((text) => pattern.test(text))).toBe(false);
});

test("a day fits exactly where it lies between the bounds", () => {
  const random = seededRandom(11);
  for (let round = 0; round < 60; round += 1) {
    const least = random.between(-30_000, 90_000);
    const greatest = least + random.pick([0, 1, 30, 365, 800, 30_000]);
    const pattern = new RegExp(datePattern(least, greatest), "u");
    for (let day = least - 800; day <= greatest + 800; day += 1) {
      const within = day >= least && day <= greatest;
      if (pattern.test(decodeDate(day)) !== within) {
        expect.fail(`${decodeDate(day)} against ${decodeDate(least)} to ${decodeDate(greatest)}`);
      }
    }
  }
});

test("a day that does not exist fits nowhere", () => {
  const pattern = new RegExp(existingDay());
  for (const year of ["1900", "2000", "2023", "2024", "0000", "9999"]) {
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        expect([text, pattern.test(text)]).toEqual([text, encodeDate(text) !== undefined]);
      }
    }
  }
});

test("the first and the last day that four digits can write", () => {
  expect([FIRST_DAY, LAST_DAY]).toEqual([encodeDate("0000-01-01"), encodeDate("9999-12-31")]);
  const every = new RegExp(datePattern(FIRST_DAY, LAST_DAY));
  expect(["0000-01-01", "1970-06-15", "9999-12-31"].every((text) => every.test(text))).toBe(true);
});

test("a moment fits wherever it lies between the bounds, in every offset", () => {
  const random = seededRandom(13);
  for (let round = 0; round < 2000; round += 1) {
    const least = random.between(-20_000, 60_000) * DAY;
    const greatest = least + random.between(0, 400) * DAY;
    const moment = random.pick([least, greatest, random.between(least, greatest)]);
    const minutes = random.between(-1439, 1439);
    const size = Math.abs(minutes);
    const offset = `${minutes < 0 ? "-" : "+"}${String(Math.floor(size / 60)).padStart(2, "0")}:${String(size % 60).padStart(2, "0")}`;
    const text = new Date(moment + minutes * 60_000).toISOString().replace("Z", offset);
    expect([text, new RegExp(instantPattern(least, greatest), "u").test(text)]).toEqual([text, true]);
  }
});

test.each([
  "2026-03-02T10:00:00",
  "2026-03-02 10:00:00Z",
  "2026-03-02T24:00:00Z",
  "2026-03-02T10:60:00Z",
  "2026-03-02T10:00:00.1234Z",
  "2026-03-02T10:00:00+24:00",
  "2026-03-02T10:00:00+0100",
  "2026-03-02T10:00Z ",
  "1969-12-30T23:59:59Z",
])("%s is no moment between 1970 and 9999", (text) => {
  expect(new RegExp(instantPattern(0, LAST_DAY * DAY)).test(text)).toBe(false);
});
