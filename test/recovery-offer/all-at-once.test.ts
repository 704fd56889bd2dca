import { type Issue, issueText, MisuseError, PolicyError } from "evenhand";
import { definePlaybook, type Failure, guard, parsePlaybook, recover } from "evenhand/recovery-offer";
import { describe, expect, test } from "vitest";
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
import { variant } from "./variant.ts";

const places = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path.join(".")}`);
const recorded = (value: unknown) => ({ value, from: "recorded" });
const request = {
  action: "pay",
  as: "goodwill",
  amount: { amount: 500, currency: "EUR" },
  failure: coldMeal,
  requestedBy: table4.servedBy,
};

/** A playbook in which goodwill, redress and payment each ask for a fact of their own, and for the price. */
const visits = { visits: { type: "integer", min: 0, max: 9 } } as const;
const wide = definePlaybook({
  ...parts,
  id: "wide",
  goodwill: variant(dessert, {
    facts: { ...dessert.document.facts, ...visits, price: mealPrice.document.facts.price },
  }),
  redress: variant(manners, {
    facts: { ...manners.document.facts, here: { type: "boolean" } },
  }) as never,
  payment: variant(payout, { facts: { ...payout.document.facts, cash: { type: "boolean" } } }) as never,
});

describe("what is wrong with a failure comes at once", () => {
  const told = (failure: unknown, contact: unknown = table4) => {
    const offer = recover(wide, failure as Failure, contact as never);
    return offer.status === "invalid" ? places(offer.issues) : [offer.status];
  };
  const wrong = { price: recorded("999.00"), eaten: "no", visits: 99, here: 1, cash: 2 };
  const asked = [
    "outside-domain facts.price.value",
    "wrong-type facts.eaten",
    "outside-domain facts.visits",
    "wrong-type facts.here",
    "wrong-type facts.cash",
  ];

  test("a reserved name, and a value outside of what its policy can take", () => {
    expect(told({ ...coldMeal, facts: { severity: "minor", price: recorded("999.00") } })).toEqual([
      "reserved-fact facts.severity",
      "outside-domain facts.price.value",
    ]);
  });

  test("the facts of every policy, each once", () => {
    expect(told({ ...coldMeal, facts: wrong })).toEqual(asked);
  });

  test("the facts, beside whatever else is wrong", () => {
    expect(
      told({ ...coldMeal, kind: "both", facts: { ...wrong, as: "x" } }, { ...table4, channel: "fax" }),
    ).toEqual(["not-one-of kind", "reserved-fact facts.as", ...asked, "not-one-of contact.channel"]);
    expect(told({ facts: wrong }, null)).toEqual([
      "missing kind",
      "missing cause",
      "missing harms",
      ...asked,
      "wrong-type contact",
    ]);
    expect(told({ ...coldMeal, from: "guessed", facts: { eaten: 1 } })).toEqual([
      "not-one-of from",
      "wrong-type facts.eaten",
    ]);
  });

  test("a bare claim that would not count is no issue, whatever else is wrong", () => {
    const claimed = { ...coldMeal, kind: "both", facts: { price: "999.00" } };
    expect(told(claimed)).toEqual(["not-one-of kind"]);
    expect(told({ ...claimed, from: "recorded" })).toEqual(["not-one-of kind", "outside-domain facts.price"]);
  });

  test("what only goodwill asks for leaves alone what is owed", () => {
    const failure = { ...coldMeal, facts: { ...coldMeal.facts, visits: 99 } };
    expect(recover(wide, failure, table4)).toMatchObject({
      status: "decided",
      goodwill: { status: "invalid", issues: [{ path: ["facts", "visits"] }] },
    });
  });
});

describe("what is wrong with a request comes at once", () => {
  const told = (change: object, contact: unknown = table4) =>
    places(guard(wide, { ...request, ...change } as never, contact as never).issues ?? []);

  test("the facts of what is owed and of goodwill, and the request itself", () => {
    const failure = { ...coldMeal, facts: { ...coldMeal.facts, eaten: "no", visits: 99, harm: "other" } };
    const facts = ["wrong-type failure.facts.eaten", "outside-domain failure.facts.visits"];
    const reserved = "reserved-fact failure.facts.harm";
    expect(told({ failure })).toEqual([reserved, ...facts]);
    expect(told({ failure: { ...failure, facts: { ...failure.facts, harm: undefined } } })).toEqual([
      reserved,
      ...facts,
    ]);
    const { harm, ...others } = failure.facts;
    expect(harm).toBe("other");
    expect(told({ failure: { ...failure, facts: others } })).toEqual(facts);
    // A gift is not asked for, so that its facts stop nobody.
    expect(told({ as: "entitlement", failure: { ...failure, facts: others } })).toEqual(facts.slice(0, 1));
    expect(told({ failure, amount: { amount: -5, currency: "USD" } }, { ...table4, at: "now" })).toEqual([
      "not-allowed amount",
      reserved,
      ...facts,
      "other-currency amount.currency",
      "wrong-format contact.at",
    ]);
  });

  test("ids are compared letter by letter", () => {
    const approvedBy = (id: string) => ({ ...request, approvedBy: { kind: "person", id, role: "owner" } });
    const approved = (id: string) =>
      guard(wide, { ...approvedBy(id), amount: { amount: 600, currency: "EUR" } } as never, table4).code;
    expect(table4.servedBy.id).toBe("will");
    expect(approved("will")).toBe("requester-is-approver");
    expect(approved("Will")).not.toBe("requester-is-approver");
    expect(told(approvedBy(" will "))).toEqual(["wrong-format approvedBy.id"]);
  });

  test("amounts that are too large together", () => {
    const already = [{ as: "goodwill", amount: { amount: 2 ** 53 - 1, currency: "EUR" } }];
    expect(told({ already }, { ...table4, at: "now" })).toEqual([
      "amount-too-large amount",
      "wrong-format contact.at",
    ]);
  });
});

describe("what is wrong with a playbook comes at once", () => {
  const whole = { id: "r", version: "1", entitlement: mealPrice, authority: whoMayGrant };
  const thrown = (literal: unknown): PolicyError => {
    try {
      definePlaybook(literal as never);
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyError);
      return error as PolicyError;
    }
    throw new Error("it was taken for a playbook");
  };

  test("every part that is no policy", () => {
    const odd = { entitlement: mealPrice.document, redress: 5, payment: structuredClone(payout.document) };
    expect(thrown({ ...whole, ...odd, authority: null }).issues.map(issueText)).toEqual([
      "entitlement: `{...}` is not a policy - give what `definePolicy`, `loadPolicy` or `parsePolicy` made of the document",
      "redress: `5` is not a policy - give what `definePolicy`, `loadPolicy` or `parsePolicy` made of the document",
      "payment: `{...}` is not a policy - give what `definePolicy`, `loadPolicy` or `parsePolicy` made of the document",
      "authority: `null` is not a policy - give what `definePolicy`, `loadPolicy` or `parsePolicy` made of the document",
    ]);
  });

  test("a part that is missing", () => {
    expect(thrown({ id: "r", version: "1" }).issues.map(issueText)).toEqual([
      "entitlement: `entitlement` is missing - give what `definePolicy`, `loadPolicy` or `parsePolicy` made of the document",
      "authority: `authority` is missing - give what `definePolicy`, `loadPolicy` or `parsePolicy` made of the document",
    ]);
  });

  test("with what the others do not keep", () => {
    const odd = { ...whole, id: "My r", tone: 1, entitlement: null, goodwill: mealPrice, payment: mealPrice };
    expect(places(thrown(odd).issues)).toEqual([
      "wrong-format id",
      "unknown-key tone",
      "not-a-policy entitlement",
      "wrong-purpose goodwill.purpose",
      "outcome-missing payment.outcome.withinMinutes",
    ]);
    const read = parsePlaybook({
      ...whole,
      entitlement: { id: "x" },
      goodwill: mealPrice.document,
      authority: whoMayGrant.document,
    });
    expect(read.ok ? [] : places(read.issues)).toEqual([
      ...places(
        expectIssues(parsePlaybook({ ...whole, entitlement: { id: "x" }, authority: whoMayGrant.document })),
      ),
      "wrong-purpose goodwill.purpose",
    ]);
  });

  test.each([
    [null, "wrong-type "],
    [undefined, "missing "],
    [5, "wrong-type "],
    ["playbook", "wrong-type "],
    [[], "wrong-type "],
    [() => whole, "wrong-type "],
    [
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("no");
          },
        },
      ),
      "not-plain-data ",
    ],
  ])("and what is none at all: %#", (literal, issue) => {
    expect(places(thrown(literal).issues)).toEqual([issue]);
    expect(places(expectIssues(parsePlaybook(literal)))).toEqual([issue]);
  });
});

function expectIssues(read: ReturnType<typeof parsePlaybook>): readonly Issue[] {
  expect(read.ok).toBe(false);
  return read.ok ? [] : read.issues;
}

test("nothing that is left out or null throws what nobody can read", () => {
  for (const odd of [null, undefined, 5, "x", [], {}] as never[]) {
    for (const call of [
      () => recover(odd, coldMeal, table4),
      () => recover(restaurant, odd, table4),
      () => recover(restaurant, coldMeal, odd),
      () => recover(restaurant, coldMeal, table4, odd),
      () => guard(odd, request as never, table4),
      () => guard(restaurant, odd, table4),
      () => guard(restaurant, request as never, odd),
      () => guard(restaurant, { ...request, failure: odd } as never, table4),
      () => guard(restaurant, request as never, table4, odd),
      () => definePlaybook(odd),
      () => parsePlaybook(odd),
    ]) {
      try {
        call();
      } catch (error) {
        expect(error instanceof MisuseError || error instanceof PolicyError).toBe(true);
      }
    }
  }
  const usual = recover(restaurant, coldMeal, table4);
  expect(recover(restaurant, coldMeal, table4, null as never)).toEqual(usual);
  expect(recover(restaurant, coldMeal, table4, { locale: null } as never)).toEqual(usual);
});
