// The rules of a layer put together in each way, against every set of them that may count: those that do in any case and
// any of the others, but never none at all.
import { describe, expect, test } from "vitest";
import { newLayer } from "../../../src/policy/bounding/layer-ends.ts";
import { seededRandom } from "../generators/random.ts";

interface Part {
  readonly least: number;
  readonly greatest: number;
  readonly sure: boolean;
}

const WAYS = {
  sum: (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0),
  count: (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0),
  max: (all: readonly number[]) => Math.max(...all),
  min: (all: readonly number[]) => Math.min(...all),
};

function byHand(parts: readonly Part[], join: (all: readonly number[]) => number) {
  const sets = parts
    .reduce<readonly (readonly Part[])[]>(
      (sets, part) => sets.flatMap((set) => (part.sure ? [[...set, part]] : [set, [...set, part]])),
      [[]],
    )
    .filter((set) => set.length > 0);
  return {
    least: Math.min(...sets.map((set) => join(set.map(({ least }) => least)))),
    greatest: Math.max(...sets.map((set) => join(set.map(({ greatest }) => greatest)))),
  };
}

describe.each(["sum", "count", "max", "min"] as const)("rules that are put together by %s", (way) => {
  test.each([
    ["of any sign", -9, 9],
    ["of which each takes away", -9, -1],
    ["of which each adds", 1, 9],
    ["of which none adds", -4, 0],
    ["of which none takes away", 0, 4],
  ])("and values %s", (_, low, high) => {
    const random = seededRandom(high - low);
    const layer = newLayer(way);
    for (let round = 0; round < 300; round += 1) {
      const parts = Array.from({ length: random.between(1, 4) }, (): Part => {
        const least = random.between(low, high);
        return { least, greatest: random.between(least, high), sure: random.chance(0.3) };
      });
      layer.begin();
      for (const part of parts) layer.take(Float64Array.of(part.least, part.greatest), part.sure);
      const ends = new Float64Array(2);
      layer.end(
        parts.some(({ sure }) => sure),
        ends,
      );
      expect({ least: ends[0], greatest: ends[1] }, JSON.stringify(parts)).toEqual(byHand(parts, WAYS[way]));
    }
  });
});
