import type { PolicyDocument, WhyNot } from "evenhand";
import { expectOk, MisuseError, parsePolicy, whyNot } from "evenhand";
import { describe, expect, test } from "vitest";
import { flight, flightDocument } from "./flight-document.ts";

const policyOf = (document: PolicyDocument) => expectOk(parsePolicy(document));
const policy = policyOf(flightDocument);
const ask = (
  facts: Readonly<Record<string, unknown>>,
  target?: string | Readonly<Record<string, unknown>>,
  of = policy,
): readonly WhyNot[] => {
  const answer = whyNot(of, facts, target, { locale: "en-GB" });
  if (answer.status !== "answered") throw new Error(answer.text);
  return answer.rules;
};
const one = (facts: Readonly<Record<string, unknown>>, rule: string, of = policy) =>
  ask(facts, rule, of)[0] as WhyNot;

describe("why a rule on derived facts does not fire", () => {
  test("the derived fact, its value and what it is made of; nobody gave it", () => {
    const answer = one(flight(), "cooling-off");
    expect(answer.failing).toEqual([
      {
        fact: "sinceBooking",
        test: { lte: 1440 },
        derived: { fact: "sinceBooking", value: 5370, of: ["bookedAt", "now"] },
      },
    ]);
    expect(answer.text).toBe(
      "cooling-off does not fire: sinceBooking is 5,370 (from bookedAt and now), needs ≤ 1,440.",
    );
  });
  test("records that decided are named, counted from 1", () => {
    const never = policyOf({
      ...flightDocument,
      layers: [
        {
          id: "only",
          rules: [{ id: "unflown", when: { anyFlown: false }, then: { refund: "1" }, because: "x." }],
        },
      ],
    });
    const segments = [{ status: "booked" }, { status: "landed" }, { status: "flying" }];
    expect(one(flight({ segments }), "unflown", never).text).toMatch(
      /^unflown does not fire: anyFlown is yes \(segments: 2(, 3)?\), needs no\.$/,
    );
  });
  test("what is left of a value that is not known yet", () => {
    const facts = flight({ bookedAt: undefined, now: { gte: "2199-01-01T00:00:00Z" } });
    const late = policyOf({
      ...flightDocument,
      facts: { ...flightDocument.facts, bookedAt: { type: "instant", max: "2026-12-31T00:00:00Z" } },
    });
    const [failed] = one(facts, "cooling-off", late).failing;
    expect(failed?.derived).toMatchObject({ value: { gte: expect.any(Number) }, of: ["bookedAt", "now"] });
    expect(one(facts, "cooling-off", late).text).toMatch(
      /^cooling-off does not fire: sinceBooking is ≥ [\d,]+ \(from bookedAt and now\), needs ≤ 1,440\.$/,
    );
  });
  test("or absence among what is left, and withheld where it is made from something sensitive", () => {
    const told = (sensitive: boolean) =>
      one(
        { bags: { oneOf: [60, { is: "absent" }] } },
        "few",
        policyOf({
          id: "bags",
          version: "1",
          purpose: "other",
          facts: { bags: { type: "integer", min: 0, max: 99, optional: true, sensitive } },
          derive: { pairs: { times: ["bags", 2] } },
          outcome: { yes: { type: "boolean" } },
          rules: [{ id: "few", when: { pairs: { lte: 10 } }, then: { yes: true }, because: "x." }],
        }),
      );
    expect(told(false).failing[0]?.derived).toEqual({
      fact: "pairs",
      value: { oneOf: [120, { is: "absent" }] },
      of: ["bags"],
    });
    expect(told(false).text).toBe("few does not fire: pairs is 120 or none (from bags), needs ≤ 10.");
    expect(told(true).text).toBe("few does not fire: pairs is (withheld), needs (withheld).");
  });
  test("what it depends on are declared facts, those that are not known", () => {
    expect(one(flight({ bookedAt: undefined }), "cooling-off")).toMatchObject({
      status: "may-fire",
      unknown: ["bookedAt"],
      text: "cooling-off may fire, depending on bookedAt.",
    });
    const segments = { items: [{ status: "booked" }], complete: false };
    expect(one(flight({ segments }), "flown")).toMatchObject({ status: "may-fire", unknown: ["segments"] });
    expect(one(flight({ segments: [{}] }), "flown").unknown).toEqual(["segments"]);
  });
  test("what is made from something sensitive is withheld", () => {
    const facts = { ...flightDocument.facts, bookedAt: { type: "instant", sensitive: true } as const };
    expect(one(flight(), "cooling-off", policyOf({ ...flightDocument, facts })).text).toBe(
      "cooling-off does not fire: sinceBooking is (withheld), needs (withheld).",
    );
  });
});

describe("why a rule on sets, words in order, days and absence does not fire", () => {
  test.each<[string, unknown, unknown, string]>([
    [
      "one word",
      ["guide-dog"],
      { hasAll: ["wheelchair"] },
      "assistance is guide-dog, needs to have wheelchair",
    ],
    [
      "a word too many",
      ["wheelchair", "oxygen"],
      { hasNone: ["oxygen"] },
      "assistance is wheelchair and oxygen, needs to be without oxygen",
    ],
    [
      "both",
      ["oxygen"],
      { hasAll: ["wheelchair"], hasNone: ["oxygen"] },
      "assistance is oxygen, needs to have wheelchair and to be without oxygen",
    ],
    ["the empty set", [], { hasAll: ["wheelchair"] }, "assistance is nothing, needs to have wheelchair"],
    [
      "part of a set",
      { hasNone: ["wheelchair"] },
      { hasAll: ["wheelchair"] },
      "assistance is without wheelchair, needs to have wheelchair",
    ],
    ["absence", { is: "absent" }, { hasAll: ["wheelchair"] }, "assistance is none, needs to have wheelchair"],
  ])("%s, in words and never by the names inside", (_, assistance, asked, text) => {
    const answer = one(flight({ assistance }), "assisted");
    expect(answer.failing).toEqual([
      { fact: "assistance", test: asked, given: { fact: "assistance", value: assistance, from: "claimed" } },
    ]);
    expect(answer.text).toBe(`assisted does not fire: ${text}.`);
    expect(JSON.stringify(answer)).not.toContain("assistance has");
  });
  test("a set that must be absent", () => {
    expect(one(flight({ day: "2026-02-01" }), "early").text).toBe(
      "early does not fire: assistance is wheelchair and guide-dog, needs none.",
    );
  });
  test("a set that is not known", () => {
    expect(one(flight({ assistance: undefined }), "assisted")).toMatchObject({
      status: "may-fire",
      unknown: ["assistance"],
    });
  });
  test("an ordered enum and a day", () => {
    expect(one(flight({ fare: "basic" }), "assisted").text).toBe(
      "assisted does not fire: fare is basic, needs ≥ plus.",
    );
    expect(one(flight({ assistance: { is: "absent" } }), "early").text).toBe(
      "early does not fire: day is 2 April 2026, needs ≤ 28 February 2026.",
    );
  });
  test("in German", () => {
    const answer = whyNot(policy, flight({ assistance: ["oxygen"] }), "assisted", { locale: "de" });
    expect(answer.text).toBe(
      "assisted greift nicht: assistance ist oxygen, nötig ist darin wheelchair und das Fehlen von oxygen.",
    );
  });
});

describe("which rules come first", () => {
  test("an earlier layer decides, whatever the hit policy", () => {
    const facts = flight({ segments: [{ status: "landed" }] });
    for (const hit of ["first", "unique", "any"] as const) {
      const answer = one(facts, "assisted", policyOf({ ...flightDocument, hit }));
      expect(answer).toMatchObject({ status: "earlier", earlier: ["flown"], layer: "guardrails" });
      expect(answer.text).toBe("assisted holds, and the layer guardrails decides before it, by flown.");
    }
    expect(whyNot(policy, facts, "assisted", { locale: "de" }).text).toBe(
      "assisted trifft zu, aber die Ebene guardrails entscheidet vorher, durch flown.",
    );
  });
  test("an earlier rule of the same layer decides only where the first counts", () => {
    const facts = flight({ now: "2026-03-02T15:59:00Z" });
    const answer = one(facts, "assisted");
    expect(answer).toMatchObject({ status: "earlier", earlier: ["cooling-off"] });
    expect(answer).not.toHaveProperty("layer");
    expect(one(facts, "assisted", policyOf({ ...flightDocument, hit: "unique" })).status).toBe("fires");
  });
  test("a rule of an earlier layer that may fire keeps it open, under every hit policy", () => {
    const facts = flight({ segments: [{ status: "booked" }, {}] });
    for (const hit of ["first", "unique"] as const) {
      expect(one(facts, "assisted", policyOf({ ...flightDocument, hit }))).toMatchObject({
        status: "may-fire",
        unknown: ["segments"],
      });
    }
  });
  test("under priority the rule with the highest value comes first, and answers stand as in the document", () => {
    const triage = policyOf({
      id: "triage",
      version: "1",
      purpose: "other",
      hit: "priority",
      facts: { fire: { type: "boolean" }, late: { type: "boolean" } },
      outcome: { urgency: { type: "enum", values: ["low", "high", "now"], ordered: true } },
      rules: [
        { id: "late", when: { late: true }, then: { urgency: "low" }, because: "Late." },
        { id: "burning", when: { fire: true }, then: { urgency: "now" }, because: "It burns." },
        { id: "both", when: { fire: true, late: true }, then: { urgency: "high" }, because: "Both." },
      ],
    });
    const answers = ask({ fire: true, late: true }, undefined, triage);
    expect(answers.map(({ rule, status, earlier }) => [rule, status, earlier])).toEqual([
      ["late", "earlier", ["burning", "both"]],
      ["burning", "fires", []],
      ["both", "earlier", ["burning"]],
    ]);
    expect(answers[0]?.text).toBe("late holds, and burning comes first.");
  });
});

describe("where all rules that fire count", () => {
  const collecting = policyOf({
    id: "collecting",
    version: "1",
    purpose: "other",
    hit: "collect",
    facts: {
      a: { type: "boolean" },
      b: { type: "boolean" },
      price: { type: "money", currency: "EUR", max: "9.00" },
    },
    outcome: {
      steps: { type: "enum", values: ["call", "write", "wait"], collect: "list" },
      credit: { type: "money", currency: "EUR", collect: "sum" },
      visits: { type: "integer", collect: "count" },
    },
    rules: [
      { id: "one", when: { a: true }, then: { steps: "call", credit: "2", visits: 1 }, because: "One." },
      { id: "two", when: { b: true }, then: { steps: "write", credit: "price" }, because: "Two." },
      { id: "three", when: { a: true, b: true }, then: { visits: 7 }, because: "Three." },
    ],
    otherwise: { then: {}, because: "None." },
  });
  const facts = { a: true, b: true, price: "3.00" };
  test("none comes before another", () => {
    expect(ask(facts, undefined, collecting).map(({ rule, status }) => [rule, status])).toEqual([
      ["one", "fires"],
      ["two", "fires"],
      ["three", "fires"],
      ["otherwise", "earlier"],
    ]);
    expect(one({ a: true }, "one", collecting).status).toBe("fires");
    expect(one({ a: true }, "two", collecting)).toMatchObject({ status: "may-fire", unknown: ["b"] });
  });
  test.each<[Readonly<Record<string, unknown>>, readonly string[]]>([
    [{ steps: "write" }, ["two"]],
    [{ steps: ["call", "write"] }, ["one", "two"]],
    [{ steps: [] }, []],
    [{ steps: "wait" }, []],
    [{ credit: { amount: 200, currency: "EUR" } }, ["one"]],
    [{ credit: { amount: 300, currency: "EUR" } }, ["two"]],
    [{ visits: 1 }, ["one", "three"]],
    [{ steps: "call", visits: 1 }, ["one"]],
  ])("an outcome asks for the rules that add it: %j", (wanted, rules) => {
    expect(ask(facts, wanted, collecting).map(({ rule }) => rule)).toEqual(rules);
  });
  test.each<[string, unknown]>([
    ["steps", "shout"],
    ["steps", ["call", "shout"]],
    ["steps", true],
    ["credit", 200],
    ["credit", { amount: 200, currency: "GBP" }],
    ["visits", "two"],
    ["visits", 1.5],
    ["visits", null],
  ])("what is no value of an outcome is an issue: %s %j", (name, value) => {
    expect(whyNot(collecting, facts, { [name]: value } as never)).toMatchObject({
      status: "invalid",
      issues: [
        {
          code: "wrong-type",
          path: [name],
          message: expect.stringContaining(`is not a value of \`${name}\``),
          help: "write it as a decision shows it, money as { amount, currency }",
        },
      ],
    });
  });
});

test("a malformed locale is told", () => {
  expect(() => whyNot(policy, flight(), undefined, { locale: "d_e_" })).toThrow(MisuseError);
});

describe("many rules", () => {
  const many = (count: number, test: Readonly<Record<string, unknown>>) =>
    policyOf({
      id: "many",
      version: "1",
      purpose: "other",
      facts: { n: { type: "integer", min: 0, max: 1_000_000 }, m: { type: "boolean" } },
      outcome: { yes: { type: "boolean" } },
      rules: Array.from({ length: count }, (_, index) => ({
        id: `rule-${index}`,
        when: { n: { gte: index + 1 }, ...test } as never,
        then: { yes: true },
        because: "x.",
      })),
    });
  test("of the rules that come first at most 100 are named, the deciding one among them", () => {
    for (const [count, named] of [
      [100, 99],
      [101, 100],
      [102, 100],
    ] as const) {
      const { earlier } = ask({ n: 1_000_000 }, undefined, many(count, {})).at(-1) as WhyNot;
      expect([earlier.length, earlier[0]]).toEqual([named, "rule-0"]);
    }
  });
  test("2,000 rules that all hold, or all may, are answered in one go", () => {
    const policy = many(2_000, { m: true });
    expect(ask({ n: 1_000_000, m: true }, undefined, policy).at(-1)?.status).toBe("earlier");
    expect(ask({ n: 1_000_000 }, undefined, policy).at(-1)).toMatchObject({
      status: "may-fire",
      unknown: ["m"],
    });
    expect(ask({}, undefined, policy)).toHaveLength(2_000);
  });
});
