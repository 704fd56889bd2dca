/**
 * "Why did nothing match?" - the question asked most of any rule engine. A rule is asked, not the debugger.
 */
import { decide, definePolicy, explain, issueText, whyNot } from "evenhand";

const upgrade = definePolicy({
  id: "free-upgrade",
  version: "1",
  purpose: "goodwill",
  facts: {
    outage: { type: "integer", unit: "hour", min: 0, max: 720 },
    plan: { type: "enum", values: ["basic", "family", "office"] },
    workedFromHome: { type: "boolean" },
  },
  outcome: { upgrade: { type: "boolean" } },
  rules: [
    {
      id: "long-outage",
      when: { outage: { gte: 24 }, plan: ["family", "office"] },
      then: { upgrade: true },
      because: "{outage} hours without internet.",
    },
    {
      id: "work-stopped",
      when: { outage: { gte: 4 }, workedFromHome: true },
      then: { upgrade: true },
      because: "Work stopped for {outage} hours.",
    },
  ],
});

const facts = { outage: 20, plan: "basic", workedFromHome: false } as const;
const decision = decide(upgrade, facts);
console.log(decision.status, "-", explain(decision));

const answer = whyNot(upgrade, facts);
if (answer.status === "answered") for (const { text } of answer.rules) console.log(`- ${text}`);

console.log("\nA fact that is misspelt does not fail in silence:");
const misspelt: object = { outtage: 30, plan: "family" };
const refused = decide(upgrade, misspelt);
if (refused.status === "invalid") console.log(refused.issues.map(issueText).join("\n"));

// Prints:
//
// gap - No rule of this policy covers this case.
// - long-outage does not fire: outage is 20, needs ≥ 24; plan is basic, needs family or office.
// - work-stopped does not fire: workedFromHome is no, needs yes.
//
// A fact that is misspelt does not fail in silence:
// outtage: `outtage` is not a fact of this policy - did you mean `outage`?
