import type { Starter } from "./starter.ts";

/** What a shop gives back when a parcel comes late or not at all. */
export const lateParcel: Starter = {
  name: "late-parcel",
  about: "what a shop gives back when a parcel comes late, or not at all",
  example: '{"lost":false,"daysLate":8,"delivery":"4.90","price":"30.00"}',
  document: (schema) => `{
  // A policy is data. This file is JSON with comments; your editor completes it with the schema below.
  "$schema": ${JSON.stringify(schema)},
  "format": 0,
  "id": "late-parcel",
  "version": "1",
  "title": "Late parcel",
  "language": "en",

  // What the policy is for. It limits what facts may be about: what is owed may not depend on how much a customer
  // spends, or how they sound.
  "purpose": "make-whole",

  // Where the rules come from, and how closely you have read it: text, page, secondary, inferred or unverified.
  "sources": {
    "terms": { "title": "Our delivery terms, section 4", "mark": "unverified", "note": "name your own terms here" }
  },

  // Numbers that an owner may set without touching a rule.
  "parameters": {
    "patience": { "type": "integer", "unit": "day", "value": 7, "min": 3, "max": 14, "title": "a long wait" }
  },

  // Everything the policy may ask about a case, each with all the values it can have. "ask" is the question.
  "facts": {
    "lost": { "type": "boolean", "ask": "Is the parcel lost?", "about": "failure" },
    "daysLate": {
      "type": "integer", "unit": "day", "min": 0, "max": 90, "title": "days late",
      "ask": "How many days after the promised day did it arrive?", "about": "failure"
    },
    // Money is written in major units, in quotes. "needs" says that a customer's word is not enough here.
    "delivery": {
      "type": "money", "currency": "EUR", "max": "50.00", "title": "delivery charge",
      "ask": "What did the delivery cost?", "about": "loss", "needs": "recorded"
    },
    "price": {
      "type": "money", "currency": "EUR", "max": "5000.00", "title": "price of the goods",
      "ask": "What did the goods cost?", "about": "loss", "needs": "recorded"
    }
  },

  // What it answers.
  "outcome": {
    "refund": { "type": "money", "currency": "EUR", "round": "half-up" }
  },

  // Read from the top: the first rule that holds decides. "because" travels with every decision; a name in braces is
  // filled in.
  "rules": [
    {
      "id": "lost",
      "when": { "lost": true },
      "then": { "refund": { "sum": ["price", "delivery"] } },
      "because": "Your parcel is lost: we give you back {refund}, goods and delivery.",
      "source": "terms"
    },
    {
      "id": "long-wait",
      "when": { "daysLate": { "gte": { "parameter": "patience" } } },
      "then": { "refund": { "sum": ["delivery", { "percent": "10", "of": "price" }] } },
      "because": "It came {daysLate} days late: we give you back the delivery charge and a tenth of the price.",
      "source": "terms"
    },
    {
      "id": "late",
      "when": { "daysLate": { "gte": 1 } },
      "then": { "refund": "delivery" },
      "because": "It came {daysLate} days late: we give you back the delivery charge.",
      "source": "terms"
    }
  ],
  "otherwise": {
    "then": { "refund": "0" },
    "because": "It came on the promised day.",
    "source": "terms"
  },

  // What must be true of every possible case.
  "guarantees": [
    { "id": "no-dead-end", "complete": true },
    { "id": "later-is-never-less", "whenGrows": "daysLate", "neverFalls": "refund" },
    { "id": "never-more-than-was-paid", "atMost": { "refund": { "sum": ["price", "delivery"] } } }
  ],

  // Cases with their known answers: \`evenhand check late-parcel.jsonc\` runs them, and so does the test beside this
  // file. Write one for each edge: just below, and exactly at.
  "cases": [
    {
      "title": "on the day",
      "facts": { "lost": false, "daysLate": 0 },
      "expect": { "refund": "0" }
    },
    {
      "title": "six days is not a long wait",
      "facts": { "lost": false, "daysLate": 6, "delivery": { "value": "4.90", "from": "recorded" } },
      "expect": { "refund": "4.90" }
    },
    {
      "title": "seven days is",
      "facts": {
        "lost": false, "daysLate": 7,
        "delivery": { "value": "4.90", "from": "recorded" }, "price": { "value": "30.00", "from": "recorded" }
      },
      "expect": { "refund": "7.90" },
      "rule": "long-wait"
    },
    {
      "title": "the customer's word on the price leaves it open",
      "facts": { "lost": true, "delivery": { "value": "4.90", "from": "recorded" }, "price": "3000.00" },
      "status": "open"
    }
  ]
}
`,
};
