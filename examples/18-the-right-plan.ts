/**
 * "I don't use it much, the cheapest will do." She means it, and it may even be right; nobody knows before somebody has
 * asked about video calls. Then she is told what is enough, why, and what it costs. Afterwards she may still take the
 * cheapest: knowing what follows, and with her own words in the file.
 *
 * What activities need stands in broadband-complete.json, with its sources; plans, prices and levels of help are ours.
 */
import { expectOk, formatMoney } from "evenhand";
import {
  answer,
  assess,
  checkProposal,
  explainAssessment,
  needsStatement,
  nextQuestion,
  parseNeedsPolicy,
  recordInformedChoice,
  startAssessment,
  statePersonalNeed,
} from "evenhand/needs-assessment";
import document from "./broadband-complete.json" with { type: "json" };

const broadband = expectOk(parseNeedsPolicy(document));
let session = startAssessment(broadband, {
  at: "2026-03-02T09:12:00Z",
  customer: { kind: "customer", id: "c-204" },
  servedBy: { kind: "person", id: "ann" },
  channel: "phone",
});
const tell = (plan: string) => {
  const check = checkProposal(broadband, session, plan);
  if (check.status === "refused" || check.status === "allowed")
    console.log(`${check.code}: ${check.because}`);
  return check;
};

// "Not much" is kept as what it is: at most two people at once. It says nothing of what they do.
session = expectOk(answer(broadband, session, "peopleOnline", { said: "not much" }));
console.log(JSON.stringify(session.answers.peopleOnline));
session = expectOk(
  statePersonalNeed(broadband, session, "reassured", { said: "I could not bear to be cut off." }),
);
tell("basic");

// What she says when she is asked; where there are two, she is asked again, more precisely.
const says: Record<string, unknown[]> = {
  personalCalls: [{ said: "with the grandchildren" }, "on-a-screen"],
  groupCalls: ["never"],
  peopleAtHome: [1],
  peopleOnline: [1],
  films: [0],
  games: ["never"],
  worksFromHome: ["nobody"],
  studies: ["nobody"],
  largeUploads: ["never"],
  devices: [[]],
  contactBy: ["phone"],
  contract: ["two-years"],
  priceMatters: [{ said: "the cheapest" }, "much"],
  setUpBy: [{ said: "my son" }],
};
console.log("");
for (let next = nextQuestion(broadband, session); next; next = nextQuestion(broadband, session)) {
  const reply = says[next.question]?.shift();
  console.log(`${next.ask} ${JSON.stringify(reply)}`);
  session = expectOk(answer(broadband, session, next.question, reply));
}

const result = assess(broadband, session);
if (result.status !== "decided") throw new Error(result.status);
const { title, price, because } = result.recommendation;
console.log(`\n${title}, ${formatMoney(price, "en-GB")}.`);
for (const { text } of because) console.log(`- ${text}`);

// What would have been enough without the calls?
const why = explainAssessment(broadband, session);
if (why.status === "explained")
  console.log(why.counterfactuals.find(({ offering }) => offering === "basic")?.text);

// She prefers the cheapest all the same. First she hears what follows; then it is hers to choose.
console.log("");
const refused = tell("basic");
if (refused.status === "refused") console.log(refused.consequence?.text);
const said = "Then I will telephone. Eight pounds are eight pounds.";
session = expectOk(recordInformedChoice(broadband, session, { offering: "basic", said }));
tell("basic");

// All of it in writing, for her and for whoever takes the next call.
const statement = needsStatement(broadband, session, { locale: "en-GB" });
if (statement.status === "stated") console.log(`\n${statement.text}`);

// Prints:
//
// {"status":"vague","value":{"lte":2},"from":"stated","said":"not much"}
// too-early: It is too early to say whether Basic is right. First ask: Does anybody make video calls with one other person, on a phone or on a large screen?
//
// Does anybody make video calls with one other person, on a phone or on a large screen? {"said":"with the grandchildren"}
// Does anybody make video calls with several others, and do two of them run at once? "never"
// How many people live in your home? 1
// How much is the internet used in your home: how many people are online at the same time? 1
// Does anybody make video calls with one other person, on a phone or on a large screen? "on-a-screen"
// How often do you send large files, such as films that you made? "never"
// Does anybody play games over the internet, alone or with others? "never"
// Does anybody study from home? "nobody"
// Does anybody work from home? "nobody"
// How many films or programmes run over the internet at the same time? 0
// When something does not work, how do you want help: from pages, by email, by phone, by a visit? "phone"
// Which of these are connected: radio or speaker, camera, doorbell, heating, alarm, telephone? []
// For how long can you bind yourself: a month, a year, two years? "two-years"
// How much does the price matter to you: little, much, or is there a limit? {"said":"the cheapest"}
// How much does the price matter to you: little, much, or is there a limit? "much"
// Who set your computer up? {"said":"my son"}
//
// Steady, £23.00.
// - Pages and email, with 1 online at once. A video call in HD needs 1.5 Mbit/s in both directions.
// - In a video call a long delay makes both speak at once.
// - You want to speak with somebody when something does not work. Somebody else set your computer up, and you live alone: somebody can be called.
// With never for "Video calls with one person", Basic would be right.
//
// not-enough: Basic is not enough: Upload 1,200 kbit/s where 1,700 kbit/s is needed, Delay 200 ms where 150 ms or less is needed.
// Basic is not enough: Upload 1,200 kbit/s where 1,700 kbit/s is needed, Delay 200 ms where 150 ms or less is needed. Pages and email, with 1 online at once. A video call in HD needs 1.5 Mbit/s in both directions. In a video call a long delay makes both speak at once. Steady is enough, and costs £8.00 more.
// chosen: Basic was chosen knowingly, and falls short in nothing more than was shown.
//
// Your needs: Broadband
// 2 March 2026, 09:12 UTC
//
// What you told us
// - How much is the internet used in your home: how many people are online at the same time? You said: 1.
// - Does anybody make video calls with one other person, on a phone or on a large screen? You said: on a screen.
// - Does anybody make video calls with several others, and do two of them run at once? You said: never.
// - How many films or programmes run over the internet at the same time? You said: 0.
// - Does anybody play games over the internet, alone or with others? You said: never.
// - Does anybody work from home? You said: nobody.
// - Does anybody study from home? You said: nobody.
// - How often do you send large files, such as films that you made? You said: never.
// - Which of these are connected: radio or speaker, camera, doorbell, heating, alarm, telephone? You said: nothing.
// - How many people live in your home? You said: 1.
// - How much does the price matter to you: little, much, or is there a limit? You said: much.
// - For how long can you bind yourself: a month, a year, two years? You said: two years.
// - Who set your computer up? You said: relative (in your words: “my son”)
// - When something does not work, how do you want help: from pages, by email, by phone, by a visit? You said: phone.
//
// What you need
// - Download: 10,000 kbit/s or more. Everybody has this much at the least. Source: United Kingdom, universal service for broadband: 10 Mbit/s down, 1 Mbit/s up (read in another place).
// - Upload: 1,700 kbit/s or more. Pages and email, with 1 online at once. A video call in HD needs 1.5 Mbit/s in both directions. Source: FCC, Broadband Speed Guide: minimum download speed for one person and one activity (read in another place). Source: FCC, Broadband Speed Guide: HD personal video call 1.5 Mbps (read in another place).
// - Delay: 150 ms or less. In a video call a long delay makes both speak at once. Source: Video calls prefer a delay under 150 ms (read in another place).
// - Contract: 24 months or less. You can bind yourself for two years. Source: Ours (a conclusion of ours).
// - Level of help: 1 or more. You want to speak with somebody when something does not work. Somebody else set your computer up, and you live alone: somebody can be called. Source: Ours (a conclusion of ours).
// - Price: 100 pounds a month or less. You named no limit, and nothing costs more than this. Source: Ours (a conclusion of ours).
//
// How you want to be treated
// - To be reassured. Your words: “I could not bear to be cut off.” I ask you in a week whether your calls work, and you may leave if they do not. By 9 March 2026, 09:12 UTC.
//
// What we recommend
// - Steady, £23.00. Steady carries calls and a film or two.
// - Pages and email, with 1 online at once. A video call in HD needs 1.5 Mbit/s in both directions.
// - In a video call a long delay makes both speak at once.
// - You want to speak with somebody when something does not work. Somebody else set your computer up, and you live alone: somebody can be called.
//
// What is not known
// - Not asked, for no answer would change what is right: Is one of them in 4K? What may it cost a month at the most, in pounds?
//
// What you chose
// - Basic, £15.00. On 2 March 2026, 09:12 UTC. You were told: Basic is not enough: Upload 1,200 kbit/s where 1,700 kbit/s is needed, Delay 200 ms where 150 ms or less is needed. Pages and email, with 1 online at once. A video call in HD needs 1.5 Mbit/s in both directions. In a video call a long delay makes both speak at once. Steady is enough, and costs £8.00 more. Your words: “Then I will telephone. Eight pounds are eight pounds.”
