// The last resort of rules and of pairs of them: every case is tried, once, where there are few.
import { describe, expect, test } from "vitest";
import { patienceWith } from "../../../src/analysis/asking/patience.ts";
import { disagreements } from "../../../src/analysis/findings/disagreements.ts";
import { findingContext } from "../../../src/analysis/findings/finding-context.ts";
import { pairsByTrying } from "../../../src/analysis/findings/pairs-by-trying.ts";
import { partsByTrying } from "../../../src/analysis/findings/parts-by-trying.ts";
import { wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { ANY_CASE } from "../../../src/analysis/solving/wanted.ts";
import { loadPolicy } from "../../../src/policy/index.ts";

const rule = (id: string, when: object, points: number) => ({ id, when, then: { points }, because: "x" });
const policy = loadPolicy({
  id: "tried",
  version: "1",
  purpose: "other",
  facts: { x: { type: "integer", min: 0, max: 9 }, y: { type: "integer", min: 0, max: 9 } },
  derive: { total: { plus: ["x", "y"] } },
  outcome: { points: { type: "integer" } },
  rules: [
    rule("high", { total: { gte: 17 } }, 1),
    rule("right", { x: { gte: 9 } }, 2),
    rule("top", { y: { gte: 9 } }, 3),
    rule("same", { y: { gte: 9 } }, 3),
  ],
});
function contextWith(options: object = {}) {
  const spent: number[] = [];
  const context = findingContext(policy, options, ({ steps }) => spent.push(steps));
  return { context, spent };
}

describe("pairs, case by case", () => {
  test("are all looked at once, when the first is asked about", () => {
    const { context, spent } = contextWith();
    const held = pairsByTrying(context, disagreements(context));
    expect(spent).toEqual([]);
    expect(held?.(0, 1)).toBe("yes");
    expect(spent).toHaveLength(1);
    expect(spent[0]).toBeGreaterThan(3);
    expect(held?.(1, 2)).toBe("no");
    expect([held?.(0, 2), held?.(2, 3)]).toEqual(["yes", "no"]);
    expect(spent).toHaveLength(1);
  });
  test("not where another engine was asked for, nor where there are too many cases", () => {
    for (const options of [{ engine: "branching" }, { engine: "diagrams" }, { steps: 10 }]) {
      const { context } = contextWith(options);
      expect(pairsByTrying(context, disagreements(context))).toBeUndefined();
      expect(partsByTrying(context, 0, ANY_CASE)).toBeUndefined();
    }
  });
});

describe("the cases of a rule, one by one", () => {
  const { context, spent } = contextWith();
  const space = wholeSpace(context.joint);
  const partsOf = (its: number, most: number) =>
    partsByTrying(context, its, ANY_CASE)
      ?.partsIn(space, most)
      ?.map(({ found, whole, space: own }) => [String(found.codes.slice(0, 2)), whole, own === space]);

  test("are those in which it counts", () => {
    expect(partsOf(0, 100)?.map(([codes]) => codes)).toEqual(expect.arrayContaining(["8,9", "9,8", "9,9"]));
    expect(partsOf(3, 100)).toEqual([]);
    expect(spent.length).toBe(2);
    expect(Math.min(...spent)).toBeGreaterThan(3);
  });
  test("one is enough where one is asked for", () => {
    const own = partsOf(0, 1);
    expect(own).toHaveLength(1);
    expect(own?.[0]?.[1]).toBe(true);
  });
  test("are told together where they are more than are asked for", () => {
    const all = partsOf(0, 100)?.length as number;
    expect(all).toBeGreaterThan(2);
    expect(partsOf(0, all)).toHaveLength(all);
    expect(partsOf(0, all)?.every(([, whole]) => whole)).toBe(true);
    expect(partsOf(0, all - 1)).toEqual([[partsOf(0, 1)?.[0]?.[0], false, true]]);
  });
  test("are not told where trying them all costs too much", () => {
    const options = { ...context.options, cases: 3 };
    expect(partsByTrying({ ...context, options }, 0, ANY_CASE)).toBeUndefined();
  });
  test("a long search comes first where parts are worth it", () => {
    const patienceOf = (its: typeof context, isPatient?: boolean) =>
      partsByTrying(its, 0, ANY_CASE, isPatient)?.patience;
    expect(patienceOf(context)).toBe(patienceWith(context.joint, context.options));
    expect(patienceOf(context, true)).toBe(context.options.steps);
    const cases = contextWith({ engine: "cases" }).context;
    expect([patienceOf(cases), patienceOf(cases, true)]).toEqual([0, 0]);
  });
});
