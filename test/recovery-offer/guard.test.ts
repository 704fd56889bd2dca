import { type Actor, Commitment, TrailEntry } from "evenhand";
import {
  definePlaybook,
  type Failure,
  guard,
  type Payment,
  type PaymentRequest,
} from "evenhand/recovery-offer";
import { eu261 } from "evenhand/schemes/eu261";
import { describe, expect, test } from "vitest";
import {
  coldMeal,
  dessert,
  mealPrice,
  payout,
  restaurant,
  rudeService,
  table4,
  whoMayGrant,
} from "./restaurant.ts";
import { variant } from "./variant.ts";

const eur = (amount: number) => ({ amount, currency: "EUR" });
const will: Actor = { kind: "person", id: "will", role: "waiter" };
const wanda: Actor = { kind: "person", id: "wanda", role: "waiter" };
const mona = { kind: "person", id: "mona", role: "manager" } as const;
const olga = { kind: "person", id: "olga", role: "owner" } as const;
const bot: Actor = { kind: "program", id: "bot" };

/** A meal that failed before: a dinner for 60 euros may be given. */
const again = { ...coldMeal, repeats: 1 } as const satisfies Failure;

const ask = (as: "entitlement" | "goodwill", amount: number, more: Partial<PaymentRequest> = {}) =>
  guard(
    restaurant,
    { action: "pay", as, amount: eur(amount), failure: again, requestedBy: will, ...more } as PaymentRequest,
    table4,
  );
const told = (answer: ReturnType<typeof guard>) => `${answer.status}: ${answer.code}`;

describe("what is owed", () => {
  test.each([
    [1, "allowed: owed"],
    [1849, "allowed: owed"],
    [1850, "allowed: owed"],
    [1851, "refused: above-what-is-owed"],
    [9_007_199_254_740_991, "refused: above-what-is-owed"],
  ])("of 1850, %d: %s", (amount, answer) => {
    expect(told(ask("entitlement", amount))).toBe(answer);
  });

  test.each([will, bot, { kind: "customer", id: "guest-4" }, { kind: "person", id: "new" }] as const)(
    "may be paid by anybody: %o",
    (requestedBy) => {
      expect(told(ask("entitlement", 1850, { requestedBy }))).toBe("allowed: owed");
    },
  );

  test("never waits for an approval, and an odd one does not stop it", () => {
    expect(told(ask("entitlement", 1850, { approvedBy: will as never }))).toBe("allowed: owed");
    expect(told(ask("entitlement", 1850, { approvedBy: bot as never }))).toBe("allowed: owed");
  });

  test("counts what was paid of it before, and no gift", () => {
    const already: Payment[] = [
      { as: "entitlement", amount: eur(1000) },
      { as: "goodwill", amount: eur(6000) },
    ];
    expect(told(ask("entitlement", 850, { already }))).toBe("allowed: owed");
    expect(ask("entitlement", 851, { already })).toMatchObject({
      status: "refused",
      code: "above-what-is-owed",
      instead: { pay: { as: "entitlement", amount: eur(850) } },
    });
  });

  test("once it is paid, the way on is a gift", () => {
    const answer = ask("entitlement", 1, { already: [{ as: "entitlement", amount: eur(1850) }] });
    expect(answer).toMatchObject({
      because: "With what was paid before, it is more than the EUR 18.50 owed.",
      instead: {
        pay: { as: "goodwill", amount: eur(1000) },
        text: "Pay EUR 10.00 as goodwill, which needs nobody's approval.",
      },
    });
  });

  test("what an open amount is at least may be paid; for the rest, the record is named", () => {
    const facts = { eaten: false, price: { value: { gte: "15.00", lte: "20.00" }, from: "recorded" } };
    const failure: Failure = { ...again, facts };
    expect(told(ask("entitlement", 1500, { failure }))).toBe("allowed: owed");
    expect(ask("entitlement", 1501, { failure })).toMatchObject({
      status: "refused",
      code: "not-decided-yet",
      instead: {
        establish: { fact: "price", establish: "record" },
        pay: { as: "entitlement", amount: eur(1500) },
        text: "First fetch the record of `price`. Pay EUR 15.00 as entitlement, which needs nobody's approval.",
      },
    });
    const claimed: Failure = { ...again, facts: { eaten: false, price: "18.50" } };
    expect(ask("entitlement", 1850, { failure: claimed, requestedBy: olga })).toMatchObject({
      status: "refused",
      code: "not-decided-yet",
      instead: { establish: { fact: "price", establish: "record" } },
    });
  });

  test("what the source leaves open is granted by who may", () => {
    const flights = definePlaybook({
      id: "flights",
      version: "1",
      entitlement: eu261,
      authority: whoMayGrant,
    });
    const facts = {
      departsFromEu: true,
      event: "delay",
      extraordinary: false,
      distance: 6000,
      arrivesInEu: false,
      delay: 200,
    } as const;
    const failure: Failure = { kind: "outcome", cause: "ours", harms: [], facts };
    const pay = (amount: number, more: Partial<PaymentRequest> = {}) =>
      guard(
        flights,
        { action: "pay", as: "entitlement", amount: eur(amount), failure, requestedBy: will, ...more },
        table4,
      );
    expect(told(pay(30_000))).toBe("allowed: owed");
    expect(told(pay(31_000))).toBe("allowed: within-authority");
    expect(pay(31_001)).toMatchObject({
      code: "above-own-authority",
      by: ["manager"],
      instead: { pay: { amount: eur(31_000) } },
    });
    expect(told(pay(60_000, { approvedBy: olga }))).toBe("allowed: approved");
    expect(told(pay(60_001, { approvedBy: olga }))).toBe("refused: above-what-is-owed");
  });
});

describe("a gift", () => {
  test.each([
    [999, "allowed: within-authority"],
    [1000, "allowed: within-authority"],
    [1001, "needs-approval: above-own-authority"],
    [5000, "needs-approval: above-own-authority"],
    [6000, "needs-approval: above-own-authority"],
    [6001, "refused: above-goodwill"],
  ])("by a waiter, of 6000, %d: %s", (amount, answer) => {
    expect(told(ask("goodwill", amount))).toBe(answer);
  });

  test.each([
    [1001, ["manager"]],
    [5000, ["manager"]],
    // A manager may not grant so much, so that the manager is not asked.
    [5001, ["owner"]],
  ])("of %d is approved by %o, and 10 euros need nobody", (amount, by) => {
    expect(ask("goodwill", amount)).toMatchObject({
      status: "needs-approval",
      by,
      instead: { pay: { as: "goodwill", amount: eur(1000) } },
    });
  });

  test.each([
    [mona, 5000, "allowed: approved"],
    [mona, 5001, "needs-approval: approver-without-authority"],
    [olga, 6000, "allowed: approved"],
    [wanda, 1001, "needs-approval: approver-without-authority"],
    [{ kind: "person", id: "nobody" }, 1001, "needs-approval: approver-without-authority"],
    [{ kind: "person", id: "king", role: "king" }, 1001, "needs-approval: approver-without-authority"],
    [{ kind: "program", id: "robot", role: "owner" }, 1001, "needs-approval: approver-not-a-person"],
    [{ kind: "customer", id: "guest-9", role: "owner" }, 1001, "needs-approval: approver-not-a-person"],
    [{ kind: "customer", id: "guest-4", role: "owner" }, 1001, "refused: customer-is-approver"],
  ] as const)("approved by %o, of %d: %s", (approvedBy, amount, answer) => {
    expect(told(ask("goodwill", amount, { approvedBy: approvedBy as never }))).toBe(answer);
  });

  test.each([
    [mona, mona],
    [mona, { kind: "program", id: "bot", onBehalfOf: "mona" }],
    [{ kind: "program", id: "bot", role: "manager", onBehalfOf: "mona" }, mona],
    [
      { kind: "program", id: "bot", role: "manager", onBehalfOf: "mona" },
      { kind: "program", id: "bot-2", role: "owner", onBehalfOf: "mona" },
    ],
    [will, { ...olga, id: "will" }],
  ] as const)("%o never approves what they asked for, nor does %o for them", (requestedBy, approvedBy) => {
    for (const amount of [500, 1001, 5500]) {
      const answer = ask("goodwill", amount, { requestedBy, approvedBy: approvedBy as never });
      expect(told(answer)).toBe("refused: requester-is-approver");
      expect(answer).toHaveProperty("instead");
    }
  });

  test("whoever has no role here grants nothing, and may still ask", () => {
    for (const requestedBy of [
      bot,
      { ...will, role: "king" },
      { kind: "customer", id: "guest-4", role: "owner" },
    ] as const) {
      expect(ask("goodwill", 500, { requestedBy })).toMatchObject({
        status: "needs-approval",
        code: "no-authority",
        by: ["waiter", "manager", "owner"],
      });
      expect(told(ask("goodwill", 6000, { requestedBy, approvedBy: olga }))).toBe("allowed: approved");
    }
    expect(ask("goodwill", 500, { requestedBy: bot })).toMatchObject({
      instead: { pay: { as: "entitlement", amount: eur(1850) } },
    });
  });

  test("nobody grants a gift to themselves: the owner dines here too", () => {
    const answer = guard(
      restaurant,
      { action: "pay", as: "goodwill", amount: eur(100), failure: again, requestedBy: olga },
      { ...table4, customer: { kind: "customer", id: "olga" } },
    );
    expect(told(answer)).toBe("needs-approval: no-authority");
  });

  test("in parts is as much as at once", () => {
    const already: Payment[] = [
      { as: "goodwill", amount: eur(600) },
      { as: "entitlement", amount: eur(1850) },
    ];
    expect(told(ask("goodwill", 400, { already }))).toBe("allowed: within-authority");
    expect(ask("goodwill", 401, { already })).toMatchObject({
      code: "above-own-authority",
      instead: { pay: { as: "goodwill", amount: eur(400) } },
    });
    expect(told(ask("goodwill", 5401, { already, requestedBy: olga }))).toBe("refused: above-goodwill");
  });

  test("that is allowed is promised, and one that is not is not", () => {
    const allowed = ask("goodwill", 1000);
    expect(allowed.commitments).toMatchObject([
      {
        action: "dinner",
        text: "€10.00: A dinner for two on the house. It comes to your table.",
        due: "2026-03-06T19:45:00Z",
        from: { policy: { id: "dessert", version: "2" }, rules: ["spoilt"] },
      },
    ]);
    expect(allowed.commitments.map((one) => Commitment.parse(one))).toEqual(allowed.commitments);
    expect(ask("goodwill", 1001).commitments).toEqual([]);
    expect(ask("entitlement", 1850).commitments).toEqual([]);
  });

  const { severity: _unknown, ...ungraded } = coldMeal;
  const clash = [
    { id: "one", when: { kind: "outcome" }, then: { worth: "1.00", action: "dessert" }, because: "One." },
    { id: "two", when: { kind: "outcome" }, then: { worth: "2.00", action: "dessert" }, because: "Two." },
  ];
  test.each([
    ["no policy for it", undefined, again, "refused: no-goodwill"],
    ["a fact that is missing", dessert, ungraded, "refused: not-decided-yet"],
    ["a clash of rules", variant(dessert, { hit: "unique", rules: clash }), again, "refused: not-ruled"],
    [
      "no rule",
      variant(dessert, { otherwise: undefined, rules: clash.slice(0, 1) }),
      rudeService,
      "refused: not-ruled",
    ],
  ])("is refused where there is %s, and what is owed is named", (_, goodwill, failure, answer) => {
    const playbook = definePlaybook({
      id: "r",
      version: "1",
      entitlement: mealPrice,
      ...(goodwill === undefined ? {} : { goodwill }),
      authority: whoMayGrant,
    });
    const request: PaymentRequest = {
      action: "pay",
      as: "goodwill",
      amount: eur(1),
      failure,
      requestedBy: olga,
    };
    const found = guard(playbook, request, table4);
    expect(told(found)).toBe(answer);
    if (failure.kind === "outcome")
      expect(found).toMatchObject({ instead: { pay: { as: "entitlement", amount: eur(1850) } } });
  });

  test("money does not put rudeness right, whoever asks", () => {
    const answer = ask("goodwill", 1, { failure: rudeService, requestedBy: olga });
    expect(told(answer)).toBe("refused: above-goodwill");
    expect(answer).toMatchObject({
      instead: {
        text: "Put it right in kind, as the offer says: nothing further can be paid without more authority.",
      },
    });
  });
});

describe("a ladder", () => {
  const withLadder = (changes: { readonly [part: string]: unknown }) =>
    definePlaybook({
      id: "r",
      version: "1",
      entitlement: mealPrice,
      goodwill: dessert,
      payment: payout,
      authority: variant(whoMayGrant, changes),
    });
  const needs = (role: string, approver: string) => ({
    id: role,
    when: { role },
    then: { verdict: "needs-approval", approver },
    because: "Ask.",
  });
  const give = (
    playbook: ReturnType<typeof withLadder>,
    requestedBy: Actor,
    approvedBy?: typeof olga | typeof mona,
  ) =>
    guard(
      playbook,
      {
        action: "pay",
        as: "goodwill",
        amount: eur(500),
        failure: again,
        requestedBy,
        ...(approvedBy === undefined ? {} : { approvedBy }),
      },
      table4,
    );

  test("that goes round ends nowhere, and says so", () => {
    const round = withLadder({
      rules: [needs("waiter", "manager"), needs("manager", "owner"), needs("owner", "manager")],
    });
    expect(told(give(round, will))).toBe("refused: nobody-may-approve");
    expect(told(give(round, will, olga))).toBe("refused: nobody-may-approve");
    expect(told(give(round, bot, olga))).toBe("refused: nobody-may-approve");
  });

  test("that leads nowhere is no dead end while somebody may", () => {
    const no = { ...needs("manager", "none"), then: { verdict: "refused", approver: "none" } };
    const lost = withLadder({ rules: [needs("waiter", "manager"), no] });
    expect(give(lost, will)).toMatchObject({ code: "above-own-authority", by: ["owner"] });
    expect(told(give(lost, will, mona))).toBe("needs-approval: approver-without-authority");
    expect(told(give(lost, will, olga))).toBe("allowed: approved");
  });

  test("on which two of the same role decide", () => {
    const two = withLadder({
      rules: [needs("waiter", "owner"), needs("manager", "owner"), needs("owner", "owner")],
    });
    expect(give(two, olga)).toMatchObject({ code: "above-own-authority", by: ["owner"] });
    expect(told(give(two, olga, olga))).toBe("refused: requester-is-approver");
    expect(told(give(two, olga, { ...olga, id: "otto" } as never))).toBe("allowed: approved");
    expect(told(give(two, will, mona))).toBe("needs-approval: approver-without-authority");
  });

  test("that refuses a role does so with approval too", () => {
    const never = withLadder({
      rules: [
        {
          id: "w",
          when: { role: "waiter" },
          then: { verdict: "refused", approver: "none" },
          because: "Not waiters.",
        },
      ],
    });
    expect(told(give(never, will, olga))).toBe("refused: refused-by-authority");
    expect(give(never, will)).toMatchObject({
      because: "The role `waiter` may not grant it, with approval or without: Not waiters.",
    });
  });

  test("that asks for what is not known names the fact", () => {
    const facts = {
      ...whoMayGrant.document.facts,
      affected: { type: "integer", min: 0, max: 100, ask: "Who else was there?" },
    };
    const rules = [
      {
        id: "many",
        when: { affected: { gte: 1 } },
        then: { verdict: "needs-approval", approver: "owner" },
        because: "Ask.",
      },
    ];
    const playbook = withLadder({ facts, rules });
    const { affected, ...alone } = again;
    const request = { action: "pay", as: "goodwill", amount: eur(500), requestedBy: will } as const;
    expect(affected).toEqual([]);
    for (const requestedBy of [will, bot]) {
      expect(guard(playbook, { ...request, requestedBy, failure: alone }, table4)).toMatchObject({
        status: "refused",
        code: "authority-not-decided",
        instead: { establish: { fact: "affected", establish: "ask" }, pay: { as: "entitlement" } },
      });
    }
    expect(told(guard(playbook, { ...request, failure: again }, table4))).toBe("allowed: within-authority");
    expect(told(guard(playbook, { ...request, failure: { ...again, affected: ["her son"] } }, table4))).toBe(
      "needs-approval: above-own-authority",
    );
  });

  test("that ends below the amount says so", () => {
    const amount = { type: "money", currency: "EUR", max: "4.99" };
    const playbook = withLadder({ facts: { ...whoMayGrant.document.facts, amount }, rules: [] });
    expect(give(playbook, will)).toMatchObject({
      code: "authority-not-decided",
      because: expect.stringContaining("`5.00` is outside"),
      instead: { pay: { as: "goodwill", amount: eur(499) } },
    });
  });
});

describe("a request that cannot be used", () => {
  const good = { action: "pay", as: "entitlement", amount: eur(500), failure: again, requestedBy: will };
  test.each([
    ["a negative amount", { amount: eur(-5) }, "not-allowed amount"],
    ["no amount", { amount: eur(0) }, "not-allowed amount"],
    ["negative zero", { amount: eur(-0) }, "not-allowed amount.amount"],
    ["not a number", { amount: eur(Number.NaN) }, "wrong-type amount.amount"],
    ["infinity", { amount: eur(Number.POSITIVE_INFINITY) }, "wrong-type amount.amount"],
    ["half a cent", { amount: eur(0.5) }, "wrong-type amount.amount"],
    ["beyond what a number holds", { amount: eur(2 ** 53) }, "too-large amount.amount"],
    ["a text", { amount: { amount: "10", currency: "EUR" } }, "wrong-type amount.amount"],
    ["a bare number", { amount: 500 }, "wrong-type amount"],
    ["another currency", { amount: { amount: 500, currency: "USD" } }, "other-currency amount.currency"],
    ["no currency", { amount: { amount: 500, currency: "EURO" } }, "not-allowed amount.currency"],
    ["another action", { action: "delete" }, "not-one-of action"],
    ["as nothing", { as: undefined }, "missing as"],
    ["nobody", { requestedBy: undefined }, "missing requestedBy"],
    ["an approver without a name", { approvedBy: { kind: "person", id: "" } }, "too-small approvedBy.id"],
    ["no approver, spelt out", { approvedBy: null }, "wrong-type approvedBy"],
    ["an unknown key", { approved: true }, "unknown-key approved"],
    ["a payment back", { already: [{ as: "goodwill", amount: eur(-500) }] }, "not-allowed already.0.amount"],
    [
      "other money before",
      { already: [{ as: "goodwill", amount: { amount: 1, currency: "USD" } }] },
      "other-currency already.0.amount.currency",
    ],
    [
      "too much before",
      { already: [{ as: "entitlement", amount: eur(2 ** 53 - 1) }] },
      "amount-too-large amount",
    ],
    [
      "a fact in the wrong type",
      { failure: { ...again, facts: { eaten: "yes" } } },
      "wrong-type failure.facts.eaten",
    ],
    ["a failure of another kind", { failure: { ...again, kind: "both" } }, "not-one-of failure.kind"],
    [
      "a fact that the failure tells itself",
      { failure: { ...again, facts: { severity: "severe" } } },
      "reserved-fact failure.facts.severity",
    ],
  ])("%s", (_, change, issue) => {
    const answer = guard(restaurant, { ...good, ...change } as PaymentRequest, table4);
    expect(answer).toMatchObject({
      status: "refused",
      code: "unusable-request",
      commitments: [],
      instead: { text: "Mend the request and ask again." },
    });
    expect(answer.issues?.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([issue]);
    for (const { message, help } of answer.issues ?? []) {
      expect(message).toMatch(/^[a-z`]/);
      expect(help).not.toBe("");
    }
  });

  test("says everything at once", () => {
    const hostile = { as: "gift", amount: { amount: 5, currency: "USD" }, failure: {}, approvedBy: 3, x: 1 };
    const answer = guard(restaurant, hostile as never, { ...table4, at: "now" });
    expect(answer.issues?.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "missing action",
      "not-one-of as",
      "missing failure.kind",
      "missing failure.cause",
      "missing failure.harms",
      "missing failure.facts",
      "missing requestedBy",
      "wrong-type approvedBy",
      "unknown-key x",
      "other-currency amount.currency",
      "wrong-format contact.at",
    ]);
    expect(answer.issues?.at(-2)).toEqual({
      code: "other-currency",
      path: ["amount", "currency"],
      message: "this amount is in `USD`",
      help: "write it in `EUR`",
    });
  });
});

test("what was decided stays in the trail, with who asked", () => {
  const answer = ask("goodwill", 1001, { approvedBy: mona });
  expect(answer.trail.map(({ what, by, text }) => [what, by.id, text.split("\n")[0]])).toEqual([
    ["goodwill", "will", "A dinner for two on the house."],
    ["authority", "will", "Above 10 euros a waiter asks the manager."],
    ["authority", "will", "Within what the role may grant."],
    ["payment", "will", "It comes to your table."],
    ["payment-allowed", "will", "EUR 10.01 as goodwill: `mona` approved it, with the role `manager`."],
  ]);
  for (const entry of answer.trail) expect(TrailEntry.parse(entry)).toEqual(entry);
  expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
});
