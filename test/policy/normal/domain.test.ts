import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeValue, encodeNumber, numberDomain } from "../../../src/policy/normal/domain.ts";

/** The obvious way: move the point in the shortest decimal text. */
function encodeByText(value: number, scale: number): number | undefined {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null || Object.is(value, -0)) return undefined;
  const [, sign, whole, decimals = ""] = match;
  if (decimals.length > scale) return undefined;
  const code = Number(whole + decimals.padEnd(scale, "0")) * (sign === "-" ? -1 : 1);
  return Number.isSafeInteger(code) ? code + 0 : undefined;
}

describe("encoding numbers", () => {
  test("is exact for every decimal that was written, and refuses all others", () => {
    const decimals = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
      .map(([code, scale]) => Number(`${code}e-${scale}`));
    const any = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
      .filter((value) => !/e/.test(String(value)));
    fc.assert(
      fc.property(fc.oneof(decimals, any), fc.integer({ min: 0, max: 6 }), (value, scale) => {
        expect(encodeNumber(value, scale)).toBe(encodeByText(value, scale));
      }),
      { numRuns: 20_000 },
    );
  });
  test("and decoding are each other's inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 3 }), (code, scale) => {
        const domain = numberDomain("decimal", { least: -1e12, greatest: 1e12 }, scale);
        expect(encodeNumber(decodeValue(domain, code) as number, scale)).toBe(code);
      }),
      { numRuns: 5_000 },
    );
  });
  test.each([1500.01, 0.1, 0.07, 1.005, 4.35, 8.2, 1.15])(
    "%s has two or three decimals and keeps them",
    (value) => {
      expect(encodeNumber(value, 3)).toBe(Math.round(value * 1000));
    },
  );
  test("refuses more decimals, -0, NaN and infinities", () => {
    for (const value of [0.001, -0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(encodeNumber(value, 2)).toBeUndefined();
    }
  });
});
