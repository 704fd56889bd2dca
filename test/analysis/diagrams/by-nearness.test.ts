import { describe, expect, test } from "vitest";
import { byNearness } from "../../../src/analysis/diagrams/by-nearness.ts";
import type { Box } from "../../../src/policy/normal-form.ts";

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

  test("without boxes the order is that of the declaration", () => {
    expect(byNearness([], 3)).toEqual([0, 1, 2]);
  });
});
