import { expect, test } from "vitest";
import { fewestOf } from "../../../src/analysis/covering/fewest-of.ts";
import { seededRandom } from "../../policy/generators/random.ts";

test("gives up the earliest of what others cover too", () => {
  expect(fewestOf([])).toEqual([]);
  expect(fewestOf([[]])).toEqual([]);
  expect(fewestOf([[1], [1]])).toEqual([1]);
  expect(fewestOf([[1], [1, 2], [2]])).toEqual([1]);
  expect(fewestOf([[1, 2], [1], [3]])).toEqual([0, 2]);
});

test("covers what all cover, with no set that could be left out", () => {
  const random = seededRandom(7);
  for (let run = 0; run < 500; run += 1) {
    const sets = Array.from({ length: random.between(1, 7) }, () => random.some([0, 1, 2, 3, 4, 5], 1, 4));
    const kept = fewestOf(sets).map((place) => sets[place] as readonly number[]);
    const all = (some: readonly (readonly number[])[]) => new Set(some.flat());
    expect(all(kept)).toEqual(all(sets));
    for (const [place] of kept.entries()) {
      expect(all(kept.toSpliced(place, 1)).size).toBeLessThan(all(sets).size);
    }
  }
});
