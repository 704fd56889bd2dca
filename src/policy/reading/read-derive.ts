/**
 * The section `derive`: facts that are made from others, each read after those that it is made of.
 */
import type { NormalFact } from "../normal/normal-policy.ts";
import { checkName } from "./check-name.ts";
import { derivationOrder } from "./derivation-order.ts";
import { entriesOf } from "./entries-of.ts";
import { derivationProblem } from "./messages/derivations.ts";
import { plainProblem } from "./messages/plain-data.ts";
import { shapeProblem } from "./messages/shape.ts";
import { readDerivation } from "./read-derivation.ts";
import type { ReadFact, Reading } from "./reading.ts";

/** The reading with the derived facts beside the others. */
export function readDerive(section: unknown, reading: Reading): Reading {
  const { limits, report, parameters, outcomes } = reading;
  const entries = entriesOf(section, "derive", report);
  if (entries.length === 0) return reading;
  const facts = new Map<string, ReadFact>(reading.facts);
  const places: NormalFact[] = [...reading.places];
  const broken = new Set(reading.broken);
  const written = new Map<string, unknown>();
  for (const [name, value] of entries) {
    checkName(name, "a derived fact", ["derive", name], report);
    if (facts.has(name) || parameters.has(name) || outcomes.has(name) || broken.has(name))
      report.add(["derive", name], shapeProblem.duplicateName(name));
    else written.set(name, value);
  }
  const names = [...reading.names, ...written.keys()];
  const wider: Reading = { ...reading, facts, places, broken, names };
  if (places.length + written.size > limits.places) {
    for (const name of written.keys()) broken.add(name);
    if (reading.places.length > limits.places) return wider;
    const many = `${places.length + written.size} facts, words of sets and derived facts`;
    report.add(["derive"], plainProblem.limit("places", limits.places, many));
    return wider;
  }
  const madeOf = new Map([...written].map(([name, value]) => [name, operandsIn(value, written)]));
  const { order, circles, rest } = derivationOrder(madeOf);
  for (const circle of circles)
    report.add(["derive", circle[0] as string], derivationProblem.cyclicDerivation(circle));
  for (const name of rest) broken.add(name);
  for (const name of order) {
    const fact = readDerivation(name, written.get(name), wider);
    if (fact === undefined) broken.add(name);
    else {
      facts.set(name, { kind: "value", place: places.length, ...fact });
      places.push(fact);
    }
  }
  return wider;
}

/** The derived facts that a derivation names, whatever else is wrong with it. */
function operandsIn(value: unknown, derived: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const names = new Set<string>();
  if (typeof value !== "object" || value === null) return names;
  for (const [key, operands] of Object.entries(value)) {
    if (key === "title" || key === "where" || typeof operands !== "object" || operands === null) continue;
    for (const operand of Object.values(operands))
      if (typeof operand === "string" && derived.has(operand)) names.add(operand);
  }
  return names;
}
