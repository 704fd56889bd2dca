// The cases in which a rule is reached, as parts: which, how many of them, and up to what they may cost.
import { describe, expect, test } from "vitest";
import { placesOfRules, ruleReach } from "../../../src/analysis/findings/rule-reach.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";
import { policyWith, rule } from "./two-numbers.ts";

const jointWith = (rules: readonly object[], change: object = {}) =>
  jointOfOne(compiledOf(policyWith(99, rules, change)));
const reachIn = (joint: ReturnType<typeof jointWith>, its: number, steps = 10_000) => {
  const limits = { nodes: 0, steps };
  const reach = ruleReach(joint, placesOfRules(joint), its, limits);
  return { ...reach, spent: steps - limits.steps };
};

const few = rule("few", { x: { lt: 10 } });
const more = rule("more", { any: [{ x: { lt: 20 } }, { y: { lt: 5 } }] });

describe("where the boxes of rules stand", () => {
  test("one rule behind the other, after what cannot occur", () => {
    expect(placesOfRules(jointWith([few, more]))).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 3 },
    ]);
    const assume = [{ never: { x: 99, y: 99 }, because: "x" }];
    expect(placesOfRules(jointWith([more, few], { assume }))).toEqual([
      { from: 1, to: 3 },
      { from: 3, to: 4 },
    ]);
  });
});

describe("where a rule is reached", () => {
  test("what rules before it leave, each case in one part", () => {
    const { parts, whole } = reachIn(jointWith([few, more]), 1);
    expect(parts).toEqual([
      [
        [10, 19],
        [0, 99],
      ],
      [
        [20, 99],
        [0, 4],
      ],
    ]);
    expect(whole).toBe(true);
  });
  test("all of it where those beside it count together; what higher layers leave", () => {
    expect(reachIn(jointWith([few, more], { hit: "unique" }), 1).parts[0]).toEqual([
      [0, 19],
      [0, 99],
    ]);
    const layers = [
      { id: "high", rules: [few] },
      { id: "low", rules: [rule("other", { x: { lt: 15 } }), more] },
    ];
    const layered = jointWith([], { rules: undefined, layers, hit: "unique" });
    for (const place of [1, 2]) {
      expect(reachIn(layered, place).parts[0]?.[0]).toEqual([10, place === 1 ? 14 : 19]);
    }
    expect(reachIn(layered, 0).parts).toEqual([
      [
        [0, 9],
        [0, 99],
      ],
    ]);
  });
  test("nowhere, where others take every case", () => {
    expect(reachIn(jointWith([more, few]), 1)).toMatchObject({ parts: [], whole: true });
  });
  test("sixteen parts are kept, and it is said where there are more", () => {
    const scattered = (count: number) => {
      const any = Array.from({ length: count }, (_, at) => ({ x: at, y: { gte: at + 1 } }));
      return reachIn(jointWith([rule("scattered", { any })]), 0);
    };
    for (const [count, kept, whole] of [
      [15, 15, true],
      [16, 16, true],
      [17, 16, false],
    ] as const) {
      const reach = scattered(count);
      expect([reach.parts.length, reach.whole]).toEqual([kept, whole]);
    }
  });
  test("as far as the limits go", () => {
    const joint = jointWith([few, more]);
    const { spent } = reachIn(joint, 1);
    expect(reachIn(joint, 1, spent)).toMatchObject({ whole: true, spent });
    expect(reachIn(joint, 1, spent - 1).whole).toBe(false);
    expect(reachIn(joint, 1, 0)).toMatchObject({ parts: [], whole: false });
  });
});
