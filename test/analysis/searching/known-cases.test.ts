// Which case lies in which box, against holding every case against every box.
import { describe, expect, test } from "vitest";
import { knownCases } from "../../../src/analysis/searching/known-cases.ts";
import { type Box, type Spans, spansMeet } from "../../../src/policy/normal-form.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";

const GREATEST = [1, 9, 2_000];

function drawBox(random: Random): Box {
  return GREATEST.flatMap((greatest, fact) => {
    const low = random.between(0, greatest);
    const spans: Spans = [low, random.between(low, greatest)];
    return random.chance(0.7) ? [{ fact, spans }] : [];
  });
}

describe("the case of a box", () => {
  test.each([
    [0, 0],
    [1, 256],
    [1, 257],
    [16, 16],
    [17, 16],
    [200, 100],
    [40, 3000],
  ])("%s boxes and %s cases: the first of those that lie in it", (boxCount, caseCount) => {
    const random = seededRandom(boxCount + caseCount);
    const boxes = Array.from({ length: boxCount }, () => drawBox(random));
    const cases = Array.from({ length: caseCount }, () => {
      return { codes: GREATEST.map((greatest) => random.between(0, greatest)), lists: [] };
    });
    const first = boxes.map((box) =>
      cases.find(({ codes }) =>
        box.every(({ fact, spans }) => spansMeet(spans, [codes[fact] as number, codes[fact] as number])),
      ),
    );
    const known = knownCases(boxes, cases);
    expect(known.length).toBe(boxCount);
    for (const [at, own] of known.entries()) expect(own).toBe(first[at]);
    if (boxCount > 16) expect(new Set(known).size).toBeGreaterThan(boxCount / 10);
  });
});
