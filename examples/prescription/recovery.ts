/**
 * What a pharmacy does when a promise of its own failed. The amounts are made up for the story.
 */
import { definePolicy } from "evenhand";
import { definePlaybook } from "evenhand/recovery-offer";

const brokenPromise = definePolicy({
  id: "broken-promise",
  version: "1",
  title: "What a broken promise costs us",
  purpose: "make-whole",
  facts: {
    promisedForToday: {
      type: "boolean",
      about: "failure",
      needs: "recorded",
      ask: "Was it promised for today?",
    },
    deliveryFee: { type: "money", currency: "GBP", max: "20.00", about: "loss" },
  },
  outcome: { refund: { type: "money", currency: "GBP" } },
  rules: [
    {
      id: "not-where-promised",
      when: { promisedForToday: true },
      then: { refund: "deliveryFee" },
      because: "It was not where we promised it, so bringing it costs you nothing: {refund} back.",
    },
  ],
  otherwise: { then: { refund: "0" }, because: "No promise of ours was broken." },
});

const thankYou = definePolicy({
  id: "patience",
  version: "1",
  title: "What we may give beyond what is owed",
  purpose: "goodwill",
  facts: {
    repeats: { type: "integer", min: 0, max: 1000, about: "failure" },
    harms: { type: "integer", min: 0, max: 11, about: "harm" },
  },
  outcome: { voucher: { type: "money", currency: "GBP" } },
  rules: [
    {
      id: "again",
      when: { repeats: { gte: 1 } },
      then: { voucher: "10" },
      because: "It was not the first time: {voucher} for your next order.",
    },
    {
      id: "harmed",
      when: { harms: { gte: 1 } },
      then: { voucher: "5" },
      because: "For the trouble that you had with us: {voucher} for your next order.",
    },
  ],
  otherwise: { then: { voucher: "0" }, because: "Nothing beyond what is owed." },
});

const inKind = definePolicy({
  id: "in-kind",
  version: "1",
  title: "How harm is put right",
  purpose: "make-whole",
  facts: {
    harm: { type: "enum", values: ["passed-around", "kept-waiting"], other: true, about: "harm" },
    component: { type: "enum", values: ["acknowledge", "apologise", "prevent"] },
  },
  outcome: {
    action: {
      type: "enum",
      values: ["none", "say-what-happened", "apologise", "name-one-person", "mend-the-hand-over"],
    },
    withinMinutes: { type: "integer", unit: "minute" },
    channel: { type: "enum", values: ["same", "in-person"] },
    by: { type: "enum", values: ["anybody", "pharmacist"] },
  },
  rules: [
    {
      id: "passed-around",
      when: { harm: "passed-around", component: "acknowledge" },
      then: { action: "say-what-happened", withinMinutes: 15, channel: "same", by: "anybody" },
      because: "We say what went wrong: you were sent from desk to desk, and it was for us to find out.",
    },
    {
      id: "apology",
      when: { component: "apologise" },
      then: { action: "apologise", withinMinutes: 480, channel: "in-person", by: "pharmacist" },
      because: "The pharmacist apologises to you in person when the medicine arrives.",
    },
    {
      id: "so-that-it-ends",
      when: { harm: "passed-around", component: "prevent" },
      then: { action: "mend-the-hand-over", withinMinutes: 10_080, channel: "same", by: "pharmacist" },
      because: "We find out why nobody knew, and tell you what we changed.",
    },
  ],
  otherwise: {
    then: { action: "none", withinMinutes: 0, channel: "same", by: "anybody" },
    because: "Nothing more is needed for this.",
  },
});

const whenPaid = definePolicy({
  id: "when-paid",
  version: "1",
  title: "When it is there",
  purpose: "make-whole",
  facts: { as: { type: "enum", values: ["entitlement", "goodwill"] } },
  outcome: { withinMinutes: { type: "integer", unit: "minute" } },
  rules: [
    {
      id: "gift",
      when: { as: "goodwill" },
      then: { withinMinutes: 60 },
      because: "You find it in your account within the hour.",
    },
  ],
  otherwise: { then: { withinMinutes: 1440 }, because: "It is back on your card by tomorrow." },
});

// Two steps: the front desk, and the team lead above it.
const ladder = definePolicy({
  id: "who-may-give",
  version: "1",
  title: "Who may give how much",
  purpose: "other",
  facts: {
    role: { type: "enum", values: ["front-desk", "team-lead"] },
    amount: { type: "money", currency: "GBP", max: "1000.00" },
  },
  outcome: {
    verdict: { type: "enum", values: ["allowed", "needs-approval", "refused"] },
    approver: { type: "enum", values: ["none", "team-lead"] },
  },
  rules: [
    {
      id: "small",
      when: { amount: { lte: "5.00" } },
      then: { verdict: "allowed", approver: "none" },
      because: "Anybody who serves customers may give up to 5 pounds.",
    },
    {
      id: "team-lead",
      when: { role: "team-lead", amount: { lte: "20.00" } },
      then: { verdict: "allowed", approver: "none" },
      because: "A team lead may give up to 20 pounds.",
    },
    {
      id: "ask",
      when: { amount: { lte: "20.00" } },
      then: { verdict: "needs-approval", approver: "team-lead" },
      because: "Above 5 pounds a team lead agrees first.",
    },
  ],
  otherwise: { then: { verdict: "refused", approver: "none" }, because: "Nobody gives more than 20 pounds." },
});

/** What is owed, what may be given, how harm is put right, and who may grant what. */
export const playbook = definePlaybook({
  id: "pharmacy-recovery",
  version: "1",
  title: "When a promise of ours failed",
  entitlement: brokenPromise,
  goodwill: thankYou,
  redress: inKind,
  payment: whenPaid,
  authority: ladder,
});
