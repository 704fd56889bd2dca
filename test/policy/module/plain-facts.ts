/** A complete case as the unchecked form of a module takes it: money as a number of minor units. */
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { Case } from "../generators/draft-case.ts";
import { CURRENCIES } from "../generators/grid.ts";

/** The case with every amount of money in minor units, those of records too. */
export function plainFacts(facts: { readonly [name: string]: Fact }, given: Case): Case {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, plain(facts[name] as Fact, value)]),
  );
}

function plain(fact: Fact, value: unknown): unknown {
  if (fact.type === "money") return minorUnits(value, fact.currency);
  if (fact.type !== "list" || !Array.isArray(value)) return value;
  return value.map((record: Case) => plainFacts(fact.of, record));
}

/** An amount in minor units, however it was written; what is absent stays as it is. */
export function minorUnits(value: unknown, currency: string): number {
  if (typeof value === "string") return Math.round(Number(`${value}e${CURRENCIES[currency]}`));
  return typeof value === "object" && value !== null && "amount" in value
    ? (value.amount as number)
    : (value as number);
}
