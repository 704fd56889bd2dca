import { definePolicy } from "evenhand";
import { assess, defineNeedsPolicy, startAssessment, statePersonalNeed } from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { annCalls } from "../service/samples.ts";

const litres = definePolicy({
  id: "litres",
  version: "1",
  purpose: "recommendation",
  facts: { bags: { type: "integer", min: 0, max: 9 } },
  outcome: { litres: { type: "integer" } },
  rules: [],
  otherwise: { then: { litres: { per: "bags", amount: 80 } }, because: "80 litres a bag." },
});
const manner = definePolicy({
  id: "manner",
  version: "1",
  purpose: "accommodation",
  facts: {
    need: { type: "enum", values: ["informed"], about: "customer-need" },
    contactChannel: { type: "enum", values: ["phone", "email"], other: true },
  },
  outcome: {
    action: { type: "enum", values: ["write", "call"] },
    withinMinutes: { type: "integer" },
    channel: { type: "enum", values: ["same", "text-message"] },
  },
  rules: [
    {
      id: "on-the-phone",
      when: { contactChannel: "phone" },
      then: { action: "write", withinMinutes: 10, channel: "text-message" },
      because: "We write down for you what we said.",
    },
  ],
  otherwise: { then: { action: "call", withinMinutes: 10, channel: "same" }, because: "You have it there." },
});
const cars = defineNeedsPolicy({
  id: "cars",
  version: "1",
  currency: "EUR",
  requirements: [litres],
  dimensions: { litres: {} },
  offerings: [{ id: "small", title: "A small car", price: "40.00", meets: { litres: 250 } }],
  manner,
});

describe("the channel of a contact", () => {
  test.each([
    ["phone", "write", "text-message"],
    ["email", "call", "email"],
    ["in-person", "call", "in-person"],
  ] as const)("by %s: %s, by %s", (channel, action, promisedIn) => {
    const stated = statePersonalNeed(cars, startAssessment(cars, { ...annCalls, channel }), "informed");
    const result = stated.ok ? assess(cars, stated.value) : undefined;
    expect(result?.status === "open" && result.commitments).toMatchObject([{ action, channel: promisedIn }]);
  });
});
