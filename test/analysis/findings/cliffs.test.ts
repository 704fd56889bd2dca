// Outcomes that jump at one threshold by more than the policy calls a step.
import { analyse } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const facts = {
  delay: { type: "integer", min: 0, max: 100 },
  gift: { type: "boolean" },
};
const rule = (id: string, when: object, then: object) => ({ id, when, then, because: "x" });

function found(change: Readonly<Record<string, unknown>>, options: object = {}) {
  const policy = loadPolicy({
    id: "steps",
    version: "1",
    purpose: "other",
    facts,
    outcome: { points: { type: "integer", largestStep: 5 } },
    otherwise: { then: { points: 0 }, because: "y" },
    ...change,
  });
  return analyse(policy, options).findings.filter(({ code }) => code === "cliff" || code === "undecided");
}

const messages = (change: Readonly<Record<string, unknown>>) => found(change).map(({ message }) => message);
const at = (delay: number, points: number) => rule(`from-${delay}`, { delay: { gte: delay } }, { points });

describe("a jump", () => {
  test.each<readonly [string, readonly object[], readonly string[]]>([
    ["as high as a step", [at(60, 5)], []],
    ["one higher", [at(60, 6)], ["`points` jumps from 0 to 6 between delay 59 and 60"]],
    [
      "down",
      [rule("up-to", { delay: { lte: 60 } }, { points: 6 })],
      ["`points` jumps from 6 to 0 between delay 60 and 61"],
    ],
    ["step by step", [at(90, 9), at(60, 5)], []],
    [
      "twice",
      [at(90, 12), at(60, 6)],
      [
        "`points` jumps from 0 to 6 between delay 59 and 60",
        "`points` jumps from 6 to 12 between delay 89 and 90",
      ],
    ],
    ["behind the first value", [at(1, 6)], ["`points` jumps from 0 to 6 between delay 0 and 1"]],
    ["before the last value", [at(100, 6)], ["`points` jumps from 0 to 6 between delay 99 and 100"]],
    [
      "just before a step, and just behind one",
      [at(62, 9), at(61, 8), at(60, 1)],
      ["`points` jumps from 1 to 8 between delay 60 and 61"],
    ],
    ["everywhere the same", [at(0, 6)], []],
    [
      "in some cases only",
      [rule("gift", { gift: true }, { points: 9 }), at(60, 6)],
      ["`points` jumps from 0 to 6 between delay 59 and 60"],
    ],
    ["by something without an order", [rule("gift", { gift: true }, { points: 9 })], []],
  ])("%s", (_, rules, said) => {
    expect(messages({ rules })).toEqual(said);
  });

  test("comes with both cases, which differ in that fact alone", () => {
    const [cliff] = found({ rules: [at(60, 6)] });
    const { delay: below, ...rest } = cliff?.witness?.facts ?? {};
    const { delay: above, ...others } = cliff?.other?.facts ?? {};
    expect([below, above]).toEqual([59, 60]);
    expect(rest).toEqual(others);
    expect(cliff).toMatchObject({
      severity: "warning",
      path: ["outcome", "points"],
      facts: ["delay"],
      outcome: "points",
      witness: { outcome: { points: 0 } },
      other: { outcome: { points: 6 } },
    });
  });

  test("of a range is a jump of either end", () => {
    const range = (least: number, most: number) => ({ points: { atLeast: least, atMost: most } });
    const outcome = { points: { type: "integer", range: true, largestStep: 5 } };
    const rules = (least: number, most: number) => [rule("late", { delay: { gte: 60 } }, range(least, most))];
    const otherwise = { then: range(1, 2), because: "y" };
    expect(messages({ outcome, otherwise, rules: rules(6, 7) })).toEqual([]);
    expect(messages({ outcome, otherwise, rules: rules(6, 8) })).toHaveLength(1);
    expect(messages({ outcome, otherwise, rules: rules(7, 7) })).toHaveLength(1);
  });

  test("only between two cases that are decided", () => {
    const rules = [at(60, 9)];
    expect(messages({ rules, otherwise: undefined })).toEqual([]);
    const conflict = [
      at(60, 9),
      rule("gift", { delay: { gte: 60 }, gift: true }, { points: 8 }),
      rule("early", { delay: { lt: 60 } }, { points: 0 }),
    ];
    expect(messages({ rules: conflict, hit: "unique", otherwise: undefined })).toHaveLength(1);
    const everywhere = [
      at(60, 9),
      rule("both", { delay: { gte: 60 } }, { points: 8 }),
      rule("early", { delay: { lt: 60 } }, { points: 0 }),
    ];
    expect(messages({ rules: everywhere, hit: "unique", otherwise: undefined })).toEqual([]);
  });

  test("of amounts, in the words of amounts", () => {
    const outcome = { refund: { type: "money", currency: "EUR", largestStep: "5.00" } };
    const rules = [rule("late", { delay: { gte: 60 } }, { refund: "5.01" })];
    const otherwise = { then: { refund: "0" }, because: "y" };
    expect(messages({ outcome, rules, otherwise })).toEqual([
      "`refund` jumps from 0.00 EUR to 5.01 EUR between delay 59 and 60",
    ]);
  });

  test("is not looked for where no largest step is said", () => {
    expect(messages({ rules: [at(60, 6)], outcome: { points: { type: "integer" } } })).toEqual([]);
  });

  test.each<readonly [string, object, object, readonly string[]]>([
    [
      "less",
      { derived: { minus: ["delay", 2] } },
      { gte: 10 },
      ["`points` jumps from 0 to 6 between derived 9 and 10"],
    ],
    [
      "times",
      { derived: { times: ["delay", 2] } },
      { gte: 60 },
      ["`points` jumps from 0 to 6 between derived 58 and 60"],
    ],
    [
      "times, between",
      { derived: { times: ["delay", 3] } },
      { gt: 60 },
      ["`points` jumps from 0 to 6 between derived 60 and 63"],
    ],
    [
      "against it",
      { derived: { minus: [100, "delay"] } },
      { lte: 9 },
      ["`points` jumps from 6 to 0 between derived 9 and 10"],
    ],
    ["never there", { derived: { times: ["delay", 2] } }, { gte: 201 }, []],
    [
      "of another",
      { derived: { plus: ["other", 5] }, other: { minus: ["delay", 1] } },
      { gte: 10 },
      ["`points` jumps from 0 to 6 between derived 9 and 10"],
    ],
    [
      "capped",
      { derived: { min: ["delay", 50] } },
      { gte: 50 },
      ["`points` jumps from 0 to 6 between derived 49 and 50"],
    ],
  ])("through what is derived: %s", (_, derive, test, said) => {
    const found = () => messages({ derive, rules: [rule("late", { derived: test }, { points: 6 })] });
    if (said.length === 0) {
      expect(found).toThrow(/never-true|bounds/);
      return;
    }
    expect(found()).toEqual(said);
  });

  test("through days between two dates, one of them a day later", () => {
    const dates = { type: "date", min: "2026-01-01", max: "2026-12-31" };
    const [cliff] = found({
      facts: { ordered: dates, arrived: dates },
      derive: { waited: { days: { from: "ordered", to: "arrived" } } },
      rules: [rule("late", { waited: { gte: 15 } }, { points: 6 })],
    });
    expect(cliff?.message).toBe("`points` jumps from 0 to 6 between waited 14 and 15");
    const changed = Object.keys(cliff?.witness?.facts ?? {}).filter(
      (name) => cliff?.witness?.facts[name] !== cliff?.other?.facts[name],
    );
    expect(changed).toHaveLength(1);
    expect(cliff).toMatchObject({ facts: ["waited"], outcome: "points" });
  });

  test("is none where a list has one more record, nor where two facts would have to change", () => {
    const bags = { type: "list", of: { kilos: { type: "integer", min: 0, max: 9 } }, maxItems: 3 };
    expect(
      messages({
        facts: { bags },
        derive: { pieces: { count: "bags" } },
        rules: [rule("two", { pieces: { gte: 2 } }, { points: 6 })],
      }),
    ).toEqual([]);
    const both = [
      rule("one", { gift: false }, { points: 0 }),
      rule("late", { sum: { gte: 10 } }, { points: 6 }),
    ];
    expect(messages({ derive: { sum: { plus: ["delay", 1] } }, rules: both })).toHaveLength(1);
  });

  test("is none from the last value to none at all", () => {
    const optional = { ...facts, delay: { ...facts.delay, optional: true } };
    const rules = [rule("there", { delay: { is: "present" } }, { points: 9 })];
    expect(messages({ facts: optional, rules })).toEqual([]);
    expect(
      messages({ facts: optional, rules: [rule("late", { delay: { gte: 60 } }, { points: 9 })] }),
    ).toHaveLength(1);
  });

  test("through amounts that grow: from one value to the next, however far they go", () => {
    const times = (most: number) => [
      rule("late", { delay: { gte: 60 } }, { points: { min: ["delay", most] } }),
    ];
    expect(messages({ rules: times(5) })).toEqual([]);
    expect(messages({ rules: times(6) })).toEqual(["`points` jumps from 0 to 6 between delay 59 and 60"]);
  });
});
