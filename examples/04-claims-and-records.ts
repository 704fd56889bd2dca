/**
 * "I paid 90 pounds." Perhaps. A claim may open a decision and never closes one that needs a record; and when the
 * record says something else, the record decides, and the difference is not hidden.
 */
import { decide, definePolicy, explain } from "evenhand";

const lostParcel = definePolicy({
  id: "lost-parcel",
  version: "1",
  purpose: "make-whole",
  facts: {
    arrived: { type: "boolean", ask: "Did the parcel arrive?" },
    price: { type: "money", currency: "GBP", max: "500.00", needs: "recorded" },
  },
  outcome: { refund: { type: "money", currency: "GBP" } },
  rules: [
    {
      id: "lost",
      when: { arrived: false },
      then: { refund: "price" },
      because: "It was lost: {price} back.",
    },
  ],
  otherwise: { then: { refund: "0" }, because: "It arrived." },
});

console.log("The customer says what it cost:");
const claimed = decide(lostParcel, {
  arrived: false,
  price: { value: "90.00", from: "claimed", ref: "chat 812" },
});
console.log(claimed.status, "-", explain(claimed, { audience: "agent" }));

console.log("\nThe order says something else:");
const recorded = decide(lostParcel, {
  arrived: false,
  price: {
    accounts: [
      { value: "90.00", from: "claimed", ref: "chat 812" },
      { value: "80.00", from: "recorded", ref: "order 4711" },
    ],
  },
});
console.log(recorded.status, "-", explain(recorded));
if (recorded.status === "decided") {
  for (const { fact, accounts } of recorded.conflicts ?? []) {
    console.log(
      "accounts of",
      fact,
      "that differ:",
      accounts.map(({ from, ref }) => `${from} (${ref})`).join(", "),
    );
  }
}

console.log("\nWhat changes nothing needs no record:");
const arrived = decide(lostParcel, { arrived: true, price: { value: "9000.00", from: "claimed" } });
console.log(arrived.status, "-", explain(arrived));

// Prints:
//
// The customer says what it cost:
// open - This cannot be decided yet. We still need a record of: price.
// Possible: lost: refund £0.00 to £500.00
// What still matters: price
// Relied on: arrived no (claimed)
// price was claimed and must be recorded to count.
// Policy: lost-parcel 1
//
// The order says something else:
// decided - It was lost: £80.00 back.
// accounts of price that differ: recorded (order 4711), claimed (chat 812)
//
// What changes nothing needs no record:
// decided - It arrived.
