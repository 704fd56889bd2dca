import { type Issue, issueText } from "evenhand";
import { Failure, guard, recover } from "evenhand/recovery-offer";
import { describe, expect, test } from "vitest";
import { coldMeal, restaurant, table4 } from "./restaurant.ts";

const cyclic: { [key: string]: unknown } = { ...coldMeal };
cyclic.facts = cyclic;
const throwing = new Proxy(
  {},
  {
    get: () => {
      throw new Error("no");
    },
    ownKeys: () => {
      throw new Error("no");
    },
  },
);
const withFacts = (facts: unknown) => ({ ...coldMeal, facts });

function issuesOf(failure: unknown, contact: unknown = table4): readonly Issue[] {
  const offer = recover(restaurant, failure as never, contact as never);
  return offer.status === "invalid" ? offer.issues : [];
}
const told = (failure: unknown, contact: unknown = table4) => issuesOf(failure, contact).map(issueText);

describe("a failure that cannot be used says so, all of it at once", () => {
  test.each([
    ["nothing", undefined, ["the value is missing - give an object"]],
    ["null", null, ["the value is `null` - give an object"]],
    ["a list", [], ["the value is `[]` - give an object"]],
    [
      "words of its own",
      { ...coldMeal, kind: "both", severity: "huge", cause: "them", harms: ["sad"], from: "guessed" },
      [
        "kind: `kind` is `both` - write `outcome` or `process`",
        "severity: `severity` is `huge` - write `minor`, `moderate`, `serious` or `severe`",
        "cause: `cause` is `them` - write `ours`, `partner`, `third-party`, `customer` or `unknown`",
        "harms[0]: item 0 of `harms` is `sad` - write `ignored`, `kept-waiting`, `passed-around`, `rushed`, `not-cared-for`, `not-believed`, `blamed`, `misled`, `embarrassed`, `treated-rudely` or `other`",
        "from: `from` is `guessed` - write `claimed`, `recorded` or `verified`",
      ],
    ],
    [
      "null for unknown",
      { ...coldMeal, severity: null },
      ["severity: `severity` is `null` - write `minor`, `moderate`, `serious` or `severe`"],
    ],
    [
      "a harm twice",
      { ...coldMeal, harms: ["blamed", "blamed"] },
      ["harms: `harms` is `[...]` - name each harm once"],
    ],
    [
      "too many harms",
      { ...coldMeal, harms: new Array(1_000_000).fill("sad") },
      ["harms: `harms` is `[...]` - give at most 11 items"],
    ],
    [
      "too many others",
      { ...coldMeal, affected: new Array(1_000_000).fill(3) },
      ["affected: `affected` is `[...]` - give at most 100 items"],
    ],
    [
      "a part of a repeat",
      { ...coldMeal, repeats: 0.5 },
      ["repeats: `repeats` is `0.5` - give a whole number"],
    ],
    ["fewer than none", { ...coldMeal, repeats: -1 }, ["repeats: `repeats` is `-1` - give at least 0"]],
    [
      "more than we count",
      { ...coldMeal, repeats: 1001 },
      ["repeats: `repeats` is `1001` - give at most 1000"],
    ],
    ["not a number", { ...coldMeal, repeats: Number.NaN }, ["repeats: `repeats` is `NaN` - give a number"]],
    [
      "a text for a number",
      { ...coldMeal, repeats: "1" },
      ["repeats: `repeats` is the text `1` - give a number"],
    ],
    ["facts in a list", withFacts([]), ["facts: `facts` is `[]` - give an object"]],
    ["an unknown key", { ...coldMeal, tone: "rude" }, ["tone: `tone` is not a part of this - leave it out"]],
    [
      "facts of another type",
      withFacts({ eaten: "no", price: { value: "18.5.0", from: "recorded" } }),
      [
        "facts.price.value: `18.5.0` is not an amount in EUR - write digits with a dot before the decimals, such as `12.50`",
        "facts.eaten: the text `no` is not a value of `eaten` - give true or false",
      ],
    ],
    [
      "facts that the failure tells itself",
      withFacts({ severity: "severe", as: "goodwill" }),
      [
        "facts.severity: `severity` is told by the failure itself, and not among the facts of the case - write it beside `facts`",
        "facts.as: `as` is told by the failure itself, and not among the facts of the case - use another name",
      ],
    ],
    ["something that throws", throwing, ["the value cannot be read: a field of it throws - give plain data"]],
    [
      "facts that throw",
      withFacts(throwing),
      ["the value cannot be read: a field of it throws - give plain data"],
    ],
  ] as const)("%s", (_, failure, issues) => {
    expect(told(failure)).toEqual(issues);
  });

  test("and the contact with it", () => {
    expect(
      told({ ...coldMeal, kind: "both" }, { ...table4, channel: "fax", at: "2026-02-30T00:00:00Z" }),
    ).toEqual([
      "kind: `kind` is `both` - write `outcome` or `process`",
      "contact.at: `at` is `2026-02-30T00:00:00Z` - write a date and time with its offset, such as 2026-03-02T17:00:00Z",
      expect.stringMatching(/^contact\.channel: `channel` is `fax` - write `phone`/),
    ]);
  });

  test("promises nothing", () => {
    expect(recover(restaurant, null as never, table4)).toMatchObject({ commitments: [], trail: [] });
  });
});

describe("what is odd and harmless", () => {
  test("a fact that nobody asks for is noted, not refused: perhaps it was misspelt", () => {
    const offer = recover(
      restaurant,
      { ...coldMeal, facts: { ...coldMeal.facts, pirce: "9.00" } } as never,
      table4,
    );
    expect(offer).toMatchObject({
      status: "decided",
      notes: [
        {
          code: "unused-fact",
          path: ["facts", "pirce"],
          message: "no policy of this playbook asks for `pirce`",
          help: "they ask for `price`, `eaten`",
        },
      ],
    });
  });

  test("and no more than twenty of them", () => {
    const facts = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`field${at}`, at]));
    const offer = recover(restaurant, withFacts(facts) as never, table4);
    expect("notes" in offer && offer.notes.length).toBe(20);
  });

  test("a prototype is no fact, and a cycle is no harm", () => {
    expect(told(withFacts(JSON.parse('{"__proto__":{"eaten":true},"eaten":false}')))).toHaveLength(1);
    const inherited = withFacts(
      Object.assign(Object.create({ eaten: true }), { price: coldMeal.facts.price }),
    );
    expect(recover(restaurant, inherited as never, table4).status).not.toBe("decided");
    const named = withFacts({ ...coldMeal.facts, constructor: 1, hasOwnProperty: 2 });
    expect(recover(restaurant, named as never, table4)).toMatchObject({ owed: { amount: { amount: 1850 } } });
    expect(recover(restaurant, cyclic as never, table4).status).not.toBe("decided");
    const around = withFacts({ eaten: cyclic, price: coldMeal.facts.price });
    expect(recover(restaurant, around as never, table4).status).toBe("invalid");
  });

  test("the guard stands whatever comes", () => {
    const request = {
      action: "pay",
      as: "goodwill",
      amount: { amount: 1, currency: "EUR" },
      requestedBy: table4.servedBy,
    };
    for (const odd of [
      undefined,
      null,
      5,
      "pay",
      [],
      throwing,
      cyclic,
      { ...request, failure: cyclic },
      { ...request, failure: throwing },
      { ...request, already: throwing },
      { ...request, already: new Array(1_000_000).fill(null) },
    ]) {
      const answer = guard(restaurant, odd as never, table4);
      expect(answer).toMatchObject({ status: "refused", code: "unusable-request" });
      expect(answer.issues?.length).toBeGreaterThan(0);
      expect(answer.issues?.length).toBeLessThan(20);
    }
    expect(guard(restaurant, { ...request, failure: coldMeal } as never, null as never)).toMatchObject({
      issues: [{ code: "wrong-type", path: ["contact"] }],
    });
  });
});

test("a failure is read as it is written", () => {
  for (const failure of [coldMeal, { ...coldMeal, affected: ["her mother"], from: "recorded" }]) {
    expect(Failure.parse(failure)).toEqual(failure);
    expect(JSON.parse(JSON.stringify(Failure.parse(failure)))).toEqual(failure);
  }
});
