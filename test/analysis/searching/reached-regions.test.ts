// What branching looks at: counted on shapes small enough to count by hand.
import { describe, expect, test } from "vitest";
import { type JointSpace, wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import type { Reached } from "../../../src/analysis/outcomes/reached.ts";
import { firstPairs } from "../../../src/analysis/searching/first-pairs.ts";
import { reachedRegions } from "../../../src/analysis/searching/reached-regions.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { compiledOf, type Spans } from "../../../src/policy/normal-form.ts";

/** Rules on one number from 0 to 99: from and to which codes they hold; so many of them in a layer of their own. */
function jointWith(rules: readonly (readonly [number, number])[], more: object = {}, above = 0) {
  const of = ([gte, lte]: readonly [number, number], index: number) => {
    return { id: `rule-${index}`, when: { a: { gte, lte } }, then: { points: index }, because: "x" };
  };
  const [upper, lower] = [rules.map(of).slice(0, above), rules.map(of).slice(above)];
  const layers = [
    { id: "upper", rules: upper },
    { id: "lower", rules: lower },
  ];
  return jointOfOne(
    compiledOf(
      loadPolicy({
        id: "line",
        version: "1",
        purpose: "other",
        facts: { a: { type: "integer", min: 0, max: 99 } },
        outcome: { points: { type: "integer" } },
        ...(above === 0 ? { rules: lower } : { layers }),
        ...more,
      }),
    ),
  );
}

type Part = readonly [spans: Spans | undefined, reached: Reached];

/** The parts that are given, and the steps that it takes. */
function regionsOf(
  joint: ReturnType<typeof jointWith>,
  may: (reached: Reached) => boolean = () => true,
  space: JointSpace = wholeSpace(joint),
) {
  const parts: Part[] = [];
  const limits = { nodes: 0, steps: 1_000 };
  reachedRegions(joint.sides[0], space, limits, may, (part, reached) => {
    parts.push([part[0], reached]);
    return false;
  });
  return { parts, steps: 1_000 - limits.steps };
}

const ladder = [
  [80, 99],
  [50, 99],
  [20, 99],
] as const;
const otherwise = { otherwise: { then: { points: 9 }, because: "x" } };
const never = (gte: number) => ({ assume: [{ never: { a: { gte } }, because: "x" }] });

describe("where the first rule counts", () => {
  test("each box costs a step, and what those before it leave of it what that costs", () => {
    const { parts, steps } = regionsOf(jointWith(ladder, otherwise));
    expect(parts).toEqual([
      [[80, 99], [0]],
      [[50, 79], [1]],
      [[20, 49], [2]],
      [[0, 19], [3]],
    ]);
    // Three boxes; a part before each: none is before the first one, one cut is before the others.
    expect(steps).toBe(3 + 1 + 2 + 2 + 2);
  });

  test("rules that are not looked at cost nothing more", () => {
    const only = (rule: number) => regionsOf(jointWith(ladder, otherwise), ([own]) => own === rule);
    expect(only(1)).toEqual({ parts: [[[50, 79], [1]]], steps: 3 + 2 });
    expect(only(3)).toEqual({ parts: [[[0, 19], [3]]], steps: 3 + 2 });
    expect(only(7)).toEqual({ parts: [], steps: 3 });
    expect(regionsOf(jointWith(ladder), () => false).steps).toBe(3);
  });

  test("boxes that lie elsewhere are passed over, and what cannot occur is nobody's", () => {
    expect(regionsOf(jointWith(ladder), undefined, [[30, 60]])).toEqual({
      parts: [
        [[50, 60], [1]],
        [[30, 49], [2]],
      ],
      steps: 3 + 1 + 2 + 1,
    });
    expect(regionsOf(jointWith(ladder, never(90))).parts).toEqual([
      [[80, 89], [0]],
      [[50, 79], [1]],
      [[20, 49], [2]],
      [[0, 19], []],
    ]);
  });
});

describe("where all rules of a layer count", () => {
  const every = { hit: "collect", outcome: { points: { type: "integer", collect: "sum" } } };

  test("each box parts what is left in two", () => {
    const { parts, steps } = regionsOf(jointWith(ladder, every));
    expect(parts).toEqual([
      [
        [80, 99],
        [0, 1, 2],
      ],
      [
        [50, 79],
        [1, 2],
      ],
      [[20, 49], [2]],
      [[0, 19], []],
    ]);
    // Every part is held against each box that stands behind the one that parted it.
    expect(steps).toBe(3 + 2 + 1 + 0);
  });

  test("two are enough where one should be alone", () => {
    const { parts, steps } = regionsOf(jointWith(ladder, { hit: "unique" }));
    expect(parts.map(([, reached]) => reached)).toEqual([[0, 1], [1, 2], [2], []]);
    expect(steps).toBe(2 + 2 + 1 + 0);
  });

  test("of layers that stand lower still, where none above holds", () => {
    const of = (gte: number) => ({
      id: `from-${gte}`,
      when: { a: { gte } },
      then: { points: gte },
      because: "x",
    });
    const layers = [90, 80, 70, 60].map((gte) => ({ id: `layer-${gte}`, rules: [of(gte)] }));
    const { parts } = regionsOf(jointWith([], { ...every, rules: undefined, layers }));
    expect(parts.map(([spans, reached]) => [spans, ...reached])).toEqual([
      [[90, 99], 0],
      [[80, 89], 1],
      [[70, 79], 2],
      [[60, 69], 3],
      [[0, 59]],
    ]);
  });

  test("those below a layer in which one holds are not looked at", () => {
    const { parts, steps } = regionsOf(jointWith(ladder, { ...every, ...otherwise }, 2));
    expect(parts).toEqual([
      [
        [80, 99],
        [0, 1],
      ],
      [[50, 79], [1]],
      [[20, 49], [2]],
      [[0, 19], [3]],
    ]);
    // The first two parts end at the box of the lower layer, which they look at.
    expect(steps).toBe(3 + 2 + 1 + 0);
  });

  test("what cannot occur is cut off first", () => {
    expect(regionsOf(jointWith(ladder, { ...every, ...never(90) }))).toEqual({
      parts: [
        [
          [80, 89],
          [0, 1, 2],
        ],
        [
          [50, 79],
          [1, 2],
        ],
        [[20, 49], [2]],
        [[0, 19], []],
      ],
      steps: 1 + 3 + 2 + 1,
    });
  });
});

describe("a search that is given up", () => {
  const spend = (joint: ReturnType<typeof jointWith>, steps: number) =>
    reachedRegions(
      joint.sides[0],
      wholeSpace(joint),
      { nodes: 0, steps },
      () => false,
      () => false,
    );
  const every = { hit: "collect", outcome: { points: { type: "integer", collect: "sum" } } };

  test("is told from one that found nothing, to the step", () => {
    expect([3, 2, 0].map((steps) => spend(jointWith(ladder), steps))).toEqual([false, undefined, undefined]);
    expect([6, 5, 0].map((steps) => spend(jointWith(ladder, every), steps))).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });
});

describe("two tables in which the first rule counts", () => {
  function pairsOf(
    may: (one: Reached, other: Reached) => boolean,
    steps = 1_000,
    space: JointSpace = [[0, 99]],
  ) {
    const [left, right] = [
      jointWith(ladder, otherwise),
      jointWith([
        [60, 99],
        [20, 99],
      ]),
    ];
    const pairs: unknown[] = [];
    const limits = { nodes: 0, steps };
    const end = firstPairs([left.sides[0], right.sides[0]], space, limits, may, ([spans], reached) => {
      pairs.push([spans, ...reached]);
      return false;
    });
    return { pairs, end, steps: steps - limits.steps };
  }

  test("meet where both count", () => {
    expect(pairsOf(() => true).pairs).toEqual([
      [[80, 99], [0], [0]],
      [[60, 79], [1], [0]],
      [[50, 59], [1], [1]],
      [[20, 49], [2], [1]],
      [[0, 19], [3], []],
    ]);
  });

  test("cost a step for each rule of the one, and an eighth for each that its box is held against", () => {
    // Four on the one side with what holds where no rule does, and three on the other: fewer than eight each time.
    expect(pairsOf(() => false)).toEqual({ pairs: [], end: false, steps: 4 });
    // 60 to 79, freed of the first box of the one side.
    expect(pairsOf((one, other) => one[0] === 1 && other[0] === 0)).toMatchObject({
      pairs: [[[60, 79], [1], [0]]],
      steps: 4 + 2,
    });
    const many = Array.from({ length: 20 }, (_, code) => [code, code] as const);
    const [own] = jointWith(many).sides;
    const limits = { nodes: 0, steps: 1_000 };
    firstPairs(
      [own, own],
      [[0, 99]],
      limits,
      () => false,
      () => false,
    );
    // Twenty-one rules, held against up to twenty before and twenty-one of the other.
    const held = Array.from({ length: 21 }, (_, place) => Math.floor((place + 21) / 8));
    expect(1_000 - limits.steps).toBe(21 + held.reduce((sum, one) => sum + one, 0));
  });

  test("meet only in the cases that are asked for", () => {
    expect(pairsOf(() => true, 1_000, [[30, 55]]).pairs).toEqual([
      [[50, 55], [1], [1]],
      [[30, 49], [2], [1]],
    ]);
    expect(pairsOf(() => true, 1_000, [[70, 75]]).pairs).toEqual([[[70, 75], [1], [0]]]);
  });

  test("are given up where the steps are spent", () => {
    expect(pairsOf(() => false, 4).end).toBe(false);
    expect(pairsOf(() => false, 3).end).toBe(undefined);
  });
});
