/**
 * How soon must the medicine be in her hands, and must it come to her? Times and prices are made up for the story.
 */
import { definePolicy } from "evenhand";
import { defineNeedsPolicy } from "evenhand/needs-assessment";

// How soon: what is left at home decides, not who asks.
const howSoon = definePolicy({
  id: "how-soon",
  version: "1",
  title: "How soon the medicine is needed",
  purpose: "recommendation",
  facts: {
    daysLeft: {
      type: "integer",
      unit: "day",
      min: 0,
      max: 90,
      about: "customer-need",
      ask: "For how many days do you still have the medicine?",
    },
    mustNotMissADose: {
      type: "boolean",
      about: "customer-need",
      ask: "Did the doctor say that no dose may be missed?",
    },
  },
  outcome: { withinHours: { type: "integer", unit: "hour" } },
  rules: [
    {
      id: "nothing-left",
      when: { daysLeft: { lt: 1 } },
      then: { withinHours: 6 },
      because: "Nothing is left at home: today.",
    },
    {
      id: "no-dose-may-be-missed",
      when: { daysLeft: { lt: 3 }, mustNotMissADose: true },
      then: { withinHours: 12 },
      because: "Less than three days are left, and no dose may be missed: today.",
    },
    {
      id: "running-out",
      when: { daysLeft: { lt: 3 } },
      then: { withinHours: 48 },
      because: "Less than three days are left.",
    },
  ],
  otherwise: { then: { withinHours: 120 }, because: "There is enough at home for three days or more." },
});

const whereTo = definePolicy({
  id: "where-to",
  version: "1",
  title: "Whether the medicine must come to the customer",
  purpose: "recommendation",
  facts: {
    canComeIn: {
      type: "boolean",
      about: "customer-need",
      ask: "Can you come to the pharmacy, or somebody for you?",
    },
  },
  outcome: { toTheDoor: { type: "integer" } },
  rules: [
    {
      id: "cannot-come",
      when: { canComeIn: false },
      then: { toTheDoor: 1 },
      because: "Nobody can come in: it has to be brought.",
    },
  ],
  otherwise: { then: { toTheDoor: 0 }, because: "Somebody can come in." },
});

// What we do about how a customer wants to be treated.
const manner = definePolicy({
  id: "manner",
  version: "1",
  title: "How the customer wants to be treated",
  purpose: "accommodation",
  facts: {
    need: {
      type: "enum",
      values: ["heard", "respected", "informed", "quick", "in-control", "reassured", "other"],
      about: "customer-need",
    },
  },
  outcome: {
    action: { type: "enum", values: ["none", "one-person", "tell-each-step"] },
    withinMinutes: { type: "integer", unit: "minute" },
    channel: { type: "enum", values: ["same", "text-message"] },
  },
  rules: [
    {
      id: "one-person",
      when: { need: "in-control" },
      then: { action: "one-person", withinMinutes: 15, channel: "text-message" },
      because: "You get the name and the direct number of the one person who sees to this.",
    },
    {
      id: "tell-each-step",
      when: { need: ["informed", "reassured"] },
      then: { action: "tell-each-step", withinMinutes: 60, channel: "text-message" },
      because: "We write to you when the medicine leaves, before you have to ask.",
    },
  ],
  otherwise: {
    then: { action: "none", withinMinutes: 0, channel: "same" },
    because: "The person who serves you sees to it in this conversation.",
  },
});

/** What she needs, and what there is: the first that is enough is recommended, and it is the cheapest. */
export const needs = defineNeedsPolicy({
  id: "late-prescription",
  version: "1",
  title: "A prescription that is not where it was promised",
  currency: "GBP",
  requirements: [howSoon, whereTo],
  dimensions: {
    withinHours: { title: "time until it is there", unit: "hours", better: "less" },
    toTheDoor: { title: "brought to the door", better: "more" },
  },
  offerings: [
    {
      id: "collect-tomorrow",
      title: "Collect it here tomorrow",
      price: 0,
      meets: { withinHours: 30, toTheDoor: 0 },
      because: "It will be here tomorrow afternoon.",
    },
    {
      id: "emergency-supply",
      title: "An emergency supply from the pharmacy next door",
      price: "1.50",
      meets: { withinHours: 2, toTheDoor: 0 },
      because: "The pharmacy next door has some now.",
    },
    {
      id: "courier-today",
      title: "A courier brings it today",
      price: "4.95",
      meets: { withinHours: 6, toTheDoor: 1 },
      because: "A courier brings it to your door within six hours.",
    },
  ],
  manner,
  words: {
    daysLeft: { none: 0, "not many": { lt: 5 }, "about a week": { gte: 6, lte: 8 } },
  },
});
