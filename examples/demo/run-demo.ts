import { decide, explain, formatMoney, nextFact, type OutcomeOf } from "evenhand";
import { eu261 } from "evenhand/schemes/eu261";
import { drawBar } from "./draw-bar.ts";
import { ASSUMED, flightCase } from "./flight-case.ts";
import { type Flights, readFlights } from "./read-flights.ts";
import { type RuleTally, tally } from "./tally.ts";
import { tellJourney } from "./tell-journey.ts";

/** What the demo came to, for a test to check. */
export interface DemoResult {
  readonly flights: number;
  readonly rules: ReadonlyMap<string, Readonly<RuleTally>>;
}

/** Decides 200,000 real flights under EU261 and tells about it, line by line; then walks one customer through all models. */
export function runDemo(write: (line: string) => void): DemoResult {
  const flights = readFlights();
  write(`${eu261.document.title}, over ${number(flights.size)} real flights`);
  write("");
  write(
    "These flights were flown within the United States, where this European regulation does not apply. They are",
  );
  write("real input for an exercise; nothing here says what any airline owed anybody. Assumed of every one:");
  for (const assumed of ASSUMED) write(`- ${assumed}`);
  write("");
  const rules = decideAll(flights, write);
  writeTable(rules, write);
  writeOneInFull(flights, write);
  writeOneWithGaps(flights, write);
  write("");
  tellJourney(write);
  return { flights: flights.size, rules };
}

function decideAll({ size, delay, miles }: Flights, write: (line: string) => void): Map<string, RuleTally> {
  const cases = Array.from({ length: size }, (_, i) => flightCase(delay[i] ?? 0, miles[i] ?? 0));
  const rules = new Map<string, RuleTally>();
  const known = clocked(() => {
    for (const facts of cases) tally(rules, decide(eu261, facts));
  });
  // The same with every fact given. What is about cancellations changes nothing for a flight that was late.
  const full = cases.map((facts) => ({ ...facts, ...IRRELEVANT }));
  const again = new Map<string, RuleTally>();
  const given = clocked(() => {
    for (const facts of full) tally(again, decide(eu261, facts));
  });
  const pace = (seconds: number) => `${seconds.toFixed(2)} s, ${number(Math.round(size / seconds))} a second`;
  write(`${number(size)} decisions with their reasons, on this machine:`);
  write(`- ${Object.keys(IRRELEVANT).length} facts of each unknown, and shown not to matter: ${pace(known)}`);
  write(
    `- every fact given: ${pace(given)}${isSame(rules, again) ? ", the same answers" : ", OTHER ANSWERS"}`,
  );
  write("");
  return rules;
}

const IRRELEVANT = { euCarrier: true, notice: 0, rerouted: false, departsEarlier: 0, arrivesLater: 0 };

function clocked(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function isSame(rules: ReadonlyMap<string, RuleTally>, again: ReadonlyMap<string, RuleTally>): boolean {
  const text = (tallies: ReadonlyMap<string, RuleTally>) => JSON.stringify([...tallies].sort());
  return text(rules) === text(again);
}

function writeTable(rules: ReadonlyMap<string, RuleTally>, write: (line: string) => void): void {
  const sorted = [...rules].sort(([, a], [, b]) => b.flights - a.flights);
  // Nearly all flights come to nothing; beside them no other bar could be seen.
  const most = Math.max(...sorted.map(([, { flights, atMost }]) => (atMost === 0 ? 0 : flights)));
  write(row("rule", "flights", "at least", "at most"));
  for (const [rule, { flights, atLeast, atMost }] of sorted) {
    const bar = atMost === 0 ? "(nothing due)" : drawBar(flights, most, 24);
    write(`${row(rule, number(flights), euros(atLeast), euros(atMost))}  ${bar}`.trimEnd());
  }
  const all = sorted.map(([, its]) => its);
  const sum = (of: (its: RuleTally) => number) => all.reduce((total, its) => total + of(its), 0);
  const [flights, atLeast, atMost] = [
    sum((its) => its.flights),
    sum((its) => its.atLeast),
    sum((its) => its.atMost),
  ];
  write(row("all", number(flights), euros(atLeast), euros(atMost)));
  write("Where the airline may halve the amount the total is a range: a permission is not a duty.");
  write("");
}

/** The longest flight that was three to four hours late: the one that the regulation leaves open. */
function writeOneInFull(flights: Flights, write: (line: string) => void): void {
  const found = longest(flights, (minutes) => minutes >= 180 && minutes < 240);
  const decision = decide(eu261, found);
  write(`One of them in full: ${found.delay} minutes late after ${number(found.distance)} km`);
  for (const audience of ["customer", "agent", "audit"] as const) {
    write(`  for the ${audience === "audit" ? "auditor" : audience}:`);
    for (const line of explain(decision, { audience }).split("\n")) write(`    ${line}`);
  }
  write("");
}

/** What is not known matters only where it can change the answer. */
function writeOneWithGaps(flights: Flights, write: (line: string) => void): void {
  const { distance, ...late } = longest(flights, (minutes) => minutes >= 180 && minutes < 240);
  const open = decide(eu261, late);
  write(`The same flight, had nobody said how far it went: ${open.status}`);
  if (open.status === "open") {
    for (const { rules, outcome } of open.possible) {
      if (outcome !== undefined)
        write(`  perhaps ${rules.join(", ")}: ${between(outcome.compensation as Range)}`);
    }
  }
  write(`  ask next: ${nextFact(eu261, late)?.ask}`);
  const soon = { ...late, delay: 40 };
  write(`Had it been 40 minutes late, nobody need say how far it went: ${decide(eu261, soon).status}`);
  write(`  ${explain(decide(eu261, soon))}`);
}

type Range = OutcomeOf<typeof eu261>["compensation"];

function between({ atLeast, atMost }: Range): string {
  const ends = [atLeast, atMost].map((money) => formatMoney(money, "en"));
  return [...new Set(ends)].join(" to ");
}

function longest({ size, delay, miles }: Flights, wanted: (minutes: number) => boolean) {
  let best = -1;
  for (let i = 0; i < size; i += 1) {
    if (wanted(delay[i] ?? 0) && (miles[i] ?? 0) > (miles[best] ?? 0)) best = i;
  }
  return flightCase(delay[best] ?? 0, miles[best] ?? 0);
}

function row(rule: string, flights: string, atLeast: string, atMost: string): string {
  return `${rule.padEnd(26)}${flights.padStart(9)}${atLeast.padStart(17)}${atMost.padStart(17)}`;
}

function number(value: number): string {
  return new Intl.NumberFormat("en").format(value);
}

function euros(cents: number): string {
  return formatMoney({ amount: cents, currency: "EUR" }, "en");
}
