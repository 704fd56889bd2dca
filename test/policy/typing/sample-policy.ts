/** One policy text with every part of the document in it; the misuses each change one place of it. */

/** What the texts import. */
export const IMPORTS = `import {
  configure, decide, definePolicy, loadPolicy, outcome,
  type CaseFacts, type FactsOf, type OutcomeOf, type ParameterValues, type Policy, type RuleOf,
} from "../../../src/policy/index.ts";
`;

/** A policy as an author writes it. */
export const SAMPLE = `export const delayRepay = definePolicy({
  format: 0,
  id: "delay-repay",
  version: "2026-01",
  title: { en: "Delay Repay", de: "Entschädigung" },
  language: "en",
  purpose: "entitlement",
  jurisdiction: "GB",
  effective: { from: "2026-01-01", until: "2027-01-01" },
  permits: [{ about: "protected-trait", because: "Children travel at half fare.", source: "conditions" }],
  sources: {
    conditions: { title: "Conditions of travel", url: "https://example.org", checked: "2026-11-21", mark: "page" },
    news: { title: "A newspaper", mark: "secondary" },
  },
  parameters: {
    longDelay: { type: "integer", unit: "minute", value: 120, min: 60, max: 240, source: "conditions" },
    shortShare: { type: "decimal", scale: 1, value: 12.5 },
    mealPrice: { type: "money", currency: "GBP", value: "7.50", max: "20.00" },
    hotelPrice: { type: "money", currency: "EUR", value: "90" },
    homeCarrier: { type: "enum", values: ["north", "south"], value: "north" },
    generous: { type: "boolean", value: true },
  },
  facts: {
    delay: { type: "integer", unit: "minute", min: 0, max: 1440, ask: "How late did you arrive?", about: "failure" },
    distance: { type: "decimal", unit: "km", scale: 1, min: 0, max: 2000 },
    ticket: { type: "enum", values: ["single", "return"], title: "Ticket", cost: 2 },
    carrier: { type: "enum", values: ["north", "south", "coast"], other: true },
    fare: { type: "money", currency: "GBP", max: "1000.00", about: "loss", needs: "recorded" },
    hotel: { type: "money", currency: "EUR", max: "500", optional: true, sensitive: true },
    child: { type: "boolean", about: "protected-trait" },
  },
  assume: [{ never: { delay: 0, hotel: { is: "present" } }, because: "Nobody sleeps over without a delay." }],
  outcome: {
    compensation: { type: "money", currency: "GBP", round: "half-up", title: "Compensation", largestStep: "50.00" },
    goodwill: { type: "money", currency: "GBP", round: "half-even", range: true },
    lodging: { type: "money", currency: "EUR", largestStep: { parameter: "hotelPrice" } },
    meals: { type: "integer", round: "down", largestStep: 2 },
    handling: { type: "enum", values: ["automatic", "by-hand"] },
    apology: { type: "boolean" },
  },
  hit: "first",
  rules: [
    {
      id: "two-hours",
      when: {
        delay: { gte: { parameter: "longDelay" }, lt: 600 },
        ticket: ["single", "return"],
        hotel: { lte: "400" },
        any: [{ carrier: { not: "coast" } }, { all: [{ child: true }, { not: { distance: { lt: 12.5 } } }] }],
      },
      then: {
        compensation: { max: [{ percent: "100", of: "fare" }, { parameter: "mealPrice" }, "5.00"] },
        goodwill: { atLeast: "0", atMost: { sum: ["fare", { per: "delay", amount: "0.10" }] } },
        lodging: { min: ["hotel", { parameter: "hotelPrice" }] },
        meals: { share: [1, 180], of: "delay" },
        handling: "automatic",
        apology: { parameter: "generous" },
      },
      because: { customer: { en: "{delay} minutes late.", de: "{delay} Minuten." }, agent: "{delay} minutes late." },
      source: "conditions",
    },
    {
      id: "late",
      when: { fare: { gt: "10.00" }, carrier: { parameter: "homeCarrier" }, hotel: { is: "absent" } },
      then: {
        compensation: { percent: { parameter: "shortShare" }, of: { minus: ["fare", "1.00"] } },
        goodwill: "0",
        lodging: 0,
        meals: 0,
        handling: "by-hand",
        apology: false,
      },
      because: "Late.",
    },
  ],
  otherwise: {
    then: { compensation: "0", goodwill: "0", lodging: "0", meals: 0, handling: "automatic", apology: false },
    because: "In time.",
  },
  guarantees: [
    { id: "later-is-never-less", whenGrows: "delay", neverFalls: "compensation" },
    { independent: "meals", of: ["carrier", "hotel"] },
    { when: { delay: { gte: 60 } }, atLeast: { compensation: "0" } },
    { when: { child: true }, never: { handling: "by-hand" } },
    { floor: "law", outcome: "compensation" },
    { principle: "respect", outcome: "goodwill", of: ["carrier"] },
    { complete: true },
  ],
  cases: [
    {
      title: "two hours",
      facts: { delay: 121, ticket: "single", fare: { value: "20.00", from: "recorded", ref: "4711" }, carrier: "east" },
      expect: { compensation: "20.00", goodwill: { atLeast: "0", atMost: "32.10" }, handling: "automatic" },
      rule: "two-hours",
    },
    { facts: { delay: { gte: 3, lt: 9 }, hotel: { is: "absent" } }, status: "open" },
    { facts: { delay: 0, hotel: "90.00" }, status: "invalid" },
  ],
  accept: [
    { finding: "cliff", facts: ["delay"], outcome: "lodging", because: "A night is a night.", source: "news" },
    { finding: "guarantee-refuted", guarantee: "later-is-never-less", because: "It is agreed." },
    { finding: "gap", because: { en: "Not {delay}.", de: "Nicht." } },
  ],
});
`;
