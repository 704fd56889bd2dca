// Where there are many boxes, or little to spend: what is said is as good, or known to be less exact.
import { describe, expect, test } from "vitest";
import { mergeBoxes } from "../../../src/analysis/regions/merge-boxes.ts";
import type { RegionSlot } from "../../../src/analysis/regions/region-slot.ts";
import { setsThatCannotBe } from "../../../src/analysis/regions/sets-that-cannot-be.ts";
import { shareOf } from "../../../src/analysis/regions/share-of.ts";
import { BOOLEAN_DOMAIN, numberDomain } from "../../../src/policy/normal/domain.ts";
import type { Box, Domain, Spans } from "../../../src/policy/normal-form.ts";

const slotOf = (name: string, domain: Domain): RegionSlot => {
  return { kind: "value", name, domain, spans: [domain.least, domain.absent ?? domain.greatest] };
};
const upTo = (greatest: number) => numberDomain("integer", { least: 0, greatest }, 0);
const slots = [slotOf("a", upTo(9)), slotOf("b", upTo(999)), slotOf("c", upTo(3))];
const side = (fact: number, ...spans: number[]) => ({ fact, spans: spans as Spans });
const plenty = () => ({ left: 1_000_000 });

describe("cases that cannot occur", () => {
  // The two halves of what lies between the boxes, and more of other facts than are looked at together.
  const between: readonly Box[] = [
    [side(0, 4, 4), side(2, 0, 1)],
    [side(0, 4, 4), side(2, 2, 3)],
  ];
  const elsewhere = Array.from({ length: 220 }, (_, code): Box => [side(1, 3 * code, 3 * code)]);
  const boxes: readonly Box[] = [[side(0, 0, 3)], [side(0, 5, 9)]];

  test("are taken in where they lie between two boxes, however many others there are", () => {
    for (const free of [between, [...between, ...elsewhere], [...elsewhere, ...between]]) {
      expect(mergeBoxes(boxes, slots, plenty(), free)).toEqual([[]]);
    }
  });

  test("are not where they lie elsewhere", () => {
    expect(mergeBoxes(boxes, slots, plenty(), elsewhere)).toEqual(boxes);
  });
});

describe("the share of boxes", () => {
  const boxes: readonly Box[] = [
    [side(0, 0, 4), side(1, 0, 499)],
    [side(0, 3, 9), side(1, 400, 999)],
    [side(2, 0, 0), side(1, 300, 699)],
  ];
  const impossible: readonly Box[] = [[side(0, 9, 9), side(2, 1, 3)]];

  test("is exact where there is enough to spend, and otherwise one of two that are known to be less so", () => {
    const exact = shareOf(boxes, slots, impossible, plenty());
    const withImpossible = shareOf(boxes, slots, [], plenty());
    // Counted twice where they meet.
    const sum = 0.5 * 0.5 + 0.7 * 0.6 + 0.25 * 0.4;
    const given = new Set(
      Array.from({ length: 40 }, (_, at) =>
        Math.round(shareOf(boxes, slots, impossible, { left: 8 * at }) * 1e9),
      ),
    );
    const [known, wide, twice] = [exact, withImpossible, sum].map((share) => Math.round(share * 1e9));
    expect([...given].filter((share) => ![known, wide, twice].includes(share))).toEqual([]);
    expect([given.has(known as number), given.has(twice as number)]).toEqual([true, true]);
  });
});

describe("that a set is absent and holds a word", () => {
  test("is said in the order of the slots, wherever the one for its presence stands", () => {
    const word = (present: number): RegionSlot => ({
      ...slotOf("tags", BOOLEAN_DOMAIN),
      kind: "word",
      word: "x",
      present,
    });
    const presence: RegionSlot = { ...slotOf("tags", BOOLEAN_DOMAIN), kind: "presence" };
    expect(setsThatCannotBe([[side(0, 1, 1)]], [word(1), presence])).toEqual([
      [side(0, 1, 1), side(1, 0, 0)],
    ]);
    expect(setsThatCannotBe([[side(1, 1, 1)]], [presence, word(0)])).toEqual([
      [side(0, 0, 0), side(1, 1, 1)],
    ]);
  });
});
