import type { Decided, Decision, Open } from "evenhand";
import { decide, definePolicy, explain, MisuseError } from "evenhand";
import { describe, expect, test } from "vitest";
import { showRecords } from "../../../src/policy/explaining/show-records.ts";
import { wordsFor } from "../../../src/policy/explaining/words.ts";

const repair = definePolicy({
  id: "repair",
  version: "4",
  purpose: "make-whole",
  hit: "any",
  sources: { terms: { title: "Terms", mark: "page" } },
  facts: {
    broken: { type: "boolean", needs: "recorded" },
    age: { type: "integer", min: 0, max: 120 },
    kind: { type: "enum", values: ["phone", "watch"], title: "kind of thing", ask: "What is broken?" },
  },
  outcome: {
    pay: { type: "integer" },
    swap: { type: "boolean" },
  },
  rules: [
    {
      id: "young",
      when: { broken: true, age: { lt: 24 } },
      then: { pay: 0, swap: true },
      because: "It is {age} months old",
      source: "terms",
    },
    {
      id: "watch",
      when: { broken: true, kind: "watch" },
      then: { pay: 20, swap: false },
      because: "A watch.",
    },
    { id: "whole", when: { broken: false }, then: { pay: 5, swap: false }, because: "It works." },
  ],
});
const recorded = { from: "recorded" } as const;
const lines = (decision: Decision, audience: "agent" | "audit" = "agent") =>
  explain(decision, { audience }).split("\n");

describe("the lines for staff", () => {
  test("of rules that contradict one another: each with its tests", () => {
    expect(lines(decide(repair, { broken: true, age: 3, kind: "watch" }, recorded))).toEqual([
      "The rules young, watch disagree about this case.",
      "Rule: young",
      "Because: broken yes; age < 24",
      "Rule: watch",
      "Because: broken yes; kind watch",
      "Relied on: broken yes (recorded); age 3 (recorded); kind watch (recorded)",
      "Policy: repair 4",
    ]);
  });
  test("of an open case: what each rule would give, what would be no decision, and all that matters", () => {
    expect(lines(decide(repair, { broken: true, age: 30 }, recorded))).toEqual([
      "This cannot be decided yet. What is broken?",
      "Possible: watch: pay 20, swap no",
      "Possible: : gap",
      "What still matters: kind",
      "Relied on: broken yes (recorded); age 30 (recorded)",
      "Policy: repair 4",
    ]);
    const open = lines(decide(repair, { broken: true }, recorded));
    expect(open).toContain("What still matters: age, kind");
    expect(open).toContain("Possible: young, watch: conflict");
  });
  test("of a case of which nothing is known: nothing that it relies on", () => {
    expect(lines(decide(repair, {})).filter((line) => line.startsWith("Relied on"))).toEqual([]);
  });
  test("where a fact was said or recorded", () => {
    const broken = { value: false, from: "recorded", ref: "letter-3" } as const;
    expect(lines(decide(repair, { broken }))).toContain("Relied on: broken no (recorded, letter-3)");
  });
  test("claims that do not count, and accounts that differ", () => {
    const age = { accounts: [{ value: 3, from: "recorded" }, { value: 5 }] } as const;
    const open = lines(decide(repair, { broken: true, age, kind: "phone" }));
    expect(open).toContain("broken was claimed and must be recorded to count.");
    expect(open).toContain("There are different accounts of age.");
  });
  test("the source for the auditor alone, without an address where there is none", () => {
    const young = decide(repair, { broken: true, age: 3, kind: "phone" }, recorded);
    expect(lines(young, "audit")).toContain("Source: Terms (page)");
    expect(lines(young).some((line) => line.startsWith("Source"))).toBe(false);
    expect(lines(young, "audit").at(-1)).toBe(`Policy: repair 4 ${repair.digest}`);
  });
  test("of a rule without tests: the rule alone", () => {
    const always = definePolicy({
      id: "always",
      version: "1",
      purpose: "other",
      facts: { late: { type: "boolean" } },
      outcome: { yes: { type: "boolean" } },
      rules: [{ id: "no", when: { late: true }, then: { yes: false }, because: "No." }],
      otherwise: { then: { yes: true }, because: "Yes." },
    });
    expect(lines(decide(always, { late: false }))).toEqual([
      "Yes.",
      "Rule: otherwise",
      "Relied on: late no (claimed)",
      "Policy: always 1",
    ]);
  });
  test("of facts that cannot be used: what is wrong, a line each, and the policy", () => {
    expect(lines(decide(repair, { age: 121, kind: "car" } as never))).toEqual([
      "These facts cannot be used:",
      "age: `121` is outside the domain of `age` - it goes from 0 to 120",
      "kind: `car` is not a value of `kind` - give one of `phone`, `watch`",
      "Policy: repair 4",
    ]);
  });
});

describe("what is sensitive in the tests of a rule", () => {
  const policy = definePolicy({
    id: "care",
    version: "1",
    purpose: "other",
    facts: {
      ill: { type: "boolean", sensitive: true },
      weight: { type: "decimal", scale: 9, min: 0, max: 1 },
    },
    outcome: { help: { type: "boolean" } },
    rules: [{ id: "ill", when: { ill: true, weight: { gt: 0 } }, then: { help: true }, because: "Ill." }],
  });
  const decision = decide(policy, { ill: true, weight: 0.123456789 });
  test("the agent learns that it was tested, the auditor what", () => {
    expect(lines(decision)).toContain("Because: ill (withheld); weight > 0");
    expect(lines(decision, "audit")).toContain("Because: ill yes; weight > 0");
  });
  test("and a number with all its decimals", () => {
    expect(lines(decision, "audit")).toContain("Relied on: ill yes (claimed); weight 0.123456789 (claimed)");
  });
});

describe("what is asked next", () => {
  const open = decide(repair, { broken: true, age: 30 }, recorded) as Open<unknown>;
  const asking = (next: Open<unknown>["next"]) => explain({ ...open, next });

  test.each<[Open<unknown>["next"], string]>([
    [{ fact: "kind", establish: "ask" }, "We still need to know: kind."],
    [{ fact: "kind", establish: "ask", title: "kind of thing" }, "We still need to know: kind of thing."],
    [{ fact: "kind", establish: "ask", ask: "Which?" }, "Which?"],
    [{ fact: "kind", establish: "ask", ask: { agent: "See file." } }, "We still need to know: kind."],
    [{ fact: "kind", establish: "ask", title: { agent: "Sort" } }, "We still need to know: kind."],
    [{ fact: "kind", establish: "record", ask: "Which?" }, "We still need a record of: kind."],
    [{ fact: "kind", establish: "verify", ask: "Which?" }, "This still has to be verified: kind."],
    [
      { fact: "lines", establish: "ask", record: { item: 0, field: "price" } },
      "lines, number 1: We still need to know: price.",
    ],
    [
      { fact: "lines", establish: "ask", record: { item: 2, field: "price", ask: "What was paid?" } },
      "lines, number 3: What was paid?",
    ],
    [
      {
        fact: "lines",
        establish: "ask",
        title: "order lines",
        record: { item: 2, field: "price", ask: { audit: "Paid?" } },
      },
      "order lines, number 3: We still need to know: price.",
    ],
  ])("%j", (next, text) => {
    expect(asking(next)).toBe(`This cannot be decided yet. ${text}`);
  });
});

describe("several reasons after one another", () => {
  const decided = decide(repair, { broken: false }, recorded) as Decided<unknown>;
  test.each([
    ["Late", "Late."],
    ["Late.", "Late."],
    ["Late. ", "Late."],
    [" Late", " Late."],
    ["Late!", "Late!"],
    ["Late?", "Late?"],
    ["Late\u2026", "Late\u2026"],
    ["Late\u3002", "Late\u3002"],
    ['"Late."', '"Late."'],
    ["(Late.)", "(Late.)"],
    ["\u201cLate.\u201d", "\u201cLate.\u201d"],
    ["\u2018Late.\u2019", "\u2018Late.\u2019"],
    ["Late,", "Late,."],
  ])("%j", (text, sentence) => {
    const because = [text, "And dirty."].map((one) => ({ rule: "r", text: one, tests: [] }));
    expect(explain({ ...decided, because, collected: true })).toBe(`${sentence} And dirty.`);
    expect(explain({ ...decided, because, agreed: true })).toBe(`${sentence} And dirty.`);
  });
});

describe("records in words", () => {
  const shown = (value: unknown) => showRecords(value, "en-GB", wordsFor("en"));
  test.each<[unknown, string | undefined]>([
    [undefined, undefined],
    [["a", "b"], undefined],
    [[], undefined],
    [{ items: "a" }, undefined],
    [{ items: [] }, undefined],
    [[{ amount: 1, currency: "EUR" }], undefined],
    [[{ seat: "aisle", row: 3 }, {}], "2 records [1: seat aisle, row 3; 2: unknown]"],
    [[{ seat: "aisle" }, "b"], "2 records [1: seat aisle; 2: unknown]"],
    [{ items: [{ seat: "aisle" }], complete: false }, "at least 1 record [1: seat aisle]"],
  ])("%j", (value, text) => {
    expect(shown(value)).toBe(text);
  });
  test.each([
    [10, ""],
    [11, "; 1 more"],
    [13, "; 3 more"],
  ])("of %i records ten", (count, rest) => {
    const records = Array.from({ length: count }, (_, row) => ({ row }));
    expect(shown(records)).toMatch(new RegExp(`^${count} records \\[1: row 0; .*10: row 9${rest}\\]$`));
  });
});

test.each([
  [
    "audience",
    { audience: "boss" },
    "unknown-audience",
    "`boss` is not an audience: customer, agent or audit",
  ],
  [
    "locale",
    { locale: "d_e" },
    "not-a-locale",
    "`d_e` is not a language tag: write a language tag such as en, de or de-CH",
  ],
  [
    "locale in a list",
    { locale: ["en"] },
    "not-a-locale",
    "`[...]` is not a language tag: write a language tag such as en, de or de-CH",
  ],
])("misuse of %s says what to write", (_, options, code, message) => {
  try {
    explain(decide(repair, {}), options as never);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(MisuseError);
    expect(error).toMatchObject({ code, message });
  }
});
