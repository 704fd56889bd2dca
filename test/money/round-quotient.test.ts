import { MisuseError } from "evenhand/issue";
import { RoundingMode, roundBigQuotient, roundQuotient } from "evenhand/money";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const modes: readonly RoundingMode[] = ["half-up", "half-even", "up", "down"];
const max = Number.MAX_SAFE_INTEGER;
const wholes = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -50, max: 50 }),
  fc.constantFrom(max, -max, max - 1, 2 ** 52, -(2 ** 52), 2 ** 52 + 1, 2 ** 52 - 1),
);

/** The rule of each mode from its definition, by searching neighbours: shares nothing with the code under test. */
function fromDefinition(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const size = (x: bigint) => (x < 0n ? -x : x);
  const negative = n < 0n !== d < 0n;
  const [top, bottom] = [size(n), size(d)];
  let below = 0n; // the largest whole number not above the quotient's size, found by doubling
  for (let bit = 1n << 130n; bit > 0n; bit >>= 1n) if ((below + bit) * bottom <= top) below += bit;
  const above = below * bottom === top ? below : below + 1n;
  const fromBelow = top - below * bottom;
  const fromAbove = above * bottom - top;
  const nearest = fromBelow < fromAbove ? below : fromBelow > fromAbove ? above : undefined;
  const even = below % 2n === 0n ? below : above;
  const chosen = { up: above, down: below, "half-up": nearest ?? above, "half-even": nearest ?? even }[mode];
  return negative ? -chosen : chosen;
}

describe("roundQuotient", () => {
  // The table in the documentation of Java's RoundingMode, in tenths.
  test.each([
    [55, { up: 6, down: 5, "half-up": 6, "half-even": 6 }],
    [25, { up: 3, down: 2, "half-up": 3, "half-even": 2 }],
    [16, { up: 2, down: 1, "half-up": 2, "half-even": 2 }],
    [11, { up: 2, down: 1, "half-up": 1, "half-even": 1 }],
    [10, { up: 1, down: 1, "half-up": 1, "half-even": 1 }],
    [-10, { up: -1, down: -1, "half-up": -1, "half-even": -1 }],
    [-11, { up: -2, down: -1, "half-up": -1, "half-even": -1 }],
    [-16, { up: -2, down: -1, "half-up": -2, "half-even": -2 }],
    [-25, { up: -3, down: -2, "half-up": -3, "half-even": -2 }],
    [-55, { up: -6, down: -5, "half-up": -6, "half-even": -6 }],
    [-1, { up: -1, down: 0, "half-up": 0, "half-even": 0 }],
    [-5, { up: -1, down: 0, "half-up": -1, "half-even": 0 }],
    [0, { up: 0, down: 0, "half-up": 0, "half-even": 0 }],
  ])("%d tenths", (tenths, expected) => {
    for (const mode of modes) {
      expect(roundQuotient(tenths, 10, mode)).toBe(expected[mode]);
      expect(roundQuotient(-tenths, -10, mode)).toBe(expected[mode]);
      expect(roundBigQuotient(BigInt(tenths), 10n, mode)).toBe(BigInt(expected[mode]));
    }
  });

  test("agrees with the definition on small quotients, all of them", () => {
    for (const mode of modes) {
      for (let n = -60; n <= 60; n++) {
        for (let d = -13; d <= 13; d++) {
          if (d !== 0)
            expect(BigInt(roundQuotient(n, d, mode))).toBe(fromDefinition(BigInt(n), BigInt(d), mode));
        }
      }
    }
  });

  test("agrees with the definition and with its twin up to the largest numbers, and is never -0", () => {
    fc.assert(
      fc.property(wholes, wholes, fc.constantFrom(...modes), (n, d, mode) => {
        fc.pre(d !== 0);
        const rounded = roundQuotient(n, d, mode);
        expect(Object.is(rounded, -0)).toBe(false);
        expect(Number.isSafeInteger(rounded)).toBe(true);
        expect(BigInt(rounded)).toBe(fromDefinition(BigInt(n), BigInt(d), mode));
        expect(roundBigQuotient(BigInt(n), BigInt(d), mode)).toBe(BigInt(rounded));
      }),
      { numRuns: 20_000 },
    );
  });

  test("knows a tie from its neighbours where doubling what is left over would lose a unit", () => {
    const d = max - 1; // even, so that a tie exists
    expect(roundQuotient(d / 2, d, "half-up")).toBe(1);
    expect(roundQuotient(d / 2 - 1, d, "half-up")).toBe(0);
    expect(roundQuotient(d / 2, d, "half-even")).toBe(0);
    expect(roundQuotient(d / 2 + 1, d, "half-even")).toBe(1);
    expect(roundQuotient((max - 1) / 2, max, "half-up")).toBe(0);
    expect(roundQuotient((max + 1) / 2, max, "half-up")).toBe(1);
    expect(roundQuotient(max, 1, "up")).toBe(max);
    expect(roundQuotient(-max, 2, "half-up")).toBe(-(2 ** 52));
  });

  test("-0 divided is 0", () => {
    expect(roundQuotient(-0, 5, "up")).toBe(0);
    expect(roundQuotient(0, -5, "up")).toBe(0);
  });

  test.each([
    [0.5, 1],
    [1, 0.5],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
    [2 ** 53, 1],
    [1, 2 ** 53],
  ])("throws for %d / %d", (n, d) => {
    expect(() => roundQuotient(n, d, "up")).toThrow(expect.objectContaining({ code: "inexact-number" }));
  });

  test("throws for a denominator of 0", () => {
    expect(() => roundQuotient(1, 0, "up")).toThrow(MisuseError);
    expect(() => roundBigQuotient(1n, 0n, "up")).toThrow("the denominator is 0");
    expect(() => roundQuotient(1, -0, "up")).toThrow(expect.objectContaining({ code: "division-by-zero" }));
    expect(() => roundBigQuotient(1n, 0n, "up")).toThrow(
      expect.objectContaining({ code: "division-by-zero" }),
    );
  });
});

describe("roundBigQuotient", () => {
  test("agrees with the definition far beyond 2^53", () => {
    const bigs = fc.bigInt({ min: -(1n << 120n), max: 1n << 120n });
    fc.assert(
      fc.property(bigs, fc.bigInt({ min: -1000n, max: 1000n }), fc.constantFrom(...modes), (n, d, mode) => {
        fc.pre(d !== 0n);
        expect(roundBigQuotient(n, d, mode)).toBe(fromDefinition(n, d, mode));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("RoundingMode", () => {
  test("names exactly four modes", () => {
    for (const mode of modes) expect(RoundingMode.safeParse(mode).success).toBe(true);
    for (const other of ["ceil", "HALF-UP", "", null, "__proto__"]) {
      expect(RoundingMode.safeParse(other).success).toBe(false);
    }
  });
});
