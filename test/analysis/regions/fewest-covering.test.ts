// The pieces that regions are made of, each against trying everything.
import { describe, expect, test } from "vitest";
import { fewestCovering } from "../../../src/analysis/regions/fewest-covering.ts";
import { growBoxes } from "../../../src/analysis/regions/grow-boxes.ts";
import { isCovered } from "../../../src/analysis/regions/is-covered.ts";
import type { RegionSlot } from "../../../src/analysis/regions/region-slot.ts";
import { uniteBoxes } from "../../../src/analysis/regions/unite-boxes.ts";
import { BOOLEAN_DOMAIN, enumDomain, numberDomain, withAbsent } from "../../../src/policy/normal/domain.ts";
import type { Box, Domain } from "../../../src/policy/normal-form.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";
import { drawBox, isIn } from "./generators/draw-box.ts";
import { everyCase } from "./generators/every-box.ts";

const plenty = () => ({ left: 1_000_000 });

describe("candidates that cover all parts", () => {
  const CANDIDATES = 7;
  const draftParts = (random: Random) =>
    Array.from({ length: random.between(0, 7) }, () =>
      random.some([0, 1, 2, 3, 4, 5, 6], 1, 4).sort((a, b) => a - b),
    );
  const covers = (chosen: readonly number[], parts: readonly (readonly number[])[]) =>
    parts.every((part) => part.some((one) => chosen.includes(one)));
  const fewestByTrying = (parts: readonly (readonly number[])[]) => {
    const sizes = Array.from({ length: 2 ** CANDIDATES }, (_, bits) => {
      const chosen = Array.from({ length: CANDIDATES }, (__, one) => one).filter(
        (one) => (bits >> one) % 2 === 1,
      );
      return covers(chosen, parts) ? chosen.length : Number.POSITIVE_INFINITY;
    });
    return Math.min(...sizes);
  };

  test("are the fewest there are", () => {
    const random = seededRandom(3);
    for (let run = 0; run < 300; run += 1) {
      const parts = draftParts(random);
      const chosen = fewestCovering(parts, plenty());
      expect(covers(chosen, parts), JSON.stringify({ parts, chosen })).toBe(true);
      expect(chosen.length, JSON.stringify({ parts, chosen })).toBe(fewestByTrying(parts));
      expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
    }
  });

  test("are few, and none of them needless, where nothing may be spent", () => {
    const random = seededRandom(4);
    for (let run = 0; run < 300; run += 1) {
      const parts = draftParts(random);
      const chosen = fewestCovering(parts, { left: 0 });
      expect(covers(chosen, parts), JSON.stringify({ parts, chosen })).toBe(true);
      for (const one of chosen)
        expect(
          covers(
            chosen.filter((other) => other !== one),
            parts,
          ),
        ).toBe(false);
    }
  });

  test("of equally few, the earlier", () => {
    expect(
      fewestCovering(
        [
          [1, 2],
          [1, 2],
        ],
        plenty(),
      ),
    ).toEqual([1]);
    expect(
      fewestCovering(
        [
          [0, 3],
          [1, 3],
          [2, 3],
        ],
        plenty(),
      ),
    ).toEqual([3]);
    expect(
      fewestCovering(
        [
          [2, 4],
          [3, 5],
        ],
        plenty(),
      ),
    ).toEqual([2, 3]);
    expect(fewestCovering([], plenty())).toEqual([]);
  });

  test("of many parts, each with some of its own, are found at once", () => {
    // Each of forty parts has two candidates that nothing else has: no two share one, and that is seen.
    const parts = Array.from({ length: 40 }, (_, part) => [2 * part, 2 * part + 1]);
    const budget = { left: 2_000 };
    expect(fewestCovering(parts, budget)).toHaveLength(40);
    expect(budget.left).toBeGreaterThan(1_900);
  });
});

const slotOf = (name: string, domain: Domain): RegionSlot => ({
  kind: "value",
  name,
  domain,
  spans: [domain.least, domain.absent ?? domain.greatest],
});
const number = (greatest: number) => numberDomain("integer", { least: 0, greatest }, 0);
const SLOTS = [
  slotOf("delay", withAbsent(number(4))),
  slotOf("ticket", enumDomain(["a", "b", "c"])),
  slotOf("late", BOOLEAN_DOMAIN),
];
const CASES = everyCase(SLOTS);
const inAny = (codes: readonly number[], boxes: readonly Box[]) => boxes.some((box) => isIn(codes, box));
const drawBoxes = (random: Random, most: number) =>
  Array.from({ length: random.between(0, most) }, () => drawBox(random, SLOTS, 0.7));

describe("whether boxes together hold a box", () => {
  test("is as trying every case says", () => {
    const random = seededRandom(5);
    const counts = { yes: 0, no: 0 };
    for (let run = 0; run < 600; run += 1) {
      const box = drawBox(random, SLOTS, 0.9);
      const boxes = drawBoxes(random, 8);
      const truth = CASES.filter((codes) => isIn(codes, box)).every((codes) => inAny(codes, boxes));
      counts[truth ? "yes" : "no"] += 1;
      expect(isCovered(box, boxes, SLOTS, plenty()), JSON.stringify({ box, boxes })).toBe(truth);
    }
    expect(Math.min(counts.yes, counts.no)).toBeGreaterThan(100);
  });

  test("is not known where the budget ends, and costs by how many there are", () => {
    const whole: Box = [];
    const boxes: readonly Box[] = Array.from(
      { length: 5 },
      (_, code): Box => [{ fact: 0, spans: [code, code] }],
    );
    expect(isCovered(whole, boxes, SLOTS, { left: 0 })).toBeUndefined();
    expect(isCovered(whole, boxes, SLOTS, { left: 3 })).toBeUndefined();
    const budget = plenty();
    expect(isCovered(whole, [[]], SLOTS, budget)).toBe(true);
    expect(1_000_000 - budget.left).toBe(2);
    const wider = plenty();
    isCovered([{ fact: 0, spans: [0, 0] }], boxes, SLOTS, wider);
    expect(1_000_000 - wider.left).toBe(3);
    // One that holds all of it is seen at once, wherever it stands.
    const last = plenty();
    expect(isCovered(whole, [...boxes, []], SLOTS, last)).toBe(true);
    expect(1_000_000 - last.left).toBe(3);
  });
});

describe("boxes that are grown", () => {
  test("hold the same, are no more than before, and none is held by the others", () => {
    const random = seededRandom(6);
    for (let run = 0; run < 300; run += 1) {
      const boxes = drawBoxes(random, 7);
      const free = random.chance(0.3) ? [drawBox(random, SLOTS, 0.8)] : [];
      const grown = growBoxes(boxes, SLOTS, plenty(), free);
      const said = JSON.stringify({ boxes, free, grown });
      for (const codes of CASES)
        if (!inAny(codes, free)) expect(inAny(codes, grown), said).toBe(inAny(codes, boxes));
      expect(grown.length, said).toBeLessThanOrEqual(boxes.length);
      for (const box of grown) {
        const others = grown.filter((other) => other !== box);
        expect(
          CASES.filter((codes) => isIn(codes, box)).every((codes) => inAny(codes, others)),
          said,
        ).toBe(false);
      }
      for (const box of grown) {
        // A fact that need not be mentioned is not.
        for (const { fact } of box) {
          const without = box.filter((side) => side.fact !== fact);
          expect(
            CASES.filter((codes) => isIn(codes, without)).every((codes) => inAny(codes, [...boxes, ...free])),
            said,
          ).toBe(false);
        }
      }
    }
  });

  const side = (fact: number, ...spans: readonly number[]) => ({ fact, spans });
  const [DELAY, TICKET] = [0, 1];

  test("take in the values of their neighbours, as far as these can be said in one breath", () => {
    const low: Box = [side(DELAY, 0, 1), side(TICKET, 0, 0)];
    const high: Box = [side(DELAY, 2, 4), side(TICKET, 0, 1)];
    expect(growBoxes([low, high], SLOTS, plenty(), [])).toEqual([
      [side(DELAY, 0, 4), side(TICKET, 0, 0)],
      high,
    ]);
    const apart: Box = [side(DELAY, 3, 4), side(TICKET, 0, 1)];
    expect(growBoxes([low, apart], SLOTS, plenty(), [])).toEqual([low, apart]);
    // What cannot occur may be taken in.
    const never: Box = [side(DELAY, 2, 2), side(TICKET, 0, 0)];
    expect(growBoxes([low, apart], SLOTS, plenty(), [never])).toEqual([
      [side(DELAY, 0, 2), side(TICKET, 0, 0)],
      apart,
    ]);
  });

  test("stay as they are where nothing may be spent", () => {
    const random = seededRandom(7);
    for (let run = 0; run < 50; run += 1) {
      const boxes = drawBoxes(random, 7);
      expect(growBoxes(boxes, SLOTS, { left: 0 }, [])).toEqual(boxes);
    }
  });
});

describe("boxes that are equal but for one fact", () => {
  test("become one, in whichever order that takes fewer", () => {
    const box = (delay: readonly [number, number], ticket: number): Box => [
      { fact: 0, spans: delay },
      { fact: 1, spans: [ticket, ticket] },
    ];
    expect(uniteBoxes([box([0, 1], 0), box([2, 3], 0)], SLOTS)).toEqual([box([0, 3], 0)]);
    // Along the tickets first these are two, along the delay first three.
    const parts = [box([0, 1], 0), box([2, 3], 0), box([2, 3], 1), box([0, 1], 2), box([2, 3], 2)];
    expect(uniteBoxes(parts, SLOTS).length).toBe(2);
    expect(uniteBoxes([], SLOTS)).toEqual([]);
    expect(uniteBoxes([[], []], SLOTS)).toEqual([[]]);
  });

  test("are as few whichever of two facts comes first", () => {
    const random = seededRandom(9);
    const slots = [slotOf("x", number(3)), slotOf("y", number(3))];
    const turned = (boxes: readonly Box[]) =>
      boxes.map((one) =>
        one.map(({ fact, spans }) => ({ fact: 1 - fact, spans })).sort((a, b) => a.fact - b.fact),
      );
    let fewer = 0;
    for (let run = 0; run < 400; run += 1) {
      const cells = everyCase(slots).filter(() => random.chance(0.5));
      const boxes = cells.map((codes): Box => codes.map((code, fact) => ({ fact, spans: [code, code] })));
      const united = uniteBoxes(boxes, slots);
      expect(uniteBoxes(turned(boxes), slots), JSON.stringify(boxes)).toHaveLength(united.length);
      if (united.length < boxes.length) fewer += 1;
    }
    expect(fewer).toBeGreaterThan(300);
  });

  test("hold the same, and overlap only where they did", () => {
    const random = seededRandom(8);
    for (let run = 0; run < 200; run += 1) {
      const boxes = drawBoxes(random, 8);
      const united = uniteBoxes(boxes, SLOTS);
      for (const codes of CASES) expect(inAny(codes, united)).toBe(inAny(codes, boxes));
      expect(united.length).toBeLessThanOrEqual(boxes.length);
    }
  });
});
