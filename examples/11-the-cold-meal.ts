/**
 * A cold meal with a real apology and a free dessert brings a guest back. A warm meal that was served rudely does not,
 * whatever is taken off the bill: what failed there was not the meal.
 *
 * What is owed, what may be given, how harm is put right and who may grant what stands in restaurant.json.
 */
import { type Contact, expectOk, formatMoney } from "evenhand";
import { type Failure, guard, parsePlaybook, recover } from "evenhand/recovery-offer";
import document from "./restaurant.json" with { type: "json" };

const restaurant = expectOk(parsePlaybook(document));
const will = { kind: "person", id: "will", role: "waiter" } as const;
const table4: Contact = {
  at: "2026-03-06T19:30:00Z",
  customer: { kind: "customer", id: "table-4" },
  servedBy: will,
  channel: "in-person",
};
const cold = {
  kind: "outcome",
  cause: "ours",
  harms: [],
  repeats: 0,
  facts: { price: { value: "18.50", from: "recorded", ref: "bill 88" } },
} as const satisfies Failure;
const rude = { ...cold, kind: "process", harms: ["treated-rudely"] } as const satisfies Failure;

for (const [what, failure] of [
  ["The meal came cold.", cold],
  ["The meal was warm, and the waiter laughed at the guest.", rude],
] as const) {
  console.log(what);
  const offer = recover(restaurant, failure, table4);
  if (offer.status !== "decided") continue;
  for (const part of offer.components) {
    const amount = "amount" in part ? ` (${formatMoney(part.amount, "en-IE")})` : "";
    console.log(`- ${part.duty} ${part.kind}: ${part.text}${amount}`);
  }
  console.log("");
}

console.log("It was cold the second time now. Will would like to give what may be given.");
const failure = { ...cold, repeats: 1 } as const;
const dinner = {
  action: "pay",
  as: "goodwill",
  amount: { amount: 6000, currency: "EUR" },
  failure,
  requestedBy: will,
} as const;
const alone = guard(restaurant, dinner, table4);
console.log(`Will: ${alone.status}. ${alone.because}`);
if (alone.status === "needs-approval") console.log(`Meanwhile: ${alone.instead.text}`);
const himself = guard(restaurant, { ...dinner, approvedBy: { ...will, role: "manager" } }, table4);
console.log(`Will approves it himself: ${himself.status}. ${himself.because}`);
const mona = { kind: "person", id: "mona", role: "manager" } as const;
console.log(`Mona approves it: ${guard(restaurant, { ...dinner, approvedBy: mona }, table4).status}.`);
const back = { ...dinner, as: "entitlement", amount: { amount: 1850, currency: "EUR" } } as const;
console.log(`The price back, by Will: ${guard(restaurant, back, table4).because}`);

// Prints:
//
// The meal came cold.
// - must acknowledge: That should not have happened.
// - must apologise: I am sorry. It was our mistake.
// - must compensate: It was cold: its price back. (€18.50)
// - may compensate: And a dessert on the house. (€7.50)
//
// The meal was warm, and the waiter laughed at the guest.
// - must acknowledge: That should not have happened.
// - must apologise: I am sorry. It was our mistake.
// - must apologise: The manager comes to your table and apologises.
// - must follow-up: She calls you tomorrow and tells you what we changed.
//
// It was cold the second time now. Will would like to give what may be given.
// Will: needs-approval. The role `waiter` may not grant so much alone: above 10 euros a waiter asks the manager.
// Meanwhile: Have somebody else approve it: `manager`. Pay EUR 10.00 as goodwill, which needs nobody's approval.
// Will approves it himself: refused. Whoever asks for a payment never approves it, not even through a program.
// Mona approves it: allowed.
// The price back, by Will: EUR 18.50 is part of what is owed, which anybody may pay without asking.
