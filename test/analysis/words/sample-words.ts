/** A document with something of every kind to put into words, and its vocabulary. */
import { type Vocabulary, vocabularyOf } from "../../../src/analysis/words/vocabulary.ts";
import { type PolicyDocument, parsePolicy } from "../../../src/policy/index.ts";

export const DOCUMENT = {
  id: "words",
  version: "1",
  purpose: "other",
  facts: {
    delay: { type: "integer", unit: "minute", min: 0, max: 600 },
    arrivesLater: { type: "integer", min: 0, max: 600 },
    weight: { type: "decimal", scale: 1, unit: "parcel", min: 0, max: 30 },
    gift: { type: "boolean", title: { en: "A present", de: "Ein Geschenk" } },
    kind: { type: "enum", values: ["bus", "tram", "train"], other: true, optional: true },
    marks: { type: "set", values: ["fragile", "cold", "heavy"] },
    price: { type: "money", currency: "GBP", max: "1000.00" },
    day: { type: "date", min: "2026-01-01", max: "2026-12-31" },
    now: { type: "instant", min: "2026-01-01T00:00:00Z", max: "2026-12-31T00:00:00Z" },
    sentAt: { type: "instant", min: "2026-01-01T00:00:00Z", max: "2026-12-31T00:00:00Z" },
    items: {
      type: "list",
      maxItems: 3,
      of: {
        cost: { type: "money", currency: "GBP", max: "10.00" },
        late: { type: "boolean", title: "Came late" },
      },
    },
  },
  derive: {
    days: { days: { from: "day", to: "day" } },
    minutes: { minutes: { from: "sentAt", to: "now" } },
    someLate: { some: "items", where: { late: true } },
    everyLate: { every: "items", where: { late: true } },
    noneLate: { none: "items", where: { late: true } },
    howMany: { count: "items" },
    cost: { sum: "items", of: "cost" },
    cheapest: { min: "items", of: "cost" },
    dearest: { max: "items", of: "cost" },
    left: { minus: ["price", "cost"] },
    later: { plus: ["arrivesLater", "delay"] },
    twice: { times: ["delay", 2] },
    lower: { min: [{ parameter: "limit" }, "delay"] },
    higher: { max: [30, "arrivesLater"] },
  },
  parameters: {
    limit: { type: "integer", unit: "minute", value: 120 },
    share: { type: "decimal", scale: 1, value: 12.5, title: "The share" },
    fee: { type: "money", currency: "GBP", value: "5.00" },
  },
  outcome: {
    refund: { type: "money", currency: "GBP", round: "half-up" },
    mode: { type: "enum", values: ["bus", "delay"] },
    points: { type: "integer" },
  },
  rules: [
    {
      id: "late",
      when: { delay: { gte: 3 } },
      then: { refund: "1.00", mode: "bus", points: 1 },
      because: "x",
    },
  ],
  otherwise: { then: { refund: "0", mode: "bus", points: 0 }, because: "y" },
} as unknown as PolicyDocument;

export const WORDS: Vocabulary = vocabularyOf(DOCUMENT, "en");

/** Why the sample is not sound: nothing, while it is. */
export function issuesOfSample(): readonly unknown[] {
  const read = parsePolicy(DOCUMENT);
  return read.ok ? [] : read.issues;
}
