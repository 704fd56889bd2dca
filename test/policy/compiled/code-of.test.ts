import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf } from "../../../src/policy/compiled/code-of.ts";
import { compileSlot, cutsOf, sidesOf } from "../../../src/policy/compiled/compile-slot.ts";
import { regionOf } from "../../../src/policy/compiled/region-of.ts";
import { tellingLetter } from "../../../src/policy/compiled/telling-letter.ts";
import {
  BOOLEAN_DOMAIN,
  type Domain,
  enumDomain,
  momentDomain,
  moneyDomain,
  numberDomain,
  withAbsent,
} from "../../../src/policy/normal/domain.ts";

const slot = (domain: Domain, fact: object = {}) => compileSlot({ name: "it", domain, fact }, []);
const count = numberDomain("integer", { least: -5, greatest: 10 }, 0);
const rate = numberDomain("decimal", { least: 0, greatest: 150 }, 2);
const price = moneyDomain({ least: 0, greatest: 10_000 }, "EUR");
const day = momentDomain("date", { least: 0, greatest: 31 });
const moment = momentDomain("instant", { least: 0, greatest: 86_400_000 });
const word = enumDomain(["bag", "box"]);
const wide = numberDomain("integer", { least: -(2 ** 53), greatest: 2 ** 53 }, 0);

describe("the code of a value, or none", () => {
  test.each<[Domain, unknown, number]>([
    [BOOLEAN_DOMAIN, true, 1],
    [BOOLEAN_DOMAIN, false, 0],
    [BOOLEAN_DOMAIN, 1, Number.NaN],
    [BOOLEAN_DOMAIN, "true", Number.NaN],
    [word, "box", 1],
    [word, "jar", Number.NaN],
    [word, 0, Number.NaN],
    [word, "constructor", Number.NaN],
    [count, -5, -5],
    [count, -6, Number.NaN],
    [count, 10, 10],
    [count, 11, Number.NaN],
    [count, 2.5, Number.NaN],
    [count, -0, Number.NaN],
    [count, "3", Number.NaN],
    [count, Number.NaN, Number.NaN],
    [wide, 2 ** 53 - 1, 2 ** 53 - 1],
    [wide, 2 ** 53, Number.NaN],
    [wide, -(2 ** 53), Number.NaN],
    [rate, 1.25, 125],
    [rate, 1.5, 150],
    [rate, 1.51, Number.NaN],
    [rate, 1.255, Number.NaN],
    [price, 10_000, 10_000],
    [price, "20.00", Number.NaN],
    [day, "1970-01-01", 0],
    [day, "1970-02-01", 31],
    [day, "1970-02-02", Number.NaN],
    [day, "1969-12-31", Number.NaN],
    [day, "1970-02-30", Number.NaN],
    [day, 3, Number.NaN],
    [moment, "1970-01-01T00:00:00Z", 0],
    [moment, "1970-01-02T00:00:00Z", 86_400_000],
    [moment, "1970-01-02T00:00:00.001Z", Number.NaN],
    [moment, "1970-01-01", Number.NaN],
    [moment, 0, Number.NaN],
  ])("%#", (domain, value, code) => {
    expect(codeOf(slot(domain), value)).toBe(code);
  });
});

describe("a fact made ready", () => {
  test("its last code is absence, where it may be absent", () => {
    expect(slot(count).last).toBe(10);
    expect(slot(withAbsent(count)).last).toBe(11);
  });
  test("its values are shown as they are, but money and what is sensitive", () => {
    expect([slot(count).plain, slot(price).plain, slot(count, { sensitive: true }).plain]).toEqual([
      true,
      false,
      false,
    ]);
    expect([slot(count).sensitive, slot(count, { sensitive: true }).sensitive]).toEqual([false, true]);
    expect([slot(count).power, slot(rate).power, slot(price).power]).toEqual([1, 100, 1]);
  });
  test("its regions begin where a test changes", () => {
    expect([
      ...cutsOf(
        [
          [0, 3],
          [5, 9],
          [3, 4],
        ],
        0,
        9,
      ),
    ]).toEqual([3, 4, 5]);
    expect([...cutsOf([[0, 9]], 0, 9)]).toEqual([]);
    expect([...cutsOf([[1, 8]], 0, 9)]).toEqual([1, 9]);
    expect([...cutsOf([[2, 2, 10, 10]], 0, 9)]).toEqual([2, 3, 10]);
    const sides = sidesOf([[{ fact: 1, spans: [2, 3] }], [{ fact: 0, spans: [4, 4] }]], 0);
    expect(sides).toEqual([undefined, [4, 4]]);
    expect([...compileSlot({ name: "it", domain: count, fact: {} }, sides).cuts]).toEqual([4, 5]);
  });
  test("a code lies in the region that counts the cuts up to it", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -20, max: 20 })),
        fc.integer({ min: -25, max: 25 }),
        (list, code) => {
          const cuts = Float64Array.from(list).sort();
          expect(regionOf(cuts, code)).toBe(list.filter((cut) => cut <= code).length);
        },
      ),
    );
  });
});

describe("the letter that tells words apart", () => {
  test.each<[readonly string[], ReturnType<typeof tellingLetter>]>([
    [["bag", "can"], { at: 0, mask: 7 }],
    [["bag", "box"], { at: 1, mask: 7 }],
    [["a", "q"], { at: 0, mask: 31 }],
    [["a", "i"], { at: 0, mask: 15 }],
    [["\u0001", "!"], { at: 0, mask: 63 }],
    [["!", "a"], { at: 0, mask: 127 }],
    [["a\u00e1", "a\u0161"], undefined],
    [["bag", "b"], undefined],
    [["ab", "ba", "aa"], undefined],
    [["", "a"], undefined],
    [["bag"], { at: 0, mask: 7 }],
  ])("of %j", (words, letter) => {
    expect(tellingLetter(words)).toEqual(letter);
  });
});
