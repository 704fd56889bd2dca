// The share of all cases, against counting them one by one.
import { describe, expect, test } from "vitest";
import type { RegionSlot } from "../../../src/analysis/regions/region-slot.ts";
import { shareOf } from "../../../src/analysis/regions/share-of.ts";
import { BOOLEAN_DOMAIN, enumDomain, numberDomain, withAbsent } from "../../../src/policy/normal/domain.ts";
import type { Box, Domain } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { drawBox, isIn } from "./generators/draw-box.ts";
import { everyCase } from "./generators/every-box.ts";

const value = (name: string, domain: Domain): RegionSlot => {
  return { kind: "value", name, domain, spans: [domain.least, domain.absent ?? domain.greatest] };
};
const number = (greatest: number) => numberDomain("integer", { least: 0, greatest }, 0);
/** An optional set of two words, and what else there is. */
const SLOTS: readonly RegionSlot[] = [
  value("delay", number(5)),
  { ...value("tags", BOOLEAN_DOMAIN), kind: "word", word: "fragile", present: 3 },
  { ...value("tags", BOOLEAN_DOMAIN), kind: "word", word: "heavy", present: 3 },
  { ...value("tags", BOOLEAN_DOMAIN), kind: "presence" },
  value("channel", withAbsent(enumDomain(["phone", "email"]))),
];
const CASES = everyCase(SLOTS).filter((codes) => codes[3] === 1 || (codes[1] === 0 && codes[2] === 0));
const plenty = () => ({ left: 100_000 });

describe("the share of all cases", () => {
  test("is what counting finds, where boxes overlap and some cases cannot occur", () => {
    const random = seededRandom(20261122);
    for (let run = 0; run < 400; run += 1) {
      const draw = (most: number) =>
        Array.from({ length: random.between(0, most) }, () =>
          drawBox(random, SLOTS, random.pick([0.3, 0.7])),
        );
      const [boxes, impossible] = [draw(5), random.chance(0.5) ? draw(3) : []];
      const inAny = (codes: readonly number[], some: readonly Box[]) => some.some((box) => isIn(codes, box));
      const possible = CASES.filter((codes) => !inAny(codes, impossible));
      const inside = possible.filter((codes) => inAny(codes, boxes));
      // A fact of which nobody speaks is no matter, but a set is one fact, whichever of its words is spoken of.
      const wanted = possible.length === 0 ? 0 : inside.length / possible.length;
      const said = JSON.stringify({ boxes, impossible });
      expect(shareOf(boxes, SLOTS, impossible, plenty()), said).toBeCloseTo(wanted, 12);
    }
  });
  const delay = (low: number, high: number): Box => [{ fact: 0, spans: [low, high] }];
  test("is nothing for no box and all for a box without sides", () => {
    expect(shareOf([], SLOTS, [], plenty())).toBe(0);
    expect(shareOf([[]], SLOTS, [], plenty())).toBe(1);
    expect(shareOf([[]], SLOTS, [delay(0, 2)], plenty())).toBe(1);
    expect(shareOf([[]], SLOTS, [[]], plenty())).toBe(0);
  });
  test("adds sizes up, to one at most, where nothing may be spent", () => {
    expect(shareOf([delay(0, 2), delay(2, 3)], SLOTS, [], { left: 0 })).toBeCloseTo(5 / 6, 12);
    expect(shareOf([delay(0, 4), delay(1, 5)], SLOTS, [], { left: 0 })).toBe(1);
  });
  test("leaves in what cannot occur, where nothing may be spent", () => {
    expect(shareOf([delay(0, 2)], SLOTS, [delay(3, 5)], { left: 0 })).toBeCloseTo(1 / 2, 12);
    expect(shareOf([delay(0, 2)], SLOTS, [delay(3, 5)], plenty())).toBe(1);
  });
  test("is a number for two hundred facts of the widest kind", () => {
    const widest = numberDomain("integer", { least: -(2 ** 52), greatest: 2 ** 52 }, 0);
    const slots = Array.from({ length: 200 }, (_, at) => value(`fact${at}`, widest));
    const box = slots.map((_, fact) => ({ fact, spans: [0, 0] }));
    const share = shareOf([box, [{ fact: 7, spans: [1, 2 ** 52] }]], slots, [box], plenty());
    expect(share).toBeCloseTo(0.5, 12);
    expect(shareOf([box], slots, [], plenty())).toBeGreaterThanOrEqual(0);
  });
});
