/**
 * A law about late flights is to be changed. Whom does it give more, whom less, and where do the reports of it leave a
 * minute open? Three versions on the facts of the scheme, for long delays of flights from the EU: what the proposals say
 * of cancellations was not read. Only the law in force was; the proposals stand here as others report them.
 */
import { compare, diffPolicies, loadPolicy, type Policy, type PolicyDocument } from "evenhand";
import { eu261 } from "evenhand/schemes/eu261";

const ofDelays = {
  ...eu261.document,
  guarantees: [],
  cases: [],
  accept: [],
  assume: [
    { never: { event: ["denied-boarding", "cancellation"] }, because: "This is about long delays." },
    { never: { extraordinary: true }, because: "Whatever excuses the airline leaves nothing to compare." },
    { never: { departsFromEu: false }, because: "This is about flights from the EU." },
  ],
  sources: {
    ...eu261.document.sources,
    // Reports of others, and not the texts: none of these figures is verified.
    council: { title: "Reports on the Council position of 5 June 2025", mark: "secondary" },
    compromise: { title: "Reports on the compromise of 2026; adoption not verified", mark: "secondary" },
  },
} satisfies PolicyDocument;

const near = { any: [{ arrivesInEu: true }, { distance: { lte: 3500 } }] };
const nothing = { then: { compensation: "0" }, because: "Too short a delay.", source: "council" };

/** Up to 3500 km and within the EU 300 from four hours, further 500 from six; some reports say "more than". */
const council = (four: object, six: object) =>
  loadPolicy({
    ...ofDelays,
    version: "council-2025",
    rules: [
      {
        id: "near",
        when: { ...near, delay: four },
        then: { compensation: "300" },
        because: "Four hours.",
        source: "council",
      },
      {
        id: "far",
        when: { not: near, delay: six },
        then: { compensation: "500" },
        because: "Six hours.",
        source: "council",
      },
    ],
    otherwise: nothing,
  });

/** Three hours stay, and so do 250 and 400; over 3500 km it is 300 up to four hours and 600 above. The bands of 250 and
 * 400 are taken to be those in force. */
const compromise = loadPolicy({
  ...ofDelays,
  version: "compromise-2026",
  rules: [
    { id: "short", when: { delay: { lt: 180 } }, ...nothing, source: "compromise" },
    {
      id: "first",
      when: { distance: { lte: 1500 } },
      then: { compensation: "250" },
      because: "1500 km.",
      source: "compromise",
    },
    { id: "second", when: near, then: { compensation: "400" }, because: "3500 km.", source: "compromise" },
    {
      id: "third",
      when: { delay: { lte: 240 } },
      then: { compensation: "300" },
      because: "Four hours.",
      source: "compromise",
    },
  ],
  otherwise: { then: { compensation: "600" }, because: "Over four hours.", source: "compromise" },
});

const inForce = loadPolicy({ ...ofDelays });
const orMore = council({ gte: 240 }, { gte: 360 });
const moreThan = council({ gt: 240 }, { gt: 360 });

function tell(title: string, before: Policy, after: Policy): void {
  const { changes, exact } = diffPolicies(before, after);
  console.log(`${title}${exact ? "" : " (not all of it)"}:`);
  for (const { region, text } of changes) console.log(`  ${text}\n    where ${region.text}`);
}

tell("In force, and the Council position of 2025", inForce, orMore);
tell("\nIn force, and the compromise of 2026", inForce, compromise);
tell('\n"Or more" and "more than" in the Council position', orMore, moreThan);

const passenger = {
  departsFromEu: true,
  arrivesInEu: true,
  euCarrier: true,
  event: "delay",
  extraordinary: false,
  distance: 1200,
  delay: 210,
};
console.log(`\nThree and a half hours late after 1200 km: ${compare(inForce, orMore, passenger).text}`);

// Prints:
//
// In force, and the Council position of 2025:
//   400.00 EUR -> 300.00 EUR
//     where arrivesInEu yes and distance over 1500 and delay 240 or more
//   600.00 EUR -> 500.00 EUR
//     where arrivesInEu no and distance over 3500 and delay 360 or more
//   400.00 EUR -> 300.00 EUR
//     where distance 1500.01 to 3500 and delay 240 or more
//   250.00 EUR -> 300.00 EUR
//     where distance at most 1500 and delay 240 or more
//   600.00 EUR -> 0.00 EUR
//     where arrivesInEu no and distance over 3500 and delay 240 to 359
//   400.00 EUR -> 0.00 EUR
//     where arrivesInEu yes and distance over 1500 and delay 180 to 239
//   between 300.00 EUR and 600.00 EUR -> 0.00 EUR
//     where arrivesInEu no and distance over 3500 and delay 180 to 239
//   400.00 EUR -> 0.00 EUR
//     where distance 1500.01 to 3500 and delay 180 to 239
//   250.00 EUR -> 0.00 EUR
//     where distance at most 1500 and delay 180 to 239
//
// In force, and the compromise of 2026:
//   between 300.00 EUR and 600.00 EUR -> 300.00 EUR
//     where arrivesInEu no and distance over 3500 and delay 180 to 239
//   600.00 EUR -> 300.00 EUR
//     where arrivesInEu no and distance over 3500 and delay 240
//
// "Or more" and "more than" in the Council position:
//   300.00 EUR -> 0.00 EUR
//     where arrivesInEu yes and delay 240
//   500.00 EUR -> 0.00 EUR
//     where arrivesInEu no and distance over 3500 and delay 360
//   300.00 EUR -> 0.00 EUR
//     where distance at most 3500 and delay 240
//
// Three and a half hours late after 1200 km: 250.00 EUR -> 0.00 EUR
