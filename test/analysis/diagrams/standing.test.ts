import { describe, expect, test } from "vitest";
import { endOf, NOTHING, newDiagrams, nodeOf } from "../../../src/analysis/diagrams/diagram.ts";
import { runsAt } from "../../../src/analysis/diagrams/runs-at.ts";
import { type Standing, simplified, standingAt } from "../../../src/analysis/diagrams/standing.ts";
import type { Spans } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { codesIn } from "./generators/draft-table.ts";

const [a, b] = [endOf(0), endOf(1)];

describe("where a side stands", () => {
  test("leaves out the layers that decide nothing, and those below one that decides", () => {
    const of = (...layers: number[]) => simplified({ impossible: NOTHING, layers })?.layers;
    expect(of(NOTHING, 4, NOTHING, 7)).toEqual([4, 7]);
    expect(of(4, a, 7)).toEqual([4, a]);
    expect(of(b, a)).toEqual([b]);
    expect(of(0, 1)).toEqual([0, 1]);
    expect(of(NOTHING)).toEqual([]);
  });

  test("is nowhere where no case can occur", () => {
    expect(simplified({ impossible: a, layers: [1] })).toBeUndefined();
    expect(simplified({ impossible: 0, layers: [1] })).toEqual({ impossible: 0, layers: [1] });
  });
});

describe("from there", () => {
  const random = seededRandom(77);
  const store = newDiagrams();
  const nodes = Array.from({ length: 60 }, (_, index) => {
    const uppers = [...random.some([0, 1, 2, 3, 4, 5, 6, 7, 8], 1, 8)].sort((one, other) => one - other);
    const children = [...uppers, 9].map(() =>
      random.pick([NOTHING, a, b, ...(index > 20 ? [random.below(20)] : [])]),
    );
    return nodeOf(store, index > 20 ? 0 : 1, [...uppers, 9], children);
  }).filter((node) => node >= 0);

  /** Where a node leads with a code, run by run. */
  function leadsTo(node: number, code: number): number {
    if (node < 0 || store.positions[node] !== 0) return node;
    const run = (store.uppers[node] as number[]).findIndex((upper) => code <= upper);
    return store.children[node]?.[run] as number;
  }
  const draft = (): Standing => ({
    impossible: random.pick([NOTHING, NOTHING, ...nodes]),
    layers: Array.from({ length: random.between(0, 3) }, () => random.pick([NOTHING, a, ...nodes])),
  });
  const behind = ({ impossible, layers }: Standing, code: number) =>
    simplified({
      impossible: leadsTo(impossible, code),
      layers: layers.map((layer) => leadsTo(layer, code)),
    });

  test("each code leads where its run does", () => {
    for (let drawn = 0; drawn < 200; drawn += 1) {
      const own = draft();
      for (let code = 0; code <= 9; code += 1) {
        expect(standingAt(store, own, 0, code)).toEqual(behind(own, code));
      }
    }
  });

  test("runs hold the codes of the space, each once, without those with which a side can be nowhere", () => {
    let [runs, left] = [0, 0];
    for (let drawn = 0; drawn < 400; drawn += 1) {
      const within: Spans = random.pick([
        [0, 9],
        [2, 3, 6, 9],
        [4, 4],
      ]);
      const sides = Array.from({ length: random.between(1, 2) }, draft);
      const given = runsAt(store, within, sides, 0);
      const byCode = new Map(
        given.flatMap(({ spans, next }) => codesIn(spans).map((code) => [code, next] as const)),
      );
      expect(given.reduce((sum, { spans }) => sum + codesIn(spans).length, 0)).toBe(byCode.size);
      const asking = sides.flatMap(({ impossible, layers }) =>
        [impossible, ...layers].filter((node) => node >= 0 && store.positions[node] === 0),
      );
      const asks = asking.length > 0;
      // No more runs than these nodes have between them.
      const uppers = new Set(asking.flatMap((node) => store.uppers[node] as number[]));
      expect(given.length).toBeLessThanOrEqual(Math.max(1, uppers.size));
      expect(given.every(({ spans }) => spans.length > 0)).toBe(true);
      for (const code of codesIn(within)) {
        const next = sides.map((own) => (asks ? behind(own, code) : own));
        if (next.includes(undefined)) left += 1;
        expect(byCode.get(code)).toEqual(next.includes(undefined) ? undefined : next);
      }
      runs += given.length;
    }
    expect(Math.min(runs, left)).toBeGreaterThan(300);
  });
});
