/** The pharmacy of the missing prescription: a policy, a task, a customer. */
import { definePolicy } from "evenhand";
import { defineEquityPolicy, type NeedRecord, type Task } from "evenhand/equity-accommodation";
import type { Contact } from "evenhand/service";

export const duty = definePolicy({
  id: "pharmacy-duty",
  version: "1",
  purpose: "accommodation",
  facts: {
    demand: { type: "enum", values: ["travel", "hear", "read", "prove-identity"], other: true },
    level: { type: "integer", min: 0, max: 4 },
  },
  outcome: { duty: { type: "boolean" } },
  rules: [
    {
      id: "senses",
      when: { demand: ["hear", "read"], level: { gte: 2 } },
      then: { duty: true },
      because: "Who cannot {demand} must be served as well.",
    },
    {
      id: "medicine",
      when: { demand: "travel" },
      then: { duty: true },
      because: "Medicine comes to those who cannot come.",
    },
  ],
  otherwise: { then: { duty: false }, because: "Nothing obliges us; we do it where we can." },
});

export const promise = definePolicy({
  id: "pharmacy-promise",
  version: "1",
  purpose: "accommodation",
  facts: {
    accommodation: { type: "enum", values: ["text-message", "courier", "visit"], other: true },
    leadMinutes: { type: "integer", unit: "minute", min: 0, max: 525_600 },
    permission: { type: "enum", values: ["allowed", "needs-approval"] },
  },
  outcome: {
    action: { type: "enum", values: ["none", "write", "deliver", "visit", "ask-approval"] },
    withinMinutes: { type: "integer", unit: "minute" },
    channel: { type: "enum", values: ["same", "text-message", "in-person"] },
  },
  rules: [
    {
      id: "approval",
      when: { permission: "needs-approval" },
      then: { action: "ask-approval", withinMinutes: 60, channel: "text-message" },
      because: "We ask whether we may, and tell you within an hour.",
    },
    {
      id: "write",
      when: { accommodation: "text-message" },
      then: { action: "write", withinMinutes: "leadMinutes", channel: "text-message" },
      because: "We write to you and do not call.",
    },
    {
      id: "deliver",
      when: { accommodation: "courier" },
      then: { action: "deliver", withinMinutes: "leadMinutes", channel: "in-person" },
      because: "A courier brings it to your door today.",
    },
    {
      id: "visit",
      when: { accommodation: "visit" },
      then: { action: "visit", withinMinutes: "leadMinutes", channel: "in-person" },
      because: "Somebody comes to see you.",
    },
  ],
  otherwise: {
    then: { action: "none", withinMinutes: 0, channel: "same" },
    because: "Nothing more is promised.",
  },
});

export const followUp = definePolicy({
  id: "pharmacy-follow-up",
  version: "1",
  purpose: "accommodation",
  facts: { duty: { type: "boolean" } },
  outcome: {
    action: { type: "enum", values: ["none", "find-another-way"] },
    withinMinutes: { type: "integer", unit: "minute" },
  },
  rules: [
    {
      id: "must",
      when: { duty: true },
      then: { action: "find-another-way", withinMinutes: 120 },
      because: "We look for another way and tell you within two hours.",
    },
  ],
  otherwise: { then: { action: "none", withinMinutes: 0 }, because: "Nothing is promised." },
});

export const pharmacy = defineEquityPolicy({
  id: "pharmacy-equity",
  version: "1",
  accommodations: [
    {
      id: "text-message",
      title: "We write instead of calling",
      lowers: [{ kind: "hear", to: 0 }],
      creates: [{ kind: "read", level: 1, channel: "text-message" }],
      leadMinutes: 5,
      cost: "none",
      effortMinutes: 2,
      how: "self-service",
      scope: "usual",
      grant: "on-request",
      proof: "none",
    },
    {
      id: "courier",
      title: "A courier brings it to the door",
      lowers: [
        { kind: "travel", to: 0 },
        { kind: "prove-identity", to: 1 },
      ],
      leadMinutes: 240,
      cost: "medium",
      effortMinutes: 5,
      how: "done-for",
      scope: "usual",
      grant: "on-request",
      proof: "self-declaration",
    },
    {
      id: "visit",
      title: "A pharmacist comes to see you",
      lowers: [
        { kind: "travel", to: 0 },
        { kind: "hear", to: 1 },
        { kind: "read", to: 0 },
      ],
      leadMinutes: 1440,
      cost: "high",
      effortMinutes: 30,
      how: "done-together",
      scope: "extra",
      grant: "needs-human",
      approvers: ["team-lead"],
      proof: "none",
    },
  ],
  duty,
  promise,
  followUp,
});

export const collect: Task = {
  id: "collect-prescription",
  title: "Collect the prescription",
  steps: [
    {
      id: "hear-when",
      title: "Hear when it is ready",
      demands: [
        { kind: "hear", level: 2, channels: ["phone", "video"] },
        { kind: "read", level: 2, channels: ["text-message", "email", "letter"] },
      ],
    },
    { id: "come", title: "Come to the branch", demands: [{ kind: "travel", level: 2 }] },
    {
      id: "show-who-you-are",
      title: "Show who you are",
      demands: [{ kind: "prove-identity", level: 2 }],
      assumes: [
        {
          what: "Everybody has a passport or a driving licence",
          since: "2014-01-01T00:00:00Z",
          review: "2020-01-01T00:00:00Z",
        },
      ],
    },
  ],
  affected: [],
};

/** A need of Mrs Okafor; what is not said is usual. */
export function needOf(more: Pick<NeedRecord, "id" | "need" | "limit"> & Partial<NeedRecord>): NeedRecord {
  return {
    statedBy: "customer",
    purpose: "So that she gets her medicine as everyone does.",
    consent: { record: true, shareWith: ["courier"] },
    recorded: "2026-01-12T10:00:00Z",
    review: "2027-01-12T10:00:00Z",
    ...more,
  };
}

export const hardOfHearing = needOf({ id: "n-hear", need: "hear", limit: 1 });
export const cannotTravel = needOf({ id: "n-travel", need: "travel", limit: 0 });

export const contact: Contact = {
  at: "2026-03-02T09:00:00Z",
  customer: { kind: "customer", id: "okafor" },
  servedBy: { kind: "person", id: "ann", role: "front-line" },
  channel: "phone",
};

export const byProgram: Contact = { ...contact, servedBy: { kind: "program", id: "assistant" } };
