/**
 * A late train. The passenger asks what is due; the published scheme knows, and says why.
 */
import { decide, explain, formatMoney, whyNot } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";

const journey = { delay: 47, ticket: "return", fare: "32.40" } as const;
const decision = decide(delayRepay15, journey);

if (decision.status === "decided") {
  console.log(formatMoney(decision.outcome.compensation, "en-GB"));
  console.log(explain(decision));
}

console.log("\nWhat the agent sees beside it:");
console.log(explain(decision, { audience: "agent" }));

console.log('\n"My neighbour got half of it back!"');
const answer = whyNot(delayRepay15, journey, "one-hour-return");
if (answer.status === "answered") console.log(answer.rules[0]?.text);

// Prints:
//
// £8.10
// 30 to 59 minutes late on a return ticket: 25% of the fare.
//
// What the agent sees beside it:
// 30 to 59 minutes late on a return ticket: 25% of the fare.
// Rule: half-hour-return
// Because: delay ≥ 30; ticket return
// Relied on: delay 47 (claimed); ticket return (claimed); fare £32.40 (claimed)
// Policy: delay-repay-15 2026-01
//
// "My neighbour got half of it back!"
// one-hour-return does not fire: delay is 47, needs ≥ 60.
