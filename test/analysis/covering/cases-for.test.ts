import { CasesFor, casesFor, coverage } from "evenhand/analysis";
import { decide, type Policy, type PolicyDocument, parsePolicy, runCases } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { movedThresholds } from "./moved-thresholds.ts";

function read(document: object): Policy {
  const policy = parsePolicy({ version: "1", purpose: "other", ...document });
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues));
  return policy.value;
}

function passes(policy: Policy, { cases }: CasesFor): boolean {
  return runCases(read({ ...policy.document, cases })).every(({ passed }) => passed);
}

const because = "It says so.";
const points = { points: { type: "integer" } };
const integer = (min: number, max: number) => ({ type: "integer", min, max });

describe("casesFor", () => {
  test("has one case on either side of a boundary, and no more", () => {
    const policy = read({
      id: "late",
      facts: { delay: integer(0, 1440) },
      outcome: points,
      rules: [{ id: "late", when: { delay: { gte: 60 } }, then: { points: 5 }, because }],
      otherwise: { then: { points: 0 }, because },
    });
    const made = casesFor(policy);
    expect(CasesFor.parse(made)).toEqual(made);
    expect(made).toEqual({
      cases: [
        { title: "late: delay 60", facts: { delay: 60 }, expect: { points: 5 } },
        { title: "otherwise: delay 59", facts: { delay: 59 }, expect: { points: 0 } },
      ],
      unreached: [],
    });
  });

  test("has a case without a rule, and one with rules in conflict, where there are such", () => {
    const policy = read({
      id: "two",
      facts: { a: { type: "boolean" }, b: { type: "boolean" } },
      outcome: points,
      hit: "unique",
      rules: [
        { id: "a", when: { a: true }, then: { points: 1 }, because },
        { id: "b", when: { b: true }, then: { points: 2 }, because },
      ],
    });
    const made = casesFor(policy);
    expect(made.cases.map(({ title, status }) => [title, status])).toEqual([
      ["a: a yes, b no", undefined],
      ["b: a no, b yes", undefined],
      ["no rule (gap): a no, b no", "gap"],
      ["rules in conflict: a yes, b yes", "conflict"],
    ]);
    expect(passes(policy, made)).toBe(true);
  });

  test("claims nothing that no case comes to, and says so", () => {
    const policy = read({
      id: "shadowed",
      facts: { delay: integer(0, 100), kind: { type: "enum", values: ["bus", "tram"] } },
      assume: [{ never: { kind: "tram", delay: { gte: 80 } }, because }],
      outcome: { step: { type: "enum", values: ["none", "half", "full"] } },
      rules: [
        { id: "late", when: { delay: { gte: 50 } }, then: { step: "half" }, because },
        { id: "later", when: { delay: { gte: 80 }, kind: "tram" }, then: { step: "full" }, because },
        { id: "latest", when: { delay: { gte: 90 } }, then: { step: "full" }, because },
      ],
      otherwise: { then: { step: "none" }, because },
    });
    const made = casesFor(policy);
    expect(made.unreached).toEqual([
      { text: "a case that `later` decides", because: "no case" },
      { text: "a case that `latest` decides", because: "no case" },
      { text: "a case with step full", because: "no case" },
    ]);
    const { complete, rules, outcomes } = coverage(policy, made.cases);
    expect(complete).toBe(false);
    expect([...rules.missing, ...outcomes.missing]).toEqual(made.unreached.map(({ text }) => text));
  });

  test("says of what it had no time for that it was not found out, never that there is no case", () => {
    const policy = read({
      id: "late",
      facts: { delay: integer(0, 1440) },
      outcome: points,
      rules: [{ id: "late", when: { delay: { gte: 60 } }, then: { points: 5 }, because }],
      otherwise: { then: { points: 0 }, because },
    });
    const made = casesFor(policy, { steps: 0, nodes: 0 });
    expect(made.cases).toEqual([]);
    expect(made.unreached.map(({ because }) => because)).not.toContain("no case");
    expect(made.unreached.map(({ text }) => text)).toEqual([
      "a case that `late` decides",
      "a case that `otherwise` decides",
      "a case with points 5",
      "a case with points 0",
      "a case with delay 59, the last before delay 60",
      "a case with delay 60, the first after delay 59",
      "cases that tell where 2 boundaries of rules lie",
    ]);
    for (let steps = 1; steps < 60; steps += 1) {
      const some = casesFor(policy, { steps });
      const missing = new Set(some.unreached.map(({ text }) => text));
      const { rules, boundaries } = coverage(policy, some.cases);
      for (const text of [...rules.missing, ...boundaries.missing]) expect(missing).toContain(text);
      expect(some.unreached.filter(({ because }) => because === "no case")).toEqual([]);
    }
  });

  test("tells the boundary of one rule from the same boundary of another", () => {
    const policy = read({
      id: "two-kinds",
      facts: { delay: integer(0, 100), kind: { type: "enum", values: ["bus", "tram"] } },
      outcome: points,
      rules: [
        { id: "bus", when: { kind: "bus", delay: { gte: 60 } }, then: { points: 2 }, because },
        { id: "tram", when: { kind: "tram", delay: { gte: 60 } }, then: { points: 3 }, because },
      ],
      otherwise: { then: { points: 0 }, because },
    });
    expect(casesFor(policy).cases.map(({ facts }) => Object.values(facts).join(" "))).toEqual([
      "60 bus",
      "60 tram",
      "59 bus",
      "59 tram",
    ]);
  });

  test("tells the boundary in one alternative of a rule from the same one in another", () => {
    const policy = read({
      id: "alternatives",
      facts: { vip: { type: "boolean" }, far: { type: "boolean" }, delay: integer(0, 100) },
      outcome: points,
      rules: [
        {
          id: "late",
          when: {
            any: [
              { vip: true, delay: { gte: 60 } },
              { far: true, delay: { gte: 60 } },
            ],
          },
          then: { points: 2 },
          because,
        },
      ],
      otherwise: { then: { points: 0 }, because },
    });
    const { cases } = casesFor(policy);
    const moved = movedThresholds(policy.document);
    expect(moved).toHaveLength(4);
    for (const { text, document } of moved) {
      expect(
        runCases(read({ ...document, cases })).every(({ passed }) => passed),
        text,
      ).toBe(false);
    }
  });

  test("finds both sides of the boundary of what is derived, from a list too", () => {
    const policy = read({
      id: "order",
      facts: {
        ordered: { type: "date", min: "2026-01-01", max: "2026-12-31" },
        arrived: { type: "date", min: "2026-01-01", max: "2026-12-31" },
        lines: {
          type: "list",
          maxItems: 5,
          of: { price: { type: "money", currency: "EUR", max: "100.00" }, lost: { type: "boolean" } },
        },
      },
      assume: [{ never: { took: { lt: 0 } }, because }],
      derive: {
        took: { days: { from: "ordered", to: "arrived" } },
        lost: { sum: "lines", of: "price", where: { lost: true } },
      },
      outcome: { refund: { type: "money", currency: "EUR" } },
      rules: [
        { id: "lost", when: { lost: { gte: "40.00" } }, then: { refund: "lost" }, because },
        { id: "slow", when: { took: { gt: 30 } }, then: { refund: "5.00" }, because },
      ],
      otherwise: { then: { refund: "0.00" }, because },
    });
    const made = casesFor(policy);
    expect(made.unreached).toEqual([]);
    expect(
      coverage(policy, made.cases).boundaries.each.map(({ below, from }) => [below.text, from.text]),
    ).toEqual([
      ["took 30", "took 31"],
      ["lost 39.99 EUR", "lost 40.00 EUR"],
    ]);
    expect(passes(policy, made)).toBe(true);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    // Amounts stand there as anybody writes them.
    expect(JSON.stringify(made)).not.toContain("currency");
  });

  test("gives facts that need a record as verified, and what is absent as absent", () => {
    const policy = read({
      id: "recorded",
      facts: {
        paid: { type: "money", currency: "GBP", max: "50.00", needs: "recorded" },
        held: { type: "set", values: ["gold"], optional: true },
      },
      outcome: { refund: { type: "money", currency: "GBP", range: true } },
      rules: [
        {
          id: "none",
          when: { held: { is: "absent" } },
          then: { refund: { atLeast: "0.00", atMost: "paid" } },
          because,
        },
      ],
      otherwise: { then: { refund: "2.00" }, because },
    } as unknown as PolicyDocument);
    const made = casesFor(policy);
    expect(made.cases[0]).toEqual({
      title: "none: held absent",
      facts: { paid: { value: "25.00", from: "verified" }, held: { is: "absent" } },
      expect: { refund: { atLeast: "0.00", atMost: "25.00" } },
    });
    expect(passes(policy, made)).toBe(true);
    for (const { facts } of made.cases) expect(decide(policy, facts as never).status).toBe("decided");
  });

  test("of a policy that tells nothing apart has one case", () => {
    const policy = read({
      id: "all-alike",
      facts: { delay: integer(0, 9) },
      outcome: points,
      rules: [],
      otherwise: { then: { points: 1 }, because },
    });
    expect(casesFor(policy)).toEqual({
      cases: [{ title: "otherwise", facts: { delay: 0 }, expect: { points: 1 } }],
      unreached: [],
    });
  });
});
