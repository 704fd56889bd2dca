import type { Starter } from "./starter.ts";

/** What a customer needs, and which plan is enough for it. */
export const whichPlan: Starter = {
  name: "which-plan",
  about: "what a customer needs, and which of three plans is enough: a needs policy",
  example: '{"daysOnline":{"said":"not much"},"videoCalls":true}',
  document: () => `{
  // Which plan is enough for this customer, and what has to be asked first? This file is JSON with comments, each on a
  // line of its own. A needs policy offers something, and says what each need asks of it.
  "id": "which-plan",
  "version": "1",
  "title": "Broadband",
  // The currency of all prices.
  "currency": "EUR",

  // What needs are measured in: whole numbers. With "better": "less", little is good.
  "dimensions": {
    "upload": { "title": "Upload", "unit": "kbit/s" },
    "delay": { "title": "Delay", "unit": "ms", "better": "less" }
  },

  // Policies with the purpose "recommendation": their facts are the questions, their outcome is how much is needed. Where
  // several answer one dimension, the strictest counts.
  "requirements": [
    {
      "id": "use",
      "version": "1",
      "purpose": "recommendation",
      // Where each figure comes from, and how closely you have read it: text, page, secondary, inferred or unverified.
      "sources": {
        "ours": { "title": "Ours", "mark": "inferred", "note": "made up: put your own figures here" }
      },
      "facts": {
        "daysOnline": {
          "type": "integer", "min": 0, "max": 7, "unit": "days", "title": "days online",
          "ask": "On how many days a week are you online?"
        },
        "videoCalls": { "type": "boolean", "title": "video calls", "ask": "Do you make video calls?" },
        "largeFiles": { "type": "boolean", "title": "large files", "ask": "Do you send large files, such as films?" }
      },
      "outcome": {
        "upload": { "type": "integer", "unit": "kbit/s" },
        "delay": { "type": "integer", "unit": "ms" }
      },
      // Read from the top: the first rule that holds decides.
      "rules": [
        {
          "id": "large-files",
          "when": { "largeFiles": true },
          "then": { "upload": 8000, "delay": 150 },
          "because": "You send large files.",
          "source": "ours"
        },
        {
          "id": "calls",
          "when": { "videoCalls": true },
          "then": { "upload": 1500, "delay": 150 },
          "because": "In a video call you are seen, too: that goes up, and may not wait.",
          "source": "ours"
        },
        {
          "id": "often",
          "when": { "daysOnline": { "gte": 5 } },
          "then": { "upload": 800, "delay": 1000 },
          "because": "You are online most days.",
          "source": "ours"
        }
      ],
      // Nobody's need is left undecided.
      "otherwise": { "then": { "upload": 200, "delay": 1000 }, "because": "Reading and writing need little.", "source": "ours" },
      "cases": [
        { "facts": { "largeFiles": false, "videoCalls": true }, "expect": { "upload": 1500, "delay": 150 }, "rule": "calls" },
        { "facts": { "largeFiles": false, "videoCalls": false, "daysOnline": 4 }, "expect": { "upload": 200, "delay": 1000 } },
        { "facts": { "largeFiles": false, "videoCalls": false, "daysOnline": 5 }, "expect": { "upload": 800, "delay": 1000 } }
      ]
    }
  ],

  // How questions are asked; none of this changes what is right.
  "questions": {
    "videoCalls": { "help": "Calls in which you see each other, with a grandchild or with a doctor for instance." }
  },

  // What customers say, and what it means. Everything else is asked again, and never guessed.
  "words": {
    "daysOnline": { "not much": { "lte": 2 }, "every day": 7 }
  },

  // In the order of preference: the first that is enough is recommended. Usually the cheapest stands first.
  "offerings": [
    { "id": "basic", "title": "Basic", "price": "15.00", "meets": { "upload": 500, "delay": 400 } },
    { "id": "steady", "title": "Steady", "price": "22.00", "meets": { "upload": 5000, "delay": 100 } },
    { "id": "fibre", "title": "Fibre", "price": "45.00", "meets": { "upload": 50000, "delay": 20 } }
  ],
  "noneFits": "We have nothing that is enough for you.",

  // How a customer wants to be treated is a need too. This says which promise follows from it.
  "manner": {
    "id": "manner",
    "version": "1",
    "purpose": "accommodation",
    "facts": { "need": { "type": "enum", "values": ["informed", "quick"], "title": "how they want to be treated" } },
    "outcome": {
      "action": { "type": "enum", "values": ["none", "send-summary"] },
      "withinMinutes": { "type": "integer", "unit": "minutes" }
    },
    "rules": [
      {
        "id": "informed",
        "when": { "need": "informed" },
        "then": { "action": "send-summary", "withinMinutes": 60 },
        "because": "Within {withinMinutes} minutes you have it in writing."
      }
    ],
    "otherwise": { "then": { "action": "none", "withinMinutes": 0 }, "because": "Nothing is promised for it yet." }
  }
}
`,
  test: `// node --test
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { issueText, runCases } from "evenhand";
import { answer, assess, checkProposal, parseNeedsPolicy, startAssessment } from "evenhand/needs-assessment";

// JSON without its comments, which stand on lines of their own.
const text = readFileSync(new URL("./which-plan.jsonc", import.meta.url), "utf8").replace(/^\\s*\\/\\/.*$/gm, "");
const read = parseNeedsPolicy(JSON.parse(text));

test("which-plan is a sound needs policy", () => {
  assert.deepEqual(read.ok ? [] : read.issues.map(issueText), []);
});

for (const policy of read.ok ? read.value.requirements : []) {
  for (const result of runCases(policy)) {
    test(\`\${policy.id}: \${result.case.title ?? \`case \${result.index + 1}\`}\`, () => {
      assert.deepEqual(result.differences, []);
    });
  }
}

/** What a customer answers, by question. */
function answered(replies) {
  return Object.entries(replies).reduce((session, [question, reply]) => {
    const next = answer(read.value, session, question, reply);
    assert.deepEqual(next.ok ? [] : next.issues.map(issueText), []);
    return next.value;
  }, startAssessment(read.value));
}

test("not much says nothing of video calls: it is too early for the cheapest", () => {
  const check = checkProposal(read.value, answered({ daysOnline: { said: "not much" } }), "basic");
  assert.deepEqual([check.status, check.code], ["refused", "too-early"]);
});

for (const { replies, right } of [
  { replies: { daysOnline: 2, videoCalls: false, largeFiles: false }, right: "basic" },
  { replies: { daysOnline: 5, videoCalls: false, largeFiles: false }, right: "steady" },
  { replies: { videoCalls: true, largeFiles: false }, right: "steady" },
  { replies: { largeFiles: true }, right: "fibre" },
]) {
  test(\`\${JSON.stringify(replies)}: \${right}\`, () => {
    const result = assess(read.value, answered(replies));
    assert.equal(result.status === "decided" ? result.recommendation.offering : result.status, right);
  });
}
`,
};
