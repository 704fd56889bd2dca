import { casesOf, wander } from "../tables/cases.ts";
import { TABLES, type TableName } from "../tables/tables.ts";
import { checkAnswers } from "./check.ts";
import { contestantsFor } from "./contestants.ts";
import { race, unanswered } from "./race.ts";

/**
 * One race, run by plain Node in a process of its own: `node race.mjs TABLE VARIANTS ROUNDS [own]`.
 * Prints one JSON object: nanoseconds a case by contestant, over cases in an order that
 * does not come back, and over the same few cases again and again. With `own` the peers stay at home.
 */
const [name, variants, rounds, who] = process.argv.slice(2) as [
  TableName,
  string,
  string,
  string | undefined,
];
const tables = Array.from({ length: Number(variants) }, (_, variant) => TABLES[name].of(variant));
const everyone = await contestantsFor(tables, (file) => import(file));
const contestants = who === "own" ? everyone.slice(0, 3) : everyone;
const checked = await checkAnswers(tables, contestants);
const cases = tables.map((table, variant) => casesOf(table, 1024, 5001 + variant));
const walks = cases.map((own, variant) => wander(own, 16384, 6001 + variant));
const nanoseconds = await race(contestants, walks, { rounds: Number(rounds), slice: 4 });
// For the reader: what the same race says when the processor knows the cases by heart.
const byHeart = await race(contestants.slice(0, 3), cases, {
  rounds: Math.ceil(Number(rounds) / 3),
  slice: 4,
});
if (unanswered > 0) throw new Error(`${unanswered} cases had no answer while timed`);
process.stdout.write(
  JSON.stringify({
    checked,
    nanoseconds: Object.fromEntries(nanoseconds),
    byHeart: Object.fromEntries(byHeart),
  }),
);
// zen-engine keeps threads of its own that would hold the process.
process.exit(0);
