// Decisions over sets, lists, time and derived facts: what they say, what they rest on, what they still ask.
import {
  type Decision,
  decide,
  definePolicy,
  explain,
  outcome,
  recordOf,
  tellingValues,
  verifyRecord,
} from "evenhand";
import { describe, expect, test } from "vitest";

const cancelling = definePolicy({
  id: "cancelling",
  version: "1",
  purpose: "eligibility",
  facts: {
    bookedAt: { type: "instant" },
    now: { type: "instant" },
    card: { type: "set", values: ["insurance", "lounge", "bags"], optional: true, sensitive: true },
    level: { type: "enum", values: ["basic", "plus", "full"], ordered: true },
    segments: {
      type: "list",
      of: {
        status: { type: "enum", values: ["scheduled", "flying", "landed"] },
        fare: { type: "money", currency: "EUR", max: "900.00" },
      },
      maxItems: 4,
      needs: "recorded",
    },
  },
  derive: {
    minutesSince: { minutes: { from: "bookedAt", to: "now" } },
    flown: { some: "segments", where: { status: ["flying", "landed"] } },
    worth: { sum: "segments", of: "fare", where: { status: "scheduled" } },
    dearest: { max: "segments", of: "fare" },
  },
  outcome: {
    refund: { type: "money", currency: "EUR", round: "down" },
  },
  rules: [
    { id: "flown", when: { flown: true }, then: { refund: "0" }, because: "Something was flown." },
    {
      id: "day",
      when: { minutesSince: { gte: 0, lt: 1440 } },
      then: { refund: "worth" },
      because: "Booked {minutesSince} minutes ago.",
    },
    {
      id: "insured",
      when: { card: { has: "insurance", hasNone: ["lounge"] }, level: { gte: "plus" } },
      then: { refund: { percent: "50", of: "worth" } },
      because: "Insured.",
    },
  ],
  otherwise: { then: { refund: "0" }, because: "Too late." },
});

const facts = {
  bookedAt: "2026-03-01T09:00:00Z",
  now: "2026-03-05T09:00:00+01:00",
  card: ["insurance"],
  level: "full",
  segments: [
    { status: "scheduled", fare: "100.01" },
    { status: "scheduled", fare: 5_000 },
  ],
} as const;
const recorded = { from: "recorded" } as const;

const said = (decision: Decision) => {
  if (decision.status === "invalid")
    return decision.issues.map(({ code, path }) => `${path.join(".")} ${code}`);
  if (decision.status === "open") return [decision.status, decision.next.fact, ...decision.matters];
  return decision.status === "decided" ? [decision.because[0]?.rule, decision.outcome] : [decision.status];
};
const euros = (amount: number) => ({ refund: { amount, currency: "EUR" } });

describe("a decision over lists, sets and time", () => {
  test("rests on the declared facts, and says what was derived from them", () => {
    const decision = decide(cancelling, facts, recorded);
    expect(said(decision)).toEqual(["insured", euros(7500)]);
    if (decision.status !== "decided") return;
    expect(decision.because[0]?.tests).toEqual([
      { fact: "card", test: { has: "insurance", hasNone: ["lounge"] }, sensitive: true },
      { fact: "level", test: { gte: "plus" } },
    ]);
    expect(decision.derived).toEqual([
      { fact: "minutesSince", value: 95 * 60, of: ["bookedAt", "now"] },
      { fact: "flown", value: false, of: ["segments"] },
      { fact: "worth", value: { amount: 15_001, currency: "EUR" }, of: ["segments"], items: [0, 1] },
    ]);
    expect(decision.relied.map(({ fact }) => fact)).toEqual(["bookedAt", "now", "card", "level", "segments"]);
    expect(decision.relied[1]?.value).toBe("2026-03-05T09:00:00+01:00");
    expect(verifyRecord(JSON.parse(JSON.stringify(recordOf(decision))), cancelling)).toBe("same");
    expect(structuredClone(decision)).toEqual(decision);
  });

  test("names the records that decided", () => {
    const segments = [
      facts.segments[0],
      { status: "landed", fare: 0 },
      { status: "flying", fare: 9 },
    ] as const;
    const decision = decide(cancelling, { ...facts, segments }, recorded);
    expect(decision.status === "decided" && decision.because[0]?.tests).toEqual([
      { fact: "flown", test: true, items: [1, 2] },
    ]);
  });

  test("is the same through the short form, which counts claims as claims", () => {
    expect(outcome(cancelling, facts)).toBeUndefined();
    expect(said(decide(cancelling, facts))).toEqual(["open", "segments", "segments"]);
    const decision = decide(cancelling, facts);
    expect("claimed" in decision && decision.claimed?.[0]?.value).toEqual([
      { status: "scheduled", fare: { amount: 10_001, currency: "EUR" } },
      { status: "scheduled", fare: { amount: 5_000, currency: "EUR" } },
    ]);
  });

  test.each([
    ["a minute before a day", "2026-03-02T08:59:59.999Z", "day"],
    ["a day", "2026-03-02T09:00:00Z", "insured"],
    ["the moment itself", "2026-03-01T09:00:00Z", "day"],
    ["a millisecond before, which is a minute before", "2026-03-01T08:59:59.999Z", "insured"],
  ])("minutes are floored toward the past: %s", (_, now, rule) => {
    expect(said(decide(cancelling, { ...facts, now }, recorded))[0]).toBe(rule);
  });

  test.each([
    ["basic", "otherwise"],
    ["plus", "insured"],
    ["full", "insured"],
  ] as const)("words in an order are compared: %s", (level, rule) => {
    expect(said(decide(cancelling, { ...facts, level }, recorded))[0]).toBe(rule);
  });

  test.each([
    [[], "otherwise"],
    [["bags"], "otherwise"],
    [["bags", "insurance"], "insured"],
    [["lounge", "insurance"], "otherwise"],
    [{ is: "absent" }, "otherwise"],
    [{ has: ["insurance"], hasNone: ["lounge"] }, "insured"],
    [{ hasNone: ["insurance"] }, "otherwise"],
  ] as const)("what a set holds: %j", (card, rule) => {
    expect(said(decide(cancelling, { ...facts, card }, recorded))[0]).toBe(rule);
  });

  test("is open only where what is not known can still change it", () => {
    const items = (records: readonly object[]) => ({ items: records, complete: false }) as never;
    const open = (segments: unknown) =>
      said(decide(cancelling, { ...facts, segments: segments as never }, recorded));
    expect(open(items([{ status: "landed" }]))).toEqual(["flown", euros(0)]);
    expect(open(items([facts.segments[0]]))).toEqual(["open", "segments", "segments"]);
    expect(open([{ status: "landed" }, {}])).toEqual(["flown", euros(0)]);
    expect(open([{ status: { oneOf: ["flying", "landed"] } }])).toEqual(["flown", euros(0)]);
    expect(open([{ status: "scheduled" }])).toEqual(["open", "segments", "segments"]);
    const decision = decide(cancelling, { ...facts, card: { has: ["insurance"] } }, recorded);
    expect(said(decision)).toEqual(["open", "card", "card"]);
    expect(decision.status === "open" && decision.bounds).toEqual({
      refund: { atLeast: { amount: 0, currency: "EUR" }, atMost: { amount: 7500, currency: "EUR" } },
    });
    expect(decision.status === "open" && decision.exact).toBe(true);
    expect(said(decide(cancelling, { ...facts, now: { gte: "2026-03-03T00:00:00Z" } }, recorded))[0]).toBe(
      "insured",
    );
  });

  test("weighs accounts of a list and of a set", () => {
    const told = { value: [{ status: "landed", fare: 1 }], from: "claimed" } as const;
    const kept = { value: facts.segments, from: "recorded" } as const;
    const decision = decide(cancelling, { ...facts, segments: { accounts: [told, kept] } });
    expect(said(decision)).toEqual(["insured", euros(7500)]);
    expect("conflicts" in decision && decision.conflicts?.[0]?.accounts.map(({ from }) => from)).toEqual([
      "recorded",
      "claimed",
    ]);
    const either = { accounts: [{ value: ["insurance"] }, { value: ["insurance", "bags"] }] } as const;
    expect(said(decide(cancelling, { ...facts, card: either }, recorded))[0]).toBe("insured");
    const unsure = { accounts: [{ value: ["insurance"] }, { value: ["lounge"] }] } as const;
    expect(said(decide(cancelling, { ...facts, card: unsure }, recorded))).toEqual(["open", "card", "card"]);
  });

  test("tells every mistake at once, with its place", () => {
    const wrong = decide(
      cancelling,
      {
        bookedAt: "2026-02-30T09:00:00Z",
        now: "2026-03-02T18:00:00",
        card: ["bags", "bags", "ladder"],
        level: "most",
        segments: [{ status: "lost", fare: "1250" }, 7, { statsu: "landed" }],
        flown: true,
      } as never,
      recorded,
    );
    expect(said(wrong)).toEqual([
      "bookedAt not-an-instant",
      "now not-an-instant",
      "card.1 duplicate-value",
      "card.2 unknown-value",
      "level unknown-value",
      "segments.0.status unknown-value",
      "segments.0.fare missing-decimals",
      "segments.1 wrong-type",
      "segments.2.statsu unknown-field",
      "flown derived-fact",
    ]);
    for (const issue of wrong.status === "invalid" ? wrong.issues : []) expect(issue.help).not.toBe("");
  });

  test.each([
    ["a list of a million records", Array(1_000_000).fill({}), "segments too-many-items"],
    ["one record too many", Array(5).fill({}), "segments too-many-items"],
    ["a list that is none", { status: "landed" }, "segments wrong-type"],
    ["a partial list without its word", { items: [] }, "segments wrong-type"],
    ["holes", Array(2), "segments.0 wrong-type"],
    ["an absent list that is never absent", { is: "absent" }, "segments never-absent"],
  ])("%s", (_, segments, issue) => {
    expect(said(decide(cancelling, { segments } as never, recorded))[0]).toBe(issue);
  });

  test("more issues of one list than anybody reads are not told", () => {
    const many = Array(4).fill(
      Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`a${index}`, 1])),
    );
    const decision = decide(cancelling, { segments: many }, recorded);
    expect(decision.status === "invalid" && decision.issues.length).toBe(100);
  });

  test("the values that tell a set apart; a list has none of its own", () => {
    expect(tellingValues(cancelling, "card")).toEqual([
      [],
      ["insurance"],
      ["lounge"],
      ["bags"],
      ["insurance", "lounge", "bags"],
      { is: "absent" },
    ]);
    expect(tellingValues(cancelling, "level")).toEqual(["basic", "plus"]);
    expect(() => tellingValues(cancelling, "segments")).toThrow("is a list");
    expect(() => tellingValues(cancelling, "flown" as never)).toThrow("is not a fact of this policy");
  });
});

describe("what is asked next", () => {
  const served = definePolicy({
    id: "served",
    version: "1",
    purpose: "eligibility",
    facts: {
      lines: {
        type: "list",
        of: {
          colour: { type: "enum", values: ["red", "blue"] },
          opened: { type: "boolean", ask: "Was it opened?" },
          price: { type: "integer", min: 0, max: 9 },
        },
        maxItems: 3,
        title: "Things that come back",
        ask: "What comes back?",
      },
      paid: { type: "boolean" },
    },
    derive: { opened: { some: "lines", where: { opened: true } }, worth: { sum: "lines", of: "price" } },
    outcome: { refund: { type: "boolean" } },
    hit: "any",
    rules: [
      { id: "opened", when: { opened: true }, then: { refund: false }, because: "Opened." },
      { id: "unpaid", when: { paid: false }, then: { refund: false }, because: "Not paid: {worth}" },
    ],
    otherwise: { then: { refund: true }, because: "Whole." },
  });
  const line = { colour: "red", opened: false, price: 4 } as const;

  test("is the first record that lacks something which is looked at", () => {
    const decision = decide(served, { paid: true, lines: [line, { opened: true }] });
    expect(decision.status).toBe("decided");
    const open = decide(served, { paid: true, lines: [line, { colour: "red" }, {}] });
    expect(open.status === "open" && open.next).toEqual({
      fact: "lines",
      establish: "ask",
      ask: "What comes back?",
      title: "Things that come back",
      record: { item: 1, field: "opened", ask: "Was it opened?" },
    });
    expect(explain(open)).toBe("This cannot be decided yet. Things that come back, number 2: Was it opened?");
    expect(explain(open, { locale: "de" })).toContain("Things that come back, Nummer 2: Was it opened?");
  });

  test("is the list itself, where what is unknown is which records there are", () => {
    const open = decide(served, { paid: true, lines: { items: [line], complete: false } });
    expect(open.status === "open" && open.next.record).toBeUndefined();
    expect(explain(open)).toBe("This cannot be decided yet. What comes back?");
  });

  test("rules that hold at once and agree are all told, and a text names what no rule looked at", () => {
    const decision = decide(served, { paid: false, lines: [line, { ...line, opened: true }] });
    expect(decision.status === "decided" && decision.agreed).toBe(true);
    expect(explain(decision)).toBe("Opened. Not paid: 8.");
    const alone = decide(served, { paid: false, lines: [line] });
    expect(alone.status === "decided" && alone.agreed).toBeUndefined();
    expect(explain(alone)).toBe("Not paid: 4");
    const either = decide(served, { paid: { oneOf: [true, false] }, lines: [{ ...line, opened: true }] });
    expect(either.status === "decided" && either.agreed).toBeUndefined();
    expect(explain(either)).toContain("Whichever holds");
  });
});

describe("what several rules come to together", () => {
  const collecting = definePolicy({
    id: "collecting",
    version: "1",
    purpose: "goodwill",
    facts: {
      a: { type: "boolean" },
      b: { type: "boolean" },
      paid: { type: "money", currency: "EUR", max: "100.00" },
    },
    outcome: {
      total: { type: "money", currency: "EUR", round: "down", collect: "sum" },
      least: { type: "integer", collect: "min" },
      most: { type: "integer", collect: "max" },
      kinds: { type: "enum", values: ["x", "y"], collect: "list" },
      ways: { type: "boolean", collect: "count" },
    },
    hit: "collect",
    rules: [
      {
        id: "a",
        when: { any: [{ a: true }, { a: true, b: true }] },
        then: { total: { share: [1, 3], of: "paid" }, least: 3, most: 3, kinds: "y", ways: true },
        because: "A.",
      },
      {
        id: "b",
        when: { b: true },
        then: { total: { share: [2, 3], of: "paid" }, least: 2, most: 2, kinds: "x" },
        because: "B.",
      },
      {
        id: "both",
        when: { a: true, b: true },
        then: { least: 5, most: 5, kinds: "x", ways: false },
        because: "Both.",
      },
    ],
    otherwise: { then: { least: 0, most: 0 }, because: "Neither." },
  });
  const paid = 1_001;

  test("is exact, and rounded once; each rule counts once", () => {
    const decision = decide(collecting, { a: true, b: true, paid });
    expect(decision.status === "decided" && decision.outcome).toEqual({
      total: { amount: 1_001, currency: "EUR" },
      least: 2,
      most: 5,
      kinds: ["y", "x", "x"],
      ways: 2,
    });
    expect(decision.status === "decided" && decision.because.map(({ rule }) => rule)).toEqual([
      "a",
      "b",
      "both",
    ]);
    expect(decision.status === "decided" && decision.collected).toBe(true);
    expect(outcome(collecting, { a: true, b: true, paid })?.ways).toBe(2);
  });

  test("`otherwise` stands alone, and what it leaves out is nothing", () => {
    const decision = decide(collecting, { a: false, b: false, paid });
    expect(decision.status === "decided" && decision.outcome).toEqual({
      total: { amount: 0, currency: "EUR" },
      least: 0,
      most: 0,
      kinds: [],
      ways: 0,
    });
    expect(decision.status === "decided" && decision.because.map(({ rule }) => rule)).toEqual(["otherwise"]);
  });

  test("stays open between what may still come", () => {
    const decision = decide(collecting, { b: true, paid: 300 });
    expect(decision.status === "open" && decision.possible.map(({ rules }) => rules)).toEqual([
      ["a", "b", "both"],
      ["b"],
    ]);
    expect(decision.status === "open" && decision.bounds).toEqual({
      total: { atLeast: { amount: 200, currency: "EUR" }, atMost: { amount: 300, currency: "EUR" } },
      least: { atLeast: 2, atMost: 2 },
      most: { atLeast: 2, atMost: 5 },
      ways: { atLeast: 0, atMost: 2 },
    });
    const unpaid = decide(collecting, { a: false, b: true });
    expect(unpaid.status === "open" && unpaid.possible[0]?.outcome).toEqual({
      total: { atLeast: { amount: 0, currency: "EUR" }, atMost: { amount: 6666, currency: "EUR" } },
      least: 2,
      most: 2,
      kinds: ["x"],
      ways: 0,
    });
  });
});
