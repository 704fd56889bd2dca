/** Mistakes in the code around a policy; the token that must turn red stands between « and ». */

/** Lines that use `delayRepay`, the sample policy. */
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
  ["another policy in its place", `const «other»: Policy<{ weight: number }, {}> = delayRepay;`],
];
