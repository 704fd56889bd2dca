/**
 * Many pages work out what a late flight is worth. "More than three hours", they write, or "under 1500 km"; the law says
 * three hours or more, and 1500 km or less. Some mistakes show in a calculator alone, others only beside the law.
 */
import { analyse, diffPolicies, loadPolicy, type Policy } from "evenhand";
import { eu261 } from "evenhand/schemes/eu261";

/** The law for what the calculators speak of. */
const law = loadPolicy({
  ...eu261.document,
  guarantees: [],
  cases: [],
  accept: [],
  assume: [
    { never: { event: ["denied-boarding", "cancellation"] }, because: "This is about long delays." },
    { never: { extraordinary: true }, because: "Nothing excuses the airline." },
    { never: { departsFromEu: false }, because: "This is about flights from the EU." },
  ],
});

const { distance, delay, arrivesInEu } = eu261.document.facts;

/** A calculator, by how it reads the lines of the law. */
function calculator(early: object, first: object, second: object, withinEu: object, under: object): Policy {
  const pays = (compensation: unknown) => ({ then: { compensation }, because: "As the page says." });
  return loadPolicy({
    id: "calculator",
    version: "1",
    purpose: "entitlement",
    facts: { distance, delay, arrivesInEu },
    outcome: { compensation: { type: "money", currency: "EUR", range: true } },
    rules: [
      { id: "too-early", when: { delay: early }, ...pays("0") },
      { id: "first", when: { distance: first }, ...pays("250") },
      {
        id: "second",
        when: { any: [{ distance: second }, { arrivesInEu: true, ...withinEu }] },
        ...pays("400"),
      },
      { id: "halved", when: { delay: under }, ...pays({ atLeast: "300", atMost: "600" }) },
    ],
    otherwise: pays("600"),
  });
}

const right = [{ lt: 180 }, { lte: 1500 }, { lte: 3500 }, {}, { lt: 240 }] as const;
const [early, first, second, withinEu, under] = right;
const far = { distance: { gt: 1500 } };

const calculators: Readonly<Record<string, Policy>> = {
  "As the law reads": calculator(...right),
  '"More than three hours"': calculator({ lte: 180 }, first, second, withinEu, under),
  '"Up to four hours it may be halved"': calculator(early, first, second, withinEu, { lte: 240 }),
  '"Under 1500 km, and over 1500"': calculator(early, { lt: 1500 }, { gt: 1500, lte: 3500 }, far, under),
  '"Under 3500 km"': calculator(early, first, { lt: 3500 }, withinEu, under),
  "A long flight within the EU is forgotten": calculator(early, first, second, { distance: second }, under),
};

console.log("Late flights from the EU, by how a page reads the law:");
for (const [name, policy] of Object.entries(calculators)) {
  console.log(`\n${name}`);
  const { findings } = analyse(policy);
  for (const { severity, message } of findings) {
    if (severity !== "note") console.log(`  ${severity}: ${message}`);
  }
  const { equal, changes } = diffPolicies(law, policy);
  if (equal) console.log("  equal to the law in every case");
  for (const { region, text } of changes) console.log(`  ${text} where ${region.text}`);
}

// Prints:
//
// Late flights from the EU, by how a page reads the law:
//
// As the law reads
//   equal to the law in every case
//
// "More than three hours"
//   400.00 EUR -> 0.00 EUR where arrivesInEu yes and distance over 1500 and delay 180
//   between 300.00 EUR and 600.00 EUR -> 0.00 EUR where arrivesInEu no and distance over 3500 and delay 180
//   400.00 EUR -> 0.00 EUR where distance 1500.01 to 3500 and delay 180
//   250.00 EUR -> 0.00 EUR where distance at most 1500 and delay 180
//
// "Up to four hours it may be halved"
//   600.00 EUR -> between 300.00 EUR and 600.00 EUR where arrivesInEu no and distance over 3500 and delay 240
//
// "Under 1500 km, and over 1500"
//   warning: `distance` is cut both below 1500 and above it, so that 1500 stands apart
//   250.00 EUR -> 600.00 EUR where distance 1500 and delay 240 or more
//   250.00 EUR -> between 300.00 EUR and 600.00 EUR where distance 1500 and delay 180 to 239
//
// "Under 3500 km"
//   400.00 EUR -> 600.00 EUR where arrivesInEu no and distance 3500 and delay 240 or more
//   400.00 EUR -> between 300.00 EUR and 600.00 EUR where arrivesInEu no and distance 3500 and delay 180 to 239
//
// A long flight within the EU is forgotten
//   warning: `arrivesInEu` changes no outcome
//   400.00 EUR -> 600.00 EUR where arrivesInEu yes and distance over 3500 and delay 240 or more
//   400.00 EUR -> between 300.00 EUR and 600.00 EUR where arrivesInEu yes and distance over 3500 and delay 180 to 239
