// Merged boxes hold the same cases, and on small questions there are as few of them as can be.
import { describe, expect, test } from "vitest";
import { mergeBoxes } from "../../../src/analysis/regions/merge-boxes.ts";
import type { RegionSlot } from "../../../src/analysis/regions/region-slot.ts";
import { BOOLEAN_DOMAIN, enumDomain, numberDomain, withAbsent } from "../../../src/policy/normal/domain.ts";
import type { Box, Domain } from "../../../src/policy/normal-form.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";
import { drawBox, drawCase, isIn } from "./generators/draw-box.ts";
import { everyCase, fewestByTrying } from "./generators/every-box.ts";

const SEED = Number(process.env.SEED ?? 20261122);
const COUNT = Number(process.env.CASES ?? 150);

const slotOf = (name: string, domain: Domain): RegionSlot => {
  return { kind: "value", name, domain, spans: [domain.least, domain.absent ?? domain.greatest] };
};
const number = (greatest: number) => numberDomain("integer", { least: 0, greatest }, 0);
const SHAPES: readonly (readonly RegionSlot[])[] = [
  [slotOf("delay", number(5)), slotOf("distance", number(5))],
  [slotOf("delay", number(3)), slotOf("fare", withAbsent(number(2))), slotOf("late", BOOLEAN_DOMAIN)],
  [slotOf("ticket", enumDomain(["a", "b", "c"])), slotOf("delay", number(3)), slotOf("late", BOOLEAN_DOMAIN)],
  [slotOf("ticket", withAbsent(enumDomain(["a", "b"], true))), slotOf("fare", withAbsent(number(3)))],
  [slotOf("ticket", enumDomain(["a", "b", "c"], false, true)), slotOf("delay", number(4))],
  ["a", "b", "c", "d"].map((name) => slotOf(name, BOOLEAN_DOMAIN)),
];

const plenty = () => ({ left: 1_000_000 });
const inAny = (codes: readonly number[], boxes: readonly Box[]) => boxes.some((box) => isIn(codes, box));
const drawBoxes = (random: Random, slots: readonly RegionSlot[], most: number) =>
  Array.from({ length: random.between(0, most) }, () => drawBox(random, slots, random.pick([0.6, 1, 1])));

describe("merged boxes", () => {
  test.each(SHAPES.map((slots) => ({ slots, facts: slots.map(({ name }) => name).join(", ") })))(
    "hold the same cases, and are as few as can be ($facts)",
    ({ slots }) => {
      const random = seededRandom(SEED);
      for (let run = 0; run < COUNT; run += 1) {
        const boxes = drawBoxes(random, slots, 7);
        const free = random.chance(0.4) ? drawBoxes(random, slots, 2) : [];
        const merged = mergeBoxes(boxes, slots, plenty(), free);
        const said = JSON.stringify({ boxes, free, merged });
        const kindOf = (codes: readonly number[]) =>
          inAny(codes, free) ? "free" : inAny(codes, boxes) ? "wanted" : "other";
        for (const codes of everyCase(slots)) {
          const kind = kindOf(codes);
          if (kind !== "free") expect(inAny(codes, merged), said).toBe(kind === "wanted");
        }
        expect(merged.length, said).toBe(fewestByTrying(slots, kindOf, 9));
      }
    },
  );
});

describe("many boxes", () => {
  // Too many values for the fewest to be looked for, and facts without bounds worth the name.
  const wide = (name: string) => slotOf(name, withAbsent(number(1_000_000)));
  const slots = [
    wide("delay"),
    slotOf("ticket", enumDomain(["a", "b", "c"])),
    wide("fare"),
    wide("distance"),
  ];
  test.each([{ left: 0 }, { left: 100 }, { left: 5_000 }, { left: 100_000 }])(
    "hold the same cases, whatever may be spent ($left)",
    ({ left }) => {
      const random = seededRandom(SEED);
      for (let run = 0; run < 40; run += 1) {
        const boxes = Array.from({ length: random.pick([1, 5, 40, 200]) }, () => drawBox(random, slots, 0.7));
        const free = random.chance(0.3) ? [drawBox(random, slots, 0.7)] : [];
        const budget = { left };
        const merged = mergeBoxes(boxes, slots, budget, free);
        expect(budget.left).toBeGreaterThanOrEqual(0);
        for (let i = 0; i < 100; i += 1) {
          const codes = drawCase(random, slots, [...boxes, ...free, ...merged]);
          if (inAny(codes, free)) continue;
          expect(inAny(codes, merged), JSON.stringify({ boxes, codes })).toBe(inAny(codes, boxes));
        }
      }
    },
  );
  test("that came from one are one again", () => {
    const parts = Array.from({ length: 10_000 }, (_, at): Box => {
      const [x, y] = [at % 100, Math.floor(at / 100)];
      return [
        { fact: 0, spans: [x * 10, x * 10 + 9] },
        { fact: 3, spans: [y * 7, y * 7 + 6] },
      ];
    });
    const whole = [
      { fact: 0, spans: [0, 999] },
      { fact: 3, spans: [0, 699] },
    ];
    expect(mergeBoxes(parts, slots, { left: 1_000 })).toEqual([whole]);
  });
  test("come out the same every time, and the same from another order where they are few", () => {
    const random = seededRandom(7);
    const few = SHAPES[2] as readonly RegionSlot[];
    for (let run = 0; run < 50; run += 1) {
      const boxes = drawBoxes(random, few, 6);
      const merged = mergeBoxes(boxes, few, plenty());
      expect(mergeBoxes(structuredClone(boxes), few, plenty())).toEqual(merged);
      expect(mergeBoxes(boxes.toReversed(), few, plenty())).toHaveLength(merged.length);
    }
  });
});

describe("sets that may be absent", () => {
  const word = (name: string): RegionSlot => ({
    ...slotOf("tags", BOOLEAN_DOMAIN),
    kind: "word",
    word: name,
    present: 2,
  });
  const slots = [
    word("heavy"),
    word("cold"),
    { ...slotOf("tags", BOOLEAN_DOMAIN), kind: "presence" as const },
  ];
  test("an absent set holds no word, so what is said of words need not say that it is there", () => {
    const heavy: Box = [
      { fact: 0, spans: [1, 1] },
      { fact: 2, spans: [1, 1] },
    ];
    const light: readonly Box[] = [
      [
        { fact: 0, spans: [0, 0] },
        { fact: 2, spans: [1, 1] },
      ],
      [{ fact: 2, spans: [0, 0] }],
    ];
    expect(mergeBoxes([heavy], slots, plenty())).toEqual([[{ fact: 0, spans: [1, 1] }]]);
    expect(mergeBoxes(light, slots, plenty())).toEqual([[{ fact: 0, spans: [0, 0] }]]);
  });
  test("what cannot be is no region", () => {
    const never: Box = [
      { fact: 0, spans: [1, 1] },
      { fact: 2, spans: [0, 0] },
    ];
    expect(mergeBoxes([never], slots, plenty())).toEqual([]);
  });
});
