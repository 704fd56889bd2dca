import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  coversSpans,
  intersectSpans,
  type Spans,
  sameSpans,
  spansMeet,
  spansOf,
  spansSize,
  subtractSpans,
  uniteSpans,
} from "../../../src/policy/normal/spans.ts";

const LARGEST = 14;
/** The obvious way: every number one by one. */
const numbers = (spans: Spans): Set<number> => {
  const all = new Set<number>();
  for (let i = 0; i < spans.length; i += 2) {
    for (let value = spans[i] as number; value <= (spans[i + 1] as number); value += 1) all.add(value);
  }
  return all;
};
const someSpans = fc.uniqueArray(fc.integer({ min: 0, max: LARGEST })).map(spansOf);
const sorted = (set: Iterable<number>) => [...set].sort((a, b) => a - b);

describe("sets of whole numbers", () => {
  test("agree with sets of single numbers in every operation", () => {
    fc.assert(
      fc.property(someSpans, someSpans, (left, right) => {
        const [a, b] = [numbers(left), numbers(right)];
        expect(sorted(numbers(intersectSpans(left, right)))).toEqual(
          sorted([...a].filter((value) => b.has(value))),
        );
        expect(sorted(numbers(subtractSpans(left, right)))).toEqual(
          sorted([...a].filter((value) => !b.has(value))),
        );
        expect(sorted(numbers(uniteSpans(left, right)))).toEqual(sorted(new Set([...a, ...b])));
        expect(spansMeet(left, right)).toBe([...a].some((value) => b.has(value)));
        expect(coversSpans(left, right)).toBe([...b].every((value) => a.has(value)));
        expect(sameSpans(left, right)).toBe(a.size === b.size && [...a].every((value) => b.has(value)));
        expect(spansSize(left)).toBe(a.size);
      }),
      { numRuns: 3000 },
    );
  });
  test("are written in one way only: sorted, disjoint, neighbours joined", () => {
    fc.assert(
      fc.property(someSpans, someSpans, (left, right) => {
        for (const spans of [
          uniteSpans(left, right),
          intersectSpans(left, right),
          subtractSpans(left, right),
        ]) {
          expect(spansOf(sorted(numbers(spans)))).toEqual(spans);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
