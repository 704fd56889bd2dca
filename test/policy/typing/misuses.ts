/**
 * Mistakes that authors and callers make. Each changes one place of the sample policy, or calls it wrongly; the
 * token that must turn red stands between « and ».
 */

/** A change of the sample policy. */
export interface Misuse {
  readonly mistake: string;
  readonly instead: string;
  readonly written: string;
  /** False where only running the case shows it: what a case says of a fact may be wrong on purpose. */
  readonly atLoad?: false;
}

/** A mistake in the policy's text: `instead` of which text of the sample, `written` what. */
export const MISUSES: readonly Misuse[] = [
  // the head
  {
    mistake: "a purpose that does not exist",
    instead: `purpose: "entitlement"`,
    written: `«purpose»: "entitelment"`,
  },
  { mistake: "a format of the future", instead: `format: 0`, written: `«format»: 1` },
  { mistake: "a number as version", instead: `version: "2026-01"`, written: `«version»: 3` },
  { mistake: "a misspelt key", instead: `jurisdiction:`, written: `«jurisdicton»:` },
  { mistake: "a misspelt end", instead: `until:`, written: `«til»:` },
  { mistake: "a hit policy that does not exist", instead: `hit: "first"`, written: `«hit»: "firts"` },
  // permits and sources
  {
    mistake: "a permit for a subject that does not exist",
    instead: `permits: [{ about: "protected-trait"`,
    written: `permits: [{ «about»: "protected-traits"`,
  },
  {
    mistake: "a permit from an undeclared source",
    instead: `at half fare.", source: "conditions"`,
    written: `at half fare.", «source»: "rumour"`,
  },
  { mistake: "a mark that does not exist", instead: `mark: "page"`, written: `«mark»: "website"` },
  {
    mistake: "a source without a title",
    instead: `news: { title: "A newspaper", mark`,
    written: `«news»: { mark`,
  },
  // parameters
  { mistake: "a parameter whose value is no integer", instead: `value: 120`, written: `«value»: "120"` },
  { mistake: "a parameter whose money is a number", instead: `value: "7.50"`, written: `«value»: 7.5` },
  { mistake: "a parameter outside its values", instead: `value: "north"`, written: `«value»: "east"` },
  {
    mistake: "a parameter without a value",
    instead: `generous: { type: "boolean", value: true }`,
    written: `«generous»: { type: "boolean" }`,
  },
  {
    mistake: "a parameter from an undeclared source",
    instead: `max: 240, source: "conditions"`,
    written: `max: 240, «source»: "condition"`,
  },
  // facts
  {
    mistake: "a type that does not exist",
    instead: `child: { type: "boolean"`,
    written: `child: { «type»: "bool"`,
  },
  { mistake: "a bound that is a string", instead: `min: 0, max: 1440`, written: `«min»: "0", max: 1440` },
  {
    mistake: "a fact without its bound",
    instead: `delay: { type: "integer", unit: "minute", min: 0, max: 1440`,
    written: `«delay»: { type: "integer", unit: "minute", min: 0`,
  },
  {
    mistake: "a key of another type",
    instead: `values: ["single", "return"], title`,
    written: `values: ["single", "return"], «scale»: 2, title`,
  },
  {
    mistake: "an enum value that is a number",
    instead: `values: ["single", "return"], title`,
    written: `values: ["single", "return", «7»], title`,
  },
  { mistake: "a money bound that is a number", instead: `max: "1000.00"`, written: `«max»: 1000` },
  { mistake: "a money bound that is no number", instead: `max: "1000.00"`, written: `«max»: "1,000.00"` },
  {
    mistake: "an entitlement that reads the customer's tone",
    instead: `max: "1000.00", about: "loss"`,
    written: `max: "1000.00", «about»: "customer-tone"`,
  },
  {
    mistake: "an entitlement that reads the customer's value",
    instead: `1440, ask: "How late did you arrive?", about: "failure"`,
    written: `1440, ask: "How late did you arrive?", «about»: "customer-value"`,
  },
  {
    mistake: "a subject that the permit does not cover",
    instead: `child: { type: "boolean", about: "protected-trait"`,
    written: `child: { type: "boolean", «about»: "publicity"`,
  },
  { mistake: "an origin that does not exist", instead: `needs: "recorded"`, written: `«needs»: "proven"` },
  {
    mistake: "a fact named like a combinator",
    instead: `child: { type: "boolean", about: "protected-trait" },`,
    written: `child: { type: "boolean", about: "protected-trait" }, «any»: { type: "boolean" },`,
  },
  {
    mistake: "a fact name with a hyphen",
    instead: `child: { type: "boolean", about: "protected-trait" },`,
    written: `child: { type: "boolean", about: "protected-trait" }, «"is-child"»: { type: "boolean" },`,
  },
  { mistake: "a question that is a number", instead: `ask: "How late did you arrive?"`, written: `«ask»: 7` },
  // conditions
  {
    mistake: "a misspelt fact in an assumption",
    instead: `never: { delay: 0,`,
    written: `never: { «dely»: 0,`,
  },
  {
    mistake: "a misspelt fact",
    instead: `ticket: ["single", "return"],`,
    written: `«tickets»: ["single", "return"],`,
  },
  {
    mistake: "a value that an enum does not have",
    instead: `ticket: ["single", "return"],`,
    written: `ticket: ["single", «"retour"»],`,
  },
  {
    mistake: "a word where yes or no belongs",
    instead: `{ child: true }, {`,
    written: `{ «child»: "yes" }, {`,
  },
  {
    mistake: "a number where yes or no belongs",
    instead: `when: { child: true }`,
    written: `when: { «child»: 1 }`,
  },
  {
    mistake: "a boundary on a word",
    instead: `carrier: { not: "coast" }`,
    written: `carrier: { «gte»: "coast" }`,
  },
  { mistake: "a boundary that is a string", instead: `lt: 600`, written: `«lt»: "600"` },
  { mistake: "a misspelt boundary", instead: `lt: 600`, written: `«less»: 600` },
  {
    mistake: "money as a number in a condition",
    instead: `fare: { gt: "10.00" }`,
    written: `fare: { «gt»: 10 }`,
  },
  {
    mistake: "a parameter that does not exist",
    instead: `gte: { parameter: "longDelay" }`,
    written: `gte: { «parameter»: "longDelays" }`,
  },
  {
    mistake: "a parameter of another type",
    instead: `gte: { parameter: "longDelay" }`,
    written: `gte: { «parameter»: "mealPrice" }`,
  },
  {
    mistake: "a parameter in another currency",
    instead: `fare: { gt: "10.00" }`,
    written: `fare: { gt: { «parameter»: "hotelPrice" } }`,
  },
  {
    mistake: "absence of a fact that is never absent",
    instead: `ticket: ["single", "return"],`,
    written: `ticket: { «is»: "absent" },`,
  },
  {
    mistake: "other of a closed enum",
    instead: `hotel: { is: "present" }`,
    written: `hotel: { «is»: "other" }`,
  },
  {
    mistake: "a misspelt fact deep in a condition",
    instead: `{ distance: { lt: 12.5 } }`,
    written: `{ «distanc»: { lt: 12.5 } }`,
  },
  {
    mistake: "a wrong value deep in a condition",
    instead: `{ distance: { lt: 12.5 } }`,
    written: `{ distance: { not: { «lt»: true } } }`,
  },
  {
    mistake: "one condition where a list belongs",
    instead: `all: [{ child: true }, { not: { distance: { lt: 12.5 } } }]`,
    written: `all: { «child»: true }`,
  },
  // rules
  {
    mistake: "a rule without a reason",
    instead: `rules: [`,
    written: `rules: [
    «{ id: "x", when: { child: true }, then: { compensation: "0", goodwill: "0", lodging: "0", meals: 0, handling: "automatic", apology: false } }»,`,
  },
  {
    mistake: "a rule without an answer for a field",
    instead: `rules: [`,
    written: `rules: [
    { id: "x", when: { child: true }, «then»: { compensation: "0", goodwill: "0", lodging: "0", handling: "automatic", apology: false }, because: "X." },`,
  },
  {
    mistake: "a misspelt outcome field",
    instead: `apology: { parameter: "generous" },`,
    written: `apology: true, «apologies»: true,`,
  },
  {
    mistake: "an answer that an enum does not have",
    instead: `handling: "automatic",\n        apology: {`,
    written: `«handling»: "automatically",\n        apology: {`,
  },
  {
    mistake: "a string for yes or no",
    instead: `apology: { parameter: "generous" }`,
    written: `«apology»: "yes"`,
  },
  {
    mistake: "a rule from an undeclared source",
    instead: `source: "conditions",\n    },\n    {`,
    written: `«source»: "condition",\n    },\n    {`,
  },
  { mistake: "a reason in numbers", instead: `because: "Late."`, written: `«because»: 42` },
  {
    mistake: "an audience's words that are no words",
    instead: `agent: "{delay} minutes late."`,
    written: `«agent»: 42`,
  },
  // formulas
  { mistake: "money as a number in an answer", instead: `lodging: 0,`, written: `«lodging»: 90,` },
  {
    mistake: "a misspelt fact in a formula",
    instead: `percent: "100", of: "fare"`,
    written: `percent: "100", «of»: "fair"`,
  },
  {
    mistake: "a number where money belongs",
    instead: `percent: "100", of: "fare"`,
    written: `percent: "100", «of»: "delay"`,
  },
  { mistake: "another currency", instead: `atMost: { sum: ["fare",`, written: `atMost: { sum: [«"hotel"»,` },
  {
    mistake: "another currency as the whole answer",
    instead: `lodging: { min: ["hotel", { parameter: "hotelPrice" }] }`,
    written: `«lodging»: "fare"`,
  },
  { mistake: "so much per kilometre and a half", instead: `per: "delay"`, written: `«per»: "distance"` },
  { mistake: "a percentage that is a number", instead: `percent: "100"`, written: `«percent»: 100` },
  {
    mistake: "a parameter of another currency in a formula",
    instead: `{ parameter: "mealPrice" }, "5.00"`,
    written: `{ «parameter»: "hotelPrice" }, "5.00"`,
  },
  { mistake: "a share of three numbers", instead: `share: [1, 180]`, written: `«share»: [1, 180, 2]` },
  {
    mistake: "a difference of three",
    instead: `minus: ["fare", "1.00"]`,
    written: `«minus»: ["fare", "1.00", "1.00"]`,
  },
  {
    mistake: "a misspelt form",
    instead: `percent: "100", of: "fare"`,
    written: `«percentage»: "100", of: "fare"`,
  },
  {
    mistake: "a range where one amount is due",
    instead: `lodging: { min: ["hotel", { parameter: "hotelPrice" }] }`,
    written: `lodging: { «atLeast»: "1", atMost: "2" }`,
  },
  {
    mistake: "half a range",
    instead: `goodwill: { atLeast: "0", atMost: { sum: ["fare", { per: "delay", amount: "0.10" }] } }`,
    written: `«goodwill»: { atLeast: "0" }`,
  },
  // outcome
  { mistake: "a rounding that does not exist", instead: `round: "half-up"`, written: `«round»: "bankers"` },
  {
    mistake: "bounds on an outcome",
    instead: `meals: { type: "integer", round: "down"`,
    written: `meals: { type: "integer", «max»: 3, round: "down"`,
  },
  {
    mistake: "an outcome type that does not exist",
    instead: `apology: { type: "boolean" }`,
    written: `apology: { «type»: "text" }`,
  },
  // otherwise
  {
    mistake: "otherwise without a reason",
    instead: `otherwise: {\n    then: { compensation: "0", goodwill: "0", lodging: "0", meals: 0, handling: "automatic", apology: false },\n    because: "In time.",\n  }`,
    written: `«otherwise»: { then: { compensation: "0", goodwill: "0", lodging: "0", meals: 0, handling: "automatic", apology: false } }`,
  },
  {
    mistake: "otherwise with a wrong answer",
    instead: `otherwise: {\n    then: { compensation: "0"`,
    written: `otherwise: {\n    then: { «compensation»: true`,
  },
  // guarantees
  {
    mistake: "growth of a fact that does not exist",
    instead: `whenGrows: "delay"`,
    written: `«whenGrows»: "dely"`,
  },
  {
    mistake: "growth of a fact without an order",
    instead: `whenGrows: "delay"`,
    written: `«whenGrows»: "ticket"`,
  },
  {
    mistake: "an outcome that does not exist never falls",
    instead: `neverFalls: "compensation"`,
    written: `«neverFalls»: "compensaton"`,
  },
  {
    mistake: "independence of a fact that does not exist",
    instead: `of: ["carrier", "hotel"]`,
    written: `of: ["carrier", «"hotels"»]`,
  },
  {
    mistake: "a bound on an outcome that does not exist",
    instead: `atLeast: { compensation: "0" }`,
    written: `atLeast: { «compensaton»: "0" }`,
  },
  {
    mistake: "a bound in numbers on money",
    instead: `atLeast: { compensation: "0" }`,
    written: `atLeast: { «compensation»: 5 }`,
  },
  {
    mistake: "never a value that an enum does not have",
    instead: `never: { handling: "by-hand" }`,
    written: `never: { «handling»: "by-foot" }`,
  },
  {
    mistake: "a principle that does not exist",
    instead: `principle: "respect"`,
    written: `«principle»: "kindness"`,
  },
  {
    mistake: "a principle for an outcome that does not exist",
    instead: `outcome: "goodwill"`,
    written: `«outcome»: "goodwil"`,
  },
  { mistake: "complete that is not true", instead: `complete: true`, written: `«complete»: false` },
  // steps
  {
    mistake: "a step of money in numbers",
    instead: `largestStep: "50.00"`,
    written: `«largestStep»: 50`,
  },
  {
    mistake: "a step of a number in words",
    instead: `largestStep: 2`,
    written: `«largestStep»: "2"`,
  },
  {
    mistake: "a step by a parameter in another currency",
    instead: `largestStep: { parameter: "hotelPrice" }`,
    written: `largestStep: { «parameter»: "mealPrice" }`,
  },
  {
    mistake: "a step of words",
    instead: `values: ["automatic", "by-hand"] }`,
    written: `values: ["automatic", "by-hand"], «largestStep»: 1 }`,
  },
  // what is accepted
  {
    mistake: "a finding that does not exist",
    instead: `finding: "gap"`,
    written: `«finding»: "gaps"`,
  },
  {
    mistake: "an acceptance about a fact that does not exist",
    instead: `facts: ["delay"]`,
    written: `facts: [«"dely"»]`,
  },
  {
    mistake: "an acceptance about an outcome that does not exist",
    instead: `outcome: "lodging", because`,
    written: `«outcome»: "lodgin", because`,
  },
  {
    mistake: "an acceptance from an undeclared source",
    instead: `because: "A night is a night.", source: "news"`,
    written: `because: "A night is a night.", «source»: "rumour"`,
  },
  {
    mistake: "an acceptance without a reason",
    instead: `{ finding: "gap", because: { en: "Not {delay}.", de: "Nicht." } }`,
    written: `«{ finding: "gap" }»`,
  },
  {
    mistake: "an acceptance with a misspelt key",
    instead: `guarantee: "later-is-never-less", because`,
    written: `«guarante»: "later-is-never-less", because`,
  },
  // cases
  { mistake: "a case with a misspelt fact", instead: `facts: { delay: 121`, written: `facts: { «dely»: 121` },
  {
    mistake: "a case with a number in words",
    instead: `facts: { delay: 121`,
    written: `facts: { «delay»: "121"`,
    atLoad: false,
  },
  {
    mistake: "a case with a value that an enum does not have",
    instead: `121, ticket: "single"`,
    written: `121, «ticket»: "weekly"`,
    atLoad: false,
  },
  {
    mistake: "a case that expects an undeclared field",
    instead: `expect: { compensation: "20.00"`,
    written: `expect: { «compensaton»: "20.00"`,
  },
  {
    mistake: "a case that expects money as a number",
    instead: `expect: { compensation: "20.00"`,
    written: `expect: { «compensation»: 20`,
    atLoad: false,
  },
  {
    mistake: "a case with a status that does not exist",
    instead: `status: "open"`,
    written: `«status»: "pending"`,
  },
  {
    mistake: "a case told by nobody we know",
    instead: `from: "recorded", ref`,
    written: `«from»: "guessed", ref`,
    atLoad: false,
  },
  {
    mistake: "absence of a fact that is never absent, in a case",
    instead: `delay: { gte: 3, lt: 9 }`,
    written: `delay: { «is»: "absent" }`,
    atLoad: false,
  },
];
