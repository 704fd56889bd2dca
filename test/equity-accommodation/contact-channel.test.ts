import { type Channel, definePolicy } from "evenhand";
import { accommodate, defineEquityPolicy, type NeedRecord, type Task } from "evenhand/equity-accommodation";
import { describe, expect, test } from "vitest";
import { annCalls } from "../service/samples.ts";

const task: Task = {
  id: "collect",
  title: "Collect it",
  steps: [{ id: "come", title: "Come to us", demands: [{ kind: "travel", level: 2 }] }],
  affected: [],
};
const cannotTravel: NeedRecord = {
  id: "n-1",
  need: "travel",
  limit: 0,
  statedBy: "customer",
  purpose: "So that we bring it.",
  consent: { record: true, shareWith: [] },
  recorded: "2026-01-12T10:00:00Z",
  review: "2027-01-12T10:00:00Z",
};
const equity = defineEquityPolicy({
  id: "equity",
  version: "1",
  accommodations: [
    {
      id: "courier",
      title: "We bring it",
      lowers: [{ kind: "travel", to: 0 }],
      leadMinutes: 60,
      cost: "low",
      effortMinutes: 1,
      how: "done-for",
      scope: "usual",
      grant: "on-request",
      proof: "none",
    },
  ],
  duty: definePolicy({
    id: "duty",
    version: "1",
    purpose: "accommodation",
    facts: { contactChannel: { type: "enum", values: ["phone"], other: true } },
    outcome: { duty: { type: "boolean" } },
    rules: [
      { id: "phone", when: { contactChannel: "phone" }, then: { duty: true }, because: "On the phone." },
    ],
    otherwise: { then: { duty: false }, because: "Elsewhere." },
  }),
  promise: definePolicy({
    id: "promise",
    version: "1",
    purpose: "accommodation",
    facts: { contactChannel: { type: "enum", values: ["phone", "email"], other: true } },
    outcome: {
      action: { type: "enum", values: ["bring-it"] },
      withinMinutes: { type: "integer" },
      channel: { type: "enum", values: ["same", "text-message"] },
    },
    rules: [
      {
        id: "phone",
        when: { contactChannel: "phone" },
        then: { action: "bring-it", withinMinutes: 60, channel: "text-message" },
        because: "You get a message when it leaves.",
      },
    ],
    otherwise: { then: { action: "bring-it", withinMinutes: 60, channel: "same" }, because: "It comes." },
  }),
});

describe("the channel of a contact", () => {
  test.each<[Channel, boolean, Channel]>([
    ["phone", true, "text-message"],
    ["email", false, "email"],
    ["chat", false, "chat"],
  ])("by %s: a duty is %s, and it is promised by %s", (channel, duty, promisedIn) => {
    const result = accommodate(equity, task, [cannotTravel], { contact: { ...annCalls, channel } });
    expect(result).toMatchObject({ barriers: [{ duty }], commitments: [{ channel: promisedIn }] });
  });
});
