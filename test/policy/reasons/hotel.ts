/** A policy with everything that reasons must know of: a set, a list, moments, derived facts, a sensitive fact. */
import { definePolicy } from "evenhand";

export const hotel = definePolicy({
  id: "hotel-cancellation",
  version: "1",
  purpose: "entitlement",
  facts: {
    rate: { type: "enum", values: ["saver", "standard", "flexible"], ordered: true, about: "loss" },
    cancelled: {
      type: "instant",
      min: "2026-01-01T00:00:00Z",
      max: "2026-12-31T00:00:00Z",
      about: "failure",
    },
    arrival: { type: "instant", min: "2026-01-01T00:00:00Z", max: "2026-12-31T00:00:00Z", about: "failure" },
    price: { type: "money", currency: "EUR", max: "5000.00", about: "loss" },
    illness: { type: "boolean", optional: true, sensitive: true, about: "harm" },
    promises: { type: "set", values: ["refund", "rebooking", "voucher"], about: "failure" },
    nights: {
      type: "list",
      maxItems: 7,
      about: "loss",
      of: { used: { type: "boolean" }, price: { type: "money", currency: "EUR", max: "900.00" } },
    },
  },
  derive: {
    notice: { minutes: { from: "cancelled", to: "arrival" } },
    used: { some: "nights", where: { used: true } },
    worth: { sum: "nights", of: "price" },
  },
  outcome: { refund: { type: "money", currency: "EUR", round: "down" } },
  rules: [
    { id: "used", when: { used: true }, then: { refund: "0" }, because: "A night was used." },
    {
      id: "promised",
      when: { promises: { hasAll: ["refund", "rebooking"] } },
      then: { refund: "price" },
      because: "It was promised.",
    },
    { id: "ill", when: { illness: true }, then: { refund: "price" }, because: "Illness." },
    {
      id: "two-days",
      when: { rate: { gte: "standard" }, notice: { gte: 2880 } },
      then: { refund: "price" },
      because: "Two days before.",
    },
    {
      id: "dear",
      when: { worth: { gt: "1000.00" } },
      then: { refund: { percent: "50", of: "price" } },
      because: "A dear stay.",
    },
  ],
  otherwise: { then: { refund: "0" }, because: "Too late." },
});

export const stay = {
  rate: "standard",
  cancelled: "2026-03-01T12:00:00Z",
  arrival: "2026-03-02T12:00:00Z",
  price: "300.00",
  illness: false,
  promises: ["voucher"],
  nights: [
    { used: false, price: 15000 },
    { used: false, price: 15000 },
  ],
} as const;
