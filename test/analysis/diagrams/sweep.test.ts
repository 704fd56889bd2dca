import { describe, expect, test } from "vitest";
import { newSuffixes, suffixOf } from "../../../src/analysis/diagrams/suffix.ts";
import { sweep } from "../../../src/analysis/diagrams/sweep.ts";
import { type Spans, spansOf } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";

interface Run {
  readonly start: number;
  readonly left: readonly number[];
}

/** The runs of a state of one suffix for each of these tests; without one the suffix asks for a later slot. */
function runsOf(tests: readonly (Spans | undefined)[], ends: readonly [number, number]): readonly Run[] {
  const suffixes = newSuffixes();
  const state = tests.map((spans, label) =>
    suffixOf(
      suffixes,
      [spans === undefined ? { fact: 1, spans: [0, 0] } : { fact: 0, spans }],
      label,
      (place) => place,
    ),
  );
  const runs: Run[] = [];
  sweep(suffixes, state, 0, ends, (start, left) => {
    runs.push({ start, left: [...left] });
    return true;
  });
  return runs;
}

describe("a sweep along a slot", () => {
  test("gives at every code what holds there, in the order of the state, and begins nothing without a change", () => {
    const random = seededRandom(9);
    let runs = 0;
    for (let drawn = 0; drawn < 2_000; drawn += 1) {
      const ends = random.pick([
        [0, 9],
        [-3, 12],
        [2, 7],
        [5, 5],
      ] as const);
      const tests = Array.from({ length: random.between(0, 8) }, () =>
        random.chance(0.2)
          ? undefined
          : spansOf(Array.from({ length: random.between(1, 6) }, () => random.between(0, 9))),
      );
      const given = runsOf(tests, ends);
      const starts = given.map(({ start }) => start);
      expect(starts[0]).toBe(ends[0]);
      expect(starts.at(-1)).toBeLessThanOrEqual(ends[1]);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      for (let code = ends[0]; code <= ends[1]; code += 1) {
        const holding = tests.flatMap((spans, place) =>
          spans === undefined || contains(spans, code) ? [place] : [],
        );
        expect(given.findLast(({ start }) => start <= code)?.left).toEqual(holding);
      }
      for (const [index, { left }] of given.entries()) {
        if (index > 0) expect(left).not.toEqual(given[index - 1]?.left);
      }
      runs += given.length;
    }
    expect(runs).toBeGreaterThan(5_000);
  });

  test("changes nothing beyond the codes of the slot", () => {
    const suffixes = newSuffixes();
    const state = [
      [0, 1, 8, 9],
      [0, 2, 7, 9],
    ].map((spans, label) => suffixOf(suffixes, [{ fact: 0, spans }], label, (place) => place));
    expect(sweep(suffixes, state, 0, [2, 7], () => true)).toBe(3);
    expect(sweep(suffixes, state, 0, [2, 6], () => true)).toBe(2);
    expect(sweep(suffixes, state, 0, [3, 6], () => true)).toBe(0);
  });

  test("ends where it is told to", () => {
    const suffixes = newSuffixes();
    const state = [suffixOf(suffixes, [{ fact: 0, spans: [3, 4] }], 0, (place) => place)];
    const starts: number[] = [];
    const take = (start: number) => starts.push(start) < 2;
    expect(sweep(suffixes, state, 0, [0, 9], take)).toBe(2);
    expect(starts).toEqual([0, 3]);
  });
});

function contains(spans: Spans, code: number): boolean {
  return spans.some((low, at) => at % 2 === 0 && low <= code && code <= (spans[at + 1] as number));
}
