import { type Actor, Commitment, type Contact, definePolicy, TrailEntry } from "evenhand";
import { definePlaybook, guard, recover } from "evenhand/recovery-offer";
import { expect, test } from "vitest";

// Mrs Okafor rings: her prescription is not at the pharmacy where it was promised, and she was sent from desk to desk.
const fee = definePolicy({
  id: "delivery-promise",
  version: "2026-01",
  purpose: "entitlement",
  facts: {
    promiseMissed: {
      type: "boolean",
      about: "failure",
      needs: "recorded",
      ask: "Was it there by the time we said?",
    },
    deliveryFee: { type: "money", currency: "GBP", max: "20.00", about: "loss", needs: "recorded" },
  },
  outcome: { refund: { type: "money", currency: "GBP" } },
  rules: [
    {
      id: "missed",
      when: { promiseMissed: true },
      then: { refund: "deliveryFee" },
      because: "We did not keep the time that we promised: the delivery fee back.",
    },
  ],
  otherwise: { then: { refund: "0" }, because: "It was there in time." },
});
const voucher = definePolicy({
  id: "voucher",
  version: "1",
  purpose: "goodwill",
  facts: { harms: { type: "integer", min: 0, max: 11, about: "harm" } },
  outcome: {
    worth: { type: "money", currency: "GBP" },
    action: { type: "enum", values: ["none", "voucher"] },
  },
  rules: [
    {
      id: "sent-about",
      when: { harms: { gte: 2 } },
      then: { worth: "15.00", action: "voucher" },
      because: "A voucher for your next order.",
    },
  ],
  otherwise: { then: { worth: "0", action: "none" }, because: "Nothing beyond what is owed." },
});
const redress = definePolicy({
  id: "put-right",
  version: "1",
  purpose: "make-whole",
  facts: {
    component: { type: "enum", values: ["acknowledge", "apologise", "put-right", "follow-up"] },
    harm: { type: "enum", values: ["none", "passed-around", "kept-waiting"], other: true, about: "harm" },
  },
  outcome: {
    action: { type: "enum", values: ["none", "say-it", "apologise", "one-person", "call-when-ready"] },
    withinMinutes: { type: "integer", unit: "minute" },
    channel: { type: "enum", values: ["same", "text-message"] },
  },
  rules: [
    {
      id: "say-it",
      when: { component: "acknowledge", harm: "none" },
      then: { action: "say-it", withinMinutes: 0, channel: "same" },
      because: "Your medicine is not where we promised it.",
    },
    {
      id: "sorry",
      when: { component: "apologise", harm: "none" },
      then: { action: "apologise", withinMinutes: 0, channel: "same" },
      because: "I am sorry. You should not have had to ring.",
    },
    {
      id: "one-person",
      when: { component: "put-right", harm: "passed-around" },
      then: { action: "one-person", withinMinutes: 0, channel: "same" },
      because: "I answer for it until you have it. You need to tell it to nobody else.",
    },
    {
      id: "ready",
      when: { component: "follow-up", harm: "kept-waiting" },
      then: { action: "call-when-ready", withinMinutes: 120, channel: "text-message" },
      because: "You hear from me within {withinMinutes} minutes.",
    },
  ],
  otherwise: { then: { action: "none", withinMinutes: 0, channel: "same" }, because: "Nothing more here." },
});
const ladder = definePolicy({
  id: "who-may-grant",
  version: "1",
  purpose: "other",
  facts: {
    role: { type: "enum", values: ["front-line", "team-lead"] },
    amount: { type: "money", currency: "GBP", max: "100.00" },
  },
  outcome: {
    verdict: { type: "enum", values: ["allowed", "needs-approval"] },
    approver: { type: "enum", values: ["none", "team-lead"] },
  },
  rules: [
    {
      id: "more",
      when: { role: "front-line", amount: { gt: "5.00" } },
      then: { verdict: "needs-approval", approver: "team-lead" },
      because: "Above 5 pounds a team lead is asked.",
    },
  ],
  otherwise: { then: { verdict: "allowed", approver: "none" }, because: "Within what the role may grant." },
});
const payout = definePolicy({
  id: "payout",
  version: "1",
  purpose: "entitlement",
  facts: {},
  outcome: {
    withinMinutes: { type: "integer", unit: "minute" },
    channel: { type: "enum", values: ["letter"] },
  },
  rules: [],
  otherwise: {
    then: { withinMinutes: 4320, channel: "letter" },
    because: "It reaches you within three days.",
  },
});
const pharmacy = definePlaybook({
  id: "pharmacy",
  version: "1",
  entitlement: fee,
  goodwill: voucher,
  redress,
  payment: payout,
  authority: ladder,
});

const ruth: Actor = { kind: "person", id: "ruth", role: "front-line" };
const call: Contact = {
  at: "2026-03-02T09:12:00Z",
  customer: { kind: "customer", id: "okafor" },
  servedBy: ruth,
  channel: "phone",
  case: { system: "helpdesk", id: "4711" },
};
const failure = {
  kind: "outcome",
  severity: "serious",
  cause: "partner",
  harms: ["passed-around", "kept-waiting"],
  affected: [],
  repeats: 0,
  facts: {
    promiseMissed: { value: true, from: "recorded", ref: "promise 88" },
    deliveryFee: { value: "3.50", from: "recorded", ref: "order 12" },
  },
} as const;

test("the fee is owed, the voucher a gift, and she is given one person and a time", () => {
  const offer = recover(pharmacy, failure, call);
  expect(offer).toMatchObject({
    status: "decided",
    owed: { amount: { amount: 350, currency: "GBP" } },
    goodwill: { status: "decided", amount: { amount: 1500, currency: "GBP" } },
    unanswered: [],
    notes: [],
  });
  expect(offer.commitments.map((one) => [one.action, one.text, one.due, one.channel, one.meets])).toEqual([
    ["say-it", "Your medicine is not where we promised it.", "2026-03-02T09:12:00Z", "phone", undefined],
    ["apologise", "I am sorry. You should not have had to ring.", "2026-03-02T09:12:00Z", "phone", undefined],
    [
      "one-person",
      "I answer for it until you have it. You need to tell it to nobody else.",
      "2026-03-02T09:12:00Z",
      "phone",
      ["in-control"],
    ],
    [
      "call-when-ready",
      "You hear from me within 120 minutes.",
      "2026-03-02T11:12:00Z",
      "text-message",
      ["quick"],
    ],
    [
      "pay",
      "£3.50: We did not keep the time that we promised: the delivery fee back. It reaches you within three days.",
      "2026-03-05T09:12:00Z",
      "letter",
      undefined,
    ],
  ]);
  for (const one of offer.commitments) expect(Commitment.parse(one)).toEqual(one);
  for (const one of offer.trail) expect(TrailEntry.parse(one)).toEqual(one);
});

test("that the pharmacy is a partner's changes nothing of what she hears", () => {
  const ours = recover(pharmacy, { ...failure, cause: "ours" }, call);
  const theirs = recover(pharmacy, failure, call);
  expect(ours.commitments).toEqual(theirs.commitments);
});

test("Ruth pays the fee and five pounds; the rest is for a team lead, and never for Ruth's own assistant", () => {
  const pay = (as: "entitlement" | "goodwill", amount: number, approvedBy?: Actor) =>
    guard(
      pharmacy,
      {
        action: "pay",
        as,
        amount: { amount, currency: "GBP" },
        failure,
        requestedBy: ruth,
        ...(approvedBy === undefined ? {} : { approvedBy: approvedBy as never }),
      },
      call,
    );
  const told = (answer: ReturnType<typeof pay>) => `${answer.status}: ${answer.code}`;
  expect(told(pay("entitlement", 350))).toBe("allowed: owed");
  expect(told(pay("goodwill", 500))).toBe("allowed: within-authority");
  expect(pay("goodwill", 1500)).toMatchObject({
    status: "needs-approval",
    by: ["team-lead"],
    instead: { pay: { amount: { amount: 500 } } },
  });
  expect(
    told(pay("goodwill", 1500, { kind: "program", id: "assistant", role: "team-lead", onBehalfOf: "ruth" })),
  ).toBe("refused: requester-is-approver");
  const lead = pay("goodwill", 1500, { kind: "person", id: "lena", role: "team-lead" });
  expect(told(lead)).toBe("allowed: approved");
  expect(lead.commitments).toMatchObject([{ action: "voucher", due: "2026-03-05T09:12:00Z" }]);
});

test("until the record of the promise is there, she still gets her person, her apology and her time", () => {
  const claimed = { ...failure, facts: { promiseMissed: true, deliveryFee: failure.facts.deliveryFee } };
  const offer = recover(pharmacy, claimed, call);
  expect(offer).toMatchObject({
    status: "open",
    owed: {
      atLeast: { amount: 0 },
      atMost: { amount: 350 },
      next: { fact: "promiseMissed", establish: "record" },
    },
  });
  expect(offer.commitments.map(({ action }) => action)).toEqual([
    "say-it",
    "apologise",
    "one-person",
    "call-when-ready",
  ]);
});
