/**
 * A prescription is not where it was promised. One customer, four models: what she needs, what stands in her way, how it
 * is put right, and who sees it through. The policies stand in the folder `prescription`.
 */
import { formatMoney } from "evenhand";
import { obligations, whatToSay } from "evenhand/resolution-ownership";
import { findTheNeed, names, putItRight, removeTheBarriers, seeItThrough } from "./prescription/journey.ts";

console.log('1. "Not many left." What does she need?');
const { cheapest, result } = findTheNeed();
if (cheapest.status === "refused") console.log(`Collect it tomorrow? ${cheapest.because}`);
if (result.status === "decided") {
  const { title, price, because } = result.recommendation;
  console.log(`${title}, ${formatMoney(price, "en-GB")}. ${because[0]?.text}`);
}

console.log("\n2. What stands between her and the same outcome as everyone else?");
const access = removeTheBarriers();
if (access.status === "decided") {
  for (const { title, because } of access.plan.accommodations) console.log(`${title}. ${because}`);
  console.log(`Barriers left: ${access.unmet.length}`);
}

console.log("\n3. What is owed, what more may be given, and by whom?");
const { offer, alone, byHerself, approved } = putItRight();
if (offer.status === "decided") {
  console.log(`Owed: ${offer.owed.text}`);
  if (offer.goodwill.status === "decided") console.log(`May be given: ${offer.goodwill.text}`);
}
console.log(`Ann alone: ${alone.status}. ${alone.because}`);
console.log(`Ann approves it herself: ${byHerself.status}. ${byHerself.because}`);
console.log(`Cleo approves it: ${approved.status}.`);

console.log("\n4. Who owns it, and what does she hear?");
const { anns, bens, closed } = seeItThrough();
console.log(`Owner at 09:12: ${anns.owner.id}; after the hand-off: ${bens.owner.id}`);
console.log("What has to be done next, at 09:25:");
for (const { due, text } of obligations(bens, "2026-03-02T09:25:00Z").slice(0, 3))
  console.log(`- ${due} ${text}`);
console.log("\nWhat she reads:");
console.log(whatToSay(bens, { locale: "en-GB", timeZone: "Europe/London", names }));

console.log("\nThe trail of the case, a line for each decision and event:");
for (const { at, by, what, text } of closed.trail)
  console.log(`${at} ${by.id} ${what}: ${text.split("\n")[0]}`);

// Prints:
//
// 1. "Not many left." What does she need?
// Collect it tomorrow? It is too early to say whether Collect it here tomorrow is right. First ask: Can you come to the pharmacy, or somebody for you?
// A courier brings it today, £4.95. Nobody can come in: it has to be brought.
//
// 2. What stands between her and the same outcome as everyone else?
// Text messages instead of calls. It removes the barrier hear in `arrange`. The customer prefers it.
// A courier to the door. It removes the barrier travel in `come`.
// Barriers left: 0
//
// 3. What is owed, what more may be given, and by whom?
// Owed: It was not where we promised it, so bringing it costs you nothing: £4.95 back.
// May be given: It was not the first time: £10.00 for your next order.
// Ann alone: needs-approval. The role `front-desk` may not grant so much alone: Above 5 pounds a team lead agrees first.
// Ann approves it herself: refused. Whoever asks for a payment never approves it, not even through a program.
// Cleo approves it: allowed.
//
// 4. Who owns it, and what does she hear?
// Owner at 09:12: ann; after the hand-off: ben
// What has to be done next, at 09:25:
// - 2026-03-02T09:27:00Z You get the name and the direct number of the one person who sees to this.
// - 2026-03-02T09:27:00Z We write to you, and call only if you ask us to.
// - 2026-03-02T09:27:00Z We say what went wrong: you were sent from desk to desk, and it was for us to find out.
//
// What she reads:
// By Monday 2 March, 09:27: You get the name and the direct number of the one person who sees to this.
// By Monday 2 March, 09:27: We write to you, and call only if you ask us to.
// By Monday 2 March, 09:27: We say what went wrong: you were sent from desk to desk, and it was for us to find out.
// By Monday 2 March, 10:12: We write to you when the medicine leaves, before you have to ask.
// By Monday 2 March, 10:12: It was not the first time: £10.00 for your next order. You find it in your account within the hour.
// By Monday 2 March, 15:12: A courier brings the medicine to your door.
// By Monday 2 March, 17:12: The pharmacist apologises to you in person when the medicine arrives.
// By Tuesday 3 March, 09:12: It was not where we promised it, so bringing it costs you nothing: £4.95 back. It is back on your card by tomorrow.
// By Monday 9 March, 09:12: We find out why nobody knew, and tell you what we changed.
// You need it by Monday 2 March, 20:00.
// Ben Ito, the pharmacist answers for all of this until it is settled.
// You hear from us again by Monday 2 March, 13:12, whatever happens.
//
// The trail of the case, a line for each decision and event:
// 2026-03-02T09:12:00Z ann opened: Opened for c-204, owned by ann, needed by 2026-03-02T20:00:00Z: The heart tablets that were promised for today are not at the pharmacy.
// 2026-03-02T09:12:00Z ann clocks: Somebody may go without a medicine: solved the same day.
// 2026-03-02T09:12:00Z ann need: This cannot be decided yet. For how many days do you still have the medicine?
// 2026-03-02T09:12:00Z ann need: Nobody can come in: it has to be brought.
// 2026-03-02T09:12:00Z ann recommendation: A courier brings it to your door within six hours.
// 2026-03-02T09:12:00Z ann manner: You get the name and the direct number of the one person who sees to this.
// 2026-03-02T09:12:00Z ann manner: We write to you when the medicine leaves, before you have to ask.
// 2026-03-02T09:12:00Z ann promised: Promised e-2/1 (one-person, text-message) by 2026-03-02T09:27:00Z: You get the name and the direct number of the one person who sees to this.
// 2026-03-02T09:12:00Z ann promised: Promised e-2/2 (tell-each-step, text-message) by 2026-03-02T10:12:00Z: We write to you when the medicine leaves, before you have to ask.
// 2026-03-02T09:12:00Z ann accommodation-duty: Nobody goes without a medicine because of a step of ours.
// 2026-03-02T09:12:00Z ann accommodation-duty: Nobody goes without a medicine because of a step of ours.
// 2026-03-02T09:12:00Z ann accommodation-promise: We write to you, and call only if you ask us to.
// 2026-03-02T09:12:00Z ann accommodation-promise: A courier brings the medicine to your door.
// 2026-03-02T09:12:00Z ann assumption-in-doubt: Assumed of everybody in `arrange`, no-evidence: `Everybody can be called back`.
// 2026-03-02T09:12:00Z ann accommodation-granted: Granted: `Text messages instead of calls`. It removes the barrier hear in `arrange`. The customer prefers it.
// 2026-03-02T09:12:00Z ann accommodation-granted: Granted: `A courier to the door`. It removes the barrier travel in `come`.
// 2026-03-02T09:12:00Z ann promised: Promised e-3/1 (write-first, text-message) by 2026-03-02T09:27:00Z: We write to you, and call only if you ask us to.
// 2026-03-02T09:12:00Z ann promised: Promised e-3/2 (bring-it, in-person) by 2026-03-02T15:12:00Z: A courier brings the medicine to your door.
// 2026-03-02T09:12:00Z ann entitlement: It was not where we promised it, so bringing it costs you nothing: £4.95 back.
// 2026-03-02T09:12:00Z ann goodwill: It was not the first time: £10.00 for your next order.
// 2026-03-02T09:12:00Z ann redress: We say what went wrong: you were sent from desk to desk, and it was for us to find out.
// 2026-03-02T09:12:00Z ann redress: Nothing more is needed for this.
// 2026-03-02T09:12:00Z ann redress: The pharmacist apologises to you in person when the medicine arrives.
// 2026-03-02T09:12:00Z ann redress: The pharmacist apologises to you in person when the medicine arrives.
// 2026-03-02T09:12:00Z ann redress: We find out why nobody knew, and tell you what we changed.
// 2026-03-02T09:12:00Z ann redress: Nothing more is needed for this.
// 2026-03-02T09:12:00Z ann payment: It is back on your card by tomorrow.
// 2026-03-02T09:12:00Z ann promised: Promised e-4/1 (say-what-happened, text-message) by 2026-03-02T09:27:00Z: We say what went wrong: you were sent from desk to desk, and it was for us to find out.
// 2026-03-02T09:12:00Z ann promised: Promised e-4/2 (apologise, in-person) by 2026-03-02T17:12:00Z: The pharmacist apologises to you in person when the medicine arrives.
// 2026-03-02T09:12:00Z ann promised: Promised e-4/3 (mend-the-hand-over, text-message) by 2026-03-09T09:12:00Z, after it is needed (2026-03-02T20:00:00Z): We find out why nobody knew, and tell you what we changed.
// 2026-03-02T09:12:00Z ann promised: Promised e-4/4 (pay, text-message) by 2026-03-03T09:12:00Z, after it is needed (2026-03-02T20:00:00Z): It was not where we promised it, so bringing it costs you nothing: £4.95 back. It is back on your card by tomorrow.
// 2026-03-02T09:12:00Z ann goodwill: It was not the first time: £10.00 for your next order.
// 2026-03-02T09:12:00Z ann authority: Above 5 pounds a team lead agrees first.
// 2026-03-02T09:12:00Z ann authority: A team lead may give up to 20 pounds.
// 2026-03-02T09:12:00Z ann payment: You find it in your account within the hour.
// 2026-03-02T09:12:00Z ann payment-allowed: GBP 10.00 as goodwill: `cleo` approved it, with the role `team-lead`.
// 2026-03-02T09:12:00Z ann promised: Promised e-5/1 (pay, text-message) by 2026-03-02T10:12:00Z: It was not the first time: £10.00 for your next order. You find it in your account within the hour.
// 2026-03-02T09:20:00Z ann offered: Offered to ben, who may answer until 2026-03-02T09:35:00Z; with 9 open promises.
// 2026-03-02T09:20:00Z ann hand-off: Somebody may go without a medicine.
// 2026-03-02T09:22:00Z ben accepted: ben takes the case and 9 open promises over from ann.
// 2026-03-02T09:27:00Z ben promise-kept: The promise e-2/1 is kept: You get the name and the direct number of the one person who sees to this.
// 2026-03-02T09:27:00Z ben promise-kept: The promise e-3/1 is kept: We write to you, and call only if you ask us to.
// 2026-03-02T09:27:00Z ben promise-kept: The promise e-4/1 is kept: We say what went wrong: you were sent from desk to desk, and it was for us to find out.
// 2026-03-02T10:12:00Z ben promise-kept: The promise e-2/2 is kept: We write to you when the medicine leaves, before you have to ask.
// 2026-03-02T10:12:00Z ben promise-kept: The promise e-5/1 is kept: It was not the first time: £10.00 for your next order. You find it in your account within the hour.
// 2026-03-02T15:12:00Z ben promise-kept: The promise e-3/2 is kept: A courier brings the medicine to your door.
// 2026-03-02T17:12:00Z ben promise-kept: The promise e-4/2 is kept: The pharmacist apologises to you in person when the medicine arrives.
// 2026-03-03T09:12:00Z ben promise-kept: The promise e-4/4 is kept: It was not where we promised it, so bringing it costs you nothing: £4.95 back. It is back on your card by tomorrow.
// 2026-03-09T09:12:00Z ben promise-kept: The promise e-4/3 is kept: We find out why nobody knew, and tell you what we changed.
// 2026-03-09T09:30:00Z ben solved: Solved: The tablets came on Monday afternoon. The two branches now look into one list.
// 2026-03-09T11:00:00Z c-204 confirmed: The customer confirms the solution.
// 2026-03-09T11:05:00Z ben closed: Closed with the solution: the customer confirmed it.
