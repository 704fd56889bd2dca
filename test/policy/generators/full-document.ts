/** Valid documents that together use every section and every word, so that spoiling them reaches what chance leaves out. */
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
    strikes: { type: "date", value: "2026-03-02", min: "2026-01-01", max: "2026-12-31" },
    newRules: { type: "instant", value: "2026-07-01T00:00:00+01:00" },
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
    urgency: { type: "enum", values: ["whenever", "soon", "now"], ordered: true },
    sent: { type: "date", min: "2025-01-01", max: "2027-12-31" },
    promised: { type: "date", optional: true, title: "Promised day" },
    booked: { type: "instant" },
    delivered: { type: "instant", min: "2025-01-01T00:00:00Z", max: "2028-01-01T00:00:00.999Z" },
    extras: { type: "set", values: ["signature", "evening", "fragile"], optional: true, needs: "recorded" },
    items: {
      type: "list",
      of: {
        price: { type: "money", currency: "GBP", max: "100.00", about: "loss", ask: "What did it cost?" },
        kind: { type: "enum", values: ["book", "toy"], other: true },
        broken: { type: "boolean", about: "harm" },
        weight: { type: "decimal", unit: "kg", scale: 2, min: 0, max: 30 },
        opened: { type: "date", optional: true },
        seen: { type: "instant" },
        count: { type: "integer", min: 1, max: 9, title: "How many" },
      },
      maxItems: 20,
      optional: true,
      sensitive: true,
    },
  },
  derive: {
    waited: { minutes: { from: "booked", to: "delivered" }, title: { en: "Waiting time", de: "Wartezeit" } },
    daysLate: { days: { from: "promised", to: "sent" } },
    sinceStrikes: { days: { from: { parameter: "strikes" }, to: "sent" } },
    together: { plus: ["delay", "waited", 15, { parameter: "longDelay" }] },
    paidExtra: { minus: ["fare", "5.00"] },
    double: { times: ["fare", 2] },
    heaviest: { max: ["weight", 0.5] },
    latest: { max: ["delivered", "booked", "2026-01-01T00:00:00Z"] },
    soonest: { min: ["sent", "promised"] },
    anyBroken: { some: "items", where: { broken: true, any: [{ kind: "toy" }, { kind: { is: "other" } }] } },
    allSmall: { every: "items", where: { weight: { lt: 2.5 } } },
    noneOpened: { none: "items", where: { not: { opened: { is: "absent" } } } },
    dear: { count: "items", where: { price: { gte: { parameter: "cap" } } } },
    worth: { sum: "items", of: "price" },
    firstOpened: { min: "items", of: "opened", where: { opened: { is: "present" } } },
    dearest: { max: "items", of: "price", where: { broken: true } },
  },
  assume: [
    { never: { ticket: { is: "other" }, insured: true }, because: "Others are not sold with insurance." },
  ],
  outcome: {
    compensation: {
      type: "money",
      currency: "GBP",
      round: "half-up",
      title: "Compensation",
      largestStep: { parameter: "cap" },
    },
    voucher: { type: "integer", round: "down", range: true, largestStep: 500 },
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
    {
      id: "broken",
      when: {
        urgency: { gte: "soon" },
        sent: { gt: "2026-01-31", lte: { parameter: "strikes" } },
        delivered: { lt: { parameter: "newRules" } },
        extras: { has: "fragile", hasAll: ["fragile", "evening"], hasNone: ["signature"] },
        items: { is: "present" },
        waited: { gte: 60 },
        anyBroken: true,
        dearest: { is: "present" },
        worth: { is: "present" },
        not: { extras: { not: { has: "evening" } } },
      },
      then: {
        compensation: { max: ["worth", { percent: "50", of: "dearest" }] },
        voucher: { per: "waited", amount: 1 },
        letter: "long",
      },
      because: "Things were broken after {waited} minutes of {daysLate} days: {items}.",
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
    { whenGrows: "extras", neverFalls: "compensation" },
    { whenGrows: "items", neverRises: "voucher" },
    { whenGrows: "urgency", neverFalls: "compensation" },
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
  accept: [
    {
      finding: "cliff",
      facts: ["delay", "worth"],
      outcome: "compensation",
      because: {
        customer: { en: "After {longDelay} minutes.", de: "Nach {longDelay} Minuten." },
        audit: "So.",
      },
      source: "terms",
    },
    {
      finding: "guarantee-refuted",
      rules: ["heavy", "broken"],
      guarantee: "later",
      because: { en: "It is heavy.", de: "Es ist schwer." },
    },
  ],
};

/** Rules in layers, of which all that fire are put together, each in its way. */
export const collectingDocument: PolicyDocument = {
  id: "fees",
  version: "1",
  purpose: "pricing",
  facts: {
    bags: { type: "integer", min: 0, max: 10 },
    fare: { type: "money", currency: "EUR", max: "999.00" },
    needs: { type: "set", values: ["wheelchair", "pet"] },
    sick: { type: "boolean" },
  },
  derive: { forBags: { times: ["fare", 3] } },
  outcome: {
    fee: { type: "money", currency: "EUR", collect: "sum", round: "up" },
    least: { type: "money", currency: "EUR", collect: "min", largestStep: "30.00" },
    most: { type: "decimal", scale: 1, collect: "max", range: true, largestStep: 2.5 },
    notes: { type: "enum", values: ["free", "bags", "pets"], collect: "list" },
    reasons: { type: "boolean", collect: "count" },
  },
  hit: "collect",
  layers: [
    {
      id: "always-free",
      rules: [
        {
          id: "help",
          when: { needs: { has: "wheelchair" } },
          then: { notes: "free", least: "0", most: 0 },
          because: "Help is free.",
        },
      ],
    },
    {
      id: "fees",
      rules: [
        {
          id: "bags",
          when: { bags: { gt: 1 } },
          then: {
            fee: { percent: "12.5", of: "forBags" },
            least: "5.00",
            most: { atLeast: 0.5, atMost: "bags" },
            notes: "bags",
            reasons: true,
          },
          because: "More than one bag.",
        },
        {
          id: "pets",
          when: { needs: { hasAll: ["pet"] }, sick: false },
          then: { fee: "30.00", least: "fare", most: 2.5, notes: "pets", reasons: false },
          because: "A pet flies too.",
        },
      ],
    },
  ],
  otherwise: { then: { least: "0", most: 0 }, because: "Nothing is charged." },
  guarantees: [
    { whenGrows: "bags", neverFalls: "fee" },
    { whenGrows: "needs", neverFalls: "reasons" },
    { when: { sick: true }, atMost: { reasons: 2 } },
    { never: { notes: "pets" }, when: { sick: true } },
  ],
  cases: [
    {
      facts: { bags: 2, fare: "100.00", needs: ["pet"], sick: false },
      expect: { fee: "67.50", notes: ["bags", "pets"], reasons: 2, most: { atLeast: 2.5, atMost: 2.5 } },
    },
    {
      facts: { bags: 0, fare: "100.00", needs: [], sick: false },
      expect: { fee: "0", notes: [], reasons: 0 },
      rule: "otherwise",
    },
  ],
  accept: [{ finding: "overlap", rules: ["help", "pets"], because: "Help comes first." }],
};

/** The highest of what fires counts. */
export const rankedDocument: PolicyDocument = {
  id: "who-comes-first",
  version: "1",
  purpose: "priority",
  facts: {
    harm: { type: "enum", values: ["none", "some", "grave"], ordered: true, about: "harm" },
    waited: { type: "integer", unit: "day", min: 0, max: 90 },
  },
  outcome: {
    rank: { type: "enum", values: ["later", "today", "now"], ordered: true },
    team: { type: "enum", values: ["desk", "field"] },
  },
  hit: "priority",
  rules: [
    {
      id: "waited",
      when: { waited: { gte: 7 } },
      then: { rank: "today", team: "desk" },
      because: "It has waited a week.",
    },
    {
      id: "grave",
      when: { harm: { gte: "grave" } },
      then: { rank: "now", team: "field" },
      because: "Somebody is harmed.",
    },
    {
      id: "harm",
      when: { harm: { gt: "none", lte: "some" } },
      then: { rank: "today", team: "field" },
      because: "Somebody may be.",
    },
  ],
  otherwise: { then: { rank: "later", team: "desk" }, because: "It can wait." },
  guarantees: [
    { whenGrows: "harm", neverFalls: "rank" },
    { when: { harm: "grave" }, atLeast: { rank: "now" } },
  ],
};

/** All of them. */
export const fullDocuments: readonly PolicyDocument[] = [fullDocument, collectingDocument, rankedDocument];
