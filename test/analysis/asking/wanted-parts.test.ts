// The parts of a region in which every case is wanted, against every case one by one.
import { describe, expect, test } from "vitest";
import { isWantedWhole } from "../../../src/analysis/asking/every-region.ts";
import { wantedParts } from "../../../src/analysis/asking/wanted-parts.ts";
import type { JointSpace } from "../../../src/analysis/joint/joint.ts";
import { ANY_CASE, type Wanted } from "../../../src/analysis/solving/wanted.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { everyCode } from "../diagrams/generators/draft-table.ts";

/** What is wanted, with bounds that know every case. */
function wantedWhere(holds: (codes: readonly number[]) => boolean, looks?: readonly number[]): Wanted {
  return {
    holds,
    possible: (space) => everyCode(space).some(holds),
    surely: (space) => everyCode(space).every(holds),
    ...(looks && { looks }),
  };
}

const casesIn = (spaces: readonly JointSpace[]) => spaces.flatMap(everyCode).map(String).sort();
const SPACE: JointSpace = [
  [0, 5],
  [2, 3, 7, 9],
  [0, 1],
];

describe("the parts of a region", () => {
  test("hold every case that is wanted, each once, and no other", () => {
    const random = seededRandom(5);
    let cut = 0;
    for (let drawn = 0; drawn < 120; drawn += 1) {
      const [by, more, from] = [random.between(1, 3), random.between(-2, 2), random.between(2, 9)];
      const holds = ([a = 0, b = 0, c = 0]: readonly number[]) => by * a + more * b + c >= from;
      const parts = wantedParts(SPACE, wantedWhere(holds));
      expect(casesIn(parts)).toEqual(everyCode(SPACE).filter(holds).map(String).sort());
      if (parts.length > 1) cut += 1;
    }
    expect(cut).toBeGreaterThan(50);
  });

  test("are cut only where it is looked", () => {
    const even = wantedWhere(([a = 0]) => a % 2 === 0, [0]);
    const parts = wantedParts(SPACE, even);
    // The halves of a part stand where it stood, and what needs no more cuts before them.
    expect(parts).toEqual([2, 0, 4].map((code) => [[code, code], SPACE[1], SPACE[2]]));
  });

  test("are cut as well where nobody can say of a part that it is wanted", () => {
    const holds = ([a = 0]: readonly number[]) => a > 3;
    const parts = wantedParts(SPACE, { holds, possible: () => true });
    expect(casesIn(parts)).toEqual(everyCode(SPACE).filter(holds).map(String).sort());
  });

  test("are the region where all of it is wanted, or nothing is looked at", () => {
    expect(wantedParts(SPACE, ANY_CASE)).toEqual([SPACE]);
    expect(
      wantedParts(
        SPACE,
        wantedWhere(() => true),
      ),
    ).toEqual([SPACE]);
    expect(wantedParts(SPACE, { holds: () => true, possible: () => true, looks: [] })).toEqual([SPACE]);
  });

  test("are not cut without an end: what is left stays whole", () => {
    const scattered: JointSpace = [
      [0, 63],
      [0, 63],
    ];
    const holds = ([a = 0, b = 0]: readonly number[]) => (a + b) % 2 === 0;
    const parts = wantedParts(scattered, { holds, possible: () => true });
    expect(parts.length).toBeLessThanOrEqual(512);
    expect(parts.length).toBeGreaterThan(100);
    const inside = new Set(casesIn(parts));
    expect(
      everyCode(scattered)
        .filter(holds)
        .every((codes) => inside.has(String(codes))),
    ).toBe(true);
  });
});

describe("a part is wanted whole", () => {
  const scattered: Wanted = { holds: () => true, possible: () => true };
  const point: JointSpace = [
    [1, 1],
    [2, 2],
  ];
  const line: JointSpace = [
    [1, 1],
    [2, 3],
  ];

  test("where it is known to be, or is one case of what is looked at", () => {
    expect(isWantedWhole(line, ANY_CASE)).toBe(true);
    expect(isWantedWhole(point, scattered)).toBe(true);
    expect(isWantedWhole(line, { ...scattered, looks: [0] })).toBe(true);
  });

  test("and not where it may hold another", () => {
    expect(isWantedWhole(line, scattered)).toBe(false);
    expect(isWantedWhole(line, { ...scattered, looks: [0, 1] })).toBe(false);
    expect(isWantedWhole(line, { ...scattered, surely: () => false })).toBe(false);
  });
});
