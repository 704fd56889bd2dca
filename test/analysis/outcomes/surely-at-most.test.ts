// Whether one number is at most another in every case: held against trying every case, and against what is promised to be
// seen without trying any.
import { describe, expect, test } from "vitest";
import type { Joint, JointSpace } from "../../../src/analysis/joint/joint.ts";
import { wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { type End, endAt, endsOf } from "../../../src/analysis/outcomes/end.ts";
import { endBounds, surelyAtMost } from "../../../src/analysis/outcomes/surely-at-most.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import {
  casesOf,
  draftLinear,
  draftSpace,
  draftTree,
  end,
  jointWith,
  linear,
  of,
  ROUNDS,
  type Tree,
} from "./generators/draft-end.ts";

const isAtMost = (left: End, right: End, space: JointSpace, joint: Joint) =>
  casesOf(space, joint).every((codes) => endAt(left, codes) <= endAt(right, codes));

describe("what is said to be at most something else", () => {
  test("is so in every case, whatever it is made of and however it is rounded", () => {
    const random = seededRandom(7);
    let said = 0;
    for (let run = 0; run < 3_000; run += 1) {
      const joint = jointWith(random.chance(0.5) ? [{ lower: 0, upper: 1 }] : []);
      const space = draftSpace(random);
      const draft = () => end(draftTree(random, 2), random.between(1, 3), random.pick(ROUNDS));
      const [left, right] = [draft(), draft()];
      if (!surelyAtMost(left, right, space, joint)) continue;
      said += 1;
      expect(isAtMost(left, right, space, joint), JSON.stringify({ left, right, space })).toBe(true);
    }
    expect(said).toBeGreaterThan(300);
  });

  test("is all that is so, of sums", () => {
    const random = seededRandom(8);
    const counts = { yes: 0, no: 0 };
    for (let run = 0; run < 2_000; run += 1) {
      const space = draftSpace(random);
      const [left, right] = [end(draftLinear(random)), end(draftLinear(random), 1, random.pick(ROUNDS))];
      const truth = isAtMost(left, right, space, jointWith());
      counts[truth ? "yes" : "no"] += 1;
      expect(surelyAtMost(left, right, space, jointWith()), JSON.stringify({ left, right, space })).toBe(
        truth,
      );
    }
    expect(Math.min(counts.yes, counts.no)).toBeGreaterThan(300);
  });

  test("is all that is so, of the greatest of sums, and against the least of sums", () => {
    const random = seededRandom(9);
    for (let run = 0; run < 1_000; run += 1) {
      const space = draftSpace(random);
      const parts = () => Array.from({ length: random.between(1, 3) }, () => draftLinear(random));
      const [left, right] = [end(of("max", ...parts())), end(of("min", ...parts()))];
      const truth = isAtMost(left, right, space, jointWith());
      expect(surelyAtMost(left, right, space, jointWith()), JSON.stringify({ left, right, space })).toBe(
        truth,
      );
    }
  });

  test("is all that is so, of constants, each rounded in its own way", () => {
    const random = seededRandom(10);
    for (let run = 0; run < 2_000; run += 1) {
      const draft = () => end(linear([], random.between(-9, 9)), random.between(1, 4), random.pick(ROUNDS));
      const [left, right] = [draft(), draft()];
      expect(surelyAtMost(left, right, [], jointWith())).toBe(endAt(left, []) <= endAt(right, []));
    }
  });

  test("is all that is so of as much of two things in order", () => {
    const random = seededRandom(11);
    const joint = jointWith([{ lower: 1, upper: 0 }]);
    for (let run = 0; run < 1_000; run += 1) {
      const space = draftSpace(random);
      const times = random.pick([-2, -1, 1, 2]);
      const more = random.between(-4, 4);
      const [left, right] = [end(linear([0, times])), end(linear([times], more))];
      const truth = isAtMost(left, right, space, joint);
      if (casesOf(space, joint).length === 0) continue;
      expect(surelyAtMost(left, right, space, joint), JSON.stringify({ times, more, space })).toBe(truth);
      const turned = isAtMost(right, left, space, joint);
      expect(surelyAtMost(right, left, space, joint), JSON.stringify({ times, more, space })).toBe(turned);
    }
  });
});

describe("part by part", () => {
  const [x, y, z] = [linear([1]), linear([0, 1]), linear([0, 0, 1])];
  const plus = (tree: Tree, more: number): Tree => {
    return tree.kind === "linear" ? { ...tree, constant: tree.constant + more } : tree;
  };
  const space: JointSpace = [
    [0, 9],
    [0, 9],
    [0, 9],
  ];
  const small = of("min", x, y);
  const great = of("max", x, y);

  test.each<readonly [string, Tree, Tree, boolean]>([
    ["the least of two, and one of them", small, x, true],
    ["the least of two, and the other", small, y, true],
    ["the least of two, and something else", small, z, false],
    ["one of two, and the greatest", y, great, true],
    ["the first of two, and the greatest", x, great, true],
    ["something else, and the greatest of two", z, great, false],
    ["the least and the greatest", small, great, true],
    ["the greatest and the least", great, small, false],
    ["sums, each part at most its like", of("sum", small, great), of("sum", x, plus(great, 0)), true],
    ["sums, of which one part is more", of("sum", small, plus(x, 1)), of("sum", x, x), false],
    [
      "sums of as many parts, by their bounds alone",
      of("sum", small, linear([], 0)),
      of("sum", linear([], 9), great),
      true,
    ],
    ["sums of other sizes, by their bounds alone", of("sum", small), of("sum", linear([], 9), great), true],
    ["sums of other sizes", of("sum", small, small), of("sum", small, small, linear([], 0)), false],
    ["as great as the least of the other", great, linear([], 9), true],
    ["greater by one than the least of the other", great, linear([], 8), false],
  ])("%s", (_, left, right, said) => {
    expect(surelyAtMost(end(left), end(right), space, jointWith())).toBe(said);
  });

  test("what is rounded in one way keeps its order; in two ways it need not", () => {
    const half = (round: End["round"]) => end(x, 2, round);
    expect(surelyAtMost(half("up"), half("up"), space, jointWith())).toBe(true);
    expect(surelyAtMost(half("down"), half("up"), space, jointWith())).toBe(false);
    expect(surelyAtMost(half("up"), half("down"), space, jointWith())).toBe(false);
    expect(surelyAtMost(end(x, 1, "down"), end(x, 2, "up"), space, jointWith())).toBe(false);
    expect(surelyAtMost(end(x, 2, "up"), end(x, 1, "down"), space, jointWith())).toBe(false);
  });
});

describe("between which numbers something lies", () => {
  test("is told exactly, rounded as it is rounded", () => {
    const random = seededRandom(12);
    for (let run = 0; run < 500; run += 1) {
      const space = draftSpace(random);
      const own = end(draftLinear(random), random.between(1, 3), random.pick(ROUNDS));
      const all = casesOf(space, jointWith()).map((codes) => endAt(own, codes));
      expect(endBounds(own, space)).toEqual({ least: Math.min(...all), greatest: Math.max(...all) });
    }
  });
});

describe("what derived facts are made of", () => {
  const facts = {
    paid: { type: "integer", min: 0, max: 50 },
    extra: { type: "integer", min: -5, max: 50 },
    items: {
      type: "list",
      maxItems: 3,
      of: {
        price: { type: "integer", min: 0, max: 9 },
        late: { type: "boolean" },
        change: { type: "integer", min: -9, max: 9 },
      },
    },
  };
  const derive = {
    both: { plus: ["paid", "extra", 3] },
    twice: { times: ["both", 2] },
    least: { min: ["paid", "extra"] },
    whole: { sum: "items", of: "price" },
    late: { sum: "items", of: "price", where: { late: true } },
    four: { times: ["twice", 2] },
    lateOrDear: { sum: "items", of: "price", where: { any: [{ late: true }, { price: { gte: 5 } }] } },
    lateAndDear: { sum: "items", of: "price", where: { late: true, price: { gte: 5 } } },
    changes: { sum: "items", of: "change" },
    lateChanges: { sum: "items", of: "change", where: { late: true } },
    count: { count: "items" },
    countLate: { count: "items", where: { late: true } },
    countInTime: { count: "items", where: { late: false } },
  };

  /** Whether one formula is seen to be at most another. */
  function isSeen(left: unknown, right: unknown): boolean {
    const rule = (points: unknown, when: object) => ({
      id: `r${JSON.stringify(when).length}`,
      when,
      then: { points },
      because: "x",
    });
    const policy = loadPolicy({
      id: "made",
      version: "1",
      purpose: "other",
      facts,
      derive,
      outcome: { points: { type: "integer" } },
      rules: [rule(left, { paid: { gte: 3 } }), rule(right, { paid: { gte: 12 } })],
    });
    const joint = jointOfOne(compiledOf(policy));
    const [side] = joint.sides;
    const [one, other] = [endsOf(side, [0], 0)[0], endsOf(side, [1], 0)[0]] as [End, End];
    return surelyAtMost(one, other, wholeSpace(joint), joint);
  }

  test.each<readonly [unknown, unknown, boolean]>([
    ["both", { sum: ["paid", "extra", 3] }, true],
    [{ sum: ["paid", "extra", 3] }, "both", true],
    ["both", { sum: ["paid", "extra", 2] }, false],
    [{ sum: ["paid", "extra", 4] }, "both", false],
    ["twice", { sum: ["both", "both"] }, true],
    ["twice", { sum: ["paid", "extra", "paid", "extra", 6] }, true],
    [{ sum: ["paid", "extra", "paid", "extra", 6] }, "twice", true],
    ["twice", { sum: ["paid", "extra", "paid", "extra", 5] }, false],
    [{ minus: ["both", 8] }, { sum: ["paid", 45] }, true],
    [{ minus: ["paid", 2] }, "both", true],
    [{ minus: ["paid", 1] }, "both", false],
    ["four", { sum: ["twice", "twice"] }, true],
    [{ sum: ["paid", "extra", "paid", "extra", "twice", 6] }, "four", true],
    ["late", "lateOrDear", true],
    ["lateAndDear", "lateOrDear", true],
    ["lateOrDear", "whole", true],
    ["lateOrDear", "late", false],
    ["lateAndDear", "late", true],
    ["late", "whole", true],
    ["lateAndDear", "whole", true],
    ["whole", "late", false],
    ["late", "lateAndDear", false],
    [{ sum: ["late", 1] }, "whole", false],
    [{ sum: ["late", "late"] }, { sum: ["whole", "late"] }, true],
    ["lateChanges", "changes", false],
    ["countLate", "count", true],
    ["countInTime", "count", true],
    ["countLate", "countInTime", false],
    ["count", "countLate", false],
    ["countLate", "whole", false],
  ])("%j at most %j: %s", (left, right, seen) => {
    expect(isSeen(left, right)).toBe(seen);
  });
});
