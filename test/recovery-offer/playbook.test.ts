import { issueText, type Policy } from "evenhand";
import { definePlaybook, parsePlaybook, recover } from "evenhand/recovery-offer";
import { describe, expect, test } from "vitest";
import { nobodyGrants } from "./nobody-grants.ts";
import {
  coldMeal,
  dessert,
  manners,
  mealPrice,
  parts,
  payout,
  restaurant,
  table4,
  whoMayGrant,
} from "./restaurant.ts";
import { restaurantWith, toldOfRestaurantWith as told } from "./restaurant-with.ts";
import { variant } from "./variant.ts";

const { id, version, title, ...policies } = parts;
const documents = {
  id,
  version,
  title,
  ...Object.fromEntries(Object.entries(policies).map(([place, policy]) => [place, policy.document])),
};

const facts = (policy: Policy, more: object) =>
  variant(policy, { facts: { ...policy.document.facts, ...more } });

describe("a playbook", () => {
  test("names its policies, its currency and its fingerprint, and does not change", () => {
    expect(restaurant).toMatchObject({ id: "restaurant", currency: "EUR", entitlement: mealPrice });
    expect(Object.isFrozen(restaurant)).toBe(true);
    expect(definePlaybook(parts).digest).toBe(restaurant.digest);
    const other = variant(payout, { version: "2" });
    expect(definePlaybook({ ...parts, payment: other as never }).digest).not.toBe(restaurant.digest);
  });

  test("from JSON decides as the one in TypeScript", () => {
    const read = parsePlaybook(JSON.parse(JSON.stringify(documents)));
    if (!read.ok) throw new Error(read.issues.map(issueText).join("\n"));
    expect(read.value.digest).toBe(restaurant.digest);
    expect(recover(read.value, coldMeal, table4)).toEqual(recover(restaurant, coldMeal, table4));
  });
});

describe("what the policies of a playbook must keep", () => {
  test.each([
    [
      "what is owed is not for goodwill to say",
      { entitlement: dessert },
      [
        "wrong-purpose | entitlement.purpose: the policy `dessert` is for goodwill - write a policy whose purpose is entitlement or make-whole",
      ],
    ],
    [
      "nor the other way round",
      { goodwill: mealPrice },
      [
        "wrong-purpose | goodwill.purpose: the policy `meal-price` is for make-whole - write a policy whose purpose is goodwill",
      ],
    ],
    [
      "money is answered in money",
      {
        entitlement: variant(mealPrice, {
          outcome: { refund: { type: "integer" } },
          rules: [],
          otherwise: { then: { refund: 5 }, because: "Five." },
        }),
      },
      [
        "no-amount | entitlement.outcome: the policy `meal-price` answers no money - declare an outcome of type money",
      ],
    ],
    [
      "one currency",
      { authority: nobodyGrants("GBP") },
      [
        "several-currencies | the policies of this playbook speak of `EUR`, `GBP` - use one currency for what is owed, for goodwill and for authority; make a playbook for each",
      ],
    ],
    [
      "every severity that there may be",
      {
        goodwill: variant(dessert, {
          facts: { severity: { type: "enum", values: ["minor", "huge"] } },
          rules: [],
        }),
      },
      [
        "unknown-value | goodwill.facts.severity: the policy `dessert` lists `huge`, which has no meaning here - known: `minor`, `moderate`, `serious`, `severe`",
        "values-missing | goodwill.facts.severity: the policy `dessert` cannot take every `severity`: `moderate`, `serious`, `severe` - list them, or write `other: true`",
      ],
    ],
    [
      "every count that there may be",
      { goodwill: facts(dessert, { repeats: { type: "integer", min: 0, max: 999 } }) },
      [
        "fact-too-narrow | goodwill.facts.repeats: the policy `dessert` cannot take every `repeats` that there may be - write `min: 0, max: 1000`",
      ],
    ],
    [
      "the type that it is given in",
      { entitlement: facts(mealPrice, { affected: { type: "boolean" }, cause: { type: "boolean" } }) },
      [
        "fact-of-other-type | entitlement.facts.cause: the policy `meal-price` asks for `cause` as boolean - it is given as enum",
        "fact-of-other-type | entitlement.facts.affected: the policy `meal-price` asks for `affected` as boolean - it is given as integer",
      ],
    ],
    [
      "no harm where money is decided",
      { entitlement: facts(mealPrice, { harm: { type: "boolean" } }) },
      [
        "fact-not-given | entitlement.facts.harm: the policy `meal-price` asks for `harm`, which it is never given here - use another name; a failure itself gives `kind`, `severity`, `cause`, `repeats`, `affected`, `harms`",
      ],
    ],
    [
      "one meaning for one name",
      { goodwill: facts(dessert, { eaten: { type: "integer", min: 0, max: 1 } }) },
      [
        "fact-of-two-types | goodwill.facts.eaten: the policy `dessert` asks for `eaten` as integer, and the policy `meal-price` as boolean - use one type, or two names",
      ],
    ],
    [
      "harm is what redress is asked about",
      { redress: variant(manners, { facts: { component: manners.document.facts.component }, rules: [] }) },
      [
        "fact-not-asked | redress.facts.harm: the policy `manners` does not ask for `harm` - declare the fact `harm`",
      ],
    ],
    [
      "no money as an answer to harm",
      {
        redress: facts(manners, {
          component: { type: "enum", values: ["acknowledge", "apologise", "follow-up", "compensate"] },
        }),
      },
      [
        "unknown-value | redress.facts.component: the policy `manners` lists `compensate`, which has no meaning here - known: `acknowledge`, `explain`, `apologise`, `put-right`, `prevent`, `follow-up`",
      ],
    ],
    [
      "an answer to harm, in time",
      {
        redress: variant(manners, {
          outcome: {
            action: { type: "enum", values: ["Call back"] },
            withinMinutes: { type: "integer", range: true },
          },
          rules: [],
          otherwise: {
            then: { action: "Call back", withinMinutes: { atLeast: 1, atMost: 2 } },
            because: "x",
          },
        }),
      },
      [
        "wrong-format | redress.outcome.action: the policy `manners` calls an action `Call back` - write lower case words joined by hyphens",
        "time-is-a-range | redress.outcome.withinMinutes: the policy `manners` leaves the time open - leave out `range`: a promise has one time",
      ],
    ],
    [
      "a time for money",
      { payment: mealPrice },
      [
        "outcome-missing | payment.outcome.withinMinutes: the policy `meal-price` does not answer: `withinMinutes` - declare it as integer",
      ],
    ],
    [
      "both kinds of money",
      { payment: variant(payout, { facts: { as: { type: "enum", values: ["entitlement"] } }, rules: [] }) },
      [
        "values-missing | payment.facts.as: the policy `payout` cannot take every `as`: `goodwill` - list them, or write `other: true`",
      ],
    ],
    [
      "a ladder",
      { authority: mealPrice },
      [
        "fact-not-given | authority.facts.price: the policy `meal-price` asks for `price` as money, which it is never given - it is given role, as, amount, kind, severity, cause, repeats, affected, harms",
        "fact-not-given | authority.facts.eaten: the policy `meal-price` asks for `eaten` as boolean, which it is never given - it is given role, as, amount, kind, severity, cause, repeats, affected, harms",
        "outcome-missing | authority.outcome.verdict: the policy `meal-price` does not answer: `verdict` - declare it as enum",
        "outcome-missing | authority.outcome.approver: the policy `meal-price` does not answer: `approver` - declare it as enum",
        "fact-not-asked | authority.facts.role: the policy `meal-price` does not ask for `role` - declare the fact `role`",
        "fact-not-asked | authority.facts.amount: the policy `meal-price` does not ask for `amount` - declare the fact `amount`",
      ],
    ],
    [
      "whose words are known",
      {
        authority: variant(whoMayGrant, {
          outcome: {
            verdict: { type: "enum", values: ["allowed", "yes"] },
            approver: { type: "enum", values: ["none", "king"] },
          },
          facts: {
            role: { type: "enum", values: ["waiter"] },
            amount: { type: "money", currency: "EUR", min: "1.00", max: "10.00" },
          },
          rules: [],
        }),
      },
      [
        'fact-too-narrow | authority.facts.amount: the policy `who-may-grant` cannot take every `amount` that there may be - leave out `min`, or write `min: "0"`',
        "unknown-value | authority.outcome.verdict: the policy `who-may-grant` lists `yes`, which has no meaning here - known: `allowed`, `needs-approval`, `refused`",
        "unknown-value | authority.outcome.approver: the policy `who-may-grant` lists `king`, which has no meaning here - known: `waiter`, `none`",
      ],
    ],
    [
      "a name",
      { id: "My restaurant", version: "" },
      [
        "wrong-format | id: `id` is `My restaurant` - write lower case words joined by hyphens",
        "too-small | version: `version` is `` - give at least 1 character",
      ],
    ],
  ] as const)("%s", (_, change, issues) => {
    expect(told(change)).toEqual(issues);
  });

  test("all of it at once", () => {
    expect(
      restaurantWith({ id: "", entitlement: dessert, goodwill: mealPrice, payment: mealPrice }).map(
        ({ code }) => code,
      ),
    ).toEqual(["wrong-format", "wrong-purpose", "wrong-purpose", "outcome-missing"]);
  });

  test("what is acknowledged never depends on whose doing it was", () => {
    const cause = { type: "enum", values: ["ours", "partner", "third-party", "customer"] };
    const then = { action: "name-it", withinMinutes: 0, channel: "same", by: "anybody" };
    const blaming = [
      { id: "ours", when: { component: "acknowledge", cause: "ours" }, then, because: "That was us." },
    ];
    const declared = { ...manners.document.facts, cause };
    expect(told({ redress: variant(manners, { facts: declared, rules: blaming }) })).toEqual([
      "acknowledging-by-cause | redress.facts.cause: the policy `manners` acknowledges or not by whose doing it was - leave `cause` out of the rules for the component `acknowledge`",
    ]);
    // By harm alone, or by the cause in another part, it may.
    const apology = [{ ...blaming[0], when: { component: "apologise", cause: "ours" } }];
    expect(told({ redress: variant(manners, { facts: declared, rules: apology }) })).toEqual([]);
    const oneHarm = [
      { ...blaming[0], when: { component: "acknowledge", cause: "ours", harm: { is: "other" } } },
    ];
    expect(told({ redress: variant(manners, { facts: declared, rules: oneHarm }) })).toHaveLength(1);
  });
});

describe("a playbook from outside", () => {
  const read = (change: { readonly [part: string]: unknown }) => {
    const found = parsePlaybook({ ...documents, ...change });
    return found.ok ? [] : found.issues.map((issue) => `${issue.code} ${issue.path.join(".")}`);
  };

  test("without what it needs", () => {
    expect(read({ entitlement: undefined, authority: undefined, version: undefined })).toEqual([
      "missing version",
      "policy-missing entitlement",
      "policy-missing authority",
    ]);
    const found = parsePlaybook({ ...documents, entitlement: undefined });
    expect(found.ok ? [] : found.issues).toEqual([
      {
        code: "policy-missing",
        path: ["entitlement"],
        message: "`entitlement` is missing",
        help: "write the document of a policy",
      },
    ]);
  });

  test("with mistakes in its policies, each under its place", () => {
    const rules = [{ id: "x", when: { pirce: 1 }, then: { refund: "0" }, because: "x" }];
    expect(read({ entitlement: { ...mealPrice.document, rules }, goodwill: { id: "x" }, tone: {} })).toEqual([
      "unknown-key tone",
      "unknown-fact entitlement.rules.0.when.pirce",
      ...read({ goodwill: { id: "x" } }),
    ]);
    expect(read({ goodwill: { id: "x" } }).every((line) => line.includes(" goodwill"))).toBe(true);
  });

  test("whose policies do not go together", () => {
    expect(read({ authority: nobodyGrants("GBP").document })).toEqual(["several-currencies "]);
  });

  const cyclic: { [key: string]: unknown } = { ...documents };
  cyclic.goodwill = cyclic;
  const throwing = Object.defineProperty({ ...documents }, "goodwill", {
    enumerable: true,
    get: () => {
      throw new Error("no");
    },
  });
  test.each([
    null,
    undefined,
    5,
    "playbook",
    [],
    [documents],
    new Map(Object.entries(documents)),
    JSON.parse('{"__proto__":{"id":"x"}}'),
    { ...documents, entitlement: [] },
    { ...documents, goodwill: null },
    cyclic,
    throwing,
    new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
        ownKeys: () => {
          throw new Error("no");
        },
      },
    ),
  ])("that is hostile: %#", (document) => {
    const found = parsePlaybook(document);
    expect(found.ok).toBe(false);
    for (const { message, code, help } of found.ok ? [] : found.issues) {
      expect(code).toMatch(/^[a-z-]+$/);
      expect(message).not.toBe("");
      expect(typeof help).toBe("string");
    }
  });
});

describe("a mistake of the program", () => {
  test("policies that nobody held against each other are no playbook", () => {
    for (const other of [
      parts,
      { ...parts, currency: "EUR", digest: "x" },
      null,
      undefined,
      structuredClone(documents),
    ]) {
      expect(() => recover(other as never, coldMeal, table4)).toThrow(/is not a playbook/);
    }
  });
});
