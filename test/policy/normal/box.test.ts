import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, simplifyBoxes } from "../../../src/policy/normal/box.ts";
import { coversSpans, spansOf } from "../../../src/policy/normal/spans.ts";

const spans = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }).map(spansOf);
const box: fc.Arbitrary<Box> = fc
  .dictionary(fc.constantFrom("0", "1", "2"), spans)
  .map((sides) => Object.entries(sides).map(([fact, spans]) => ({ fact: Number(fact), spans })))
  .map((sides) => sides.sort((a, b) => a.fact - b.fact));

const covers = (outer: Box, inner: Box) =>
  outer.every((side) => {
    const other = inner.find(({ fact }) => fact === side.fact);
    return other !== undefined && coversSpans(side.spans, other.spans);
  });
/** The obvious way: whoever lies in another one goes, of equal ones all but the first. */
const outermost = (boxes: readonly Box[]) =>
  boxes.filter(
    (one, at) =>
      !boxes.some(
        (other, place) => place !== at && covers(other, one) && (!covers(one, other) || place < at),
      ),
  );

describe("a union of boxes", () => {
  test("keeps those that lie in no other one, in their order", () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), (boxes) => {
        expect(simplifyBoxes(boxes, 100)).toEqual(outermost(boxes));
      }),
      { numRuns: 5_000 },
    );
  });
  test("keeps one of two that differ by less than widths are exact", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const inner: Box = [
      { fact: 0, spans: [-most, most] },
      { fact: 1, spans: [0, most - 1] },
    ];
    const outer: Box = [
      { fact: 0, spans: [-most, most] },
      { fact: 1, spans: [0, most] },
    ];
    expect(simplifyBoxes([inner, outer], 100)).toEqual([outer]);
    expect(simplifyBoxes([outer, inner], 100)).toEqual([outer]);
  });
  test("is given up one past the limit", () => {
    const points = Array.from({ length: 50 }, (_, at): Box => [{ fact: 0, spans: [2 * at, 2 * at] }]);
    expect([49, 50, 51].map((limit) => simplifyBoxes(points, limit).length)).toEqual([50, 50, 50]);
    expect(simplifyBoxes(points, 10)).toHaveLength(11);
    expect(simplifyBoxes([...points, []], 10)).toEqual([[]]);
  });
});
