import { Coverage, coverage } from "evenhand/analysis";
import { definePolicy, type PolicyDocument, parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../policy/generators/random.ts";
import { draftTinyPolicy } from "../generators/draft-tiny-policy.ts";
import { spaceOf } from "../oracle/case-space.ts";
import { resultsOf } from "../oracle/results.ts";

const lateParcel = definePolicy({
  id: "late-parcel",
  version: "1",
  purpose: "goodwill",
  facts: {
    daysLate: { type: "integer", min: 0, max: 60, unit: "day" },
    paid: { type: "money", currency: "EUR", max: "500.00", needs: "recorded" },
    service: { type: "enum", values: ["standard", "express"], other: true },
    marks: { type: "set", values: ["fragile", "gift"] },
    insured: { type: "boolean", optional: true },
    weight: { type: "decimal", scale: 1, min: 0, max: 30, optional: true },
    notes: { type: "integer", min: 0, max: 9 },
  },
  derive: { weeksLate: { minus: ["daysLate", 7] } },
  outcome: { refund: { type: "money", currency: "EUR", round: "half-up" }, call: { type: "boolean" } },
  rules: [
    {
      id: "express",
      when: { service: "express", daysLate: { gte: 2 } },
      then: { refund: "paid", call: true },
      because: "Express and late.",
    },
    {
      id: "broken",
      when: { marks: { has: "fragile" }, insured: { is: "absent" }, weight: { gt: 5 } },
      then: { refund: { percent: "50", of: "paid" }, call: true },
      because: "Fragile and not insured.",
    },
    {
      id: "week",
      when: { weeksLate: { gte: 0 } },
      then: { refund: "10.00", call: false },
      because: "A week.",
    },
  ],
  otherwise: { then: { refund: "0.00", call: false }, because: "In time." },
});

const facts = {
  daysLate: 0,
  paid: { value: "20.00", from: "recorded" },
  service: "standard",
  marks: [],
  insured: false,
  weight: 1,
  notes: 0,
};

describe("coverage", () => {
  test("says which rules decided, which boundaries and values were there, which outcomes came out", () => {
    const found = coverage(lateParcel, [
      { ...facts, daysLate: 2, service: "express" },
      { ...facts, daysLate: 1, service: "express" },
      { ...facts, daysLate: 7, service: "drone" },
      { ...facts, marks: ["fragile"], insured: { is: "absent" }, weight: 5.1 },
    ]);
    expect(Coverage.parse(found)).toEqual(found);
    expect(found.complete).toBe(false);
    expect(found.cases).toEqual({ total: 4, decided: 4, gap: 0, conflict: 0, invalid: [], open: [] });
    expect(found.rules).toEqual({
      covered: 4,
      total: 4,
      each: ["express", "broken", "week", "otherwise"].map((rule) => ({ rule, cases: 1 })),
      missing: [],
    });
    expect(found.boundaries).toEqual({
      covered: 1,
      total: 3,
      each: [
        {
          fact: "daysLate",
          below: { text: "daysLate 1", cases: 1 },
          from: { text: "daysLate 2", cases: 1 },
        },
        { fact: "weight", below: { text: "weight 5", cases: 0 }, from: { text: "weight 5.1", cases: 1 } },
        {
          fact: "weeksLate",
          below: { text: "weeksLate -1", cases: 0 },
          from: { text: "weeksLate 0", cases: 1 },
        },
      ],
      missing: [
        "a case with weight 5, the last before weight 5.1",
        "a case with weeksLate -1, the last before weeksLate 0",
      ],
    });
    expect(found.values.each).toEqual([
      { fact: "service", text: "service standard", cases: 1 },
      { fact: "service", text: "service express", cases: 2 },
      { fact: "service", text: "service other than standard or express", cases: 1 },
      { fact: "marks", text: "fragile not in marks", cases: 3 },
      { fact: "marks", text: "fragile in marks", cases: 1 },
      { fact: "insured", text: "insured no", cases: 3 },
      { fact: "insured", text: "insured yes", cases: 0 },
      { fact: "insured", text: "insured absent", cases: 1 },
      { fact: "weight", text: "weight absent", cases: 0 },
      { fact: "weight", text: "weight present", cases: 4 },
    ]);
    expect(found.values.missing).toEqual(["a case with insured yes", "a case with weight absent"]);
    expect(found.outcomes.each).toEqual([
      { outcome: "refund", text: "paid", cases: 1 },
      { outcome: "refund", text: "50% of paid", cases: 1 },
      { outcome: "refund", text: "10.00 EUR", cases: 1 },
      { outcome: "refund", text: "0.00 EUR", cases: 1 },
      { outcome: "call", text: "no", cases: 2 },
      { outcome: "call", text: "yes", cases: 2 },
    ]);
  });

  test("counts nothing of cases that cannot be used or are open, and says which these are", () => {
    const open = { ...facts, paid: "20.00", daysLate: 2, service: "express" };
    const found = coverage(lateParcel, [facts, { ...facts, daysLate: 61 }, open, {}, null as never]);
    expect(found.cases).toEqual({ total: 5, decided: 1, gap: 0, conflict: 0, invalid: [1, 4], open: [2, 3] });
    expect(found.rules.covered).toBe(1);
    expect(found.boundaries.each[0]?.from.cases).toBe(0);
  });

  test("counts what is known of a case that is decided though something is missing", () => {
    const { paid: _, weight: __, ...known } = facts;
    const found = coverage(lateParcel, [known]);
    expect(found.rules.each.at(-1)).toEqual({ rule: "otherwise", cases: 1 });
    expect(found.values.each.filter(({ fact }) => fact === "weight").map(({ cases }) => cases)).toEqual([
      0, 0,
    ]);
    expect(found.values.each.find(({ text }) => text === "insured no")?.cases).toBe(1);
  });

  test("counts no rule where nobody knows which of two with one outcome decides", () => {
    const policy = definePolicy({
      id: "alike",
      version: "1",
      purpose: "other",
      facts: { kind: { type: "enum", values: ["bus", "tram", "train"] } },
      outcome: { points: { type: "integer" } },
      rules: [
        { id: "bus", when: { kind: "bus" }, then: { points: 1 }, because: "A bus." },
        { id: "tram", when: { kind: ["bus", "tram"] }, then: { points: 1 }, because: "A tram." },
      ],
      otherwise: { then: { points: 2 }, because: "No bus and no tram." },
    });
    const { cases, rules, outcomes } = coverage(policy, [{ kind: { oneOf: ["bus", "tram"] } }]);
    expect(cases.decided).toBe(1);
    expect(rules.each.map(({ cases: times }) => times)).toEqual([0, 0, 0]);
    expect(outcomes.covered).toBe(0);
  });

  test("takes cases as a document keeps them", () => {
    const kept = [
      { title: "in time", facts, expect: { call: false } },
      { facts, status: "decided" as const },
    ];
    expect(coverage(lateParcel, kept)).toEqual(coverage(lateParcel, [facts, facts]));
  });

  test("tells a fact that is called `facts` from the facts of a kept case", () => {
    const policy = definePolicy({
      id: "evidence",
      version: "1",
      purpose: "other",
      facts: { facts: { type: "list", of: { seen: { type: "boolean" } }, maxItems: 2 } },
      derive: { anySeen: { some: "facts", where: { seen: true } } },
      outcome: { believed: { type: "boolean" } },
      rules: [{ id: "seen", when: { anySeen: true }, then: { believed: true }, because: "Somebody saw it." }],
      otherwise: { then: { believed: false }, because: "Nobody saw it." },
    });
    const own = { facts: [{ seen: true }] };
    expect(coverage(policy, [own]).rules.covered).toBe(1);
    expect(coverage(policy, [{ facts: own, rule: "seen" }]).rules.covered).toBe(1);
    expect(coverage(policy, [{ facts: own, expect: { believed: true } }]).rules.covered).toBe(1);
  });

  test("takes a fact that is called `status` for a fact where `facts` is one too", () => {
    const policy = definePolicy({
      id: "file",
      version: "1",
      purpose: "other",
      facts: {
        facts: { type: "boolean" },
        status: { type: "enum", values: ["open", "closed"] },
      },
      outcome: { done: { type: "boolean" } },
      rules: [
        { id: "done", when: { facts: true, status: "closed" }, then: { done: true }, because: "Done." },
      ],
      otherwise: { then: { done: false }, because: "Not yet." },
    });
    const own = { facts: { value: true, from: "recorded" }, status: "closed" };
    expect(coverage(policy, [own]).rules.each[0]).toEqual({ rule: "done", cases: 1 });
    expect(coverage(policy, [{ facts: own, expect: { done: true } }]).rules.covered).toBe(1);
  });

  test("of no cases says that everything is missing", () => {
    const { rules, boundaries, values, outcomes } = coverage(lateParcel, []);
    expect([rules, boundaries, values, outcomes].map(({ covered }) => covered)).toEqual([0, 0, 0, 0]);
    expect(rules.missing[0]).toBe("a case that `express` decides");
    expect(boundaries.missing).toHaveLength(6);
    expect(outcomes.missing.at(-1)).toBe("a case with call yes");
  });
});

test("counts gaps and conflicts apart, and says of each rule that counted that it did", () => {
  const two = (hit: "any" | "collect" | "unique") => {
    const collect = hit === "collect" ? { collect: "sum" as const } : {};
    const policy = parsePolicy({
      id: "two",
      version: "1",
      purpose: "other",
      facts: { a: { type: "boolean" }, b: { type: "boolean" } },
      outcome: { points: { type: "integer", ...collect } },
      hit,
      rules: [
        { id: "a", when: { a: true }, then: { points: 1 }, because: "A." },
        { id: "b", when: { b: true }, then: { points: 1 }, because: "B." },
      ],
    });
    if (!policy.ok) throw new Error(JSON.stringify(policy.issues));
    return coverage(policy.value, [
      { a: true, b: true },
      { a: false, b: false },
    ]);
  };
  expect(two("any").cases).toMatchObject({ decided: 1, gap: 1, conflict: 0 });
  expect(two("any").rules.covered).toBe(2);
  expect(two("collect").rules.covered).toBe(2);
  expect(two("unique").cases).toMatchObject({ decided: 0, gap: 1, conflict: 1 });
  expect(two("unique").rules.covered).toBe(0);
});

test("of what is collected tells words and what each rule adds; what is counted has no values", () => {
  const policy = parsePolicy({
    id: "collecting",
    version: "1",
    purpose: "other",
    facts: { a: { type: "boolean" }, b: { type: "boolean" } },
    outcome: {
      extras: { type: "enum", values: ["call", "card", "cake"], collect: "list" },
      points: { type: "integer", collect: "sum" },
      marks: { type: "integer", collect: "count" },
    },
    hit: "collect",
    rules: [
      { id: "a", when: { a: true }, then: { extras: "call", points: 3 }, because: "A." },
      { id: "b", when: { b: true }, then: { extras: "card", marks: 1 }, because: "B." },
    ],
  });
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues));
  expect(coverage(policy.value, [{ a: true, b: true }]).outcomes.each).toEqual([
    { outcome: "extras", text: "call", cases: 1 },
    { outcome: "extras", text: "card", cases: 1 },
    { outcome: "extras", text: "cake", cases: 0 },
    { outcome: "points", text: "3", cases: 1 },
  ]);
});

test("agrees with the definition on which rules decide, of any cases", () => {
  const random = seededRandom(Number(process.env.SEED ?? 5));
  for (let drafted = 0; drafted < Number(process.env.CASES ?? 60); drafted += 1) {
    const { document } = draftTinyPolicy(random, 300);
    const bare = withoutNeeds(document);
    const policy = parsePolicy(bare);
    if (!policy.ok) throw new Error(JSON.stringify(policy.issues));
    const space = spaceOf(bare);
    const results = resultsOf(space);
    const cases = space.cases.filter(() => random.chance(0.3));
    const { hit = "first" } = bare;
    const fired = cases.flatMap((id): readonly string[] => {
      if (results.of(id).status !== "decided") return [];
      const rules = results.fired(id).map((rule) => rule.id);
      if (rules.length === 0) return ["otherwise"];
      return hit === "first" || hit === "priority" ? rules.slice(0, 1) : rules;
    });
    const found = coverage(policy.value, cases.map(space.factsOf));
    for (const { rule, cases: times } of found.rules.each) {
      expect(times, `${drafted} ${rule}`).toBe(fired.filter((id) => id === rule).length);
    }
    for (const { fact, below, from } of found.boundaries.each) {
      if (bare.facts[fact]?.type !== "integer") continue;
      for (const { text, cases: times } of [below, from]) {
        const here = cases.filter((id) => `${fact} ${space.factsOf(id)[fact]}` === text);
        expect(times, `${drafted} ${text}`).toBe(here.length);
      }
    }
  }
});

function withoutNeeds(document: PolicyDocument): PolicyDocument {
  const entries = Object.entries(document.facts).map(([name, { needs: _, ...fact }]) => [name, fact]);
  return { ...document, facts: Object.fromEntries(entries) } as PolicyDocument;
}
