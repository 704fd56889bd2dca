/**
 * "You have put my price up again. Why should I stay with you?" Usually somebody offers a discount to whoever complains,
 * and nothing to whoever does not. The question deserves an answer instead: what do you need now, is what you have right
 * for it, and what else is there, ours or not?
 *
 * The insurer, the others, every price and every amount of cover are ours.
 */
import { definePolicy, expectOk } from "evenhand";
import {
  answer,
  assess,
  defineNeedsPolicy,
  type ElsewhereOffering,
  type Offering,
  type Reassessment,
  reassess,
  renewAssessment,
  startAssessment,
} from "evenhand/needs-assessment";

/** What a household needs of its contents insurance, in whole pounds. */
const household = (version: string, askOutside: string) =>
  definePolicy({
    id: "household",
    version,
    purpose: "recommendation",
    facts: {
      worth: {
        type: "integer",
        unit: "pounds",
        min: 0,
        max: 500_000,
        ask: "What would it cost to buy your things again?",
      },
      worthOutside: { type: "integer", unit: "pounds", min: 0, max: 20_000, ask: askOutside },
    },
    outcome: { contents: { type: "integer" }, outside: { type: "integer" } },
    rules: [],
    otherwise: {
      then: { contents: { per: "worth", amount: 1 }, outside: { per: "worthOutside", amount: 1 } },
      because: "Your things cost {worth} pounds to buy again, those that you take out {worthOutside} pounds.",
    },
  });
const insurance = (version: string, askOutside: string, offerings: readonly Offering[]) =>
  defineNeedsPolicy({
    id: "home-insurance",
    version,
    currency: "GBP",
    requirements: [household(version, askOutside)],
    dimensions: {
      contents: { title: "Cover at home", unit: "pounds" },
      outside: { title: "Cover outside", unit: "pounds" },
    },
    offerings,
    words: { worth: { "not much": { lte: 10_000 } } },
  });

const lastYear = insurance("2025", "What is the bicycle worth that you take out?", [
  { id: "plain", title: "Plain", price: "96", meets: { contents: 20_000, outside: 0 } },
  { id: "comfort", title: "Comfort", price: "168", meets: { contents: 50_000, outside: 500 } },
  { id: "full", title: "Full", price: "240", meets: { contents: 80_000, outside: 2500 } },
]);
// This year Full has gone up, and the bicycle is asked for with everything else that leaves the house.
const thisYear = insurance(
  "2026",
  "What are the things worth that you take out, phone and bicycle included?",
  [
    { id: "plain", title: "Plain", price: "99", meets: { contents: 20_000, outside: 0 } },
    { id: "comfort", title: "Comfort", price: "168", meets: { contents: 50_000, outside: 1000 } },
    { id: "full", title: "Full", price: "285", meets: { contents: 80_000, outside: 2500 } },
  ],
);

// A year ago she had an expensive bicycle, and Full was right.
let sold = startAssessment(lastYear, {
  at: "2025-04-01T10:00:00Z",
  customer: { kind: "customer", id: "c-311" },
  servedBy: { kind: "person", id: "ann" },
  channel: "phone",
});
sold = expectOk(answer(lastYear, sold, "worth", 42_000));
sold = expectOk(answer(lastYear, sold, "worthOutside", 2200));
const then = assess(lastYear, sold);
console.log(`2025: ${then.status === "decided" && then.recommendation.offering}`);

// "Why should I stay?" What she said about the bicycle is no answer to this year's question: she is asked.
const contact = {
  at: "2026-03-20T15:30:00Z",
  customer: { kind: "customer", id: "c-311" },
  servedBy: { kind: "person", id: "ben" },
  channel: "phone",
} as const;
const asHeld = { current: "full", before: lastYear, earlier: sold, contact } as const;
const tell = (again: Reassessment) =>
  console.log("text" in again ? `\n${again.status}\n${again.text}` : again.status);
tell(reassess(thisYear, sold, asHeld));

// The bicycle is sold. Her phone, and the laptop that she carries, are worth 900.
let session = expectOk(renewAssessment(thisYear, sold, { before: lastYear })).session;
session = expectOk(answer(thisYear, session, "worthOutside", 900));
tell(reassess(thisYear, session, asHeld));

// She had offers of others before her, and so has whoever answers. To leave is an answer too.
const elsewhere: ElsewhereOffering[] = [
  {
    id: "hill-basic",
    provider: "Hill",
    title: "Basic",
    price: "120",
    meets: { contents: 50_000, outside: 500 },
  },
  {
    id: "hill-more",
    provider: "Hill",
    title: "More",
    price: "156",
    meets: { contents: 50_000, outside: 1000 },
  },
];
tell(reassess(thisYear, session, { ...asHeld, elsewhere }));

// Prints:
//
// 2025: full
//
// open
// It is too early to say whether Full is still right for you.
// First we ask you: What are the things worth that you take out, phone and bicycle included?
// What are the things worth that you take out, phone and bicycle included? You told us: 2,200 pounds. The question is worded otherwise now.
// Full costs £285.00 now, and cost £240.00 before.
// We have not compared with what others offer.
// You need not decide before. You may stay, and you may leave.
//
// overpaying
// Full is enough for you, and you pay more than you need to.
// Comfort for £168.00 is enough.
// You would save £117.00.
// Your things cost 42,000 pounds to buy again, those that you take out 900 pounds.
// What are the things worth that you take out, phone and bicycle included? You say now: 900 pounds.
// Cover outside: you need 900 pounds now, and needed 2,200 pounds before.
// Full costs £285.00 now, and cost £240.00 before.
// Comfort, Cover outside: 1,000 pounds now, and 500 pounds before.
// We have not compared with what others offer.
// You may change to Comfort, stay as you are, or leave.
//
// better-elsewhere
// No, you are better off elsewhere.
// More of Hill for £156.00 is enough.
// You would save £129.00.
// Of ours, Comfort for £168.00 is enough.
// Your things cost 42,000 pounds to buy again, those that you take out 900 pounds.
// What are the things worth that you take out, phone and bicycle included? You say now: 900 pounds.
// Cover outside: you need 900 pounds now, and needed 2,200 pounds before.
// Full costs £285.00 now, and cost £240.00 before.
// You may stay. In your place we would leave, for More of Hill.
