/** Right uses, among them the ones that a type too strict would turn red. */

/** Texts that use `delayRepay`, the sample policy. */
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
];
