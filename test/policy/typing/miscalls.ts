/** Mistakes in the code around a policy; the token that must turn red stands between « and ». */

/** Lines that use `delayRepay` or `returns`, the sample policies. */
export const MISCALLS: readonly (readonly [mistake: string, line: string])[] = [
  ["a misspelt fact", `decide(delayRepay, { «dely»: 3 });`],
  ["a number in words", `decide(delayRepay, { «delay»: "3" });`],
  ["null for unknown", `decide(delayRepay, { «delay»: null });`],
  ["a value that an enum does not have", `decide(delayRepay, { «ticket»: "weekly" });`],
  ["money in another currency", `decide(delayRepay, { fare: { amount: 1200, «currency»: "EUR" } });`],
  ["money in words", `decide(delayRepay, { «fare»: "twelve" });`],
  ["an origin that does not exist", `decide(delayRepay, { delay: { value: 3, «from»: "guessed" } });`],
  ["a wrong value with an origin", `decide(delayRepay, { delay: { «value»: "3", from: "claimed" } });`],
  ["a vague word with bounds", `decide(delayRepay, { ticket: { «gte»: "single" } });`],
  ["a wrong value among several", `decide(delayRepay, { ticket: { oneOf: ["single", «"weekly"»] } });`],
  ["a wrong account", `decide(delayRepay, { delay: { accounts: [{ «value»: "3", from: "claimed" }] } });`],
  ["absence of a fact that is never absent", `decide(delayRepay, { ticket: { «is»: "absent" } });`],
  ["an outcome read before its status", `decide(delayRepay, { delay: 3 }).«outcome»;`],
  [
    "a field that the outcome does not have",
    `const decision = decide(delayRepay, { delay: 3 }); if (decision.status === "decided") decision.outcome.«compensaton»;`,
  ],
  [
    "an amount in the wrong currency",
    `const known = outcome(delayRepay, {} as never); const «currency»: "EUR" | undefined = known?.compensation.currency;`,
  ],
  ["a range taken for an amount", `outcome(delayRepay, {} as never)?.goodwill.«amount»;`],
  ["a short form with a fact missing", `outcome(delayRepay, «{ delay: 3 }»);`],
  [
    "a short form with a vague fact",
    `outcome(delayRepay, { «delay»: { gte: 3 }, distance: 1, ticket: "single", carrier: "x", fare: 1, hotel: { is: "absent" }, child: true });`,
  ],
  ["a parameter that does not exist", `configure(delayRepay, { «longDelays»: 3 });`],
  ["a parameter set to a wrong type", `configure(delayRepay, { «longDelay»: "3" });`],
  ["a parameter's money as a number", `configure(delayRepay, { «mealPrice»: 7.5 });`],
  ["facts kept for later, misspelt", `const later: CaseFacts<FactsOf<typeof delayRepay>> = { «dely»: 3 };`],
  // days, sets, lists, what is derived and collected
  ["a day as a number", `decide(returns, { «today»: 20260203 });`],
  ["a moment as a date object", `decide(returns, { «now»: new Date(0) });`],
  ["a day between a number and a day", `decide(returns, { today: { gte: "2026-02-01", «lt»: 3 } });`],
  ["a word between others that does not exist", `decide(returns, { grade: { «gte»: "platinum" } });`],
  ["a word that does not exist", `decide(returns, { «grade»: "platinum" });`],
  ["bounds on a word without an order", `decide(returns, { reason: { «lt»: "wrong" } });`],
  ["one word for a set", `decide(returns, { «needs»: "sign" });`],
  ["a word that a set cannot hold", `decide(returns, { needs: ["sign", «"song"»] });`],
  ["a set that surely holds another word", `decide(returns, { needs: { has: [«"song"»] } });`],
  ["a set that holds all", `decide(returns, { needs: { «hasAll»: ["sign"] } });`],
  ["one of several sets", `decide(returns, { needs: { «oneOf»: [["sign"]] } });`],
  ["absence of a set that is never absent", `decide(returns, { needs: { «is»: "absent" } });`],
  ["one record for a list", `decide(returns, { items: { «price»: 3 } });`],
  ["a record with a misspelt field", `decide(returns, { items: [{ «prise»: 3 }] });`],
  ["a record with a wrong word", `decide(returns, { items: [{ «state»: "torn" }] });`],
  [
    "a record's money in another currency",
    `decide(returns, { items: [{ price: { amount: 1, «currency»: "GBP" } }] });`,
  ],
  ["absence of a field that is never absent", `decide(returns, { items: [{ price: { «is»: "absent" } }] });`],
  ["null for an unknown field", `decide(returns, { items: [{ «gift»: null }] });`],
  ["an origin in a record", `decide(returns, { items: [{ gift: { «value»: true, from: "claimed" } }] });`],
  ["part of a list without a word on it", `decide(returns, { «items»: { items: [] } });`],
  [
    "a wrong record in part of a list",
    `decide(returns, { items: { items: [{ «prise»: 3 }], complete: false } });`,
  ],
  [
    "a wrong account of a list",
    `decide(returns, { calls: { value: [{ «on»: "2026" }], from: "recorded" } });`,
  ],
  ["a derived fact given", `decide(returns, { «waited»: 3 });`],
  [
    "a short form with a record that lacks a field",
    `declare const rest: Omit<FactsOf<typeof returns>, "items">; outcome(returns, { ...rest, items: [«{ price: 3 }»] });`,
  ],
  [
    "a short form with a vague field",
    `declare const rest: Omit<FactsOf<typeof returns>, "items">;
     outcome(returns, { ...rest, items: [{ price: { «gte»: 3 }, state: "new", weight: 1, sentOn: "2026-01-05", gift: true }] });`,
  ],
  [
    "a short form with part of a list",
    `declare const rest: Omit<FactsOf<typeof returns>, "items">;
     outcome(returns, { ...rest, items: { «items»: [], complete: false } });`,
  ],
  [
    "a listed outcome taken for one word",
    `const «word»: string | undefined = outcome(returns, {} as never)?.warnings;`,
  ],
  [
    "a word that a listed outcome cannot hold",
    `const «words»: readonly "fragile"[] | undefined = outcome(returns, {} as never)?.warnings;`,
  ],
  [
    "a count taken for yes or no",
    `const «yes»: boolean | undefined = outcome(returns, {} as never)?.reasons;`,
  ],
  ["a day that a parameter is set to, as a number", `configure(returns, { «launch»: 20260101 });`],
  [
    "priority without an order",
    `definePolicy({ id: "s", version: "1", purpose: "other", facts: {}, «hit»: "priority",
       outcome: { tone: { type: "enum", values: ["warm", "plain"] } }, rules: [] });`,
  ],
  [
    "priority with two orders",
    `definePolicy({ id: "s", version: "1", purpose: "other", facts: {}, «hit»: "priority", rules: [], outcome: {
       one: { type: "enum", values: ["a", "b"], ordered: true }, two: { type: "enum", values: ["a", "b"], ordered: true },
     } });`,
  ],
  [
    "collecting where the first rule counts",
    `definePolicy({ id: "s", version: "1", purpose: "other", facts: {}, rules: [],
       outcome: { done: { type: "boolean", «collect»: "count" } } });`,
  ],
  [
    "neither rules nor layers",
    `definePolicy(«{ id: "s", version: "1", purpose: "other", facts: {}, outcome: { done: { type: "boolean" } } }»);`,
  ],
  [
    "two derived facts made from each other",
    `definePolicy({ id: "s", version: "1", purpose: "other", facts: { one: { type: "integer", min: 0, max: 9 } },
       derive: { «two»: { plus: ["one", "two"] }, four: { plus: ["one", "one"] } },
       outcome: { done: { type: "boolean" } }, rules: [] });`,
  ],
  [
    "a rule in a file of its own, with a misspelt derived fact",
    `const facts = { one: { type: "date" }, two: { type: "date" } } as const;
     const derive = { between: { days: { from: "one", to: "two" } } } as const;
     const rule: RuleOf<typeof facts, { readonly done: { readonly type: "boolean" } }, {}, never, typeof derive> = {
       id: "s", when: { «betwen»: 3 }, then: { done: true }, because: "S." };`,
  ],
  ["another policy in its place", `const «other»: Policy<{ weight: number }, {}> = delayRepay;`],
];
