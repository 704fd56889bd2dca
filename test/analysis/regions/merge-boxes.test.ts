// Merged boxes hold the same cases, and on small questions there are as few of them as can be.
import { describe, expect, test } from "vitest";
import { mergeBoxes } from "../../../src/analysis/regions/merge-boxes.ts";
import type { RegionSlot } from "../../../src/analysis/regions/region-slot.ts";
import { BOOLEAN_DOMAIN, enumDomain, numberDomain, withAbsent } from "../../../src/policy/normal/domain.ts";
import type { Box, Domain } from "../../../src/policy/normal-form.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";
import { drawBox, isIn } from "./generators/draw-box.ts";
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
