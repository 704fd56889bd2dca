/**
 * "Which tariff is right for us? We have a car now." More of something need not mean that more is needed: every solar
 * panel makes the tariff smaller, and asks for one that buys back what is left over. And nobody lists all that runs in
 * a home: what she names is known, and the rest is asked for where it matters.
 *
 * Every figure in energy-tariff.json is ours.
 */
import { expectOk, formatMoney } from "evenhand";
import {
  answer,
  assess,
  checkProposal,
  nextQuestion,
  parseNeedsPolicy,
  startAssessment,
} from "evenhand/needs-assessment";
import document from "./energy-tariff.json" with { type: "json" };

const electricity = expectOk(parseNeedsPolicy(document));
let session = startAssessment(electricity);

// She names one thing. Of the others nothing is known, and nothing is taken for a no.
session = expectOk(answer(electricity, session, "appliances", { said: "my car" }));
const check = checkProposal(electricity, session, "small");
if (check.status === "refused") console.log(`${check.code}: ${check.because}`);

const says: Record<string, unknown> = {
  people: 2,
  panels: 6,
  battery: false,
  atHome: "all-day",
  mayRise: true,
  appliances: ["cooker", "washing-machine", "dishwasher", "electric-car"],
};
for (let next = nextQuestion(electricity, session); next; next = nextQuestion(electricity, session)) {
  const reply = says[next.question];
  console.log(`${next.ask} ${JSON.stringify(reply)}`);
  session = expectOk(answer(electricity, session, next.question, reply));
}
const result = assess(electricity, session);
if (result.status === "decided") {
  const { title, price, because } = result.recommendation;
  console.log(`\n${title}, ${formatMoney(price, "en-GB")} a month.`);
  for (const { text } of because) console.log(`- ${text}`);
}

// The same home with fewer panels, and with more. Whatever was not asked before is answered now.
console.log("");
for (const [question, reply] of Object.entries(says))
  session = expectOk(answer(electricity, session, question, reply));
for (const panels of [0, 4, 8, 12, 16]) {
  const other = assess(electricity, expectOk(answer(electricity, session, "panels", panels)));
  if (other.status !== "decided") throw new Error(other.status);
  const { energy, cheapHours, buysBack } = other.needs;
  const { title, price } = other.recommendation;
  console.log(
    `${panels} panels: ${energy?.floor} kWh, ${cheapHours?.floor} cheap hours, ${buysBack?.floor} kWh bought back: ${title}, ${formatMoney(price, "en-GB")}`,
  );
}

// Prints:
//
// too-early: It is too early to say whether Small is right. First ask: How many solar panels are on your roof?
// How many solar panels are on your roof? 6
// May the price rise within the year? true
// How many people live in your home? 2
// Is there a battery that keeps what the panels make? false
// Is anybody at home during the day, or in the evenings only? "all-day"
// Which of these run on electricity: cooker, washing machine, dishwasher, dryer, heat pump, car? ["cooker","washing-machine","dishwasher","electric-car"]
//
// Medium with nights, £88.00 a month.
// - Light, cooling and small things for 2 in the home. Cooking. Washing. Washing up. Driving with electricity.
// - You are there when 6 panels make most, and use more than half of it yourselves.
// - The car is charged at night, when electricity is cheap.
//
// 0 panels: 365 kWh, 6 cheap hours, 0 kWh bought back: Large with nights, £118.00
// 4 panels: 305 kWh, 6 cheap hours, 40 kWh bought back: Medium with nights, £88.00
// 8 panels: 245 kWh, 0 cheap hours, 80 kWh bought back: Medium with roof, £78.00
// 12 panels: 185 kWh, 0 cheap hours, 120 kWh bought back: Small with roof, £55.00
// 16 panels: 125 kWh, 0 cheap hours, 160 kWh bought back: Medium with roof, £78.00
