/**
 * A bakery delivers cakes. Its owner always knew what to do about a late one; now it is written down, so that it is
 * the same on her day off.
 */
import { decide, definePolicy, explain, formatMoney, runCases } from "evenhand";

const lateCake = definePolicy({
  id: "late-cake",
  version: "1",
  purpose: "make-whole",
  facts: {
    minutesLate: { type: "integer", unit: "minute", min: 0, max: 600, ask: "How late did it come?" },
    missedTheParty: { type: "boolean", ask: "Was the party over?" },
    price: { type: "money", currency: "EUR", max: "300.00" },
  },
  outcome: { refund: { type: "money", currency: "EUR", round: "half-up" } },
  rules: [
    {
      id: "party-over",
      when: { minutesLate: { gt: 0 }, missedTheParty: true },
      then: { refund: "price" },
      because: "A cake after the party is no cake: the whole price.",
    },
    {
      id: "an-hour",
      when: { minutesLate: { gte: 60 } },
      then: { refund: { percent: "30", of: "price" } },
      because: "{minutesLate} minutes late: 30% of the price.",
    },
  ],
  otherwise: { then: { refund: "0" }, because: "Less than an hour late, and in time for the party." },
  cases: [
    { facts: { minutesLate: 59, missedTheParty: false, price: "40.00" }, expect: { refund: "0" } },
    { facts: { minutesLate: 60, missedTheParty: false, price: "40.00" }, expect: { refund: "12.00" } },
    { facts: { minutesLate: 10, missedTheParty: true, price: "40.00" }, rule: "party-over" },
  ],
});

for (const { index, passed } of runCases(lateCake)) {
  console.log(`case ${index + 1}: ${passed ? "as expected" : "differs"}`);
}

const decision = decide(lateCake, { minutesLate: 75, missedTheParty: false, price: "34.50" });
if (decision.status === "decided") {
  console.log(`${formatMoney(decision.outcome.refund, "en-IE")}: ${explain(decision)}`);
}

// Prints:
//
// case 1: as expected
// case 2: as expected
// case 3: as expected
// €10.35: 75 minutes late: 30% of the price.
