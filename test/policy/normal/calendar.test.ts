import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decodeDate,
  decodeInstant,
  encodeDate,
  encodeInstant,
  USUAL_DAYS,
  USUAL_MOMENTS,
} from "../../../src/policy/normal/calendar.ts";

const DAY = 86_400_000;
const pad = (value: number, length = 2) => String(value).padStart(length, "0");

/** The obvious way: count the days of all years and months before. */
function daysByCounting(year: number, month: number, day: number): number {
  const leap = (of: number) => (of % 4 === 0 && of % 100 !== 0) || of % 400 === 0;
  const months = [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let days = 0;
  for (let before = 1970; before < year; before += 1) days += leap(before) ? 366 : 365;
  for (let after = year; after < 1970; after += 1) days -= leap(after) ? 366 : 365;
  return months.slice(0, month - 1).reduce((sum, length) => sum + length, days) + day - 1;
}

describe("days", () => {
  test("are counted from the first of 1970, and back", () => {
    const days = fc.tuple(
      fc.integer({ min: 1850, max: 2250 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const text = `${year}-${pad(month)}-${pad(day)}`;
        expect(encodeDate(text)).toBe(daysByCounting(year, month, day));
        expect(decodeDate(daysByCounting(year, month, day))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
  test.each(["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01", "9999-12-31"])("%s exists", (day) => {
    expect(decodeDate(encodeDate(day) as number)).toBe(day);
  });
  test.each([
    ...["2026-02-29", "2026-02-30", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00"],
    ...[
      "2026",
      "2026-01",
      "2026-1-31",
      "26-01-31",
      "2026-01-31T00:00:00Z",
      "2026/01/31",
      " 2026-01-31",
      "+002026-01-31",
      "",
    ],
  ])("%j is none", (day) => expect(encodeDate(day)).toBeUndefined());
  test("that are usual reach from 1900 to 2199", () => {
    expect([decodeDate(USUAL_DAYS.least), decodeDate(USUAL_DAYS.greatest)]).toEqual([
      "1900-01-01",
      "2199-12-31",
    ]);
    expect([decodeInstant(USUAL_MOMENTS.least), decodeInstant(USUAL_MOMENTS.greatest)]).toEqual([
      "1900-01-01T00:00:00Z",
      "2199-12-31T23:59:59.999Z",
    ]);
  });
});

describe("moments", () => {
  test("are the same moment on every clock", () => {
    const parts = fc.tuple(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: DAY - 1 }),
      fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }),
    );
    fc.assert(
      fc.property(parts, ([day, time, offset]) => {
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = `${offset < 0 ? "-" : "+"}${pad(hours)}:${pad(minutes)}`;
        const clock = `${pad(Math.floor(time / 3_600_000))}:${pad(Math.floor(time / 60_000) % 60)}`;
        const seconds = `${pad(Math.floor(time / 1_000) % 60)}.${pad(time % 1_000, 3)}`;
        const text = `${decodeDate(day)}T${clock}:${seconds}${zone}`;
        expect(encodeInstant(text)).toBe(day * DAY + time - offset * 60_000);
      }),
      { numRuns: 2_000 },
    );
  });
  test("come back as they are, in UTC", () => {
    for (const text of ["2026-03-02T17:00:00Z", "2026-03-02T17:00:00.001Z", "1969-12-31T23:59:59.999Z"])
      expect(decodeInstant(encodeInstant(text) as number)).toBe(text);
    expect(encodeInstant("2026-03-02T17:00Z")).toBe(encodeInstant("2026-03-02T18:00:00.000+01:00"));
    expect(encodeInstant("2026-03-02T17:00:00.5Z")).toBe(
      (encodeInstant("2026-03-02T17:00Z") as number) + 500,
    );
    expect(encodeInstant("2026-03-02T17:00:00.123000000Z")).toBe(encodeInstant("2026-03-02T17:00:00.123Z"));
  });
  test.each([
    ...["2026-03-02", "2026-03-02T17:00", "2026-03-02T17:00:00", "2026-03-02 17:00:00Z", "17:00Z"],
    ...["2026-02-30T12:00Z", "2026-03-02T24:00:00Z", "2026-03-02T17:60:00Z", "2026-03-02T17:00:60Z"],
    ...["2026-03-02T17:00:00+24:00", "2026-03-02T17:00:00+01:60", "2026-03-02T17:00:00+0100"],
    ...["+002026-03-02T17:00:00Z", "2026-03-02T17:00:00ZZ", "2026-03-02T17:00:00Z "],
    ...["2026-03-02T17:00:00z", "2026-03-02t17:00:00Z", "2026-03-02T17:00:00.Z", "2026-03-02T17Z"],
    ...["2026-03-02T17:00:00.0001Z", "2026-03-02T17:00:00.123456Z", "2026-03-02T17:00:00.1230000000Z"],
    ...["0000-01-01T00:00+00:01", "9999-12-31T23:59:59.999-00:01", `2026-03-02T17:00:00.${"0".repeat(40)}Z`],
  ])("%j is none", (text) => expect(encodeInstant(text)).toBeUndefined());
  test.each(["0000-01-01T00:00Z", "9999-12-31T23:59:59.999Z"])("%s is one", (text) => {
    expect(encodeInstant(decodeInstant(encodeInstant(text) as number))).toBe(encodeInstant(text));
  });
});
