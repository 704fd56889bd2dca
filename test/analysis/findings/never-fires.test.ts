// What takes the place of a rule that never fires.
import { analyse } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const rule = (id: string, when: object, points = 1) => ({ id, when, then: { points }, because: "x" });
const number = { type: "integer", min: 0, max: 9 };

function neverFires(rules: readonly object[], more: object = {}) {
  const policy = loadPolicy({
    id: "idle",
    version: "1",
    purpose: "other",
    facts: { a: number, b: number },
    outcome: { points: { type: "integer" } },
    rules,
    otherwise: { then: { points: 0 }, because: "x" },
    ...more,
  });
  return analyse(policy)
    .findings.filter(({ code }) => code === "never-fires")
    .map(({ rules: named, path }) => [named, path]);
}

describe("a rule that never fires", () => {
  const twice = {
    any: [
      { a: 5, b: 1 },
      { a: 1, b: 2 },
    ],
  };

  test("is told with those that take its place, in the order of the document", () => {
    // Its first part is taken by the second rule, its second part by the first.
    expect(neverFires([rule("ones", { a: 1 }), rule("fives", { a: 5 }), rule("both", twice)])).toEqual([
      [
        ["both", "ones", "fives"],
        ["rules", 2],
      ],
    ]);
  });

  test("is told without those that only stand before it", () => {
    const rules = [
      rule("sevens", { a: 7 }),
      rule("ones", { a: 1 }),
      rule("fives", { a: 5 }),
      rule("both", twice),
    ];
    expect(neverFires(rules)).toEqual([
      [
        ["both", "ones", "fives"],
        ["rules", 3],
      ],
    ]);
  });

  test("is told alone where its cases cannot occur", () => {
    const assume = [{ never: { a: 5 }, because: "x" }];
    expect(neverFires([rule("ones", { a: 1 }), rule("fives", { a: 5 })], { assume })).toEqual([
      [["fives"], ["rules", 1]],
    ]);
  });

  test("is told with ten of them at most, of which ten are enough", () => {
    const codes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const each = codes.flatMap((a) => [
      rule(`low-${a}`, { a, b: { lt: 5 } }),
      rule(`high-${a}`, { a, b: { gte: 5 } }),
    ]);
    const [[named]] = neverFires([...each, rule("all", { a: { lte: 8 } })]) as [[readonly string[]]];
    expect(named.length).toBe(11);
    expect(named.slice(0, 3)).toEqual(["all", "low-0", "high-0"]);
  });

  test("is one of a layer below, too", () => {
    const layers = [
      { id: "upper", rules: [rule("high", { a: { gte: 5 } })] },
      { id: "lower", rules: [rule("low", { a: { gte: 7 } }), rule("rest", { a: { lt: 9 } })] },
    ];
    expect(
      neverFires([], {
        rules: undefined,
        layers,
        hit: "collect",
        outcome: { points: { type: "integer", collect: "sum" } },
      }),
    ).toEqual([
      [
        ["low", "high"],
        ["layers", 1, "rules", 0],
      ],
    ]);
  });
});
