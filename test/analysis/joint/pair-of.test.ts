// Two cases of one policy that differ in some facts: what they share, what may differ, and which way.
import { describe, expect, test } from "vitest";
import { type Difference, pairOf } from "../../../src/analysis/joint/pair-of.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";

const whole = { type: "integer", min: 0, max: 9 };
const facts = {
  a: whole,
  b: { ...whole, optional: true },
  marks: { type: "set", values: ["cold", "heavy"], optional: true },
  items: {
    type: "list",
    optional: true,
    maxItems: 2,
    of: {
      cost: whole,
      debt: { type: "integer", min: -9, max: 0 },
      change: { type: "integer", min: -9, max: 9 },
      late: { type: "boolean" },
    },
  },
  others: { type: "list", maxItems: 2, of: { cost: whole } },
  rest: whole,
};
const late = { where: { late: true } };
const derive = {
  more: { plus: ["a", "rest"] },
  less: { minus: ["rest", "a"] },
  twice: { times: ["less", 2] },
  undo: { minus: ["rest", "less"] },
  both: { plus: ["more", "less"] },
  least: { min: ["a", "rest"] },
  highest: { max: ["less", "rest"] },
  mixed: { max: ["a", "less"] },
  some: { some: "items", ...late },
  every: { every: "items", ...late },
  noLate: { none: "items", ...late },
  count: { count: "items" },
  costs: { sum: "items", of: "cost" },
  debts: { sum: "items", of: "debt" },
  changes: { sum: "items", of: "change" },
  dearest: { max: "items", of: "cost" },
  cheapest: { min: "items", of: "cost" },
  fromB: { plus: ["b", 1] },
  howMany: { count: "others" },
};

const compiled = compiledOf(
  loadPolicy({
    id: "pair",
    version: "1",
    purpose: "other",
    facts,
    derive,
    outcome: { points: { type: "integer" } },
    rules: [
      { id: "one", when: { a: { gte: 3 }, b: 2, more: { gte: 4 } }, then: { points: 1 }, because: "x" },
      { id: "two", when: { least: { gte: 3 } }, then: { points: "rest" }, because: "x" },
    ],
    otherwise: { then: { points: 0 }, because: "y" },
  }),
);

/** By the name of everything that rules can test: how the second case stands to the first, and the codes where not all. */
function differences(differing: Readonly<Record<string, Difference>>) {
  const { axes, sides, ordered, lists } = pairOf(compiled, new Map(Object.entries(differing)));
  const [first, second] = sides as readonly [(typeof sides)[0], (typeof sides)[0]];
  const said = compiled.facts.flatMap(({ name, domain }, place): readonly string[] => {
    const [one, other] = [first.axes[place] as number, second.axes[place] as number];
    expect(axes[one]).toEqual(axes[other]);
    const spans =
      `${axes[one]?.spans}` === `${domain.least},${domain.absent ?? domain.greatest}`
        ? ""
        : ` ${axes[one]?.spans}`;
    if (one === other) return spans === "" ? [] : [`${name}${spans}`];
    const grows = ordered.some(({ lower, upper }) => lower === one && upper === other);
    const falls = ordered.some(({ lower, upper }) => lower === other && upper === one);
    return [`${name} ${grows ? "grows" : falls ? "falls" : "free"}${spans}`];
  });
  return { said, lists: Object.fromEntries(lists) };
}

const LISTED = ["some", "every", "noLate", "count", "costs", "debts", "changes", "dearest", "cheapest"];

describe("two cases", () => {
  test("that differ in nothing share everything", () => {
    expect(differences({})).toEqual({ said: [], lists: {} });
  });

  test("of which the second has more of a fact", () => {
    expect(differences({ a: "grows" })).toEqual({
      said: [
        "a grows",
        "more grows",
        "less falls",
        "twice falls",
        "undo grows",
        "both free",
        "least grows",
        "highest falls",
        "mixed free",
      ],
      lists: {},
    });
  });

  test("of which the second has anything of a fact", () => {
    expect(differences({ a: "free" }).said).toEqual(
      ["a", "more", "less", "twice", "undo", "both", "least", "highest", "mixed"].map(
        (name) => `${name} free`,
      ),
    );
  });

  test("what grows is there in both; what is anyhow may be absent", () => {
    expect(differences({ b: "grows" }).said).toEqual(["b grows 0,9", "fromB grows"]);
    expect(differences({ b: "free" }).said).toEqual(["b free", "fromB free"]);
  });

  test("a set that grows has every word that it had, and is there in both", () => {
    expect(differences({ marks: "grows" }).said).toEqual([
      "marks has cold grows",
      "marks has heavy grows",
      "marks present 1,1",
    ]);
    expect(differences({ marks: "free" }).said.toSorted()).toEqual([
      "marks has cold free",
      "marks has heavy free",
      "marks present free",
    ]);
  });

  test("a list that grows has the records that it had: counts grow, and what no other record can undo", () => {
    expect(differences({ items: "grows" })).toEqual({
      said: [
        "items present 1,1",
        "some grows",
        "every falls",
        "noLate falls",
        "count grows",
        "costs grows",
        "debts falls",
        "changes free",
        "dearest free",
        "cheapest free",
      ],
      lists: { items: "grown" },
    });
  });

  test("a list that is anyhow says nothing of what is made of it", () => {
    const { said, lists } = differences({ items: "free" });
    expect(said).toEqual(["items present", ...LISTED].map((name) => `${name} free`));
    expect(lists).toEqual({ items: "free" });
  });

  test("a list that is always there, and anyhow, or grows", () => {
    expect(differences({ others: "free" })).toEqual({ said: ["howMany free"], lists: { others: "free" } });
    expect(differences({ others: "grows" })).toEqual({ said: ["howMany grows"], lists: { others: "grown" } });
  });

  test("several facts together", () => {
    expect(differences({ a: "grows", rest: "grows" }).said).toEqual([
      "a grows",
      "rest grows",
      "more grows",
      "less free",
      "twice free",
      "undo free",
      "both free",
      "least grows",
      "highest free",
      "mixed free",
    ]);
  });
});

describe("two cases that differ in something derived", () => {
  /** What no rule looks at may be anything. */
  const UNSEEN = [
    "marks present",
    "marks has cold",
    "marks has heavy",
    "items present",
    ...LISTED,
    "less",
    "twice",
    "undo",
    "both",
    "highest",
    "mixed",
    "fromB",
    "howMany",
  ];
  const seen = (said: readonly string[]) =>
    said.filter((one) => !UNSEEN.some((name) => one === `${name} free`));

  test("agree in everything else that the policy looks at", () => {
    const { said, lists } = differences({ more: "grows" });
    expect(seen(said)).toEqual(["more grows"]);
    expect(said).toHaveLength(UNSEEN.length + 1);
    expect(lists).toEqual({ items: "free", others: "free" });
  });

  test("what is made of it goes with it, where all else that it is made of stays", () => {
    const { said } = differences({ more: "grows", less: "grows" });
    expect(said).toContain("less grows");
    expect(said).toContain("both grows");
    expect(said).toContain("twice grows");
    expect(differences({ less: "grows" }).said).toContain("twice grows");
    // Its other operand is looked at by nothing.
    expect(differences({ less: "grows" }).said).toContain("mixed grows");
    expect(differences({ less: "grows" }).said).toContain("highest grows");
    expect(differences({ twice: "grows" }).said).toContain("less free");
  });

  test("anyhow where it is named so, with given facts beside it", () => {
    expect(seen(differences({ more: "free" }).said)).toEqual(["more free"]);
    expect(seen(differences({ more: "grows", a: "free" }).said)).toEqual([
      "a free",
      "more grows",
      "least free",
    ]);
    expect(seen(differences({ more: "grows", b: "free" }).said)).toEqual(["b free", "more grows"]);
  });

  test("what grows is there in both", () => {
    expect(differences({ fromB: "grows" }).said).toContain("fromB grows 1,10");
    expect(differences({ fromB: "free" }).said).toContain("fromB free");
  });

  test("what is said of a list that is named changes with it", () => {
    const { said } = differences({ more: "grows", items: "free" });
    expect(said).toEqual(expect.arrayContaining(LISTED.map((name) => `${name} free`)));
  });
});
