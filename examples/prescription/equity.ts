/**
 * What collecting a prescription asks of whoever does it, what this customer told us that she needs, and what we do so
 * that she gets the same outcome as everyone else.
 */
import { definePolicy } from "evenhand";
import { defineEquityPolicy, type NeedRecord, type Task } from "evenhand/equity-accommodation";

/** The steps are ours, and so is what they ask for. */
export const collecting: Task = {
  id: "collect-prescription",
  title: "Get a prescription that was ordered",
  steps: [
    {
      id: "arrange",
      title: "Agree on the phone when and where",
      demands: [{ kind: "hear", level: 2, channels: ["phone"] }],
      assumes: [
        {
          what: "Everybody can be called back",
          since: "2011-04-01T00:00:00Z",
          review: "2020-04-01T00:00:00Z",
        },
      ],
    },
    { id: "come", title: "Come to the pharmacy", demands: [{ kind: "travel", level: 2 }] },
    { id: "show", title: "Show who you are", demands: [{ kind: "prove-identity", level: 1 }] },
  ],
  affected: [{ who: "her sister", how: "shares the medicine box that she fills" }],
};

/** What Mrs Okafor agreed to have on record: what she needs, and not why. */
export const recorded: readonly NeedRecord[] = [
  {
    id: "n-1",
    need: "hear",
    limit: 1,
    channels: ["phone"],
    statedBy: "customer",
    purpose: "So that we write instead of calling.",
    consent: { record: true, shareWith: ["courier"] },
    recorded: "2025-10-06T10:00:00Z",
    review: "2026-10-06T10:00:00Z",
  },
  {
    id: "n-2",
    need: "travel",
    limit: 0,
    statedBy: "customer",
    purpose: "So that we bring what others collect.",
    consent: { record: true, shareWith: ["courier"] },
    recorded: "2026-02-20T10:00:00Z",
    review: "2026-05-20T10:00:00Z",
    temporary: true,
  },
];

const duty = definePolicy({
  id: "pharmacy-duty",
  version: "1",
  title: "Which barriers we must remove",
  purpose: "accommodation",
  facts: {},
  outcome: { duty: { type: "boolean" } },
  rules: [],
  otherwise: { then: { duty: true }, because: "Nobody goes without a medicine because of a step of ours." },
});

const promise = definePolicy({
  id: "pharmacy-promise",
  version: "1",
  title: "What we promise with an accommodation",
  purpose: "accommodation",
  facts: {
    accommodation: { type: "enum", values: ["text-message", "relay-call", "courier", "neighbour"] },
    permission: { type: "enum", values: ["allowed", "needs-approval"] },
  },
  outcome: {
    action: { type: "enum", values: ["none", "write-first", "bring-it"] },
    withinMinutes: { type: "integer", unit: "minute" },
    channel: { type: "enum", values: ["same", "text-message", "in-person"] },
  },
  rules: [
    {
      id: "text-message",
      when: { accommodation: "text-message", permission: "allowed" },
      then: { action: "write-first", withinMinutes: 15, channel: "text-message" },
      because: "We write to you, and call only if you ask us to.",
    },
    {
      id: "courier",
      when: { accommodation: "courier", permission: "allowed" },
      then: { action: "bring-it", withinMinutes: 360, channel: "in-person" },
      because: "A courier brings the medicine to your door.",
    },
  ],
  otherwise: {
    then: { action: "none", withinMinutes: 0, channel: "same" },
    because: "It is arranged in this conversation.",
  },
});

const followUp = definePolicy({
  id: "pharmacy-follow-up",
  version: "1",
  title: "What we do about a barrier that is left",
  purpose: "accommodation",
  facts: { duty: { type: "boolean" } },
  outcome: {
    action: { type: "enum", values: ["find-a-way"] },
    withinMinutes: { type: "integer", unit: "minute" },
  },
  rules: [],
  otherwise: {
    then: { action: "find-a-way", withinMinutes: 60 },
    because: "We look for another way and tell you within the hour.",
  },
});

/** What the pharmacy can do instead of what it usually asks for. */
export const equity = defineEquityPolicy({
  id: "pharmacy-equity",
  version: "1",
  accommodations: [
    {
      id: "text-message",
      title: "Text messages instead of calls",
      lowers: [{ kind: "hear", to: 0 }],
      creates: [{ kind: "read", level: 1, channel: "text-message" }],
      leadMinutes: 0,
      cost: "none",
      effortMinutes: 2,
      how: "self-service",
      scope: "usual",
      grant: "on-request",
      proof: "none",
    },
    {
      id: "relay-call",
      title: "A call through a relay service",
      lowers: [{ kind: "hear", to: 0 }],
      leadMinutes: 30,
      cost: "low",
      effortMinutes: 10,
      how: "guided",
      scope: "usual",
      grant: "on-request",
      proof: "none",
    },
    {
      id: "courier",
      title: "A courier to the door",
      lowers: [{ kind: "travel", to: 0 }],
      leadMinutes: 360,
      cost: "medium",
      effortMinutes: 2,
      how: "done-for",
      scope: "usual",
      grant: "on-request",
      proof: "none",
    },
    {
      id: "neighbour",
      title: "Somebody whom the customer names collects it",
      lowers: [{ kind: "travel", to: 0 }],
      creates: [{ kind: "trusted-person", level: 2 }],
      leadMinutes: 0,
      cost: "none",
      effortMinutes: 15,
      how: "done-together",
      scope: "usual",
      grant: "on-request",
      proof: "none",
    },
  ],
  duty,
  promise,
  followUp,
});
