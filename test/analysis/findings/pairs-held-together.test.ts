// Which rules hold together, where boxes are many, and with nothing left to spend.
import { describe, expect, test } from "vitest";
import { disagreements } from "../../../src/analysis/findings/disagreements.ts";
import { findingContext } from "../../../src/analysis/findings/finding-context.ts";
import { measurePairs } from "../../../src/analysis/findings/measure-pairs.ts";
import {
  byPairSize,
  pairsHeldTogether,
  volumeOf,
} from "../../../src/analysis/findings/pairs-held-together.ts";
import { loadPolicy } from "../../../src/policy/index.ts";

const rule = (id: string, when: object, points: number) => ({ id, when, then: { points }, because: "x" });
const contextOf = (rules: readonly object[], change: object = {}, options: object = {}) =>
  findingContext(
    loadPolicy({
      id: "pairs",
      version: "1",
      purpose: "other",
      facts: { x: { type: "integer", min: 0, max: 99 }, y: { type: "integer", min: 0, max: 9 } },
      outcome: { points: { type: "integer" } },
      hit: "unique",
      rules,
      ...change,
    }),
    { engine: "branching", ...options },
    () => {},
  );
const heldIn = (context: ReturnType<typeof contextOf>, steps = 10_000, most = 100) => {
  const limits = { nodes: 0, steps };
  return pairsHeldTogether(context, disagreements(context), limits, most);
};

/** A rule of more boxes than parts are kept of one. */
const scattered = (id: string, points: number) =>
  rule(id, { any: Array.from({ length: 30 }, (_, at) => ({ x: at, y: { lte: at % 10 } })) }, points);

describe("a pair of rules", () => {
  test("as large as what both leave of all cases", () => {
    const { largest } = heldIn(
      contextOf([rule("a", { x: { lt: 50 } }, 1), rule("b", { x: { gte: 25 }, y: { lt: 2 } }, 2)]),
    );
    expect(largest.map(({ size, ...pair }) => ({ ...pair, size: size.toFixed(6) }))).toEqual([
      { one: 0, other: 1, size: "0.050000" },
    ]);
  });
  test("is found beyond the parts that are kept of a rule, and not where there is none", () => {
    const late = rule("late", { x: 27, y: 0 }, 2);
    expect(heldIn(contextOf([scattered("many", 1), late]))).toMatchObject({ count: 1, exact: true });
    const never = rule("never", { x: 27, y: 9 }, 2);
    expect(heldIn(contextOf([scattered("many", 1), never]))).toMatchObject({ count: 0, exact: true });
  });
  test("of equal size the first ones are kept, and all are counted", () => {
    const alike = ["a", "b", "c", "d"].map((id, points) => rule(id, { x: { gte: 90 } }, points));
    const { largest, count } = heldIn(contextOf(alike), 10_000, 2);
    expect([largest.map(({ one, other }) => [one, other]), count]).toEqual([
      [
        [0, 1],
        [0, 2],
      ],
      6,
    ]);
  });
});

test("of a hundred rules beside each other none hold together, of a hundred that overlap each with the next", () => {
  const hundred = (width: number) =>
    heldIn(
      contextOf(
        Array.from({ length: 100 }, (_, at) => rule(`r${at}`, { x: { gte: at, lt: at + width } }, at)),
      ),
    );
  expect(hundred(1)).toEqual({ largest: [], count: 0, exact: true });
  expect(hundred(2)).toMatchObject({ count: 99, exact: true });
});

describe("with nothing left to spend", () => {
  const rules = [rule("a", { x: { gte: 90 } }, 1), rule("b", { x: { gte: 80 } }, 2)];

  test("no pair is named, and it is not said that there is none", () => {
    for (const steps of [-1, -5]) {
      expect(heldIn(contextOf(rules), steps)).toEqual({ largest: [], count: 0, exact: false });
    }
    expect(heldIn(contextOf(rules), 1)).toMatchObject({ count: 1, exact: true });
  });
  test("the last pair that was reached is kept", () => {
    const three = [...rules, rule("c", { x: { gte: 70 } }, 3)];
    const counts = [0, 1, 2, 3].map((steps) => {
      const { count, exact } = heldIn(contextOf(three), steps);
      return [count, exact];
    });
    expect(counts).toEqual([
      [0, false],
      [2, false],
      [3, true],
      [3, true],
    ]);
  });
  test("every case is tried, where there are few", () => {
    for (const engine of ["both", "cases"]) {
      expect(heldIn(contextOf(rules, {}, { engine }), -1)).toMatchObject({ count: 1, exact: true });
    }
  });
  test("nothing but every case is looked at, where that is asked for", () => {
    const derived = { derive: { total: { plus: ["x", "y"] } } };
    const three = [rule("sum", { total: { gte: 59 } }, 1), ...rules];
    const context = contextOf(three, derived, { engine: "cases" });
    const limits = { nodes: 0, steps: 1_000 };
    const { count } = pairsHeldTogether(context, disagreements(context), limits, 100);
    // What passing over the rules costs, and nothing for a search.
    expect([count, limits.steps]).toEqual([3, 997]);
  });
  test("what no facts come to is not taken for a case, nor are cases for none", () => {
    const derived = { derive: { total: { plus: ["x", "y"] } } };
    const both = (least: number) => [
      rule("a", { total: { gte: least } }, 1),
      rule("b", { x: { lte: 50 } }, 2),
    ];
    const said = (least: number) =>
      Array.from({ length: 80 }, (_, steps) => {
        const { count, exact } = heldIn(contextOf(both(least), derived), steps);
        return exact ? count : "unknown";
      });
    expect(new Set(said(59))).toEqual(new Set(["unknown", 1]));
    expect(new Set(said(60))).toEqual(new Set(["unknown", 0]));
  });
});

test("sets of cases are as large as what their facts leave", () => {
  const context = contextOf([rule("a", { x: 1, y: 1 }, 1)]);
  expect(
    volumeOf(
      [
        [0, 24],
        [5, 9],
      ],
      context,
    ),
  ).toBeCloseTo(0.125, 12);
  expect(
    volumeOf(
      [
        [0, 99],
        [0, 9],
      ],
      context,
    ),
  ).toBe(1);
});

test("the largest pair first, then by the order of the rules", () => {
  const pair = (one: number, other: number, size: number) => ({ one, other, size });
  const sorted = [pair(0, 1, 0.25), pair(0, 3, 0.25), pair(1, 2, 0.25), pair(0, 2, 0.125)];
  expect([...sorted].reverse().sort(byPairSize)).toEqual(sorted);
});

describe("a further case of a measured pair", () => {
  const [x, y] = [0, 1];
  const any = [{ x: { lt: 10 } }, { x: { gte: 50, lt: 60 } }];
  const context = contextOf([rule("a", { any }, 1), rule("b", { y: { gte: 5 } }, 2)]);
  const [pair] = measurePairs(context, [{ one: 0, other: 1, size: 1 }], disagreements(context));
  const seek = (box: Parameters<Extract<typeof pair, { seek: unknown }>["seek"]>[0], left = 1_000) => {
    if (pair === undefined || !("seek" in pair)) throw new Error("the pair has cases");
    const budget = { left };
    const answer = pair.seek(box, budget);
    return { answer: typeof answer === "object" ? answer.codes : answer, left: budget.left };
  };

  test("lies in the box that is asked about, in whichever of the rules' boxes", () => {
    expect(seek([{ fact: x, spans: [3, 40] }]).answer).toEqual([3, 5]);
    expect(seek([{ fact: x, spans: [40, 99] }]).answer).toEqual([50, 5]);
    expect(seek([{ fact: x, spans: [9, 50] }]).answer).toEqual([9, 5]);
  });
  test("is not there where one of them does not hold", () => {
    expect(seek([{ fact: x, spans: [10, 49] }]).answer).toBe("none");
    expect(seek([{ fact: y, spans: [0, 4] }]).answer).toBe("none");
  });
  test("is paid for, and not known where nothing is left", () => {
    const box = [{ fact: x, spans: [3, 40] }];
    const { left } = seek(box);
    expect(left).toBeLessThan(1_000);
    expect(left).toBeGreaterThan(900);
    expect(seek(box, 0)).toEqual({ answer: "unknown", left: 0 });
    expect(seek(box, 1_000 - left).answer).toEqual([3, 5]);
  });
});

test("pairs that are nowhere apart are not measured; where nothing can be spent it is said", () => {
  const rules = [rule("a", { x: { gte: 90 } }, 1), rule("b", { x: { gte: 80 } }, 1)];
  const asked = [{ one: 0, other: 1, size: 0.5 }];
  const alike = contextOf(rules, { hit: "any" });
  expect(measurePairs(alike, asked, disagreements(alike))).toEqual([]);
  const poor = contextOf(rules, {}, { steps: 0 });
  expect(measurePairs(poor, asked, disagreements(poor))).toEqual([
    { one: 0, other: 1, size: 0.5, missing: "budget" },
  ]);
});
