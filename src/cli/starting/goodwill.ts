import type { Starter } from "./starter.ts";

/** What an agent may offer beyond what is owed. */
export const goodwill: Starter = {
  name: "goodwill",
  about: "what an agent may offer beyond what is owed, as a range",
  example: '{"cause":"ours","contacts":3,"harm":"missed-occasion"}',
  document: (schema) => `{
  // What an agent may offer on top of what is owed. This file is JSON with comments.
  "$schema": ${JSON.stringify(schema)},
  "format": 0,
  "id": "goodwill",
  "version": "1",
  "title": "Goodwill",
  "language": "en",

  // Goodwill may not depend on how a customer sounds, how many followers they have, or on marks on their account: a
  // fact about those is refused here. Write what a fact is "about", and it is checked.
  "purpose": "goodwill",

  "sources": {
    "guide": { "title": "Service guide, chapter on goodwill", "mark": "unverified", "note": "name your own guide here" }
  },

  "parameters": {
    "most": {
      "type": "money", "currency": "EUR", "value": "50.00", "min": "20.00", "max": "100.00",
      "title": "the most an agent may offer"
    }
  },

  "facts": {
    "cause": {
      "type": "enum", "values": ["ours", "carrier", "customer"], "about": "failure",
      "ask": "Where did it go wrong: with us, with the carrier, or with the order?"
    },
    // Every further contact about the same problem is an effort that we caused.
    "contacts": {
      "type": "integer", "min": 1, "max": 20, "title": "contacts so far", "about": "harm",
      "ask": "How many times has the customer contacted us about it?"
    },
    // "other": true admits any other word, which is then the one value *other*.
    "harm": {
      "type": "enum", "values": ["none", "lost-time", "missed-occasion"], "other": true, "about": "harm",
      "ask": "What did it spoil?"
    }
  },

  // A range: an agent may choose within it. A permission is not a duty.
  "outcome": {
    "offer": { "type": "money", "currency": "EUR", "range": true },
    "handOff": { "type": "boolean", "title": "hand it to a supervisor" }
  },

  "rules": [
    {
      "id": "unknown-harm",
      "when": { "harm": { "is": "other" } },
      "then": { "offer": { "atLeast": "0", "atMost": { "parameter": "most" } }, "handOff": true },
      // One text an audience: the customer never reads what was written for staff.
      "because": {
        "customer": "We want to understand what happened: a colleague will call you.",
        "agent": "No rule knows this harm. A supervisor decides, up to {most}."
      },
      "source": "guide"
    },
    {
      "id": "missed-occasion",
      "when": { "harm": "missed-occasion", "cause": ["ours", "carrier"] },
      "then": { "offer": { "atLeast": "20.00", "atMost": { "parameter": "most" } }, "handOff": false },
      "because": "It spoiled an occasion that does not come again, and that was our doing.",
      "source": "guide"
    },
    {
      "id": "had-to-ask-again",
      "when": { "contacts": { "gte": 3 }, "not": { "cause": "customer" } },
      "then": { "offer": { "atLeast": "10.00", "atMost": "20.00" }, "handOff": false },
      "because": "You had to contact us {contacts} times about one problem.",
      "source": "guide"
    },
    {
      "id": "lost-time",
      "when": { "harm": "lost-time", "cause": "ours" },
      "then": { "offer": { "atLeast": "5.00", "atMost": "10.00" }, "handOff": false },
      "because": "Our mistake cost you time.",
      "source": "guide"
    }
  ],
  "otherwise": {
    "then": { "offer": "0", "handOff": false },
    "because": "An apology is due, and nothing beyond it.",
    "source": "guide"
  },

  "guarantees": [
    { "id": "no-dead-end", "complete": true },
    { "id": "asking-again-never-costs", "whenGrows": "contacts", "neverFalls": "offer" },
    { "id": "within-the-limit", "atMost": { "offer": { "parameter": "most" } } }
  ],

  "cases": [
    {
      "title": "an occasion missed",
      "facts": { "cause": "carrier", "contacts": 1, "harm": "missed-occasion" },
      "expect": { "offer": { "atLeast": "20.00", "atMost": "50.00" }, "handOff": false }
    },
    {
      "title": "two contacts are not three",
      "facts": { "cause": "ours", "contacts": 2, "harm": "none" },
      "rule": "otherwise"
    },
    { "title": "three are", "facts": { "cause": "ours", "contacts": 3, "harm": "none" }, "rule": "had-to-ask-again" },
    {
      "title": "a harm that nobody thought of",
      "facts": { "cause": "customer", "contacts": 1, "harm": "a wedding dress in the wrong colour" },
      "expect": { "handOff": true }
    },
    { "title": "the harm is needed", "facts": { "cause": "ours", "contacts": 1 }, "status": "open" }
  ]
}
`,
};
