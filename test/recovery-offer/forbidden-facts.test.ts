// What one policy may not look at does not come in by another of the same playbook.
import type { Policy } from "evenhand";
import { definePlaybook, recover } from "evenhand/recovery-offer";
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
import { toldOfRestaurantWith as told } from "./restaurant-with.ts";
import { variant } from "./variant.ts";

const number = { type: "integer", min: 0, max: 99 };
const withFact = (policy: Policy, fact: object, name = "visits", change: object = {}) =>
  variant(policy, { facts: { ...policy.document.facts, [name]: fact }, ...change } as never);

describe("a fact about the person", () => {
  const goodwill = withFact(dessert, { ...number, about: "customer-value" });

  test("may be goodwill's to look at", () => {
    expect(told({ goodwill })).toEqual([]);
  });

  test("is not handed to what is owed under its own name, whatever is said of it there", () => {
    for (const said of [{}, { about: "other" }, { about: "failure" }]) {
      const issues = told({ goodwill, entitlement: withFact(mealPrice, { ...number, ...said }) });
      expect(issues).toEqual([
        "forbidden-fact | entitlement.facts.visits: the policy `meal-price` asks for `visits`, which the policy `dessert` says is about customer-value: what is for make-whole may not look at that - leave the fact out, or use two names where two things are meant",
      ]);
    }
    expect(told({ goodwill, redress: withFact(manners, number) }).join()).toContain("redress.facts.visits");
    expect(told({ goodwill, payment: withFact(payout, number) }).join()).toContain("payment.facts.visits");
  });

  test.each(["customer-value", "customer-tone", "customer-flag", "publicity"] as const)(
    "is not handed on from where a law demands it: %s",
    (about) => {
      const permits = [{ about, because: "A law demands it.", source: "law" }];
      const permitting = {
        permits,
        sources: { law: { title: "The law", checked: "2026-01-01", mark: "text" } },
      };
      const demanded = withFact(dessert, { ...number, about }, "visits", permitting);
      expect(told({ goodwill: demanded })).toEqual([]);
      const issues = told({ goodwill: demanded, entitlement: withFact(mealPrice, number) });
      expect(issues.map((issue) => issue.split(" | ")[0])).toEqual(["forbidden-fact"]);
      // Goodwill may look at what a customer is worth, and at nothing else of these.
      const owed = withFact(mealPrice, { ...number, about }, "visits", permitting);
      const bounded = told({ entitlement: owed, goodwill: withFact(dessert, number) });
      expect(bounded).toHaveLength(about === "customer-value" ? 0 : 1);
    },
  );

  test("does not reach who may grant at all", () => {
    const issues = told({ authority: withFact(whoMayGrant, number) });
    expect(issues.map((issue) => issue.split(" | ")[0])).toEqual(["fact-not-given"]);
  });

  test("is not handed on as a field of records", () => {
    const bills = (said: object) => ({ type: "list", maxItems: 3, of: { paid: { ...number, ...said } } });
    const issues = told({
      goodwill: withFact(dessert, bills({ about: "customer-value" }), "bills"),
      entitlement: withFact(mealPrice, bills({}), "bills"),
    });
    expect(issues.join()).toContain(
      "entitlement.facts.bills.of.paid: the policy `meal-price` asks for `bills.paid`",
    );
    expect(issues).toHaveLength(1);
  });

  test("may be asked for where a law demands it", () => {
    const permits = [{ about: "customer-value", because: "The law counts visits.", source: "law" }];
    const sources = { law: { title: "The law", checked: "2026-01-01", mark: "text" } };
    const entitlement = withFact(mealPrice, number, "visits", { permits, sources });
    expect(told({ goodwill, entitlement })).toEqual([]);
  });

  test("changes nothing but goodwill, however the others come after it", () => {
    const { rules = [] } = dessert.document;
    const generous = variant(goodwill, {
      rules: rules.map((rule) => ({ ...rule, when: { all: [rule.when, { visits: { gte: 5 } }] } })),
    } as never);
    const playbook = definePlaybook({ ...parts, goodwill: generous } as never);
    const offerFor = (visits: number) =>
      recover(playbook, { ...coldMeal, facts: { ...coldMeal.facts, visits } } as never, table4);
    const [few, many] = [offerFor(0), offerFor(9)];
    expect(few).not.toEqual(many);
    const { goodwill: _, ...rest } = restaurant;
    expect(Object.keys(rest)).toContain("entitlement");
    for (const part of ["entitlement", "commitments", "payment"] as const) {
      const of = (offer: unknown) => (offer as Readonly<Record<string, unknown>>)[part];
      expect(of(few)).toEqual(of(many));
    }
  });
});
