// What boxes leave of a set of cases, against every case one by one.
import { describe, expect, test } from "vitest";
import {
  insideOf,
  insidesOf,
  meets,
  outsideOf,
  passingOver,
  uncovered,
} from "../../../src/analysis/searching/uncovered.ts";
import { type Box, type Spans, spansOf } from "../../../src/policy/normal-form.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";
import { everyCode, isIn } from "../diagrams/generators/draft-table.ts";

const LASTS = [2, 3, 1, 4] as const;
const WHOLE: readonly Spans[] = LASTS.map((last) => [0, last]);

const draftSpans = (random: Random, last: number) =>
  spansOf(random.some([...Array(last + 1).keys()], 1, last));
const draftBox = (random: Random, share = 0.5): Box =>
  LASTS.flatMap((last, fact) => (random.chance(share) ? [{ fact, spans: draftSpans(random, last) }] : []));
const draftSpace = (random: Random) =>
  WHOLE.map((spans, fact) => (random.chance(0.5) ? draftSpans(random, LASTS[fact] as number) : spans));
const casesOf = (spaces: readonly (readonly Spans[])[]) => spaces.flatMap(everyCode).map(String).sort();

/** All parts that are left, and the steps that were spent. */
function partsLeft(space: readonly Spans[], boxes: readonly Box[], steps = 100_000) {
  const parts: (readonly Spans[])[] = [];
  const limits = { nodes: 0, steps };
  const end = uncovered(space, boxes, limits, (part) => {
    parts.push(part);
    return false;
  });
  return { parts, end, steps: steps - limits.steps };
}

describe("a box and a set of cases", () => {
  test("part it into what is inside, one set, and what is outside, several that do not meet", () => {
    const random = seededRandom(21);
    const seen = { inside: 0, apart: 0, whole: 0 };
    for (let drawn = 0; drawn < 400; drawn += 1) {
      const [space, box] = [draftSpace(random), draftBox(random)];
      const inside = insideOf(space, box);
      const within = everyCode(space).filter((codes) => isIn(box, codes));
      expect(casesOf(inside === undefined ? [] : [inside])).toEqual(within.map(String).sort());
      expect(meets(space, box)).toBe(within.length > 0);
      if (within.length === everyCode(space).length) {
        expect(inside).toBe(space);
        seen.whole += 1;
      }
      seen[inside === undefined ? "apart" : "inside"] += 1;
      if (inside === undefined) continue;
      const outside = everyCode(space).filter((codes) => !isIn(box, codes));
      expect(casesOf(outsideOf(space, box))).toEqual(outside.map(String).sort());
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  test("what is inside several is told for those that meet it, in their order", () => {
    const boxes: Box[] = [[{ fact: 0, spans: [1, 2] }], [{ fact: 3, spans: [4, 4] }], []];
    const space: readonly Spans[] = [
      [0, 1],
      [0, 3],
      [0, 1],
      [0, 3],
    ];
    expect(insidesOf(space, boxes)).toEqual([
      [
        [1, 1],
        [0, 3],
        [0, 1],
        [0, 3],
      ],
      space,
    ]);
  });
});

describe("what boxes leave", () => {
  test("is given in parts that do not meet", () => {
    const random = seededRandom(22);
    let given = 0;
    for (let drawn = 0; drawn < 300; drawn += 1) {
      const space = draftSpace(random);
      const boxes = Array.from({ length: random.between(0, 6) }, () => draftBox(random, 0.7));
      const { parts, end } = partsLeft(space, boxes);
      const left = everyCode(space).filter((codes) => !boxes.some((box) => isIn(box, codes)));
      expect(casesOf(parts)).toEqual(left.map(String).sort());
      expect(end).toBe(false);
      given += parts.length;
    }
    expect(given).toBeGreaterThan(300);
  });

  test("ends as the taker says", () => {
    const boxes: Box[] = [[{ fact: 3, spans: [2, 2] }]];
    const taken: unknown[] = [];
    const ended = (answer: boolean | undefined) =>
      uncovered(WHOLE, boxes, { nodes: 0, steps: 100 }, (part) => {
        taken.push(part[3]);
        return answer;
      });
    expect(ended(true)).toBe(true);
    expect(ended(undefined)).toBe(undefined);
    expect(taken).toEqual([
      [0, 1, 3, 4],
      [0, 1, 3, 4],
    ]);
  });

  test("is given in the order in which the box is parted", () => {
    const box: Box = [
      { fact: 0, spans: [1, 2] },
      { fact: 1, spans: [2, 3] },
    ];
    const { parts } = partsLeft(WHOLE, [box]);
    expect(parts.map(([first, second]) => [first, second])).toEqual([
      [
        [0, 0],
        [0, 3],
      ],
      [
        [1, 2],
        [0, 1],
      ],
    ]);
  });
});

describe("the box that is taken first", () => {
  const line = (low: number, high: number): Box => [{ fact: 0, spans: [low, high] }];
  const space: readonly Spans[] = [
    [0, 999],
    [0, 999],
  ];

  test("is one that covers everything that is left", () => {
    const covering = [
      ...Array.from({ length: 40 }, (_, step) => line(step * 20, step * 20 + 9)),
      line(0, 999),
    ];
    // All are held against the whole once, and nothing is left.
    expect(partsLeft(space, covering)).toEqual({ parts: [], end: false, steps: passingOver(41) });
  });

  test("is the one that leaves least of those that cut one side: of a staircase the last hides all others", () => {
    const stairs = Array.from({ length: 40 }, (_, step) => line(0, step));
    const turned = [...stairs].reverse();
    for (const boxes of [stairs, turned]) {
      expect(partsLeft(space, boxes)).toEqual({
        parts: [
          [
            [40, 999],
            [0, 999],
          ],
        ],
        end: false,
        steps: passingOver(40) + passingOver(39),
      });
    }
  });

  test("is the one that cuts the fewest sides", () => {
    const corner: Box = [
      { fact: 0, spans: [0, 899] },
      { fact: 1, spans: [0, 899] },
    ];
    for (const boxes of [
      [corner, line(0, 99)],
      [line(0, 99), corner],
    ]) {
      expect(partsLeft(space, boxes).parts).toEqual([
        [
          [900, 999],
          [0, 999],
        ],
        [
          [100, 899],
          [900, 999],
        ],
      ]);
    }
  });

  test("is not held against it for sides that cut nothing", () => {
    const [wide, narrow]: Box[] = [
      [
        { fact: 0, spans: [0, 999] },
        { fact: 1, spans: [0, 99] },
      ],
      [{ fact: 1, spans: [0, 49] }],
    ] as [Box, Box];
    // The wide one leaves less, and then the other one does not meet what is left.
    expect(partsLeft(space, [narrow, wide])).toEqual({
      parts: [
        [
          [0, 999],
          [100, 999],
        ],
      ],
      end: false,
      steps: 2,
    });
  });

  test("is the first of those that are alike", () => {
    const [left, right] = [line(0, 99), [{ fact: 1, spans: [0, 99] }]];
    const [both, other]: Box[] = [
      [
        { fact: 0, spans: [0, 99] },
        { fact: 1, spans: [0, 99] },
      ],
      [
        { fact: 0, spans: [900, 999] },
        { fact: 1, spans: [0, 99] },
      ],
    ] as [Box, Box];
    expect(partsLeft(space, [left, right]).parts).toEqual([
      [
        [100, 999],
        [100, 999],
      ],
    ]);
    expect(partsLeft(space, [both, other]).parts[0]).toEqual([
      [100, 899],
      [0, 999],
    ]);
    expect(partsLeft(space, [other, both]).parts[0]).toEqual([
      [100, 899],
      [0, 999],
    ]);
  });
});

describe("a step", () => {
  test("is spent for a set of cases, and for every eight boxes that are held against it", () => {
    expect([0, 1, 7, 8, 15, 16, 800].map(passingOver)).toEqual([1, 1, 1, 2, 2, 3, 101]);
    expect(partsLeft(WHOLE, []).steps).toBe(1);
    expect(partsLeft(WHOLE, [[{ fact: 3, spans: [0, 1] }]]).steps).toBe(2);
  });

  test("that is one too many ends the search", () => {
    const box: Box = [
      { fact: 0, spans: [0, 0] },
      { fact: 1, spans: [0, 0] },
    ];
    expect(partsLeft(WHOLE, [box], 3)).toMatchObject({ end: false, steps: 3 });
    const { parts, end } = partsLeft(WHOLE, [box], 2);
    expect([parts.length, end]).toEqual([1, undefined]);
    expect(partsLeft(WHOLE, [box], 0)).toMatchObject({ parts: [], end: undefined });
  });
});
