import { describe, expect, test } from "vitest";
import { byNearness } from "../../../src/analysis/diagrams/by-nearness.ts";
import type { Box } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";

const boxOf = (places: readonly number[]): Box => places.map((fact) => ({ fact, spans: [1, 1] }));
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place);

/** A pair of every slot of a first half with one of the second. */
const pairs = (count: number) => upTo(count).map((place) => boxOf([place, place + count]));

/** The greatest distance of the two slots of a pair. */
function farthest(order: readonly number[], count: number): number {
  return Math.max(
    ...upTo(count).map((place) => Math.abs(order.indexOf(place) - order.indexOf(place + count))),
  );
}

/** How far boxes reach, each by the distance of two neighbours in it. */
function reachOf(boxes: readonly Box[], order: readonly number[]): number {
  const reaches = boxes
    .filter(({ length }) => length > 1)
    .map((box) => {
      const ranks = box.map(({ fact }) => order.indexOf(fact));
      return (Math.max(...ranks) - Math.min(...ranks)) / (box.length - 1);
    });
  return reaches.reduce((sum, reach) => sum + reach, 0);
}

/** The order once more: each slot at the middle of the middles of its boxes. */
function drawnOnce(boxes: readonly Box[], order: readonly number[]): readonly number[] {
  const middleOf = (place: number) => {
    const own = boxes.filter((box) => box.length > 1 && box.some(({ fact }) => fact === place));
    const weights = own.map(({ length }) => 1 / (length - 1));
    const middles = own.map(
      (box) => box.reduce((sum, { fact }) => sum + order.indexOf(fact), 0) / box.length,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return own.length === 0
      ? order.length
      : weights.reduce((sum, weight, at) => sum + weight * (middles[at] as number), 0) / total;
  };
  return [...order].sort((a, b) => middleOf(a) - middleOf(b));
}

describe("slots that are tested together", () => {
  test("stand beside each other", () => {
    const order = byNearness(pairs(24), 48);
    expect([...order].sort((a, b) => a - b)).toEqual(upTo(48));
    expect(farthest(order, 24)).toBe(1);
  });

  test("are not drawn apart by boxes of many slots", () => {
    const long = [boxOf(upTo(24)), boxOf(upTo(48).slice(24))];
    expect(farthest(byNearness([...pairs(24), ...long], 48), 24)).toBeLessThan(4);
  });

  test("what no box tests goes to the end, and boxes of one slot draw nothing", () => {
    expect(byNearness([boxOf([0]), boxOf([1, 3]), boxOf([])], 5)).toEqual([1, 3, 0, 2, 4]);
  });

  test("are drawn together as far as that goes: the boxes reach no less far when each draws once more", () => {
    const random = seededRandom(8);
    let nearer = 0;
    for (let drawn = 0; drawn < 60; drawn += 1) {
      const places = random.between(3, 9);
      const boxes = Array.from({ length: random.between(0, 9) }, () =>
        boxOf(random.some(upTo(places), 0, 4).sort()),
      );
      const order = byNearness(boxes, places);
      expect([...order].sort((a, b) => a - b)).toEqual(upTo(places));
      const [before, reached] = [reachOf(boxes, upTo(places)), reachOf(boxes, order)];
      expect(reached).toBeLessThanOrEqual(before);
      expect(reachOf(boxes, drawnOnce(boxes, order))).toBeGreaterThan(reached - 1e-9);
      if (reached < before) nearer += 1;
      // Only what is nearer is worth another order than the declared one.
      else expect(order).toEqual(upTo(places));
    }
    expect(nearer).toBeGreaterThan(20);
  });

  test("without boxes the order is that of the declaration", () => {
    expect(byNearness([], 3)).toEqual([0, 1, 2]);
  });
});
