/**
 * "I don't use it much." She was kindly sold the cheapest plan, and saw her grandchildren freeze. What she said was not
 * wrong; it was no answer to the question that mattered, and nobody asked that one.
 *
 * What activities need stands in broadband.json, with its sources; the plans and their prices are ours.
 */
import { expectOk, formatMoney } from "evenhand";
import {
  answer,
  assess,
  checkProposal,
  nextQuestion,
  parseNeedsPolicy,
  startAssessment,
  statePersonalNeed,
} from "evenhand/needs-assessment";
import document from "./broadband.json" with { type: "json" };

// Eight questions, three dimensions, five plans.
const broadband = expectOk(parseNeedsPolicy(document));
let session = startAssessment(broadband, {
  at: "2026-03-02T09:12:00Z",
  customer: { kind: "customer", id: "c-204" },
  servedBy: { kind: "person", id: "ann" },
  channel: "phone",
});
const tell = (plan: string) => {
  const check = checkProposal(broadband, session, plan);
  if (check.status === "allowed" || check.status === "refused")
    console.log(`${check.code}: ${check.because}`);
};

session = expectOk(answer(broadband, session, "daysOnline", { said: "not much" }));
session = expectOk(
  statePersonalNeed(broadband, session, "reassured", { said: "I could not bear to be cut off." }),
);
tell("basic");

// What she says when she is asked.
const says = {
  worksFromHome: false,
  studies: false,
  sendsLargeFiles: false,
  videoCalls: "personal",
  films: "none",
};
for (let next = nextQuestion(broadband, session); next; next = nextQuestion(broadband, session)) {
  const reply = says[next.question as keyof typeof says];
  console.log(`${next.ask} ${reply}`);
  session = expectOk(answer(broadband, session, next.question, reply));
}

const result = assess(broadband, session);
if (result.status === "decided") {
  const { title, price, because } = result.recommendation;
  console.log(`\n${title}, ${formatMoney(price, "en-GB")}. ${because.map(({ text }) => text).join(" ")}`);
  for (const { text, due } of result.commitments) console.log(`${text} (by ${due})`);
}
tell("basic");
tell("steady");
tell("fibre");

// Prints:
//
// too-early: It is too early to say whether Basic is right. First ask: Does anybody work from home?
// Does anybody work from home? false
// Does anybody study from home? false
// Do you send large files, such as films that you made? false
// Do you make video calls, with one person or with several? personal
// Do you watch films over the internet, and how sharp? none
//
// Steady, £22.00. A video call in HD needs 1.5 Mbit/s in both directions and a short delay.
// I ask you in a week whether your calls work, and you may leave if they do not. (by 2026-03-09T09:12:00Z)
// not-enough: Basic is not enough: Upload 1,000 kbit/s where 1,500 kbit/s is needed, Delay 200 ms where 150 ms or less is needed.
// fits: Steady is enough, and nothing before it is.
// oversold: Fibre is more than is needed: Steady is enough too.
