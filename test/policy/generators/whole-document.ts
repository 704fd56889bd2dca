/** A small sound document with a fact of every kind, for tests that change one thing in it. */

const because = "So.";

/** A part of a document that a test may change as it likes. */
// biome-ignore lint/suspicious/noExplicitAny: tests write what the types forbid
type Loose = any;

/** Another one at each call. */
export function wholeDocument(): Record<
  "parameters" | "facts" | "derive" | "outcome" | "rules" | "otherwise",
  Loose
> &
  Record<string, Loose> {
  return {
    id: "whole",
    version: "1",
    purpose: "other",
    parameters: {
      grace: { type: "integer", unit: "minute", value: 30 },
      half: { type: "decimal", scale: 1, value: 0.5 },
      cutoff: { type: "date", value: "2026-01-31" },
      noon: { type: "instant", value: "2026-01-31T12:00:00+01:00" },
      word: { type: "enum", values: ["tv", "radio"], value: "tv" },
    },
    facts: {
      tier: { type: "enum", values: ["low", "middle", "high"], ordered: true, about: "other" },
      ticket: { type: "enum", values: ["single", "return"] },
      told: { type: "boolean" },
      delay: { type: "integer", min: 0, max: 10, unit: "minute" },
      hours: { type: "integer", min: 0, max: 10, unit: "hour" },
      rate: { type: "decimal", scale: 2, min: 0, max: 9 },
      huge: { type: "integer", min: 0, max: Number.MAX_SAFE_INTEGER - 1 },
      fee: { type: "money", currency: "GBP", max: "10.00" },
      euros: { type: "money", currency: "EUR", max: "10.00" },
      day: { type: "date" },
      promised: { type: "date", optional: true },
      booked: { type: "instant" },
      now: { type: "instant" },
      services: { type: "set", values: ["tv", "phone", "net"], optional: true },
      needs: { type: "set", values: ["pet", "wheelchair"] },
      segments: {
        type: "list",
        of: {
          price: { type: "money", currency: "GBP", max: "100.00" },
          flown: { type: "boolean" },
          gone: { type: "date", optional: true },
          status: { type: "enum", values: ["landed", "late"] },
        },
        maxItems: 20,
      },
      spares: {
        type: "list",
        of: { left: { type: "integer", min: -2, max: 5 } },
        maxItems: 3,
        optional: true,
      },
    },
    derive: {
      wait: { minutes: { from: "booked", to: "now" } },
      anyFlown: { some: "segments", where: { flown: true } },
    },
    outcome: { award: { type: "money", currency: "GBP" } },
    rules: [{ id: "late", when: { wait: { gte: 60 } }, then: { award: "fee" }, because }],
    otherwise: { then: { award: "0" }, because },
  };
}

/** The document with a change. */
export function changed(change: (document: ReturnType<typeof wholeDocument>) => void): object {
  const document = wholeDocument();
  change(document);
  return document;
}

/** The document with one rule more that fires in these cases. */
export const withWhen = (when: unknown): object =>
  changed(({ rules }) => rules.push({ id: "extra", when, then: { award: "1.00" }, because }));

/** The document with one fact more. */
export const withFact = (fact: unknown): object =>
  changed(({ facts }) => Object.assign(facts, { extra: fact }));

/** The document with one derived fact more. */
export const withDerived = (derivation: unknown): object =>
  changed(({ derive }) => Object.assign(derive, { extra: derivation }));
