import { type Decision, decide, definePolicy, recordOf, runCases, verifyRecord } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";

const visit = definePolicy({
  id: "visit",
  version: "2",
  purpose: "entitlement",
  hit: "any",
  facts: {
    diagnosis: { type: "enum", values: ["burn", "cough"], sensitive: true },
    hours: { type: "integer", min: 0, max: 48 },
    referred: { type: "boolean", needs: "recorded" },
  },
  outcome: { seen: { type: "enum", values: ["today", "week"] } },
  rules: [
    { id: "burn", when: { diagnosis: "burn" }, then: { seen: "today" }, because: "Burns." },
    {
      id: "long",
      when: { diagnosis: "cough", hours: { gte: 24 } },
      then: { seen: "week" },
      because: "Long.",
    },
    { id: "referred", when: { referred: true }, then: { seen: "today" }, because: "Referred." },
  ],
});
const recorded = { from: "recorded" } as const;
const policy = { id: "visit", version: "2", digest: visit.digest, meaning: visit.meaning };
const head = { record: "evenhand-decision-0", policy };

describe("what a record keeps", () => {
  test("of a decided case: the rules, the outcome and the facts with their origin, and no more", () => {
    const facts = {
      diagnosis: "burn",
      referred: { value: true, from: "recorded", ref: "letter-3" },
    } as const;
    expect(recordOf(decide(visit, facts, recorded))).toStrictEqual({
      ...head,
      status: "decided",
      rules: ["burn", "referred"],
      outcome: { seen: "today" },
      facts: {
        diagnosis: { value: "burn", ...recorded },
        referred: { value: true, from: "recorded", ref: "letter-3" },
      },
    });
  });
  test("of an open case: what could still come out, and no outcome", () => {
    const decision = decide(visit, { diagnosis: "cough", referred: true });
    const record = recordOf(decision);
    expect(decision.status).toBe("open");
    expect(record).toStrictEqual({
      ...head,
      status: "open",
      rules: [],
      possible: decision.status === "open" && decision.possible,
      facts: { diagnosis: { value: "cough", from: "claimed" }, referred: { value: true, from: "claimed" } },
    });
    expect(record.possible).not.toEqual([]);
  });
  test("of a gap: neither", () => {
    const record = recordOf(decide(visit, { diagnosis: "cough", hours: 3, referred: false }, recorded));
    expect(record).toMatchObject({ status: "gap", rules: [] });
    expect(Object.keys(record)).toEqual(["record", "policy", "status", "rules", "facts"]);
  });
  test("of rules that contradict one another: which they are, and no outcome", () => {
    const record = recordOf(decide(visit, { diagnosis: "cough", hours: 30, referred: true }, recorded));
    expect(record).toMatchObject({ status: "conflict", rules: ["long", "referred"] });
    expect(Object.keys(record)).toEqual(["record", "policy", "status", "rules", "facts"]);
  });
  test("of facts that cannot be used: nothing but that", () => {
    expect(recordOf(decide(visit, { hours: 49 }))).toStrictEqual({
      ...head,
      status: "invalid",
      rules: [],
      facts: {},
    });
  });
  test.each(["customer", "agent"] as const)("for the %s, no sensitive value", (audience) => {
    const record = recordOf(decide(visit, { diagnosis: "burn", referred: true }, recorded), { audience });
    expect(record.facts).toStrictEqual({
      diagnosis: { withheld: true },
      referred: { value: true, ...recorded },
    });
    expect(verifyRecord(record, visit)).toBe("unverifiable");
  });
  test("for the customer, no account of a sensitive value either", () => {
    const diagnosis = { accounts: [{ value: "burn", ...recorded }, { value: "cough" }] } as const;
    const decision = decide(visit, { diagnosis, referred: false }, recorded);
    expect(recordOf(decision, { audience: "customer" }).facts.diagnosis).toStrictEqual({ withheld: true });
    expect(recordOf(decision, { audience: "audit" }).facts.diagnosis).toStrictEqual({
      accounts: [
        { value: "burn", ...recorded },
        { value: "cough", ...recorded },
      ],
    });
  });
  test("of a conflict about a fact that the decision does not rest on: nothing", () => {
    const conflicts = [{ fact: "weather", accounts: [{ fact: "weather", value: "wet", ...recorded }] }];
    const decision = { ...decide(visit, { diagnosis: "burn", referred: true }, recorded), conflicts };
    expect(Object.keys(recordOf(decision as Decision).facts)).toEqual(["diagnosis", "referred"]);
  });
});

describe("whatever comes instead of a record is told, and nothing is thrown", () => {
  const record = JSON.parse(JSON.stringify(recordOf(decide(delayRepay15, { delay: 3 }))));
  test.each([
    ["another kind of record", { record: "evenhand-decision-1" }],
    ["no policy", { policy: null }],
    ["a policy that is a word", { policy: "delay-repay-15" }],
    ["a digest that is a number", { policy: { ...record.policy, digest: 7 } }],
    ["no facts", { facts: null }],
    ["facts that are a word", { facts: "delay" }],
    ["one fact withheld among others", { facts: { ...record.facts, fare: { withheld: true } } }],
  ])("%s cannot be verified", (_, change) => {
    expect(verifyRecord({ ...record, ...change }, delayRepay15)).toBe("unverifiable");
  });
  test.each([null, "3", 3])("a fact that is %j only makes it another case", (delay) => {
    expect(verifyRecord({ ...record, facts: { delay } }, delayRepay15)).not.toBe("unverifiable");
  });
  test("not even for a function that has what a record has", () => {
    expect(
      verifyRecord(
        Object.assign(() => {}, record),
        delayRepay15,
      ),
    ).toBe("unverifiable");
  });
});

describe("the cases that a document carries", () => {
  const ran = (...cases: readonly object[]) => runCases(definePolicy({ ...visit.document, cases } as never));
  const burn = { value: "burn", from: "recorded" };
  const seen = { diagnosis: burn, referred: { value: true, from: "recorded" } };
  const told = (one: object) => ran(one)[0]?.differences;

  test("none where it carries none", () => {
    expect(runCases(visit)).toEqual([]);
  });
  test("pass where the rule is among those that fired", () => {
    expect(ran({ facts: seen, expect: { seen: "today" }, rule: "referred" })[0]).toMatchObject({
      index: 0,
      passed: true,
      differences: [],
    });
  });
  test("name the rules that fired instead", () => {
    expect(told({ facts: seen, expect: { seen: "today" }, rule: "long" })).toEqual([
      "rule: expected long, found burn, referred",
    ]);
  });
  test("compare the outcome as it is written", () => {
    expect(told({ facts: seen, expect: { seen: "week" } })).toEqual(['seen: expected "week", found "today"']);
  });
  test("expect another status where they say so", () => {
    expect(told({ facts: { diagnosis: "cough" }, status: "open" })).toEqual([]);
    expect(told({ facts: seen, status: "gap" })).toEqual(["status: expected gap, found decided"]);
  });
});
