import { type Decision, decide, decideEach, definePolicy, MisuseError } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";

const journey = {
  delay: 47,
  tickets: [{ ticket: "single", fare: "10.00" }, { ticket: "return", fare: "32.40" }, { ticket: "single" }],
} as const;

/** A retailer's return of each line of an order; the whole order counts too. */
const returns = definePolicy({
  id: "returns",
  version: "1",
  purpose: "entitlement",
  facts: {
    days: { type: "integer", min: 0, max: 400, about: "failure" },
    sealed: { type: "boolean", about: "failure" },
    price: { type: "money", currency: "EUR", max: "1000.00", needs: "recorded", about: "loss" },
    items: {
      type: "list",
      maxItems: 5,
      about: "loss",
      of: {
        price: { type: "money", currency: "EUR", max: "1000.00" },
        gift: { type: "boolean" },
      },
    },
  },
  derive: { gifts: { count: "items", where: { gift: true } } },
  outcome: { refund: { type: "money", currency: "EUR" } },
  rules: [
    { id: "gifts", when: { gifts: { gte: 2 } }, then: { refund: "0" }, because: "Gifts go back together." },
    {
      id: "sealed",
      when: { sealed: true, days: { lte: 30 } },
      then: { refund: "price" },
      because: "In time.",
    },
  ],
  otherwise: { then: { refund: "0" }, because: "Too late, or opened." },
});

const statuses = (decisions: readonly Decision[]) => decisions.map(({ status }) => status);
const issuesOf = (decision: Decision | undefined) => (decision?.status === "invalid" ? decision.issues : []);
/** What the types would not let anybody give. */
const each = (facts: unknown, list = "tickets", options?: { readonly extra?: "ignore" }) =>
  decideEach(delayRepay15, facts as never, list as "tickets", options);

describe("decideEach", () => {
  test("decides each record with what all share, in their order", () => {
    const { tickets, ...shared } = journey;
    const decisions = decideEach(delayRepay15, journey, "tickets");
    expect(decisions).toEqual(tickets.map((ticket) => decide(delayRepay15, { ...shared, ...ticket })));
    expect(statuses(decisions)).toEqual(["decided", "decided", "open"]);
  });

  test("of no records there is no decision", () => {
    expect(decideEach(delayRepay15, { delay: 47, tickets: [] }, "tickets")).toEqual([]);
  });

  test("everything may stand in the records, and nothing in them", () => {
    const records = [{ delay: 3 }, {}];
    expect(statuses(decideEach(delayRepay15, { records }, "records"))).toEqual(["decided", "open"]);
  });

  test("gives each case the whole list, where the policy declares it", () => {
    const items = [
      { price: 1000, sealed: true, gift: true },
      { price: 2000, sealed: true, gift: false },
    ] as const;
    const options = { from: "recorded", extra: "ignore" } as const;
    const refunds = (lines: readonly object[]) =>
      decideEach(returns, { days: 3, items: lines }, "items", options).map(
        (decision) => decision.status === "decided" && decision.outcome.refund.amount,
      );
    expect(refunds(items)).toEqual([1000, 2000]);
    expect(refunds([...items, { gift: true, sealed: true, price: 5 }])).toEqual([0, 0, 0]);
    const [first] = decideEach(returns, { days: 3, items }, "items", options);
    expect(first?.status === "decided" && first.relied.map(({ fact }) => fact)).toEqual([
      "days",
      "sealed",
      "price",
      "items",
    ]);
  });

  test("takes the origin of the list for each record, unless a fact has its own", () => {
    const sealed = { value: true, from: "claimed", ref: "msg-1" } as const;
    const items = { value: [{ price: 700, sealed }], from: "recorded", ref: "order-8" } as const;
    const [decision] = decideEach(returns, { days: 3, items }, "items", { extra: "ignore" });
    expect(decision?.status === "decided" && decision.relied.slice(0, 3)).toEqual([
      { fact: "days", value: 3, from: "claimed" },
      { fact: "sealed", ...sealed },
      { fact: "price", value: { amount: 700, currency: "EUR" }, from: "recorded", ref: "order-8" },
    ]);
    const claimed = decideEach(returns, { days: 3, items: [{ price: 700, sealed: true }] }, "items", {
      extra: "ignore",
    });
    expect(statuses(claimed)).toEqual(["open"]);
  });

  test("a list of which more may come is decided as far as it is known", () => {
    const items = { items: [{ ticket: "single", fare: "10.00" }], complete: false };
    expect(each({ delay: 47, tickets: items })).toEqual([
      decide(delayRepay15, { delay: 47, ticket: "single", fare: "10.00" }),
    ]);
    expect(statuses(each({ delay: 47, tickets: { value: items, from: "recorded" } }))).toEqual(["decided"]);
    const broken = { items: [null], complete: false };
    const pathsOf = (tickets: unknown) => issuesOf(each({ delay: 47, tickets })[0]).map(({ path }) => path);
    expect(pathsOf(broken)).toEqual([["tickets", "items", 0]]);
    expect(pathsOf({ value: broken })).toEqual([["tickets", "value", "items", 0]]);
  });

  test("what a record leaves open is what all share", () => {
    const tickets = [{ ticket: undefined, fare: "10.00" }];
    expect(statuses(each({ delay: 47, ticket: "single", tickets }))).toEqual(["decided"]);
  });
});

describe("bad records", () => {
  test("are invalid at their place, and leave the others alone", () => {
    const tickets = [
      { ticket: "single", fare: "10.00" },
      { ticket: "singel", fare: 10.5 },
      null,
      { fares: 1 },
    ];
    const decisions = each({ delay: 47, tickets });
    expect(statuses(decisions)).toEqual(["decided", "invalid", "invalid", "invalid"]);
    expect(decisions.map((decision) => issuesOf(decision).map(({ code, path }) => [code, path]))).toEqual([
      [],
      [
        ["unknown-value", ["tickets", 1, "ticket"]],
        ["wrong-type", ["tickets", 1, "fare"]],
      ],
      [["wrong-type", ["tickets", 2]]],
      [["unknown-fact", ["tickets", 3, "fares"]]],
    ]);
    expect(issuesOf(decisions[2])).toEqual([
      {
        code: "wrong-type",
        path: ["tickets", 2],
        message: "`null` is not a record",
        help: "give an object with the facts of one case",
      },
    ]);
    expect(statuses(each({ delay: 47, tickets: [{ fares: 1 }] }, "tickets", { extra: "ignore" }))).toEqual([
      "open",
    ]);
  });

  test("an issue of what all share keeps its own place", () => {
    const decisions = each({ delay: -1, tickets: [{ ticket: "singel" }] });
    expect(issuesOf(decisions[0]).map(({ path }) => path)).toEqual([["delay"], ["tickets", 0, "ticket"]]);
  });

  test("what a list with an origin has wrong stands where it was written", () => {
    const decisions = each({ delay: 47, tickets: { value: [{ ticket: "singel" }], from: "recorded" } });
    expect(issuesOf(decisions[0]).map(({ path }) => path)).toEqual([["tickets", "value", 0, "ticket"]]);
    const own = each({ delay: 47, tickets: { value: [{ ticket: { value: "singel" } }], from: "recorded" } });
    expect(issuesOf(own[0]).map(({ path }) => path)).toEqual([["tickets", "value", 0, "ticket", "value"]]);
  });

  test("a fact that is given twice is an issue, with all others", () => {
    const decisions = each({
      delay: 47,
      fare: "1.00",
      tickets: [{ fare: "2.00", ticket: "singel", delay: 47 }, {}],
    });
    expect(issuesOf(decisions[0])).toEqual([
      {
        code: "duplicate-name",
        path: ["tickets", 0, "fare"],
        message: "`fare` is given in this record and beside `tickets`",
        help: "give it in one of the two places",
      },
      expect.objectContaining({ code: "duplicate-name", path: ["tickets", 0, "delay"] }),
      expect.objectContaining({ code: "unknown-value", path: ["tickets", 0, "ticket"] }),
    ]);
    expect(statuses(decisions)).toEqual(["invalid", "open"]);
    expect(
      statuses(each({ delay: 47, fare: undefined, tickets: [{ fare: "2.00", ticket: undefined }] })),
    ).toEqual(["open"]);
  });

  test.each([
    [undefined],
    [null],
    ["tickets"],
    [47],
    [{}],
    [{ value: 1 }],
    [{ value: { value: [] } }],
    [new Map()],
  ])("%s is no list", (tickets) => {
    const decisions = each({ delay: 47, tickets });
    expect(decisions).toEqual([
      {
        status: "invalid",
        issues: [
          {
            code: "wrong-type",
            path: ["tickets"],
            message: expect.stringMatching(/^`.*` is not a list of records$/),
            help: "give a list of objects, each with the facts of one case",
          },
        ],
        policy: expect.objectContaining({ id: "delay-repay-15" }),
      },
    ]);
  });

  test.each([[undefined], [null], [[{ ticket: "single" }]], ["facts"], [47]])("%s are no cases", (facts) => {
    expect(issuesOf(each(facts)[0])).toEqual([
      {
        code: "wrong-type",
        path: [],
        message: "these are not the facts of cases",
        help: "give an object of facts by name, with a list of records as `tickets`",
      },
    ]);
  });

  test("a thousand records are decided, one more is not, nor a million", () => {
    const listOf = (length: number) => Array.from({ length }, () => ({ ticket: "single", fare: "10.00" }));
    expect(each({ delay: 47, tickets: listOf(1_000) })).toHaveLength(1_000);
    for (const length of [1_001, 1_000_000]) {
      const decisions = each({ delay: 47, tickets: listOf(length) });
      expect(decisions).toHaveLength(1);
      expect(issuesOf(decisions[0])).toEqual([
        {
          code: "too-many-items",
          path: ["tickets"],
          message: `${length} records are more than are decided at once`,
          help: "give at most 1000 at a time",
        },
      ]);
    }
  });

  test("holes, names that every object has, and what throws when it is read", () => {
    const own = JSON.parse('{"__proto__": {"ticket": "single"}}');
    const throwing = {
      get ticket(): string {
        throw new Error("no");
      },
    };
    // biome-ignore lint/suspicious/noSparseArray: a list with a hole is what is tried
    const decisions = each({ delay: 47, tickets: [own, , throwing, { constructor: 1 }] });
    expect(decisions.map((decision) => issuesOf(decision).map(({ code, path }) => [code, path]))).toEqual([
      [["unknown-fact", ["tickets", 0, "__proto__"]]],
      [["wrong-type", ["tickets", 1]]],
      [["wrong-type", ["tickets", 2]]],
      [["unknown-fact", ["tickets", 3, "constructor"]]],
    ]);
    const facts = {
      get delay(): number {
        throw new Error("no");
      },
    };
    expect(issuesOf(each(facts)[0])).toEqual([
      {
        code: "not-plain-data",
        path: [],
        message: "a fact of these cases throws when it is read",
        help: "give plain data",
      },
    ]);
  });

  test("what is no policy is a mistake of the program", () => {
    expect(() => decideEach({} as never, { tickets: [] } as never, "tickets")).toThrow(MisuseError);
  });
});
