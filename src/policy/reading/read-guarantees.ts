/**
 * Guarantees as far as they can be understood without a proof: their form, and the facts, outcomes and amounts that
 * they name.
 */
import { guaranteeShape } from "../document/guarantee.ts";
import { anything } from "../document/shape.ts";
import type { ValueType } from "../normal/domain.ts";
import type { Path } from "./issue-list.ts";
import { problem } from "./messages.ts";
import { readCondition } from "./read-condition.ts";
import { nameOfType, readConstant } from "./read-constant.ts";
import { readFormula } from "./read-formula.ts";
import { readShape } from "./read-shape.ts";
import type { Reading } from "./reading.ts";

// Conditions and amounts inside get their own, better messages.
const GUARANTEE = guaranteeShape(anything, anything, anything);

type Fields = Readonly<Record<string, unknown>>;

/** Checks every guarantee of the document. */
export function readGuarantees(section: unknown, reading: Reading): void {
  if (section === undefined) return;
  if (!Array.isArray(section)) {
    reading.report.add(["guarantees"], problem.shape("`guarantees` is not a list", "write [ ... ]"));
    return;
  }
  const ids = new Set<string>();
  section.forEach((value: unknown, index) => {
    const path = ["guarantees", index];
    if (readShape(GUARANTEE, value, path, reading.report) === undefined) return;
    const fields = value as Fields;
    const { id } = fields as { readonly id?: string };
    if (id !== undefined) {
      if (!/^[a-z0-9-]{1,200}$/.test(id)) reading.report.add([...path, "id"], problem.badId(id));
      if (ids.has(id)) reading.report.add([...path, "id"], problem.duplicateId(id));
      ids.add(id);
    }
    readNames(fields, path, reading);
  });
}

function readNames(fields: Fields, path: Path, reading: Reading): void {
  const { whenGrows, neverFalls, neverRises, independent, of, when, outcome } = fields as Readonly<
    Record<string, string | undefined>
  > & { readonly of?: readonly string[] };
  if (whenGrows !== undefined) {
    const fact = knownFact(whenGrows, [...path, "whenGrows"], reading);
    if (fact !== undefined) growing(whenGrows, fact, [...path, "whenGrows"], reading);
  }
  for (const [key, name] of [
    ["neverFalls", neverFalls],
    ["neverRises", neverRises],
  ] as const) {
    if (name === undefined) continue;
    const type = knownOutcome(name, [...path, key], reading);
    if (type !== undefined) growing(name, type, [...path, key], reading);
  }
  if (independent !== undefined) knownOutcome(independent, [...path, "independent"], reading);
  if (outcome !== undefined) knownOutcome(outcome, [...path, "outcome"], reading);
  of?.forEach((name, index) => {
    knownFact(name, [...path, "of", index], reading);
  });
  if (when !== undefined) readCondition(when, [...path, "when"], reading);
  for (const key of ["atLeast", "atMost", "never"] as const) {
    const bounds = fields[key] as Fields | undefined;
    if (bounds === undefined) continue;
    if (Object.keys(bounds).length === 0) reading.report.add([...path, key], problem.emptyList(`\`${key}\``));
    for (const [name, value] of Object.entries(bounds)) {
      const place = [...path, key, name];
      const domain = knownOutcome(name, place, reading);
      if (domain === undefined) continue;
      if (key === "never") readConstant(value, name, domain, place, reading);
      else if (growing(name, domain, place, reading)) readFormula(value, { name, domain }, place, reading);
    }
  }
}

function knownFact(name: string, path: Path, { facts, broken, report }: Reading): ValueType | undefined {
  const fact = facts.get(name)?.domain;
  if (fact === undefined && !broken.has(name)) report.add(path, problem.unknownFact(name, facts.keys()));
  return fact;
}

function knownOutcome(
  name: string,
  path: Path,
  { outcomes, broken, report }: Reading,
): ValueType | undefined {
  const outcome = outcomes.get(name)?.domain;
  if (outcome === undefined && !broken.has(`outcome ${name}`)) {
    report.add(path, problem.unknownOutcome(name, outcomes.keys()));
  }
  return outcome;
}

function growing(name: string, type: ValueType, path: Path, { report }: Reading): boolean {
  if (type.type === "enum") report.add(path, problem.notGrowing(name, nameOfType(type)));
  return type.type !== "enum";
}
