// The parts of a region in which every case is wanted, against every case one by one.
import { describe, expect, test } from "vitest";
import { type WantedPart, wantedParts } from "../../../src/analysis/asking/wanted-parts.ts";
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

const casesIn = (parts: readonly WantedPart[]) =>
  parts
    .flatMap(({ space }) => everyCode(space))
    .map(String)
    .sort();
const whole = (space: JointSpace): WantedPart => ({ space, whole: true, midst: space });
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
    expect(parts).toEqual([2, 0, 4].map((code) => whole([[code, code], ...SPACE.slice(1)])));
  });

  test("are cut as well where nobody can say of a part that it is wanted", () => {
    const holds = ([a = 0]: readonly number[]) => a > 3;
    const parts = wantedParts(SPACE, { holds, possible: () => true });
    expect(casesIn(parts)).toEqual(everyCode(SPACE).filter(holds).map(String).sort());
  });

  test("are the region where all of it is wanted, or nothing is looked at", () => {
    expect(wantedParts(SPACE, ANY_CASE)).toEqual([whole(SPACE)]);
    expect(
      wantedParts(
        SPACE,
        wantedWhere(() => true),
      ),
    ).toEqual([whole(SPACE)]);
    expect(wantedParts(SPACE, { holds: () => true, possible: () => true, looks: [] })).toEqual([
      whole(SPACE),
    ]);
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

describe("parts that touch are one again", () => {
  const line: JointSpace = [
    [0, 5_000],
    [0, 1],
  ];

  test("where halves of them are wanted", () => {
    const { holds, possible } = wantedWhere(([a = 0]) => a >= 7);
    // Half of a part is known to be wanted as soon as its first code is a good part of its last one.
    const narrow = ([[low = 0, high = 0] = []]: JointSpace) => low >= 7 && low * 10 > high * 9;
    const surely = (space: JointSpace) => narrow(space);
    const least = (space: JointSpace) => possible([space[0]?.slice(0, 2) ?? [], [0, 0]]);
    const rest = [0, 1];
    expect(wantedParts(line, { holds, possible: least, surely, looks: [0] })).toEqual([
      // In its midst stands what needed the fewest cuts.
      { space: [[7, 5_000], rest], whole: true, midst: [[2_814, 3_125], rest] },
    ]);
  });

  test("on every axis that is looked at, and on no other", () => {
    const square: JointSpace = [
      [0, 7],
      [0, 7],
      [0, 1],
    ];
    const holds = ([a = 0, b = 0]: readonly number[]) => a >= 4 && b !== 3;
    const cases = everyCode(square).filter(holds).map(String).sort();
    const parts = wantedParts(square, { holds, possible: () => true, looks: [0, 1] });
    expect(casesIn(parts)).toEqual(cases);
    expect(parts.map(({ space }) => space)).toEqual([
      [
        [4, 7],
        [0, 2],
        [0, 1],
      ],
      [
        [4, 7],
        [4, 7],
        [0, 1],
      ],
    ]);
    expect(casesIn(wantedParts(square, { holds, possible: () => true }))).toEqual(cases);
  });

  test("and never with what may hold nothing that is wanted", () => {
    const scattered = ([a = 0]: readonly number[]) => a % 50 === 3;
    const parts = wantedParts(line, { holds: scattered, possible: () => true, looks: [0] });
    expect(parts.length).toBe(256);
    expect(parts.some((part) => part.whole)).toBe(false);
  });
});

describe("a part is wanted whole", () => {
  test("where it is known to be, or is one case of what is looked at", () => {
    const holds = ([a = 0]: readonly number[]) => a % 2 === 0;
    const parts = wantedParts(SPACE, { holds, possible: () => true, looks: [0] });
    expect(parts.map((part) => part.whole)).toEqual([true, true, true]);
  });

  test("and not where it may hold another", () => {
    const line: JointSpace = [[0, 999]];
    const parts = wantedParts(line, { holds: ([a = 0]) => a % 9 === 0, possible: () => true });
    expect(new Set(parts.map((part) => part.whole))).toEqual(new Set([false]));
  });
});
