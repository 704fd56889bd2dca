/** Right uses, among them the ones that a type too strict would turn red. */

/** Fifteen facts, each made from the one that is written after it. */
const CHAIN = Array.from(
  { length: 15 },
  (_, index) => `n${15 - index}: { plus: ["${index === 14 ? "one" : `n${14 - index}`}", 1] }`,
).join(", ");

/** Texts that use `delayRepay` or `returns`, the sample policies. */
export const RIGHT_USES: readonly (readonly [use: string, text: string])[] = [
  ["no facts at all", `decide(delayRepay, {});`],
  ["an unknown fact as undefined", `decide(delayRepay, { delay: undefined });`],
  [
    "every way to give a fact",
    `decide(delayRepay, {
      delay: { accounts: [{ value: 3, from: "claimed" }, { value: 4, from: "recorded", ref: "train-log" }] },
      distance: { gte: 3, lt: 9.5 }, ticket: { oneOf: ["single", "return"] }, carrier: "a-new-one",
      fare: { amount: 1250, currency: "GBP" }, hotel: { is: "absent" }, child: false,
    });`,
  ],
  ["money in each form", `decide(delayRepay, { fare: 1250 }); decide(delayRepay, { fare: "12.50" });`],
  ["vague money", `decide(delayRepay, { fare: { gte: "10.00", lt: 2000 } });`],
  [
    "a fact from a wider place",
    `declare const ticket: "single" | undefined; decide(delayRepay, { ticket });`,
  ],
  [
    "all facts for the short form",
    `const result = outcome(delayRepay, {
      delay: 3, distance: 1, ticket: "single", carrier: "x", fare: 1, hotel: { is: "absent" }, child: true });
     const handling: "automatic" | "by-hand" | undefined = result?.handling;
     const lowest: number | undefined = result?.goodwill.atLeast.amount;`,
  ],
  ["some parameters", `decide(configure(delayRepay, { longDelay: 90, mealPrice: "8.00" }), { delay: 3 });`],
  ["any policy", `const all: readonly Policy[] = [delayRepay]; decide(all[0]!, { whatever: 3 });`],
  [
    "a policy whose types are not known",
    `const policy = loadPolicy(JSON.parse("{}") as unknown); decide(policy, { delay: 3, free: "x" });`,
  ],
  [
    "its types by name",
    `const facts: CaseFacts<FactsOf<typeof delayRepay>> = { delay: 3 }; decide(delayRepay, facts);
     const currency: OutcomeOf<typeof delayRepay>["lodging"]["currency"] = "EUR";
     const values: ParameterValues<typeof delayRepay> = { generous: false };`,
  ],
  [
    "a function for every policy",
    `function statusOf<Inputs, Results>(policy: Policy<Inputs, Results>, facts: CaseFacts<Inputs>): string {
       return decide(policy, facts).status;
     }
     statusOf(delayRepay, { delay: 3 });`,
  ],
  [
    "the smallest policy",
    `const smallest = definePolicy({
      id: "s", version: "1", purpose: "other", facts: {}, outcome: { done: { type: "boolean" } }, rules: [],
      otherwise: { then: { done: true }, because: "Always." },
    });
    decide(smallest, {});`,
  ],
  [
    "a goodwill policy that reads what the customer spends",
    `definePolicy({
      id: "s", version: "1", purpose: "goodwill",
      facts: { spend: { type: "money", currency: "EUR", max: "1000", about: "customer-value" } },
      outcome: { done: { type: "boolean" } }, rules: [],
    });`,
  ],
  [
    "a policy split over files",
    `const facts = { late: { type: "boolean" }, days: { type: "integer", min: 0, max: 9 } } as const;
     const fields = { due: { type: "boolean" } } as const;
     const rule: RuleOf<typeof facts, typeof fields> = {
       id: "late", when: { late: true, days: { gt: 1 } }, then: { due: true }, because: "It was late." };
     const rules: RuleOf<typeof facts, typeof fields>[] = [rule];
     definePolicy({ id: "s", version: "1", purpose: "other", facts, outcome: fields, rules });`,
  ],
  // days, sets, lists, what is derived and collected
  [
    "days, sets and lists in every way",
    `decide(returns, {
      today: { gte: "2026-02-01", lt: "2026-03-01" }, delivered: { is: "absent" }, promised: { oneOf: ["2026-02-01"] },
      now: { value: "2026-02-03T10:00:00+01:00", from: "recorded" }, grade: { gte: "silver" }, reason: { oneOf: ["broken"] },
      needs: ["sign"], extras: { has: ["gift"], hasNone: ["rush"] },
      items: [
        {}, { price: 1250, state: { oneOf: ["new", "used"] }, weight: { gte: 1 }, sentOn: { is: "absent" }, gift: undefined },
        { price: { gte: "10.00" }, sentOn: { lt: "2026-03-01" } },
      ],
      calls: { accounts: [{ value: [], from: "claimed" }, { value: { items: [], complete: true }, from: "recorded" }] },
    });
    decide(returns, { needs: [], extras: { is: "absent" }, items: { items: [{ gift: true }], complete: false }, calls: [] });`,
  ],
  [
    "days and words out of wider places",
    `declare const order: { readonly delivered: string; readonly needs: ("sign" | "braille")[]; readonly grade: "gold" | "silver" };
     declare const lines: { readonly price: number; readonly state: "new" | "used" }[];
     decide(returns, { ...order, now: new Date(0).toISOString(), items: lines });
     decide(returns, { items: lines.map(({ price }) => ({ price, sentOn: order.delivered })) });`,
  ],
  [
    "every fact for the short form",
    `const result = outcome(returns, {
      today: "2026-02-03", delivered: { is: "absent" }, promised: "2026-02-01", bookedAt: "2026-01-01T00:00:00Z",
      now: "2026-02-03T10:00:00Z", grade: "gold", reason: "wrong", needs: ["sign"], extras: { is: "absent" },
      items: [{ price: 3, state: "new", weight: { is: "absent" }, sentOn: "2026-01-05", gift: true }],
      calls: [{ at: "2026-01-05T00:00:00Z" }], postage: 3, duty: 3, pieces: 3, distance: 3 });
     const warnings: readonly ("fragile" | "heavy")[] | undefined = result?.warnings;
     const count: number | undefined = result?.reasons;
     const currency: "EUR" | undefined = result?.refund.currency;
     const most: number | undefined = result?.allowance.atMost.amount;`,
  ],
  [
    "a parameter that is a day",
    `configure(returns, { launch: "2026-06-01", closing: "2026-03-02T17:00:00Z" });`,
  ],
  [
    "a word that stands in an order as a plain word",
    `declare const grade: FactsOf<typeof returns>["grade"]; const word: "bronze" | "silver" | "gold" = grade;
     declare const today: FactsOf<typeof returns>["today"]; const day: string = today;`,
  ],
  [
    "any facts to any policy, lists among them",
    `const all: readonly Policy[] = [returns]; decide(all[0]!, { items: [{ price: 3 }], needs: ["sign"], done: true });
     const loose: CaseFacts<any> = { items: [], needs: { has: [] }, done: true, day: "x" };`,
  ],
  [
    "priority by the one order",
    `definePolicy({ id: "s", version: "1", purpose: "priority", facts: { loud: { type: "boolean" } }, hit: "priority",
       outcome: { urgency: { type: "enum", values: ["low", "high"], ordered: true }, tone: { type: "enum", values: ["a"] } },
       rules: [{ id: "loud", when: { loud: true }, then: { urgency: "high", tone: "a" }, because: "It is loud." }],
       guarantees: [{ whenGrows: "loud", neverFalls: "urgency" }, { atLeast: { urgency: "low" } }] });`,
  ],
  [
    "a rule that adds nothing to what is collected",
    `definePolicy({ id: "s", version: "1", purpose: "other", facts: { loud: { type: "boolean" } }, hit: "collect",
       outcome: { notes: { type: "enum", values: ["a"], collect: "list" }, points: { type: "integer", collect: "sum" } },
       rules: [{ id: "loud", when: { loud: true }, then: {}, because: "It is loud." }] });`,
  ],
  [
    "a long chain of derived facts, in any order",
    `const chain = definePolicy({ id: "s", version: "1", purpose: "other", facts: { one: { type: "integer", min: 0, max: 9 } },
       derive: { ${CHAIN} },
       outcome: { done: { type: "integer" } },
       rules: [{ id: "s", when: { n15: { gt: 3 } }, then: { done: { sum: ["n15", { per: "n7", amount: 2 }] } }, because: "{n15}" }] });
     decide(chain, { one: 3 });`,
  ],
  [
    "a policy over lists split over files",
    `const facts = { lines: { type: "list", of: { gift: { type: "boolean" } }, maxItems: 9 } } as const;
     const derive = { gifts: { count: "lines", where: { gift: true } } } as const;
     const fields = { due: { type: "integer" } } as const;
     const rule: RuleOf<typeof facts, typeof fields, {}, never, typeof derive> = {
       id: "s", when: { gifts: { gt: 1 } }, then: { due: "gifts" }, because: "{gifts} gifts." };
     definePolicy({ id: "s", version: "1", purpose: "other", facts, derive, outcome: fields, layers: [{ id: "base", rules: [rule] }] });`,
  ],
];
