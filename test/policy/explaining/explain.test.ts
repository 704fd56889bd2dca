import { decide, definePolicy, explain, recordOf } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";

const meal = definePolicy({
  id: "cold-meal",
  version: "3",
  language: "en",
  purpose: "make-whole",
  sources: { house: { title: "House rules", url: "https://example.org/rules", mark: "page" } },
  parameters: { grace: { type: "integer", unit: "minute", value: 20, min: 0, max: 60 } },
  facts: {
    wait: { type: "integer", unit: "minute", min: 0, max: 240, about: "failure" },
    bill: { type: "money", currency: "EUR", max: "1000.00", about: "loss" },
    allergic: {
      type: "boolean",
      sensitive: true,
      about: "harm",
      ask: { en: "Any allergy?", de: "Eine Allergie?" },
    },
  },
  outcome: { credit: { type: "money", currency: "EUR", round: "half-up" } },
  rules: [
    {
      id: "harmed",
      when: { allergic: true },
      then: { credit: "bill" },
      because: {
        customer: { en: "We take back {credit}.", de: "Wir erstatten {credit}." },
        agent: "Allergy: {allergic}. Give back {credit}.",
      },
      source: "house",
    },
    {
      id: "waited",
      when: { wait: { gt: { parameter: "grace" } }, bill: { gte: "5.00" } },
      then: { credit: { percent: "50", of: "bill" } },
      because: {
        en: "{wait} minutes, more than {grace}: {credit} back.",
        de: "{wait} Minuten, mehr als {grace}: {credit} zurück.",
      },
    },
  ],
  otherwise: { then: { credit: "0" }, because: { agent: "Within {grace} minutes." } },
});
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("explaining a decision", () => {
  const waited = decide(meal, { wait: 45, bill: "33.33", allergic: false });
  test("fills slots of facts, parameters and outcomes in the reader's language", () => {
    expect(explain(waited)).toBe("45 minutes, more than 20: €16.67 back.");
    expect(plain(explain(waited, { locale: "de-AT" }))).toBe("45 Minuten, mehr als 20: € 16,67 zurück.");
  });
  test("tells an agent the rule, its tests with the parameter's value, and the facts", () => {
    expect(explain(waited, { audience: "agent" }).split("\n")).toEqual([
      "45 minutes, more than 20: €16.67 back.",
      "Rule: waited",
      "Because: wait > 20; bill ≥ 5.00",
      "Relied on: wait 45 (claimed); bill €33.33 (claimed); allergic (withheld) (claimed)",
      "Policy: cold-meal 3",
    ]);
  });
  const harmed = decide(meal, { wait: 0, bill: "20.00", allergic: true });
  test("withholds a sensitive value from all but audit", () => {
    expect(explain(harmed)).toBe("We take back €20.00.");
    const agent = explain(harmed, { audience: "agent" });
    expect(agent).toContain("Allergy: (withheld).");
    expect(agent).toContain("Because: allergic (withheld)");
    const audit = explain(harmed, { audience: "audit" });
    expect(audit).toContain("Allergy: yes.");
    expect(audit).toContain("Source: House rules, https://example.org/rules (page)");
    expect(audit).toContain(meal.digest);
    expect(JSON.stringify(recordOf(harmed, { audience: "agent" }))).not.toContain('"value":true');
  });
  test("never shows a customer a text that was written for staff", () => {
    const small = decide(meal, { wait: 3, bill: "20.00", allergic: false });
    expect(explain(small)).toBe("The reason is on record: please ask us for it.");
    expect(explain(small, { locale: "de" })).toBe("Der Grund ist festgehalten: Bitte fragen Sie uns danach.");
    expect(explain(small, { audience: "audit" })).toContain("Within 20 minutes.");
  });
  test("asks for what is missing, in the reader's language", () => {
    const open = decide(meal, { wait: 45, bill: "33.33" });
    expect(explain(open)).toBe("This cannot be decided yet. Any allergy?");
    expect(explain(open, { locale: "de" })).toBe("Das lässt sich noch nicht entscheiden. Eine Allergie?");
    expect(explain(open, { audience: "agent" })).toContain("Possible: harmed: credit €33.33");
    expect(explain(open, { audience: "agent" })).toContain("What still matters: allergic");
  });
  test("says all issues of facts that cannot be used", () => {
    const text = explain(decide(meal, { wait: -1, bil: 3 } as never));
    expect(text).toContain("These facts cannot be used:");
    expect(text).toContain("wait: `-1` is outside the domain of `wait` - it goes from 0 to 240");
    expect(text).toContain("bil: `bil` is not a fact of this policy - did you mean `bill`?");
  });
  test("is the sentence of the published scheme", () => {
    const decision = decide(delayRepay15, { delay: 47, ticket: "return", fare: "32.40" });
    expect(explain(decision)).toBe("30 to 59 minutes late on a return ticket: 25% of the fare.");
  });
  test("needs nothing but the decision, also after JSON", () => {
    const copy = JSON.parse(JSON.stringify(waited));
    for (const audience of ["customer", "agent", "audit"] as const) {
      expect(explain(copy, { audience })).toBe(explain(waited, { audience }));
    }
  });
  test("gives every reason where several lead to one outcome", () => {
    const either = decide(delayRepay15, { delay: 70, ticket: { oneOf: ["single", "return"] }, fare: 0 });
    expect(explain(either)).toBe(
      "Whichever holds, the outcome is the same. Either: 60 to 119 minutes late on a single ticket: the whole fare. Or: 60 to 119 minutes late on a return ticket: 50% of the fare.",
    );
  });
});
