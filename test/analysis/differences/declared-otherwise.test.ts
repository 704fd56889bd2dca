// Two versions in which something is declared otherwise: what comes out otherwise by that, and what stays one and the same.
import { describe, expect, test } from "vitest";
import { compare } from "../../../src/analysis/differences/compare.ts";
import { diffPolicies } from "../../../src/analysis/differences/diff-policies.ts";
import { loadPolicy, type Policy } from "../../../src/policy/index.ts";

const POUNDS = { type: "money", currency: "GBP" };
const YES_OR_NO = { type: "boolean" };
const PRICE = { ...POUNDS, max: "50.00" };
const DIGIT = { type: "integer", min: 0, max: 9 };

type Rules = readonly (readonly [when: object, value: unknown])[];

/** One outcome field, and what is given where no rule fires. */
function policyOf(facts: object, rules: Rules, outcome: object = POUNDS, rest: unknown = "0"): Policy {
  const {
    name = "due",
    hit,
    derive,
    ...declared
  } = outcome as {
    readonly name?: string;
    readonly hit?: string;
    readonly derive?: object;
  };
  return loadPolicy({
    id: "one",
    version: "1",
    purpose: "other",
    facts,
    outcome: { [name]: declared },
    ...(hit === undefined ? {} : { hit }),
    ...(derive === undefined ? {} : { derive }),
    rules: rules.map(([when, value], at) => ({ id: `r${at}`, when, then: { [name]: value }, because: "x" })),
    otherwise: { then: { [name]: rest }, because: "y" },
  });
}

function told(before: Policy, after: Policy): readonly string[] {
  const { equal, exact, changes } = diffPolicies(before, after);
  expect(exact).toBe(true);
  expect(equal).toBe(changes.length === 0);
  return changes.map(({ text, region }) => `${text} where ${region.text}`);
}

const texts = (before: Policy, after: Policy) =>
  diffPolicies(before, after).documents.map(({ text }) => text);

describe("an outcome that is declared otherwise", () => {
  const late: Rules = [[{ late: true }, "10.00"]];
  const facts = { late: YES_OR_NO };
  const ten = policyOf(facts, late);

  test.each<readonly [string, Policy, Policy, readonly string[]]>([
    [
      "a range for a value, with less in it",
      ten,
      policyOf(facts, [[{ late: true }, "1.00"]], { ...POUNDS, range: true }),
      ["0.00 GBP -> 0.00 GBP (due declared otherwise) where late no", "10.00 GBP -> 1.00 GBP where late yes"],
    ],
    [
      "another currency",
      ten,
      policyOf(facts, late, { type: "money", currency: "EUR" }),
      ["0.00 GBP -> 0.00 EUR where late no", "10.00 GBP -> 10.00 EUR where late yes"],
    ],
    [
      "another name",
      ten,
      policyOf(facts, late, { ...POUNDS, name: "owed" }),
      [
        "due 0.00 GBP -> nothing, owed nothing -> 0.00 GBP where late no",
        "due 10.00 GBP -> nothing, owed nothing -> 10.00 GBP where late yes",
      ],
    ],
    [
      "the sum, then the largest",
      policyOf(
        facts,
        [
          [{ late: true }, "10.00"],
          [{ late: true }, "2.00"],
        ],
        { ...POUNDS, hit: "collect", collect: "sum" },
      ),
      policyOf(
        facts,
        [
          [{ late: true }, "10.00"],
          [{ late: true }, "2.00"],
        ],
        { ...POUNDS, hit: "collect", collect: "max" },
      ),
      ["12.00 GBP -> 10.00 GBP where late yes"],
    ],
    [
      "one value, then the sum of one",
      ten,
      policyOf(facts, late, { ...POUNDS, hit: "collect", collect: "sum" }),
      [],
    ],
    [
      "a list, then how many",
      policyOf(facts, late, { ...POUNDS, hit: "collect", collect: "list" }),
      policyOf(facts, late, { ...POUNDS, hit: "collect", collect: "count" }),
      ["0.00 GBP -> 1 where late no", "10.00 GBP -> 1 where late yes"],
    ],
    [
      "whole numbers, then decimals of the same size",
      policyOf(facts, [[{ late: true }, 2]], { type: "integer" }, 1),
      policyOf(facts, [[{ late: true }, 2]], { type: "decimal", scale: 1 }, 1),
      [],
    ],
    [
      "more decimals, and another number",
      policyOf(facts, [[{ late: true }, 0.5]], { type: "decimal", scale: 1 }, 0),
      policyOf(facts, [[{ late: true }, 0.55]], { type: "decimal", scale: 2 }, 0),
      ["0.5 -> 0.55 where late yes"],
    ],
    [
      "decimals of an amount",
      policyOf({ n: DIGIT }, [], { type: "decimal", scale: 1 }, { percent: "50", of: "n" }),
      policyOf({ n: DIGIT }, [], { type: "decimal", scale: 2 }, { percent: "50", of: "n" }),
      [],
    ],
    [
      "another unit",
      policyOf(facts, [], { type: "integer", unit: "day" }, 5),
      policyOf(facts, [], { type: "integer", unit: "hour" }, 5),
      ["5 -> 5 (due declared otherwise) where every case"],
    ],
    [
      "a unit where there was none",
      policyOf(facts, [], { type: "integer" }, 5),
      policyOf(facts, [], { type: "integer", unit: "hour" }, 5),
      [],
    ],
    [
      "words in another order",
      policyOf(facts, [[{ late: true }, "a"]], { type: "enum", values: ["a", "b"], ordered: true }, "b"),
      policyOf(facts, [[{ late: true }, "a"]], { type: "enum", values: ["b", "a"], ordered: true }, "b"),
      [],
    ],
    [
      "words in another order, and another word",
      policyOf(facts, [[{ late: true }, "a"]], { type: "enum", values: ["a", "b"], ordered: true }, "b"),
      policyOf(facts, [[{ late: true }, "b"]], { type: "enum", values: ["b", "a"] }, "b"),
      ["a -> b where late yes"],
    ],
    [
      "yes or no, then a word",
      policyOf(facts, [[{ late: true }, true]], { type: "boolean" }, true),
      policyOf(facts, [[{ late: true }, "yes"]], { type: "enum", values: ["yes"] }, "yes"),
      ["yes -> yes (due declared otherwise) where every case"],
    ],
  ])("%s", (_, before, after, changes) => {
    expect(told(before, after)).toEqual(changes);
    for (const yes of [true, false]) {
      const given = { ...(before.document.facts.late ? { late: yes } : { n: yes ? 3 : 4 }) };
      const { same } = compare(before as Policy<unknown>, after, given as never);
      const word = yes ? "no" : "yes";
      expect(same).toBe(changes.every((text) => text.endsWith(`late ${word}`)));
    }
  });

  test("beside an amount of many values, which is compared as ever", () => {
    const graded = (values: readonly string[], percent: string) =>
      loadPolicy({
        id: "graded",
        version: "1",
        purpose: "other",
        facts: { fare: { ...POUNDS, max: "90000.00" }, late: YES_OR_NO },
        outcome: { due: { ...POUNDS, round: "down" }, grade: { type: "enum", values, ordered: true } },
        rules: [
          {
            id: "late",
            when: { late: true },
            then: { due: { percent, of: "fare" }, grade: "a" },
            because: "x",
          },
        ],
        otherwise: { then: { due: { percent: "10", of: "fare" }, grade: "b" }, because: "y" },
      });
    expect(told(graded(["a", "b"], "50"), graded(["b", "a"], "50"))).toEqual([]);
    expect(told(graded(["a", "b"], "50"), graded(["b", "a"], "60"))).toEqual([
      "due 22500.00 GBP -> 27000.00 GBP where fare 0.09 GBP or more and late yes",
      "due 0.02 GBP -> 0.03 GBP where fare 0.05 GBP and late yes",
      "due 0.03 GBP -> 0.04 GBP where fare 0.07 GBP and late yes",
    ]);
  });

  test("is told in the documents by what is otherwise", () => {
    expect(texts(ten, policyOf(facts, late, { ...POUNDS, range: true }))).toEqual(["due range none -> yes"]);
    expect(texts(ten, policyOf(facts, late, { type: "money", currency: "EUR" }))).toEqual([
      "due currency GBP -> EUR",
    ]);
  });
});

describe("a fact that is declared otherwise is still one", () => {
  const worth = [[{ late: true }, "n"]] as const;
  const five = [[{ n: { gte: 5 } }, "5.00"]] as const;
  const words = { type: "enum", values: ["basic", "gold"] };
  const gold = [[{ n: "gold" }, "5.00"]] as const;
  const least = [[{ n: { gte: "gold" } }, "5.00"]] as const;
  const most = [[{ n: { lte: "gold" } }, "5.00"]] as const;

  test.each<readonly [string, Policy, Policy, readonly string[]]>([
    [
      "it may be absent",
      policyOf({ n: PRICE, late: YES_OR_NO }, worth),
      policyOf({ n: { ...PRICE, optional: true }, late: YES_OR_NO }, [
        [{ late: true, n: { is: "present" } }, "n"],
      ]),
      [],
    ],
    [
      "it may be absent, has other bounds, and another rule",
      policyOf({ n: PRICE, late: YES_OR_NO }, worth),
      policyOf({ n: { ...PRICE, max: "60.00", optional: true }, late: YES_OR_NO }, [
        [{ late: true, n: { gte: "49.00" } }, "1.00"],
        [{ late: true, n: { is: "present" } }, "n"],
      ]),
      ["49.00 GBP -> 1.00 GBP where n 49.00 GBP to 50.00 GBP and late yes"],
    ],
    [
      "what is derived of it may be absent",
      policyOf({ n: DIGIT }, [[{ more: { gte: 5 } }, "5.00"]], {
        ...POUNDS,
        derive: { more: { plus: ["n", 1] } },
      }),
      policyOf({ n: { ...DIGIT, optional: true } }, [[{ more: { gte: 6 } }, "5.00"]], {
        ...POUNDS,
        derive: { more: { plus: ["n", 1] } },
      }),
      ["5.00 GBP -> 0.00 GBP where more 5"],
    ],
    [
      "what is derived of it, and then given back",
      policyOf({ n: DIGIT, late: YES_OR_NO }, [[{ late: true }, { per: "more", amount: "1.00" }]], {
        ...POUNDS,
        derive: { more: { plus: ["n", 1] } },
      }),
      policyOf(
        { n: { ...DIGIT, optional: true }, late: YES_OR_NO },
        [
          [
            { late: true, more: { is: "present" } },
            { per: "more", amount: "1.00" },
          ],
        ],
        {
          ...POUNDS,
          derive: { more: { plus: ["n", 1] } },
        },
      ),
      [],
    ],
    [
      "a set may be absent",
      policyOf({ n: { type: "set", values: ["a", "b"] } }, [[{ n: { has: "a" } }, "5.00"]]),
      policyOf({ n: { type: "set", values: ["a", "b"], optional: true } }, [[{ n: { has: "b" } }, "5.00"]]),
      [
        "5.00 GBP -> 0.00 GBP where a in n and b not in n",
        "0.00 GBP -> 5.00 GBP where b in n and a not in n",
      ],
    ],
    ["it gains a unit", policyOf({ n: DIGIT }, five), policyOf({ n: { ...DIGIT, unit: "day" } }, five), []],
    [
      "its words stand in an order",
      policyOf({ n: words }, gold),
      policyOf({ n: { ...words, ordered: true } }, least),
      [],
    ],
    [
      "its words stand in no order any more",
      policyOf({ n: { ...words, ordered: true } }, least),
      policyOf({ n: { ...words, values: ["gold", "silver", "basic"] } }, gold),
      [],
    ],
    [
      "its words stand in another order",
      policyOf({ n: { ...words, ordered: true } }, least),
      policyOf({ n: { ...words, values: ["gold", "basic"], ordered: true } }, most),
      [],
    ],
    [
      "its words stand in another order, and another rule",
      policyOf({ n: { ...words, ordered: true } }, least),
      policyOf({ n: { ...words, values: ["gold", "basic"], ordered: true } }, [
        [{ n: { gt: "gold" } }, "5.00"],
      ]),
      ["0.00 GBP -> 5.00 GBP where n basic", "5.00 GBP -> 0.00 GBP where n gold"],
    ],
  ])("%s", (_, before, after, changes) => {
    expect(told(before, after)).toEqual(changes);
    const back = told(after, before);
    expect(back).toHaveLength(changes.length);
  });

  test("a case before and after is one case", () => {
    const before = policyOf({ n: PRICE, late: YES_OR_NO }, worth);
    const after = policyOf({ n: { ...PRICE, optional: true }, late: YES_OR_NO }, [
      [{ late: true, n: { gte: "7.00" } }, "n"],
    ]);
    const { changes } = diffPolicies(before, after);
    expect(changes).not.toEqual([]);
    for (const change of changes) expect(change.after.facts).toEqual(change.before.facts);
  });

  test("where it cannot be one, that is said", () => {
    const two = (one: object, other: object) => texts(policyOf({ n: one }, []), policyOf({ n: other }, []));
    expect(two({ ...DIGIT, unit: "day" }, { ...DIGIT, unit: "hour" })).toEqual([
      "n unit day -> hour, so that it is compared as two facts",
    ]);
    expect(two(DIGIT, YES_OR_NO)).toEqual(["n integer -> boolean, so that it is compared as two facts"]);
    expect(two(DIGIT, { ...DIGIT, unit: "hour", optional: true })).toEqual([
      "n unit none -> hour, optional none -> yes",
    ]);
  });
});
