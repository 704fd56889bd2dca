import type { Decided, Decision, PolicyDocument } from "evenhand";
import { decide, expectOk, explain, MisuseError, parsePolicy } from "evenhand";
import { describe, expect, test } from "vitest";
import { flight, flightDocument } from "./flight-document.ts";

const policyOf = (document: PolicyDocument) => expectOk(parsePolicy(document));
const policy = policyOf(flightDocument);
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const linesFor = (decision: Decision, locale = "en-GB") =>
  plain(explain(decision, { audience: "agent", locale })).split("\n");

describe("explaining lists, sets, times and what was worked out", () => {
  test("slots name derived facts, sets, lists and moments", () => {
    const decision = decide(policy, flight());
    expect(explain(decision, { locale: "en-GB" })).toBe(
      "With wheelchair and guide-dog on 2 records: €75.25 back.",
    );
    const soon = decide(policy, flight({ now: "2026-03-02T15:59:00Z" }));
    expect(linesFor(decision)[0]).toBe("With wheelchair and guide-dog on 2 records: €75.25 back.");
    expect(explain(soon, { locale: "en-GB" })).toBe(
      "Booked 1,439 minutes ago, at 1 March 2026, 17:00 UTC+01:00: €150.50 back.",
    );
    expect(plain(explain(soon, { locale: "de" }))).toBe(
      "Booked 1.439 minutes ago, at 1. März 2026, 17:00 UTC+01:00: 150,50 € back.",
    );
  });
  test("an agent reads the records, and what was worked out from them, counted from 1", () => {
    const segments = [
      { status: "booked", price: "1.00", seat: "aisle" },
      { status: "landed", price: "2.00", seat: { is: "absent" } },
    ];
    const lines = linesFor(decide(policy, flight({ segments })));
    expect(lines).toContain("Because: anyFlown yes (segments: 2)");
    expect(lines).toContain("Worked out: anyFlown yes (segments: 2)");
    expect(lines.find((line) => line.startsWith("Relied on"))).toMatch(
      /^Relied on: segments 2 records \[1: status booked, price .+, seat aisle; 2: status landed, .+ seat none\] \(claimed\)$/,
    );
  });
  test("and what was worked out without naming records says what it is made of, in German too", () => {
    const decision = decide(policy, flight());
    expect(linesFor(decision)).toContain(
      "Worked out: sinceBooking 5,370 (from bookedAt and now); anyFlown no (from segments); paid €150.50 (segments: 1, 2)",
    );
    expect(linesFor(decision)).toContain("Because: fare ≥ plus; assistance has wheelchair, has no oxygen");
    expect(linesFor(decision, "de")).toContain(
      "Ermittelt: sinceBooking 5.370 (aus bookedAt und now); anyFlown nein (aus segments); paid 150,50 € (segments: 1, 2)",
    );
    expect(linesFor(decision, "de")).toContain("Weil: fare ≥ plus; assistance mit wheelchair, ohne oxygen");
  });
  test("the customer reads none of it", () => {
    expect(explain(decide(policy, flight()))).not.toMatch(/\n|sinceBooking|status/);
  });
  test("what is known in part is said as far as it is known", () => {
    const known = { assistance: { has: ["wheelchair"], hasNone: ["oxygen"] } };
    const items = { items: [{ status: "landed" }], complete: false };
    const lines = linesFor(decide(policy, flight({ ...known, segments: items })));
    expect(lines[0]).toBe("A part of it was flown.");
    expect(lines.join("\n")).toContain("segments at least 1 record [1: status landed] (claimed)");
    const open = linesFor(decide(policy, flight({ ...known, fare: { gte: "plus" }, bookedAt: undefined })));
    expect(open[0]).toBe("This cannot be decided yet. When was it booked?");
    expect(open.join("\n")).toContain("assistance with wheelchair, without oxygen (claimed)");
    expect(open.join("\n")).toContain("fare ≥ plus (claimed)");
    expect(open).toContain("What still matters: bookedAt");
  });
  test("a case that no layer decides, and one that two rules of a layer decide", () => {
    const { otherwise: _, ...rest } = flightDocument;
    const facts = flight({ fare: "basic" });
    expect(explain(decide(policyOf(rest as PolicyDocument), facts))).toBe(
      "No rule of this policy covers this case.",
    );
    const unique = policyOf({ ...flightDocument, hit: "unique" });
    const both = decide(unique, flight({ now: "2026-03-02T15:59:00Z" }));
    expect(explain(both)).toBe("The rules cooling-off, assisted disagree about this case.");
    const flown = flight({ now: "2026-03-02T15:59:00Z", segments: [{ status: "flying" }] });
    expect(explain(decide(unique, flown))).toBe("A part of it was flown.");
  });
});

describe("what is sensitive", () => {
  const facts = {
    ...flightDocument.facts,
    bookedAt: { type: "instant", sensitive: true },
    segments: { ...flightDocument.facts.segments, sensitive: true },
  };
  const quiet = policyOf({ ...flightDocument, facts } as PolicyDocument);
  test("is withheld in everything that was made from it, slots and records among it", () => {
    const decision = decide(quiet, flight({ now: "2026-03-02T15:59:00Z" }));
    const agent = explain(decision, { audience: "agent" });
    expect(agent).toContain("Booked (withheld) minutes ago, at (withheld): ");
    expect(agent).toContain("Because: sinceBooking (withheld)");
    expect(agent).toContain("Worked out: sinceBooking (withheld); anyFlown (withheld); paid (withheld)");
    expect(agent).toContain("segments (withheld) (claimed)");
    expect(explain(decision)).toContain("Booked (withheld) minutes ago");
    expect(explain(decision, { audience: "audit" })).toContain("sinceBooking 1,439 (from bookedAt and now)");
  });
  test("also where only what was derived says so", () => {
    const decision = decide(policy, flight()) as Decided<unknown>;
    const derived = [{ fact: "anyFlown", value: false, of: ["segments"], sensitive: true as const }];
    expect(explain({ ...decision, derived }, { audience: "agent" })).toContain(
      "Worked out: anyFlown (withheld)\n",
    );
    expect(explain({ ...decision, derived }, { audience: "audit" })).toContain(
      "Worked out: anyFlown no (from",
    );
  });
  test("also where only the fact that was given says so", () => {
    const { derived = [], ...rest } = decide(policy, flight()) as Decided<unknown>;
    const relied = rest.relied.map((one) =>
      one.fact === "now" ? { ...one, sensitive: true as const } : one,
    );
    expect(explain({ ...rest, relied, derived }, { audience: "agent" })).toContain(
      "Worked out: sinceBooking (withheld); anyFlown no",
    );
  });
});

describe("explaining what was collected", () => {
  const repairs = policyOf({
    id: "repairs",
    version: "1",
    purpose: "make-whole",
    hit: "collect",
    facts: { late: { type: "boolean" }, dirty: { type: "boolean" }, loud: { type: "boolean" } },
    outcome: {
      amends: { type: "enum", values: ["apology", "cleaning", "voucher"], collect: "list" },
      credit: { type: "money", currency: "EUR", collect: "sum" },
    },
    rules: [
      { id: "late", when: { late: true }, then: { amends: "apology", credit: "5" }, because: "We came late" },
      { id: "dirty", when: { dirty: true }, then: { amends: "cleaning" }, because: "We left dirt!" },
      {
        id: "loud",
        when: { loud: true },
        then: { amends: "voucher" },
        because: "We offer {amends}, {credit}.",
      },
      {
        id: "loud-and-late",
        when: { loud: true, late: true },
        then: { credit: "1" },
        because: "We offer {amends}, {credit}.",
      },
    ],
    otherwise: { then: {}, because: "Nothing went wrong." },
  });
  test("every reason is given, each as a sentence, the same one once", () => {
    const decision = decide(repairs, { late: true, dirty: true, loud: true });
    expect(decision).toMatchObject({ status: "decided", collected: true });
    expect(explain(decision)).toBe(
      "We came late. We left dirt! We offer apology, cleaning and voucher, €6.00.",
    );
    expect(explain(decision, { audience: "agent" })).toContain("\nRule: loud-and-late\n");
  });
  test("one reason stands as it was written", () => {
    expect(explain(decide(repairs, { late: true, dirty: false, loud: false }))).toBe("We came late");
    expect(explain(decide(repairs, { late: false, dirty: false, loud: false }))).toBe("Nothing went wrong.");
  });
  test("an empty list is nothing", () => {
    const decision = decide(repairs, { late: true, dirty: false, loud: false });
    const empty = { ...(decision as Decided<unknown>), outcome: { amends: [] } };
    const because = [{ rule: "late", text: "We add {amends}.", tests: [] }];
    expect(explain({ ...empty, because })).toBe("We add nothing.");
    expect(explain({ ...empty, because }, { locale: "de" })).toBe("We add nichts.");
  });
  test("a customer is told that a reason for staff is on record, and the others", () => {
    const decision = decide(repairs, { late: true, dirty: true, loud: false }) as Decided<unknown>;
    const because = decision.because.map((one, index) =>
      index === 0 ? { ...one, text: { agent: "x" } } : one,
    );
    expect(explain({ ...decision, because })).toBe(
      "The reason is on record: please ask us for it. We left dirt!",
    );
  });
  test("without it, several reasons are alternatives", () => {
    const decision = decide(repairs, { late: true, dirty: true, loud: false }) as Decided<unknown>;
    const { collected: _, ...alternatives } = decision;
    const text = "Whichever holds, the outcome is the same. Either: We came late. Or: We left dirt!";
    expect(explain(alternatives)).toBe(text);
  });
});

test.each(["", "d_e_", "english language", 7 as never])("%j is not a locale", (locale) => {
  const decision = decide(policy, flight());
  expect(() => explain(decision, { locale })).toThrow(MisuseError);
  expect(() => explain(decision, { locale })).toThrow(/is not a language tag/);
});
