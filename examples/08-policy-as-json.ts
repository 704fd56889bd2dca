/**
 * The head of service writes the policy, in a file that a text editor opens. Mistakes are told by line and column, in
 * words that help; and the developer still has types.
 */
import { configure, decide, explain, issueText, loadPolicy, parsePolicyText } from "evenhand";
import document from "./late-luggage.json" with { type: "json" };

const draft = `{
  // Comments are fine, and so are trailing commas.
  "id": "late-luggage",
  "version": "1",
  "purpose": "make-whole",
  "facts": {
    "hoursLate": { "type": "integer", "min": 0, "max": 504 },
  },
  "outcome": { "upTo": { "type": "money", "currency": "EUR" } },
  "rules": [
    {
      "id": "overnight",
      "when": { "hourslate": { "gte": 12 } },
      "then": { "upTo": 100 },
      "because": "{hours} hours without luggage.",
    },
  ],
}`;
const read = parsePolicyText(draft);
if (!read.ok) for (const issue of read.issues) console.log(issueText(issue));

// Beside the JSON file stands late-luggage.d.json.ts, written by `evenhand types`: a misspelt fact is red here.
const lateLuggage = loadPolicy(document);
const facts = { hoursLate: 20, awayFromHome: true };
console.log(`\n${explain(decide(lateLuggage, facts))}`);
console.log(explain(decide(configure(lateLuggage, { clothes: "250.00" }), facts)));

// @ts-expect-error - the declaration knows the facts
decide(lateLuggage, { hoursOfDelay: 20 });

// Prints:
//
// 13:17 rules[0].when.hourslate: `hourslate` is not a fact of this policy - did you mean `hoursLate`?
// 14:25 rules[0].then.upTo: the bare number `100` could mean major or minor units - write "100.00"
// 15:18 rules[0].because: the slot `{hours}` names no fact, parameter or outcome - declared: `hoursLate`, `upTo`
//
// Without luggage for 20 hours, away from home: clothes for up to €100.00.
// Without luggage for 20 hours, away from home: clothes for up to €250.00.
