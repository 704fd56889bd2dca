import type { PolicyDocument } from "../../../src/policy/index.ts";

/** A policy with every kind of fact, derived facts, and layers. */
export const flightDocument: PolicyDocument = {
  id: "flight-refund",
  version: "1",
  title: "Flight refund",
  purpose: "entitlement",
  parameters: { window: { type: "integer", unit: "minute", value: 1440, title: "cooling-off time" } },
  facts: {
    bookedAt: { type: "instant", ask: "When was it booked?" },
    now: { type: "instant", min: "2026-01-01T00:00:00Z" },
    day: { type: "date", min: "2026-01-01", max: "2026-12-31", title: "day of departure" },
    fare: { type: "enum", values: ["basic", "plus", "flex"], ordered: true },
    assistance: {
      type: "set",
      values: ["wheelchair", "guide-dog", "oxygen"],
      optional: true,
      ask: "What help was booked?",
    },
    segments: {
      type: "list",
      maxItems: 8,
      ask: "Which flights are on the booking?",
      of: {
        status: { type: "enum", values: ["booked", "flying", "landed"], ask: "What became of it?" },
        price: { type: "money", currency: "EUR", max: "5000.00" },
        seat: { type: "enum", values: ["aisle", "window"], optional: true },
      },
    },
  },
  derive: {
    sinceBooking: { minutes: { from: "bookedAt", to: "now" }, title: "minutes since booking" },
    anyFlown: { some: "segments", where: { status: ["landed", "flying"] } },
    paid: { sum: "segments", of: "price" },
  },
  outcome: { refund: { type: "money", currency: "EUR", round: "half-up" } },
  layers: [
    {
      id: "guardrails",
      rules: [
        { id: "flown", when: { anyFlown: true }, then: { refund: "0" }, because: "A part of it was flown." },
      ],
    },
    {
      id: "base",
      rules: [
        {
          id: "cooling-off",
          when: { sinceBooking: { lte: { parameter: "window" } } },
          then: { refund: "paid" },
          because: "Booked {sinceBooking} minutes ago, at {bookedAt}: {refund} back.",
        },
        {
          id: "assisted",
          when: { assistance: { has: "wheelchair", hasNone: ["oxygen"] }, fare: { gte: "plus" } },
          then: { refund: { percent: "50", of: "paid" } },
          because: "With {assistance} on {segments}: {refund} back.",
        },
        {
          id: "early",
          when: { day: { lt: "2026-03-01" }, assistance: { is: "absent" } },
          then: { refund: "1" },
          because: "Before March, on {day}.",
        },
      ],
    },
  ],
  otherwise: { then: { refund: "0" }, because: "Nothing is due." },
};

/** A case in which `assisted` decides, and what a test changes in it. */
export function flight(change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    bookedAt: "2026-03-01T17:00:00+01:00",
    now: "2026-03-05T09:30:00Z",
    day: "2026-04-02",
    fare: "flex",
    assistance: ["wheelchair", "guide-dog"],
    segments: [
      { status: "booked", price: "100.00", seat: "aisle" },
      { status: "booked", price: "50.50", seat: { is: "absent" } },
    ],
    ...change,
  };
}
