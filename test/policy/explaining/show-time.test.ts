import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { showTime } from "../../../src/policy/explaining/show-time.ts";
import { localesAsked } from "./locales-asked.ts";

describe("days and moments in words", () => {
  test.each([
    ["en-GB", "2026-01-31", "31 January 2026"],
    ["en", "2026-01-31", "January 31, 2026"],
    ["de", "2026-03-02", "2. März 2026"],
    ["de-AT", "2026-01-31", "31. Jänner 2026"],
    ["en-GB", "1900-01-01", "1 January 1900"],
    ["en-GB", "2199-12-31", "31 December 2199"],
    ["en-GB", "2028-02-29", "29 February 2028"],
  ])("in %s the day %s is %s", (locale, text, shown) => {
    expect(showTime(text, locale)).toBe(shown);
  });
  test.each([
    ["2026-03-02T17:05:00Z", "2 March 2026, 17:05 UTC"],
    ["2026-03-02T17:05Z", "2 March 2026, 17:05 UTC"],
    ["2026-03-02T17:05:00+01:00", "2 March 2026, 17:05 UTC+01:00"],
    ["2026-03-02T00:05:00+14:00", "2 March 2026, 00:05 UTC+14:00"],
    ["2026-03-02T23:59:00-11:30", "2 March 2026, 23:59 UTC-11:30"],
    ["2026-03-02T17:05:00-00:00", "2 March 2026, 17:05 UTC"],
    ["2026-03-02T17:05:09Z", "2 March 2026, 17:05:09 UTC"],
    ["2026-03-02T17:05:09.5Z", "2 March 2026, 17:05:09.500 UTC"],
    ["2026-03-02T17:05:00.001+01:00", "2 March 2026, 17:05:00.001 UTC+01:00"],
    ["2026-03-02T00:00:00Z", "2 March 2026, 00:00 UTC"],
  ])("the moment %s keeps the offset that it was written with: %s", (text, shown) => {
    expect(showTime(text, "en-GB")).toBe(shown);
  });
  test.each([
    "single",
    "",
    "2026-02-30",
    "2026-1-31",
    "2026-01-31 ",
    "on 2026-01-31",
    "2026-03-02T17:05:00",
    "2026-03-02T25:00:00Z",
    "2026-03-02T17:05:00.0001Z",
    "12.50",
  ])("%j is neither a day nor a moment", (text) => {
    expect(showTime(text, "en")).toBeUndefined();
  });
  test("a language that nobody has words for is written as English, whatever machine it is", () => {
    const asked = localesAsked("DateTimeFormat", () => {
      expect(showTime("2026-01-31", "tlh")).toBe("January 31, 2026");
    });
    expect(asked).toEqual([["tlh", "en"]]);
  });
  test("the time that is shown is the time that was written", () => {
    const two = (number: number) => String(number).padStart(2, "0");
    const written = fc.tuple(
      fc.date({ min: new Date("1950-01-01"), max: new Date("2150-01-01"), noInvalidDate: true }),
      fc.constantFrom("+", "-"),
      fc.integer({ min: 0, max: 14 }),
      fc.constantFrom(0, 30, 45),
    );
    fc.assert(
      fc.property(written, ([day, sign, hours, minutes]) => {
        const date = day.toISOString().slice(0, 10);
        const time = day.toISOString().slice(11, 16);
        const shown = showTime(`${date}T${time}:00${sign}${two(hours)}:${two(minutes)}`, "en-GB") ?? "";
        const zone = hours + minutes === 0 ? "" : `${sign}${two(hours)}:${two(minutes)}`;
        expect(shown).toBe(`${showTime(date, "en-GB")}, ${time} UTC${zone}`);
      }),
    );
  });
});
