import { Commitment, definePolicy, TrailEntry } from "evenhand";
import { definePlaybook, type Failure, type RecoveryPlaybookLiteral, recover } from "evenhand/recovery-offer";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { eu261 } from "evenhand/schemes/eu261";
import { describe, expect, test } from "vitest";
import { nobodyGrants } from "./nobody-grants.ts";
import {
  coldMeal,
  dessert,
  manners,
  mealPrice,
  payout,
  restaurant,
  rudeService,
  table4,
  whoMayGrant,
} from "./restaurant.ts";
import { variant } from "./variant.ts";

const eur = (amount: number) => ({ amount, currency: "EUR" });
const parts = { id: "other", version: "1", entitlement: mealPrice, authority: whoMayGrant };
// biome-ignore lint/suspicious/noExplicitAny: policies of any kind
const withPolicies = (policies: Partial<RecoveryPlaybookLiteral<any, any, any, any>>) =>
  // biome-ignore lint/suspicious/noExplicitAny: policies of any kind
  definePlaybook<any, any, any, any>({ ...parts, ...policies });

/** What the customer gets, a line each. */
const linesOf = (offer: ReturnType<typeof recover>) =>
  "components" in offer
    ? offer.components.map((one) => {
        const what =
          "amount" in one ? `${one.amount.amount} ${one.as} ${one.action}` : `${one.action} ${one.by ?? ""}`;
        return `${one.kind} ${one.duty}: ${what}`.trim();
      })
    : [];

describe("a cold meal", () => {
  const offer = recover(restaurant, coldMeal, table4);

  test("its price is owed, a dessert may be given, and neither is netted", () => {
    expect(offer).toMatchObject({
      status: "decided",
      owed: { amount: eur(1850), parts: [{ field: "refund", amount: eur(1850) }], action: "pay" },
      goodwill: { status: "decided", amount: eur(750), action: "dessert" },
      unanswered: [],
      notes: [],
    });
  });

  test("its parts come in the order in which the guest hears them, the apology before the money", () => {
    expect(linesOf(offer)).toEqual([
      "acknowledge must: name-it",
      "apologise must: apologise",
      "compensate must: 1850 entitlement pay",
      "compensate may: 750 goodwill dessert",
    ]);
  });

  test("who may grant what", () => {
    const granted =
      "components" in offer
        ? offer.components.flatMap((one) => ("grantedBy" in one ? [one.grantedBy] : []))
        : [];
    expect(granted).toEqual(["anybody", ["waiter", "manager", "owner"]]);
    const dinner = recover(restaurant, { ...coldMeal, repeats: 1 }, table4);
    expect("components" in dinner && dinner.components.at(-1)).toMatchObject({
      amount: eur(6000),
      action: "dinner",
      grantedBy: ["owner"],
    });
  });

  test("what must be done and paid is promised, a gift is not yet", () => {
    expect(offer.commitments.map(({ action, text, due }) => [action, text, due])).toEqual([
      ["name-it", "That was not right.", "2026-03-06T19:30:00Z"],
      ["apologise", "We are sorry: it was our mistake.", "2026-03-06T19:30:00Z"],
      [
        "pay",
        "€18.50: It was not as it should be: its price back. It is taken off your bill.",
        "2026-03-06T19:35:00Z",
      ],
    ]);
    for (const commitment of offer.commitments) expect(Commitment.parse(commitment)).toEqual(commitment);
  });

  test("every decision leaves a line, and the line names its rule", () => {
    expect(offer.trail.map(({ what, from }) => [what, from?.rules])).toEqual([
      ["entitlement", ["otherwise"]],
      ["goodwill", ["otherwise"]],
      ["redress", ["name-it"]],
      ["redress", ["apology"]],
      ["redress", ["otherwise"]],
      ["payment", ["otherwise"]],
    ]);
    for (const entry of offer.trail) expect(TrailEntry.parse(entry)).toEqual(entry);
  });
});

describe("a warm meal, served rudely", () => {
  const offer = recover(restaurant, rudeService, table4);

  test("money does not put rudeness right: somebody senior apologises, and calls back", () => {
    expect(offer).toMatchObject({
      status: "decided",
      owed: { amount: eur(0) },
      goodwill: { amount: eur(0) },
    });
    expect(linesOf(offer)).toEqual([
      "acknowledge must: name-it",
      "apologise must: apologise",
      "apologise must: apologise manager",
      "follow-up must: call-back manager",
    ]);
  });

  test("each answer to the harm meets the need that it broke", () => {
    const answers = offer.commitments.filter(({ meets }) => meets !== undefined);
    expect(answers.map(({ action, meets, due, channel }) => [action, meets, due, channel])).toEqual([
      ["apologise", ["respected"], "2026-03-06T19:40:00Z", "in-person"],
      ["call-back", ["respected"], "2026-03-07T19:30:00Z", "phone"],
    ]);
  });
});

describe("what is not known yet", () => {
  test("a range of offers, and the fact that decides next", () => {
    const offer = recover(restaurant, { ...coldMeal, facts: { eaten: true } }, table4);
    expect(offer).toMatchObject({
      status: "open",
      owed: {
        atLeast: eur(0),
        atMost: eur(10_000),
        next: { fact: "price", establish: "record" },
        exact: true,
      },
    });
  });

  test("a bounded price gives a floor that is certain", () => {
    const facts = {
      eaten: false,
      price: { value: { gte: "15.00", lte: "20.00" }, from: "recorded" },
    } as const;
    expect(recover(restaurant, { ...coldMeal, facts }, table4)).toMatchObject({
      status: "open",
      owed: { atLeast: eur(1500), atMost: eur(2000), from: { rules: ["otherwise"] } },
    });
  });

  test("a claim opens it and does not close it", () => {
    const offer = recover(restaurant, { ...coldMeal, facts: { eaten: false, price: "90.00" } }, table4);
    expect(offer).toMatchObject({
      status: "open",
      owed: {
        claimed: [{ fact: "price", from: "claimed", needs: "recorded" }],
        next: { establish: "record" },
      },
    });
  });

  test("a record wins over a claim, and the conflict is shown", () => {
    const accounts = [
      { value: "90.00", from: "claimed", ref: "table 4" },
      { value: "18.50", from: "recorded", ref: "bill 88" },
    ] as const;
    const offer = recover(restaurant, { ...coldMeal, facts: { eaten: false, price: { accounts } } }, table4);
    expect(offer).toMatchObject({
      status: "decided",
      owed: {
        amount: eur(1850),
        conflicts: [{ fact: "price", accounts: [{ from: "recorded" }, { from: "claimed" }] }],
      },
    });
  });

  test("a failure may say where it is known from", () => {
    const facts = { eaten: false, price: "18.50" } as const;
    expect(recover(restaurant, { ...coldMeal, facts, from: "verified" }, table4).status).toBe("decided");
  });

  test("harm is answered at once, while the amount is still open", () => {
    const offer = recover(restaurant, { ...coldMeal, harms: ["kept-waiting"], facts: {} }, table4);
    expect(offer.status).toBe("open");
    expect(linesOf(offer)).toContain("apologise must: apologise");
    expect(offer.commitments.map(({ action, meets }) => [action, meets])).toEqual([
      ["name-it", undefined],
      ["apologise", ["quick"]],
    ]);
  });

  test("an unknown severity leaves the gift open, and what is owed decided", () => {
    const { severity, ...rest } = coldMeal;
    const offer = recover(restaurant, rest, table4);
    expect(offer).toMatchObject({
      status: "decided",
      owed: { amount: eur(1850) },
      goodwill: { status: "open", atLeast: eur(750), atMost: eur(6000), next: { fact: "severity" } },
    });
    expect(severity).toBe("moderate");
  });

  test("a cause that nobody knows is a missing fact where a policy does not list it", () => {
    const values = ["ours", "partner", "third-party", "customer"] as const;
    const byCause = (cause: readonly string[]) =>
      withPolicies({
        entitlement: variant(mealPrice, {
          facts: { cause: { type: "enum", values: cause } },
          rules: [
            { id: "own-doing", when: { cause: "customer" }, then: { refund: "0" }, because: "Own doing." },
          ],
          otherwise: { then: { refund: "5.00" }, because: "Not their doing." },
        }),
      });
    const unknown: Failure = { ...coldMeal, cause: "unknown", facts: {} };
    expect(recover(byCause(values), unknown, table4)).toMatchObject({
      status: "open",
      owed: { next: { fact: "cause" } },
    });
    expect(recover(byCause([...values, "unknown"]), unknown, table4)).toMatchObject({
      status: "decided",
      owed: { amount: eur(500) },
    });
  });
});

describe("what is left out, or fails, takes nothing away", () => {
  test("without goodwill, redress and payment, what is owed stays", () => {
    const offer = recover(withPolicies({}), { ...coldMeal, harms: ["ignored"] }, table4);
    expect(offer).toMatchObject({
      status: "decided",
      owed: { amount: eur(1850) },
      goodwill: { status: "none" },
      commitments: [],
      unanswered: [{ harm: "ignored", code: "no-redress-policy" }],
      notes: [{ code: "payment-without-time" }],
    });
    expect(linesOf(offer)).toEqual(["compensate must: 1850 entitlement pay"]);
  });

  test("a fact that only the gift asks for and that cannot be used spoils the gift alone", () => {
    const visits = variant(dessert, {
      facts: { visits: { type: "integer", min: 0, max: 99, about: "customer-value" } },
      rules: [],
    });
    const offer = recover(
      withPolicies({ goodwill: visits }),
      { ...coldMeal, facts: { ...coldMeal.facts, visits: "10" } },
      table4,
    );
    expect(offer).toMatchObject({
      status: "decided",
      owed: { amount: eur(1850) },
      goodwill: { status: "invalid", issues: [{ code: "wrong-type", path: ["facts", "visits"] }] },
    });
  });

  test("a policy without a rule, or with rules that disagree, is told, and the harm is answered", () => {
    const rules = [
      { id: "one", when: { eaten: true }, then: { refund: "1.00" }, because: "One." },
      { id: "two", when: { eaten: true }, then: { refund: "2.00" }, because: "Two." },
    ];
    const entitlement = variant(mealPrice, { hit: "unique", rules, otherwise: undefined });
    const playbook = withPolicies({ entitlement, redress: manners });
    for (const [eaten, status] of [
      [true, "conflict"],
      [false, "gap"],
    ] as const) {
      const offer = recover(playbook, { ...coldMeal, facts: { eaten } }, table4);
      expect(offer.status).toBe(status);
      expect(offer).toHaveProperty("because");
      expect(offer.commitments.map(({ action }) => action)).toEqual(["name-it", "apologise"]);
    }
  });

  test("a harm for which nothing is prescribed is listed", () => {
    const offer = recover(restaurant, { ...coldMeal, harms: ["misled", "kept-waiting"] }, table4);
    expect("unanswered" in offer && offer.unanswered).toEqual([
      { harm: "misled", code: "nothing-prescribed", because: "The policy prescribes nothing for it." },
    ]);
  });

  test("an answer that depends on a missing fact says which", () => {
    const late = definePolicy({
      id: "late",
      version: "1",
      purpose: "make-whole",
      facts: {
        harm: { type: "enum", values: ["kept-waiting"], other: true },
        alone: { type: "boolean", ask: "Is anybody with you?" },
      },
      outcome: { action: { type: "enum", values: ["visit", "call"] }, withinMinutes: { type: "integer" } },
      rules: [
        {
          id: "alone",
          when: { alone: true },
          then: { action: "visit", withinMinutes: 30 },
          because: "We come.",
        },
      ],
      otherwise: { then: { action: "call", withinMinutes: 30 }, because: "We call." },
    });
    const playbook = withPolicies({ redress: late });
    const open = recover(playbook, { ...coldMeal, harms: ["rushed"] }, table4);
    expect(open).toMatchObject({
      unanswered: [{ harm: "rushed", code: "not-decided-yet", next: { fact: "alone" } }],
    });
    const facts = { ...coldMeal.facts, alone: "yes" };
    expect(recover(playbook, { ...coldMeal, harms: ["rushed"], facts }, table4)).toMatchObject({
      status: "decided",
      unanswered: [{ code: "unusable-facts" }],
    });
    const known = recover(
      playbook,
      { ...coldMeal, harms: ["rushed"], facts: { ...coldMeal.facts, alone: true } },
      table4,
    );
    expect(linesOf(known)[0]).toBe("put-right must: visit");
  });

  test.each([
    [-1, "2026-03-06T19:30:00Z"],
    [60, "9999-12-31T23:30:00Z"],
  ])("%d minutes after %s is no time to promise", (withinMinutes, at) => {
    const outcome = { withinMinutes: { type: "integer" } };
    const then = { withinMinutes };
    const payment = variant(payout, {
      outcome,
      rules: [],
      otherwise: { then, because: "Then." },
    });
    const redress = variant(manners, {
      rules: [],
      otherwise: {
        then: { action: "apologise", withinMinutes, channel: "same", by: "anybody" },
        because: "Then.",
      },
    });
    const offer = recover(
      withPolicies({ payment, redress }),
      { ...coldMeal, harms: ["misled"] },
      { ...table4, at },
    );
    expect(offer).toMatchObject({
      status: "decided",
      commitments: [],
      notes: [{ code: "payment-without-time" }],
    });
    expect("unanswered" in offer && offer.unanswered.every(({ code }) => code === "no-time")).toBe(true);
    expect("unanswered" in offer && offer.unanswered).toHaveLength(6);
  });
});

describe("amounts", () => {
  test("where the source says may, the least is due and the rest is a choice", () => {
    const flights = definePlaybook({
      id: "flights",
      version: "1",
      entitlement: eu261,
      authority: nobodyGrants("EUR"),
    });
    const facts = {
      departsFromEu: true,
      event: "delay",
      extraordinary: false,
      distance: 6000,
      arrivesInEu: false,
      delay: 200,
    } as const;
    const offer = recover(flights, { kind: "outcome", cause: "ours", harms: [], facts }, table4);
    expect(offer).toMatchObject({ status: "decided", owed: { amount: eur(30_000), upTo: eur(60_000) } });
    expect(linesOf(offer)).toEqual([
      "compensate must: 30000 entitlement pay",
      "compensate may: 30000 entitlement pay",
    ]);
  });

  test("several amounts are owed together, each by its name", () => {
    const entitlement = variant(mealPrice, {
      outcome: { refund: { type: "money", currency: "EUR" }, taxi: { type: "money", currency: "EUR" } },
      rules: [],
      otherwise: { then: { refund: "price", taxi: "12.00" }, because: "Both back." },
    });
    const offer = recover(withPolicies({ entitlement }), coldMeal, table4);
    expect(offer).toMatchObject({
      owed: {
        amount: eur(3050),
        parts: [
          { field: "refund", amount: eur(1850) },
          { field: "taxi", amount: eur(1200) },
        ],
      },
    });
    expect(linesOf(offer)).toHaveLength(2);
  });

  test("what would take something from the customer is told and never paid", () => {
    const minus = { then: { refund: { minus: ["price", "20.00"] } }, because: "Less the drinks." };
    const entitlement = variant(mealPrice, { rules: [], otherwise: minus });
    expect(recover(withPolicies({ entitlement }), coldMeal, table4)).toMatchObject({
      status: "invalid",
      issues: [
        { code: "negative-amount", message: "the policy `meal-price` answers `refund` with EUR -1.50" },
      ],
    });
  });

  test("a published scheme is an entitlement as it stands", () => {
    const trains = definePlaybook({
      id: "trains",
      version: "1",
      entitlement: delayRepay15,
      authority: nobodyGrants("GBP"),
    });
    for (const [delay, amount] of [
      [14, 0],
      [15, 405],
      [29, 405],
      [30, 810],
    ] as const) {
      const facts = { delay, ticket: "return", fare: "32.40" } as const;
      const offer = recover(trains, { kind: "outcome", cause: "third-party", harms: [], facts }, table4);
      expect(offer).toMatchObject({ status: "decided", owed: { amount: { amount, currency: "GBP" } } });
    }
  });
});

describe("the texts", () => {
  test("in the language of the customer", () => {
    const offer = recover(restaurant, coldMeal, table4, { locale: "de" });
    expect(offer.commitments.at(-1)?.text.replace("\u00a0", " ")).toMatch(/^18,50 €: /);
  });

  test("one apology for three harms is promised once, and names them all, and the needs that they broke", () => {
    const sorry = variant(manners, {
      rules: [],
      otherwise: {
        then: { action: "apologise", withinMinutes: 0, channel: "same", by: "anybody" },
        because: "Sorry.",
      },
      facts: { harm: { type: "enum", values: ["none"], other: true } },
    });
    const offer = recover(
      withPolicies({ redress: sorry }),
      { ...coldMeal, harms: ["blamed", "rushed", "embarrassed"] },
      table4,
    );
    expect(
      "components" in offer && offer.components.filter(({ kind }) => kind === "put-right"),
    ).toMatchObject([{ harms: ["blamed", "rushed", "embarrassed"] }]);
    expect(offer.commitments.map(({ meets }) => meets)).toEqual([["respected", "in-control"]]);
  });
});

test("an offer is plain data", () => {
  for (const failure of [
    coldMeal,
    rudeService,
    { ...coldMeal, facts: {} },
    { ...coldMeal, facts: { price: null } },
  ]) {
    const offer = recover(restaurant, failure as Failure, table4);
    expect(JSON.parse(JSON.stringify(offer))).toStrictEqual(offer);
    expect(structuredClone(offer)).toStrictEqual(offer);
  }
});

test("the failure and the contact stay as they were", () => {
  const [failure, contact] = [structuredClone(coldMeal), structuredClone(table4)];
  recover(restaurant, failure, contact);
  expect(failure).toEqual(coldMeal);
  expect(contact).toEqual(table4);
});
