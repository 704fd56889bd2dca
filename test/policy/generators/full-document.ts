/** One valid document that uses every section, so that spoiling it reaches what random policies leave out. */
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";

export const fullDocument: PolicyDocument = {
  $schema: "https://example.org/policy.schema.json",
  format: 0,
  id: "late-parcel",
  version: "2026-01",
  title: { en: "Late parcel", de: "Verspätetes Paket" },
  language: "en",
  purpose: "entitlement",
  jurisdiction: "GB",
  effective: { from: "2026-01-01", until: "2027-01-01" },
  permits: [{ about: "customer-value", because: "The contract says so.", source: "terms" }],
  sources: {
    terms: {
      title: "Terms of carriage",
      url: "https://example.org/terms",
      checked: "2026-11-21",
      mark: "page",
      note: "Art. 4",
    },
  },
  parameters: {
    longDelay: {
      type: "integer",
      unit: "minute",
      value: 120,
      min: 60,
      max: 240,
      title: "Long delay",
      source: "terms",
    },
    cap: { type: "money", currency: "GBP", value: "50.00", min: "0", max: "100.00" },
    share: { type: "decimal", scale: 1, value: 12.5, min: 0, max: 100 },
    usual: { type: "enum", values: ["single", "return"], value: "single" },
  },
  facts: {
    delay: {
      type: "integer",
      unit: "minute",
      min: 0,
      max: 1440,
      ask: "How late was it?",
      about: "failure",
      cost: 2,
    },
    ticket: { type: "enum", values: ["single", "return"], other: true, title: { de: "Karte", en: "Ticket" } },
    fare: {
      type: "money",
      currency: "GBP",
      max: "1000.00",
      about: "loss",
      needs: "recorded",
      sensitive: true,
    },
    weight: { type: "decimal", unit: "kg", scale: 2, min: 0, max: 30, optional: true },
    insured: { type: "boolean", about: "customer-value" },
  },
  assume: [
    { never: { ticket: { is: "other" }, insured: true }, because: "Others are not sold with insurance." },
  ],
  outcome: {
    compensation: { type: "money", currency: "GBP", round: "half-up", title: "Compensation" },
    voucher: { type: "integer", round: "down", range: true },
    letter: { type: "enum", values: ["short", "long"] },
  },
  hit: "first",
  rules: [
    {
      id: "two-hours",
      when: {
        delay: { gte: { parameter: "longDelay" } },
        any: [{ insured: true }, { not: { ticket: "return" } }],
      },
      then: {
        compensation: { min: [{ parameter: "cap" }, { percent: { parameter: "share" }, of: "fare" }] },
        voucher: { atLeast: 0, atMost: { per: "delay", amount: 2 } },
        letter: "long",
      },
      because: {
        customer: { en: "{delay} minutes late.", de: "{delay} Minuten zu spät." },
        agent: "Over {longDelay} minutes: {compensation}.",
      },
      source: "terms",
    },
    {
      id: "heavy",
      when: { weight: { gt: 20, lte: 30 }, ticket: ["return", { parameter: "usual" }] },
      then: {
        compensation: { share: [1, 464], of: { sum: ["fare", { minus: ["fare", "1.50"] }] } },
        voucher: { atLeast: { max: [1, "weight"] }, atMost: { sum: ["weight", 31] } },
        letter: "short",
      },
      because: "It was heavy.",
    },
  ],
  otherwise: {
    then: { compensation: "0", voucher: 0, letter: "short" },
    because: "Nothing is due.",
    source: "terms",
  },
  guarantees: [
    { id: "complete", complete: true },
    { id: "later", whenGrows: "delay", neverFalls: "compensation" },
    { independent: "letter", of: ["weight"] },
    { when: { insured: true }, atLeast: { compensation: "0" } },
    { never: { letter: "long" }, when: { delay: { lt: 60 } } },
    { principle: "respect", outcome: "compensation" },
  ],
  cases: [
    {
      title: "on time",
      facts: { delay: 1, ticket: "single", fare: "20.00", weight: { is: "absent" }, insured: false },
      expect: { compensation: "0" },
      rule: "otherwise",
      status: "decided",
    },
  ],
};
