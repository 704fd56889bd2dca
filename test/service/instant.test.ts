import { compareInstants, Instant, instantAfter, MisuseError } from "evenhand";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** The code of what is thrown. */
function codeOf(misuse: () => unknown): string {
  try {
    misuse();
  } catch (error) {
    if (error instanceof MisuseError) return error.code;
    throw error;
  }
  return "nothing was thrown";
}

describe("Instant", () => {
  test.each([
    "2026-03-02T17:00:00Z",
    "2026-03-02T17:00:00.250Z",
    "2026-03-02T18:00:00+01:00",
    "2028-02-29T00:00:00-11:30",
  ])("takes %s", (text) => {
    expect(Instant.safeParse(text).success).toBe(true);
  });

  test.each([
    "2026-03-02T17:00:00",
    `2026-03-02T17:00:00.${"1".repeat(30)}Z`,
    "2026-03-02T17:00Z",
    "2026-03-02",
    "2026-02-29T00:00:00Z",
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-03-02T24:00:00Z",
    "2026-03-02T17:60:00Z",
    "2026-03-02 17:00:00Z",
    "tomorrow",
    "",
    1772470800000,
    new Date(0),
    null,
  ])("refuses %s", (value) => {
    expect(Instant.safeParse(value).success).toBe(false);
  });
});

describe("instantAfter", () => {
  test.each([
    ["2026-03-02T17:00:00Z", 0, "2026-03-02T17:00:00Z"],
    ["2026-03-02T17:00:00Z", 59, "2026-03-02T17:59:00Z"],
    ["2026-03-02T17:00:00Z", 60, "2026-03-02T18:00:00Z"],
    ["2026-03-02T18:00:00+01:00", 60, "2026-03-02T18:00:00Z"],
    ["2026-12-31T23:59:00Z", 1, "2027-01-01T00:00:00Z"],
    ["2028-02-28T12:00:00Z", 1440, "2028-02-29T12:00:00Z"],
    ["2026-03-02T17:00:00Z", -60, "2026-03-02T16:00:00Z"],
    ["2026-03-02T17:00:00Z", 0.5, "2026-03-02T17:00:30Z"],
    ["2026-03-02T17:00:00.250Z", 1, "2026-03-02T17:01:00.250Z"],
    // Elapsed time: where clocks go forward an hour is still an hour.
    ["2026-03-29T01:30:00+01:00", 60, "2026-03-29T01:30:00Z"],
  ])("%s and %d minutes: %s", (start, minutes, end) => {
    expect(instantAfter(start, minutes)).toBe(end);
  });

  test.each([
    ["2026-03-02T17:00:00", 1, "not-an-instant"],
    ["soon", 1, "not-an-instant"],
    ["2026-03-02T17:00:00Z", Number.NaN, "not-minutes"],
    ["2026-03-02T17:00:00Z", Number.POSITIVE_INFINITY, "not-minutes"],
    ["2026-03-02T17:00:00Z", "10" as never, "not-minutes"],
    ["9999-12-31T23:59:00Z", 1, "out-of-time"],
    ["2026-03-02T17:00:00Z", 1e300, "out-of-time"],
  ])("%s and %s minutes: %s", (start, minutes, code) => {
    expect(codeOf(() => instantAfter(start, minutes))).toBe(code);
  });

  test("the last minute that there is", () => {
    expect(instantAfter("9999-12-31T23:58:00Z", 1)).toBe("9999-12-31T23:59:00Z");
  });

  test("what it gives is an instant, as much later as was said", () => {
    const moments = fc.date({ min: new Date(0), max: new Date(Date.UTC(3000, 0, 1)), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.integer({ min: -100_000, max: 100_000 }), (moment, minutes) => {
        const start = moment.toISOString();
        const end = instantAfter(start, minutes);
        expect(Instant.safeParse(end).success).toBe(true);
        expect(compareInstants(end, start)).toBe(minutes * 60_000);
        expect(compareInstants(instantAfter(end, -minutes), start)).toBe(0);
      }),
    );
  });
});

describe("compareInstants", () => {
  test.each([
    ["2026-03-02T17:00:00Z", "2026-03-02T17:00:01Z", -1],
    ["2026-03-02T17:00:00Z", "2026-03-02T18:00:00+01:00", 0],
    ["2026-03-02T17:00:00Z", "2026-03-02T17:59:00+01:00", 1],
  ])("%s and %s: %d", (first, second, sign) => {
    expect(Math.sign(compareInstants(first, second))).toBe(sign);
  });
});
