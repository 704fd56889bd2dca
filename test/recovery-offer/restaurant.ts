import { type Contact, definePolicy } from "evenhand";
import { definePlaybook, type Failure } from "evenhand/recovery-offer";

/** What a guest who was let down gets back. */
export const mealPrice = definePolicy({
  id: "meal-price",
  version: "1",
  purpose: "make-whole",
  facts: {
    kind: { type: "enum", values: ["outcome", "process"], about: "failure" },
    price: {
      type: "money",
      currency: "EUR",
      max: "200.00",
      about: "loss",
      needs: "recorded",
      ask: "What did it cost?",
    },
    eaten: { type: "boolean", about: "loss", ask: "Was it eaten?" },
  },
  outcome: { refund: { type: "money", currency: "EUR", round: "half-up" } },
  rules: [
    { id: "way", when: { kind: "process" }, then: { refund: "0" }, because: "The meal was as ordered." },
    {
      id: "eaten",
      when: { eaten: true },
      then: { refund: { percent: "50", of: "price" } },
      because: "It was not as it should be: half of its price back.",
    },
  ],
  otherwise: { then: { refund: "price" }, because: "It was not as it should be: its price back." },
});

/** What may be given on top. */
export const dessert = definePolicy({
  id: "dessert",
  version: "2",
  purpose: "goodwill",
  facts: {
    kind: { type: "enum", values: ["outcome", "process"], about: "failure" },
    severity: { type: "enum", values: ["minor", "moderate", "serious", "severe"], about: "failure" },
    repeats: { type: "integer", min: 0, max: 1000, about: "failure" },
  },
  outcome: {
    worth: { type: "money", currency: "EUR" },
    action: { type: "enum", values: ["none", "dessert", "dinner"] },
  },
  rules: [
    {
      id: "rude",
      when: { kind: "process" },
      then: { worth: "0", action: "none" },
      because: "Nothing on the house makes up for how you were treated.",
    },
    {
      id: "spoilt",
      when: { any: [{ severity: ["serious", "severe"] }, { repeats: { gte: 1 } }] },
      then: { worth: "60.00", action: "dinner" },
      because: "A dinner for two on the house.",
    },
  ],
  otherwise: { then: { worth: "7.50", action: "dessert" }, because: "A dessert on the house." },
});

/** What is done about a harm, and about the failure itself. */
export const manners = definePolicy({
  id: "manners",
  version: "1",
  purpose: "make-whole",
  facts: {
    component: { type: "enum", values: ["acknowledge", "apologise", "follow-up"], about: "other" },
    harm: { type: "enum", values: ["none", "treated-rudely", "kept-waiting"], other: true, about: "harm" },
  },
  outcome: {
    action: { type: "enum", values: ["none", "name-it", "apologise", "call-back"] },
    withinMinutes: { type: "integer", unit: "minute" },
    channel: { type: "enum", values: ["same", "phone"] },
    by: { type: "enum", values: ["anybody", "manager"] },
  },
  rules: [
    {
      id: "name-it",
      when: { component: "acknowledge", harm: "none" },
      then: { action: "name-it", withinMinutes: 0, channel: "same", by: "anybody" },
      because: "That was not right.",
    },
    {
      id: "rude-apology",
      when: { component: "apologise", harm: "treated-rudely" },
      then: { action: "apologise", withinMinutes: 10, channel: "same", by: "manager" },
      because: "The manager apologises to you in person.",
    },
    {
      id: "apology",
      when: { component: "apologise", harm: ["none", "kept-waiting"] },
      then: { action: "apologise", withinMinutes: 0, channel: "same", by: "anybody" },
      because: "We are sorry: it was our mistake.",
    },
    {
      id: "call",
      when: { component: "follow-up", harm: "treated-rudely" },
      then: { action: "call-back", withinMinutes: 1440, channel: "phone", by: "manager" },
      because: "The manager calls you tomorrow.",
    },
  ],
  otherwise: {
    then: { action: "none", withinMinutes: 0, channel: "same", by: "anybody" },
    because: "Nothing more to do.",
  },
});

/** A waiter grants a dessert, a manager a dinner, and the owner whatever there is. */
export const whoMayGrant = definePolicy({
  id: "who-may-grant",
  version: "1",
  purpose: "other",
  facts: {
    role: { type: "enum", values: ["waiter", "manager", "owner"] },
    amount: { type: "money", currency: "EUR", max: "1000.00" },
  },
  outcome: {
    verdict: { type: "enum", values: ["allowed", "needs-approval", "refused"] },
    approver: { type: "enum", values: ["none", "manager", "owner"] },
  },
  rules: [
    {
      id: "small",
      when: { amount: { lte: "10.00" } },
      then: { verdict: "allowed", approver: "none" },
      because: "Up to 10 euros anybody may grant.",
    },
    {
      id: "waiter",
      when: { role: "waiter" },
      then: { verdict: "needs-approval", approver: "manager" },
      because: "Above 10 euros a waiter asks the manager.",
    },
    {
      id: "manager",
      when: { role: "manager", amount: { gt: "50.00" } },
      then: { verdict: "needs-approval", approver: "owner" },
      because: "Above 50 euros a manager asks the owner.",
    },
  ],
  otherwise: { then: { verdict: "allowed", approver: "none" }, because: "Within what the role may grant." },
});

/** When money arrives. */
export const payout = definePolicy({
  id: "payout",
  version: "1",
  purpose: "make-whole",
  facts: { as: { type: "enum", values: ["entitlement", "goodwill"] } },
  outcome: { withinMinutes: { type: "integer", unit: "minute" } },
  rules: [
    { id: "gift", when: { as: "goodwill" }, then: { withinMinutes: 15 }, because: "It comes to your table." },
  ],
  otherwise: { then: { withinMinutes: 5 }, because: "It is taken off your bill." },
});

/** All of them, under one name. */
export const parts = {
  id: "restaurant",
  version: "1",
  title: "When a meal goes wrong",
  entitlement: mealPrice,
  goodwill: dessert,
  redress: manners,
  payment: payout,
  authority: whoMayGrant,
};

/** Together. */
export const restaurant = definePlaybook(parts);

/** A guest at table 4, served by Will. */
export const table4: Contact = {
  at: "2026-03-06T19:30:00Z",
  customer: { kind: "customer", id: "guest-4" },
  servedBy: { kind: "person", id: "will", role: "waiter" },
  channel: "in-person",
};

/** It came cold. */
export const coldMeal = {
  kind: "outcome",
  severity: "moderate",
  cause: "ours",
  harms: [],
  affected: [],
  repeats: 0,
  facts: { price: { value: "18.50", from: "recorded", ref: "bill 88" }, eaten: false },
} as const satisfies Failure;

/** It came warm, and the guest was laughed at. */
export const rudeService = {
  ...coldMeal,
  kind: "process",
  harms: ["treated-rudely"],
  facts: {},
} as const satisfies Failure;
