/**
 * A flight was late. The passenger does not know everything, and should not be asked everything: one question at a
 * time, only where the answer can still change something, and none after that.
 */
import { decide, explain } from "evenhand";
import { eu261 } from "evenhand/schemes/eu261";

// What this passenger would say, if asked.
const answers = { extraordinary: false, distance: { gte: 2000, lte: 3000 }, departsFromEu: true } as const;

let known = {};
for (;;) {
  const decision = decide(eu261, { event: "delay", delay: 200, ...known });
  if (decision.status !== "open") {
    console.log(`\n${explain(decision)}`);
    if (decision.status === "decided") console.log("Never asked:", decision.missing?.join(", "));
    break;
  }
  const { fact, ask } = decision.next;
  console.log(`${decision.possible.length} results possible. ${ask}`);
  if (!(fact in answers)) break;
  known = { ...known, [fact]: answers[fact as keyof typeof answers] };
}

// Prints:
//
// 4 results possible. Was it caused by extraordinary circumstances that all reasonable measures could not avoid?
// 4 results possible. Did the flight depart from an airport in the EU?
// 3 results possible. How far is it to the final destination?
//
// Over 1500 km and within the EU, or no more than 3500 km: EUR 400.
// Never asked: arrivesInEu
