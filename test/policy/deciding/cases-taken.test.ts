// Cases as a whole: what is one, how much of a bad one is told, and that the quick way and the thorough way show the same.
import { decide, definePolicy, issueText, outcome } from "evenhand";
import { describe, expect, test } from "vitest";

const policy = definePolicy({
  id: "cases",
  version: "1",
  purpose: "other",
  facts: {
    count: { type: "integer", min: 0, max: 300 },
    price: { type: "money", currency: "EUR", max: "100.00" },
    quiet: { type: "boolean", sensitive: true },
    fee: { type: "money", currency: "EUR", max: "9.00", sensitive: true },
  },
  outcome: { pay: { type: "money", currency: "EUR" } },
  rules: [
    {
      id: "many",
      when: { count: { gte: 3 }, quiet: true, price: { gt: 0 }, fee: { lt: "9.00" } },
      then: { pay: "price" },
      because: "Many.",
    },
  ],
});
const told = (facts: unknown) => {
  const decision = decide(policy, facts as never);
  return decision.status === "invalid"
    ? decision.issues.map((one) => `${one.code} | ${issueText(one)}`)
    : decision.status;
};

describe("what is no case", () => {
  test.each([
    ["null", null],
    ["nothing", undefined],
    ["a word", "count"],
    ["a list", []],
    ["a list of facts", [{ count: 3 }]],
    ["a map", new Map([["count", 3]])],
    ["a day", new Date(0)],
  ])("%s", (_, facts) => {
    expect(told(facts)).toEqual([
      "wrong-type | this is not a case - give an object of facts by name; `factsFrom` takes them out of any other object",
    ]);
    expect(outcome(policy, facts as never)).toBeUndefined();
  });
  test("facts that throw when they are read", () => {
    const facts = Object.defineProperty({}, "count", { enumerable: true, get: () => expect.unreachable() });
    expect(told(facts)).toEqual([
      "not-plain-data | a fact of this case throws when it is read - give plain data",
    ]);
  });
  test("but an object without a prototype is one, and so is an empty one", () => {
    expect(told({})).toBe("open");
    expect(told(Object.assign(Object.create(null), { count: 0 }))).toBe("gap");
  });
});

describe("of names that are no facts a hundred are told, and how many more there are", () => {
  const names = (length: number) => Object.fromEntries(Array.from({ length }, (_, at) => [`x${at}`, 1]));
  test.each([
    [99, 99, undefined],
    [100, 100, undefined],
    [
      101,
      101,
      "more-issues | 1 further name is not a fact of this policy - take only what is declared with `factsFrom`",
    ],
    [
      250,
      101,
      "more-issues | 150 further names are not facts of this policy - take only what is declared with `factsFrom`",
    ],
  ])("%i", (count, length, last) => {
    const issues = told(names(count)) as readonly string[];
    expect(issues).toHaveLength(length);
    if (last !== undefined) expect(issues.at(-1)).toBe(last);
    else expect(issues.at(-1)).toMatch(/^unknown-fact/);
  });
});

describe("accounts of one fact", () => {
  const accounts = (length: number) => ({
    count: { accounts: Array.from({ length }, () => ({ value: 3 })) },
  });
  test("are at most twenty", () => {
    expect(told(accounts(20))).toBe("open");
    expect(told(accounts(21))).toEqual([
      'bad-accounts | count.accounts: these are not accounts of one fact - write { accounts: [{ value, from: "claimed" }, { value, from: "recorded" }] }',
    ]);
  });
});

describe("what a decision shows that it relies on", () => {
  const facts = { count: 3, price: 2000, quiet: true, fee: 100 };
  const relied = [
    { fact: "count", value: 3, from: "claimed" },
    { fact: "price", value: { amount: 2000, currency: "EUR" }, from: "claimed" },
    { fact: "quiet", value: true, from: "claimed", sensitive: true },
    { fact: "fee", value: { amount: 100, currency: "EUR" }, from: "claimed", sensitive: true },
  ];
  test("is the same on the quick way and the thorough one", () => {
    const quick = decide(policy, facts);
    expect(quick).toStrictEqual(decide(policy, { ...facts, price: "20.00" }));
    expect(quick).toStrictEqual(decide(policy, facts, { steps: 9 }));
    expect(quick).toMatchObject({
      status: "decided",
      outcome: { pay: { amount: 2000, currency: "EUR" } },
      relied,
    });
  });
});

describe("lists and sets that may be absent", () => {
  const optional = definePolicy({
    id: "optional",
    version: "1",
    purpose: "other",
    facts: {
      needs: { type: "set", values: ["ramp", "seat"], optional: true },
      lines: { type: "list", maxItems: 2, optional: true, of: { cost: { type: "integer", min: 0, max: 9 } } },
    },
    derive: { total: { sum: "lines", of: "cost" } },
    outcome: { pay: { type: "integer" } },
    rules: [
      { id: "none", when: { total: { is: "absent" } }, then: { pay: 0 }, because: "No lines." },
      { id: "ramp", when: { needs: { has: "ramp" } }, then: { pay: 1 }, because: "Ramp." },
      { id: "plain", when: { needs: { is: "absent" } }, then: { pay: 2 }, because: "No needs." },
    ],
    otherwise: { then: { pay: 3 }, because: "Else." },
  });
  test.each([
    [{ lines: { is: "absent" } }, 0],
    [{ lines: [], needs: ["ramp"] }, 1],
    [{ lines: [{ cost: 1 }], needs: { has: ["ramp"] } }, 1],
    [{ lines: [], needs: { is: "absent" } }, 2],
    [{ lines: [], needs: ["seat"] }, 3],
    [{ lines: [], needs: [] }, 3],
    [{ lines: [], needs: { hasNone: ["ramp"] } }, 3],
    [{ lines: { items: [{ cost: 1 }], complete: true }, needs: [] }, 3],
  ])("%j", (facts, pay) => {
    expect(decide(optional, facts as never)).toMatchObject({ status: "decided", outcome: { pay } });
  });
  test.each([
    [{ lines: { items: [], complete: false } }, ["needs"]],
    [{ needs: ["ramp"] }, ["lines"]],
    [{}, ["needs", "lines"]],
  ])("what still matters of %j", (facts, matters) => {
    expect(decide(optional, facts as never)).toMatchObject({ status: "open", exact: true, matters });
  });
});
