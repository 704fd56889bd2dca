// What is made ready once for all cases of a policy: worked out by hand for a small one, and held as laws over drafted
// ones.
import { decide } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { compiledOf } from "../../../src/policy/compiled-of.ts";
import { forDrafted, readSound } from "../generators/for-drafted.ts";

const yes = { type: "boolean" } as const;
const number = { type: "integer", min: 0, max: 9 } as const;
const about = { id: "compiled", version: "1", purpose: "other" } as const;

const whole = {
  ...about,
  sources: { law: { title: "The law", url: "https://example.org/law", mark: "text" } },
  parameters: { most: { type: "integer", value: 7 } },
  facts: {
    a: yes,
    b: { ...yes, sensitive: true },
    paid: number,
    told: { type: "enum", values: ["x", "y"] },
    words: { type: "set", values: ["one", "two"], optional: true },
    lines: { type: "list", of: { price: number }, maxItems: 2, optional: true },
    idle: yes,
    late: number,
  },
  derive: { double: { plus: ["paid", "paid"] }, dear: { some: "lines", where: { price: { gt: 3 } } } },
  assume: [{ never: { a: true, paid: 0 }, because: "so." }],
  outcome: { back: { type: "integer" } },
  rules: [
    { id: "first", when: { a: true }, then: { back: 1 }, because: "Why {told}.", source: "law" },
    {
      id: "second",
      when: { any: [{ double: { gt: { parameter: "most" } } }, { words: { has: "two" } }] },
      then: { back: "paid" },
      because: "At most {most}.",
    },
    { id: "third", when: { dear: true, b: false }, then: { back: 3 }, because: "Dear." },
  ],
  otherwise: { then: { back: "late" }, because: "Else." },
};

describe("a compiled policy", () => {
  const compiled = compiledOf(readSound(whole));
  const { names, fired } = compiled;
  const named = (places: readonly number[]) => places.map((place) => names[place]);

  test("has a place for everything that rules can test, and knows what it is made of", () => {
    expect(names).toHaveLength(12);
    expect([...compiled.givenPlaces.keys()]).toEqual(Object.keys(whole.facts));
    expect(names.map((name) => compiled.places.get(name))).toEqual(names.map((_, place) => place));
    const of = (name: string) => compiled.madeOf[names.indexOf(name)];
    expect([of("a"), of("paid"), of("double"), of("dear")]).toEqual([[0], [2], [2], [5]]);
    const made = compiled.makes.map(named);
    expect(made[2]).toEqual(["paid", "double"]);
    expect(made[4]).toHaveLength(3);
    expect(made[5]).toEqual([expect.any(String), "dear"]);
    expect(made[6]).toEqual(["idle"]);
  });

  test("knows what each box rests on: what earlier rules and assumptions look at, its own, what its amounts and texts read", () => {
    expect([compiled.assumed, fired.map(({ rule }) => rule)]).toEqual([1, [-1, 0, 1, 1, 2]]);
    const tested = ["words has two", "words present", "double"];
    const every = ["a", "b", "paid", "dear", ...tested].sort();
    const second = ["a", "paid", ...tested].sort();
    expect(fired.map(({ looked }) => named(looked).sort())).toEqual([
      [],
      ["a", "paid", "told"],
      second,
      second,
      every,
    ]);
    expect(named(compiled.otherwise?.looked ?? []).sort()).toEqual([...every, "late"].sort());
    expect(named(compiled.looked).sort()).toEqual([...every, "late"].sort());
    for (const { looked, lanes } of fired) {
      expect(lanes.map((lane) => compiled.lanes.slots[lane]?.name)).toEqual(named(looked));
    }
    expect(fired.map(({ listed }) => named(listed))).toEqual([[], [], [], [], ["dear"]]);
    expect(named([...compiled.counted]).sort()).toEqual(["late", "lines present", "paid"]);
  });

  test("has the reasons of each rule, with nothing that the document does not say, and nobody can change them", () => {
    const because = fired.map((one) => one.because);
    expect(because[1]).toStrictEqual([
      {
        rule: "first",
        text: "Why {told}.",
        source: { id: "law", title: "The law", url: "https://example.org/law", mark: "text" },
        tests: [{ fact: "a", test: true }],
      },
    ]);
    expect(because[2]).toStrictEqual([
      {
        rule: "second",
        text: "At most {most}.",
        tests: [{ fact: "double", test: { gt: 7 } }],
        parameters: { most: 7 },
      },
    ]);
    expect(because[3]).toStrictEqual([
      {
        rule: "second",
        text: "At most {most}.",
        tests: [{ fact: "words", test: { has: "two" } }],
        parameters: { most: 7 },
      },
    ]);
    expect(because[4]).toStrictEqual([
      {
        rule: "third",
        text: "Dear.",
        tests: [
          { fact: "b", test: false, sensitive: true },
          { fact: "dear", test: true },
        ],
      },
    ]);
    expect(compiled.otherwise?.because).toStrictEqual([{ rule: "otherwise", text: "Else.", tests: [] }]);
    for (const own of because.slice(1)) {
      for (const part of [own, own[0], own[0]?.tests, own[0]?.tests[0]])
        expect(Object.isFrozen(part)).toBe(true);
    }
    expect(Object.isFrozen(because[2]?.[0]?.tests[0]?.test)).toBe(true);
  });

  test("has the outcome of a rule that reads no fact, made once", () => {
    expect(fired.map(({ constant }) => constant)).toEqual([
      undefined,
      { back: 1 },
      undefined,
      undefined,
      { back: 3 },
    ]);
    expect(compiled.otherwise?.constant).toBeUndefined();
  });
});

describe("the quick way", () => {
  const document = {
    ...about,
    facts: { a: yes, b: yes },
    outcome: { back: { type: "integer" } },
    rules: [{ id: "one", when: { a: true }, then: { back: 1 }, because: "so." }],
  };
  const isQuick = (more: object) => compiledOf(readSound({ ...document, ...more })).quick;

  test.each(["first", "any", "unique"])("is open under the hit policy %s", (hit) => {
    expect(isQuick({ hit })).toBe(true);
    expect(compiledOf(readSound({ ...document, hit })).first).toBe(hit === "first");
  });
  test.each<[string, object]>([
    ["all rules count", { hit: "collect", outcome: { back: { type: "integer", collect: "sum" } } }],
    ["a fact is a set", { facts: { a: yes, b: { type: "set", values: ["x"] } } }],
    ["a fact is a list", { facts: { a: yes, b: { type: "list", of: { c: yes }, maxItems: 2 } } }],
    ["a fact needs a record", { facts: { a: yes, b: { ...yes, needs: "recorded" } } }],
    ["a fact is derived", { facts: { a: yes, b: number }, derive: { c: { plus: ["b", 1] } } }],
  ])("is closed where %s", (_, more) => {
    expect(isQuick(more)).toBe(false);
  });
});

describe("of every drafted policy", () => {
  test("what a fact makes is what is made of it, and boxes fill their words", () => {
    forDrafted({ seed: 5, count: 80, whole: true }, ({ policy }) => {
      const { madeOf, makes, boxes, words, fired, assumed, normal, facts } = compiledOf(policy);
      const pairs = makes.flatMap((places, given) => places.map((place) => `${given} ${place}`)).sort();
      expect(pairs).toEqual(
        madeOf.flatMap((sources, place) => sources.map((given) => `${given} ${place}`)).sort(),
      );
      expect(madeOf).toHaveLength(facts.length);
      expect(words).toBe(Math.max(1, Math.ceil(boxes.length / 32)));
      expect(fired.map(({ rule }) => rule)).toEqual([
        ...Array.from({ length: assumed }, () => -1),
        ...normal.rules.flatMap((rule, place) => rule.boxes.map(() => place)),
      ]);
      for (const { looked, lanes } of fired) expect(lanes).toHaveLength(looked.length);
    });
  });

  test("a decision shows no reason that another could be changed by", () => {
    const policy = readSound(whole);
    const facts = {
      a: true,
      b: false,
      paid: 3,
      told: "x",
      words: [],
      lines: [],
      idle: true,
      late: 0,
    } as never;
    const decision = decide(policy, facts);
    expect(() => {
      ((decision as unknown as { because: { tests: { test: unknown }[] }[] }).because[0]?.tests ?? []).push({
        test: 1,
      });
    }).toThrow(TypeError);
    expect(decide(policy, facts)).toEqual(decision);
  });
});
