// The largest boxes inside a union, against trying every box there is; and what it costs to look for few of them.
import { describe, expect, test } from "vitest";
import { fewestCovering } from "../../../src/analysis/regions/fewest-covering.ts";
import { coversGridBox, type Grid, type GridBox } from "../../../src/analysis/regions/grid.ts";
import { maximalBoxes } from "../../../src/analysis/regions/maximal-boxes.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";

/** Two facts whose values stand in a row, the first of them with one that is absent, and one of words. */
const GRID: Grid = [
  { fact: 0, values: [], all: 0b1111, inARow: 0b0111 },
  { fact: 1, values: [], all: 0b111, inARow: 0b111 },
  { fact: 2, values: [], all: 0b11, inARow: 0 },
];

/** The sides that can be said of a fact: without a gap among values that stand in a row. */
const SIDES = GRID.map(({ all, inARow }) =>
  Array.from({ length: all }, (_, bits) => bits + 1).filter((bits) => {
    const row = bits & inARow;
    return row === 0 || Number.isInteger(Math.log2(row / (row & -row) + 1));
  }),
);
const EVERY: readonly GridBox[] = (SIDES[0] as number[]).flatMap((a) =>
  (SIDES[1] as number[]).flatMap((b) => (SIDES[2] as number[]).map((c) => [a, b, c])),
);
const POINTS = EVERY.filter((box) => box.every((bits) => Number.isInteger(Math.log2(bits))));
const draftBoxes = (random: Random) => Array.from({ length: random.between(1, 5) }, () => random.pick(EVERY));
const isInside = (box: GridBox, union: readonly GridBox[]) =>
  POINTS.every((point) => !coversGridBox(box, point) || union.some((one) => coversGridBox(one, point)));

describe("the largest boxes", () => {
  test("are all that lie inside the union and in no other such box", () => {
    const random = seededRandom(12);
    let found = 0;
    for (let drawn = 0; drawn < 60; drawn += 1) {
      const union = draftBoxes(random);
      const inside = EVERY.filter((box) => isInside(box, union));
      const largest = inside.filter(
        (box) => !inside.some((other) => other !== box && coversGridBox(other, box)),
      );
      const given = maximalBoxes(union, GRID, { left: 100_000 });
      expect(given.map(String).sort()).toEqual(largest.map(String).sort());
      found += largest.filter((box) => !union.map(String).includes(String(box))).length;
    }
    expect(found).toBeGreaterThan(20);
  });

  test("are as far as the budget goes, and hold the same cases at any time", () => {
    const random = seededRandom(13);
    for (let drawn = 0; drawn < 60; drawn += 1) {
      const union = draftBoxes(random);
      for (const left of [0, 1, 3, 10, 30]) {
        const budget = { left };
        const given = maximalBoxes(union, GRID, budget);
        expect(budget.left).toBeGreaterThanOrEqual(0);
        expect(given.every((box) => isInside(box, union) && box.every((bits) => bits > 0))).toBe(true);
        expect(union.every((box) => isInside(box, given))).toBe(true);
        if (left === 0) expect(given.every((box) => union.includes(box))).toBe(true);
      }
    }
  });

  test("are found without putting a box beside one that lies apart in two facts", () => {
    const [left, right]: GridBox[] = [
      [0b0001, 0b001, 0b01],
      [0b0010, 0b010, 0b01],
    ] as [GridBox, GridBox];
    const budget = { left: 100 };
    expect(maximalBoxes([left, right], GRID, budget)).toEqual([left, right]);
    // One look, at nothing across.
    expect(budget.left).toBe(99);
  });
});

describe("the fewest of them", () => {
  test("are looked for among few choices: the hardest part first, and of its candidates the one of most parts", () => {
    const random = seededRandom(14);
    const [plenty, candidates] = [1_000_000, Array.from({ length: 24 }, (_, one) => one)];
    let spent = 0;
    for (let drawn = 0; drawn < 20; drawn += 1) {
      const parts = Array.from({ length: 40 }, () => random.some(candidates, 2, 5));
      const budget = { left: plenty };
      fewestCovering(parts, budget);
      spent += plenty - budget.left;
    }
    // A step for each part that is left at each choice: 15,799; more in any other order.
    expect(spent).toBeLessThan(16_000);
  });
});
