import { randomFrom } from "./random.ts";
import type { Table, TableFact, TableRule, TableTest } from "./table.ts";

/**
 * Thirteen rules in the manner of Regulation (EC) 261/2004. It is a workload with the shape of the law,
 * not the law: the scheme the package ships is `evenhand/schemes/eu261`.
 *
 * Each variant renames and reorders the facts: to the machine it is a different policy.
 */
export function airPassenger(variant: number): Table {
  const suffix = String.fromCharCode(65 + variant);
  const named = (name: string): string => `${name}${suffix}`;
  const facts = FACTS.map((fact) => ({ ...fact, name: named(fact.name) }));
  const rules = RULES.map((rule) => ({
    ...rule,
    tests: rule.tests.map((test) => ({ ...test, fact: named(test.fact) })),
  }));
  return {
    name: `air-passenger-${suffix.toLowerCase()}`,
    facts: randomFrom(261 + variant).shuffled(facts),
    rules,
    otherwise: 0,
  };
}

const FACTS: readonly TableFact[] = [
  { name: "failure", type: "enum", values: ["delay", "cancellation", "denied-boarding"] },
  { name: "departsInside", type: "boolean" },
  { name: "carrierInside", type: "boolean" },
  { name: "withinUnion", type: "boolean" },
  { name: "extraordinary", type: "boolean" },
  { name: "volunteered", type: "boolean" },
  { name: "distance", type: "integer", max: 12000 },
  { name: "noticeDays", type: "integer", max: 60 },
  { name: "leavesEarlier", type: "integer", max: 360 },
  { name: "arrivesLater", type: "integer", max: 720 },
];

const is = (fact: string, value: string | boolean): TableTest => ({ fact, kind: "is", value });
const oneOf = (fact: string, values: readonly string[]): TableTest => ({ fact, kind: "oneOf", values });
const from = (fact: string, from: number): TableTest => ({ fact, kind: "between", from });
const below = (fact: string, below: number): TableTest => ({ fact, kind: "between", below });
const between = (fact: string, from: number, below: number): TableTest => ({
  fact,
  kind: "between",
  from,
  below,
});

function rule(id: string, award: number, because: string, ...tests: TableTest[]): TableRule {
  return { id, award, because, tests };
}

const CANCELLED = is("failure", "cancellation");
const DELAYED = is("failure", "delay");
const DENIED = is("failure", "denied-boarding");

const RULES: readonly TableRule[] = [
  rule(
    "out-of-scope",
    0,
    "Neither the airport nor the carrier is inside.",
    is("departsInside", false),
    is("carrierInside", false),
  ),
  rule("told-two-weeks-before", 0, "Told two weeks before.", CANCELLED, from("noticeDays", 14)),
  rule(
    "good-reroute-one-week",
    0,
    "A close re-route was offered a week before.",
    CANCELLED,
    from("noticeDays", 7),
    below("leavesEarlier", 121),
    below("arrivesLater", 240),
  ),
  rule(
    "good-reroute-late",
    0,
    "A very close re-route was offered.",
    CANCELLED,
    below("noticeDays", 7),
    below("leavesEarlier", 61),
    below("arrivesLater", 120),
  ),
  rule(
    "extraordinary",
    0,
    "Nobody could have prevented it.",
    oneOf("failure", ["delay", "cancellation"]),
    is("extraordinary", true),
  ),
  rule("volunteered", 0, "The seat was given up freely.", DENIED, is("volunteered", true)),
  rule("short-delay", 0, "Under three hours late.", DELAYED, below("arrivesLater", 180)),
  rule("short-haul", 25000, "Up to 1500 km: 250 euro.", below("distance", 1501)),
  rule("within-union", 40000, "Inside the Union: 400 euro.", is("withinUnion", true), from("distance", 1501)),
  rule("medium-haul", 40000, "Up to 3500 km: 400 euro.", between("distance", 1501, 3501)),
  rule(
    "long-haul-delay",
    30000,
    "Under four hours late: half.",
    DELAYED,
    from("distance", 3501),
    below("arrivesLater", 240),
  ),
  rule(
    "long-haul-reroute",
    30000,
    "Re-routed within four hours: half.",
    oneOf("failure", ["cancellation", "denied-boarding"]),
    from("distance", 3501),
    below("arrivesLater", 240),
  ),
  rule("long-haul", 60000, "Over 3500 km: 600 euro.", from("distance", 3501)),
];
