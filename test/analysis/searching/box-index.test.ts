import { describe, expect, test } from "vitest";
import { boxIndexOf } from "../../../src/analysis/searching/box-index.ts";
import { insideOf } from "../../../src/analysis/searching/uncovered.ts";
import { type Box, type Spans, spansOf } from "../../../src/policy/normal-form.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";

const WHOLE: readonly Spans[] = [
  [0, 1],
  [0, 9],
  [0, 100_000],
];

function drawSpans(random: Random, [low, high]: Spans): Spans {
  const [from, gap] = [random.between(low as number, high as number), random.between(1, 4)];
  const to = Math.min(high as number, from + random.pick([0, 1, 50, 100_000]));
  const again = to + gap + 1;
  return random.chance(0.3) && again <= (high as number) ? [from, to, again, high as number] : [from, to];
}

function drawBox(random: Random): Box {
  return WHOLE.flatMap((spans, fact) =>
    random.chance(0.6) ? [{ fact, spans: drawSpans(random, spans) }] : [],
  );
}

describe("boxes near a set of cases", () => {
  test("are all that meet it, whatever part of the list is asked for", () => {
    const random = seededRandom(5);
    let passed = 0;
    for (let drawn = 0; drawn < 300; drawn += 1) {
      // Around the width of a word, and beyond what an axis is parted into.
      const boxes = Array.from({ length: random.pick([0, 1, 31, 32, 33, 64, 200]) }, () => drawBox(random));
      const index = boxIndexOf(boxes);
      for (let asked = 0; asked < 10; asked += 1) {
        const space = WHOLE.map((spans) => (random.chance(0.7) ? drawSpans(random, spans) : spans));
        const from = random.between(0, boxes.length);
        const to = random.between(from, boxes.length);
        const near = index.near(space, from, to);
        const meeting = [...boxes.keys()]
          .slice(from, to)
          .filter((place) => insideOf(space, boxes[place] as Box));
        expect(near.filter((place) => meeting.includes(place))).toEqual(meeting);
        expect(near.every((place) => place >= from && place < to)).toBe(true);
        expect(near).toEqual([...new Set(near)].sort((a, b) => a - b));
        passed += to - from - near.length;
      }
    }
    expect(passed).toBeGreaterThan(10_000);
  });

  test("are those that meet it and no others, where few codes part the axes", () => {
    const random = seededRandom(6);
    const [least, last] = [-3, 12];
    let near = 0;
    const draw = (): Spans => {
      const codes = Array.from({ length: random.between(1, 8) }, () => random.between(least, last));
      return spansOf(codes);
    };
    for (let drawn = 0; drawn < 150; drawn += 1) {
      const boxes = Array.from(
        { length: random.pick([1, 5, 40]) },
        (): Box => [0, 1].flatMap((fact) => (random.chance(0.7) ? [{ fact, spans: draw() }] : [])),
      );
      const index = boxIndexOf(boxes);
      for (let asked = 0; asked < 10; asked += 1) {
        const space = [0, 1].map(() => (random.chance(0.8) ? draw() : [least, last]));
        const meeting = [...boxes.keys()].filter((place) => insideOf(space, boxes[place] as Box));
        expect(index.near(space)).toEqual(meeting);
        near += meeting.length;
      }
    }
    expect(near).toBeGreaterThan(5_000);
  });

  test("are none of those that lie in a gap", () => {
    const boxes: readonly Box[] = [[{ fact: 0, spans: [4, 5] }], [], [{ fact: 0, spans: [9, 9] }]];
    const index = boxIndexOf(boxes);
    expect(index.near([[0, 3, 6, 12]])).toEqual([1, 2]);
    expect(index.near([[0, 0, 12, 12]])).toEqual([1]);
    expect(index.near([[0, 12]])).toEqual([0, 1, 2]);
  });

  test("are few where each box has codes of its own", () => {
    const boxes = Array.from(
      { length: 1000 },
      (_, place): Box => [{ fact: 2, spans: [place * 100, place * 100 + 99] }],
    );
    const near = boxIndexOf(boxes).near([...WHOLE.slice(0, 2), [50_000, 50_099]]);
    expect(near).toContain(500);
    expect(near.length).toBeLessThan(40);
  });
});
