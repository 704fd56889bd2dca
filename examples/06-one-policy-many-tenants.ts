/**
 * Five hundred shops share one helpdesk. The rule is the same, the numbers are not: they are parameters, with bounds
 * that no shop may leave.
 */
import { configure, decide, definePolicy, explain, issueText, PolicyError } from "evenhand";

const lateParcel = definePolicy({
  id: "late-parcel",
  version: "2026-01",
  purpose: "goodwill",
  parameters: {
    daysOfGrace: { type: "integer", unit: "day", value: 2, min: 0, max: 5 },
    voucher: { type: "money", currency: "EUR", value: "5.00", min: "5.00", max: "50.00" },
  },
  facts: { daysLate: { type: "integer", unit: "day", min: 0, max: 90 } },
  outcome: { amount: { type: "money", currency: "EUR" } },
  rules: [
    {
      id: "late",
      when: { daysLate: { gt: { parameter: "daysOfGrace" } } },
      then: { amount: { parameter: "voucher" } },
      because: "More than {daysOfGrace} days late: a voucher of {voucher}.",
    },
  ],
  otherwise: { then: { amount: "0" }, because: "No more than {daysOfGrace} days late." },
});

const shops = {
  "the usual": lateParcel,
  "flower shop": configure(lateParcel, { daysOfGrace: 0, voucher: "15.00" }),
  "furniture shop": configure(lateParcel, { daysOfGrace: 5 }),
};
for (const [shop, policy] of Object.entries(shops)) {
  console.log(`${shop}: ${explain(decide(policy, { daysLate: 3 }))}`);
}

console.log("\nA shop that gives too little is refused:");
try {
  configure(lateParcel, { voucher: "0.50" });
} catch (error) {
  if (error instanceof PolicyError) console.log(error.issues.map(issueText).join("\n"));
}

// Prints:
//
// the usual: More than 2 days late: a voucher of €5.00.
// flower shop: More than 0 days late: a voucher of €15.00.
// furniture shop: No more than 5 days late.
//
// A shop that gives too little is refused:
// parameters.voucher.value: `0.50` is outside the domain of `voucher` - it goes from 5.00 to 50.00
