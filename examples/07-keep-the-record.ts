/**
 * A year later somebody asks: was this decision right? The record is small, and the policy can take it again.
 */
import { decide, recordOf, verifyRecord } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { delayRepay30 } from "evenhand/schemes/delay-repay-30";

const decision = decide(delayRepay15, {
  delay: { value: 47, from: "recorded", ref: "train 1B23 of 3 November" },
  ticket: "return",
  fare: { value: "32.40", from: "verified", ref: "receipt 20261103-7" },
});

// What goes into the database is plain text.
const stored = JSON.stringify(recordOf(decision));

const { status, rules, facts } = JSON.parse(stored);
console.log(status, rules.join(", "));
for (const [fact, account] of Object.entries(facts)) console.log(`- ${fact}: ${JSON.stringify(account)}`);

console.log("\nA year later:", verifyRecord(JSON.parse(stored), delayRepay15));

const improved = JSON.parse(stored);
improved.outcome.compensation.amount = 3240;
console.log("Somebody improved the amount:", verifyRecord(improved, delayRepay15));

console.log("Held against another scheme:", verifyRecord(JSON.parse(stored), delayRepay30));

// Prints:
//
// decided half-hour-return
// - delay: {"value":47,"from":"recorded","ref":"train 1B23 of 3 November"}
// - ticket: {"value":"return","from":"claimed"}
// - fare: {"value":{"amount":3240,"currency":"GBP"},"from":"verified","ref":"receipt 20261103-7"}
//
// A year later: same
// Somebody improved the amount: differs
// Held against another scheme: other-policy
