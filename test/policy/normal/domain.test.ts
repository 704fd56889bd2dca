import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildOutcome, shownDomain } from "../../../src/policy/normal/build-outcome.ts";
import {
  allSpans,
  BOOLEAN_DOMAIN,
  decodeValue,
  encodeNumber,
  enumDomain,
  hasOrder,
  momentDomain,
  moneyDomain,
  numberDomain,
  presentSpans,
  withAbsent,
} from "../../../src/policy/normal/domain.ts";
import type { NormalOutcome } from "../../../src/policy/normal/normal-policy.ts";

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

describe("domains", () => {
  const word = enumDomain(["bag", "box"]);
  test("of words: one code each, and one more for any other where the list is open", () => {
    expect(word).toStrictEqual({
      type: "enum",
      least: 0,
      greatest: 1,
      scale: 0,
      values: ["bag", "box"],
      codes: new Map([
        ["bag", 0],
        ["box", 1],
      ]),
    });
    expect(enumDomain(["bag", "box"], true)).toStrictEqual({ ...word, greatest: 2, other: 2 });
    expect(enumDomain(["bag", "box"], false, true)).toStrictEqual({ ...word, ordered: true });
  });
  test("of numbers, amounts and days", () => {
    const bounds = { least: -1, greatest: 7 };
    const plain = { ...bounds, scale: 0, values: [], codes: new Map() };
    expect(numberDomain("integer", bounds, 0)).toStrictEqual({ ...plain, type: "integer" });
    expect(numberDomain("decimal", bounds, 2, "metre")).toStrictEqual({
      ...plain,
      type: "decimal",
      scale: 2,
      unit: "metre",
    });
    expect(moneyDomain(bounds, "EUR")).toStrictEqual({ ...plain, type: "money", scale: 2, currency: "EUR" });
    expect(moneyDomain(bounds, "JPY").scale).toBe(0);
    expect(momentDomain("date", bounds)).toStrictEqual({ ...plain, type: "date" });
    expect(BOOLEAN_DOMAIN).toStrictEqual({ ...plain, type: "boolean", least: 0, greatest: 1 });
  });
  test("that may be absent have one code more, and that is no present value", () => {
    const domain = withAbsent(numberDomain("integer", { least: 3, greatest: 7 }, 0));
    expect([domain.absent, presentSpans(domain), allSpans(domain)]).toEqual([8, [3, 7], [3, 8]]);
    expect(allSpans(word)).toEqual([0, 1]);
  });
  test("are in an order, but those of yes and no and of plain words", () => {
    const bounds = { least: 0, greatest: 1 };
    const ordered = [
      numberDomain("integer", bounds, 0),
      moneyDomain(bounds, "EUR"),
      momentDomain("date", bounds),
    ];
    expect(ordered.map(hasOrder)).toEqual([true, true, true]);
    expect(hasOrder(enumDomain(["bag"], false, true))).toBe(true);
    expect([BOOLEAN_DOMAIN, word].map(hasOrder)).toEqual([false, false]);
  });
});

describe("what an outcome shows", () => {
  const field = (name: string, domain: NormalOutcome["domain"], more: Partial<NormalOutcome> = {}) =>
    ({ name, domain, round: "half-up", range: false, outcome: {}, ...more }) as NormalOutcome;
  const euro = moneyDomain({ least: 0, greatest: 9 }, "EUR");
  const linear = (times: number) => ({
    tree: { kind: "linear" as const, terms: [{ fact: 0, times }], constant: 1 },
    under: 1,
    big: false,
  });
  test("of every kind of value, frozen through and through", () => {
    const built = buildOutcome(
      [
        field("left", euro, { collect: "sum" }),
        field("flat", euro),
        field("part", numberDomain("decimal", { least: 0, greatest: 9 }, 1)),
        field("words", enumDomain(["bag", "box"]), { collect: "list" }),
        field("many", euro, { collect: "count" }),
        field("range", euro, { range: true }),
      ],
      [
        { kind: "nothing" },
        { kind: "constant", code: 3 },
        { kind: "amount", amount: linear(2) },
        { kind: "list", of: [{ kind: "constant", code: 1 }] },
        { kind: "constant", code: 4 },
        { kind: "range", atLeast: linear(1), atMost: linear(3) },
      ],
      [5],
    );
    expect(built).toStrictEqual({
      left: undefined,
      flat: { amount: 3, currency: "EUR" },
      part: 1.1,
      words: ["box"],
      many: 4,
      range: { atLeast: { amount: 6, currency: "EUR" }, atMost: { amount: 16, currency: "EUR" } },
    });
    const parts = [built, built.flat, built.words, built.range, (built.range as { atMost: object }).atMost];
    expect(parts.every(Object.isFrozen)).toBe(true);
  });
  test("how many there are is a whole number, whatever is counted", () => {
    expect(shownDomain(field("many", euro, { collect: "count" }))).toStrictEqual({
      type: "integer",
      scale: 0,
      values: [],
      codes: new Map(),
    });
    expect(shownDomain(field("flat", euro))).toBe(euro);
  });
});
