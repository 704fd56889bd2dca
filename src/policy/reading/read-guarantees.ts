/**
 * Guarantees as far as they can be understood without a proof: their form, and the facts, outcomes and amounts that
 * they name.
 */
import { guaranteeShape } from "../document/guarantee.ts";
import { anything } from "../document/shape.ts";
import type { ValueType } from "../normal/domain.ts";
import type { NormalOutcome } from "../normal/normal-policy.ts";
import { factNamed } from "./fact-named.ts";
import type { Path } from "./issue-list.ts";
import { problem } from "./messages.ts";
import { readCondition } from "./read-condition.ts";
import { nameOfType, readConstant } from "./read-constant.ts";
import { readFormula } from "./read-formula.ts";
import { readShape } from "./read-shape.ts";
import type { Reading } from "./reading.ts";
import { resultType } from "./result-type.ts";

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
    const place = [...path, "whenGrows"];
    const fact = factNamed(whenGrows, place, reading);
    // A set grows by words, a list by records.
    if (fact?.kind === "value") growing(whenGrows, fact.domain, place, reading);
  }
  for (const [key, name] of [
    ["neverFalls", neverFalls],
    ["neverRises", neverRises],
  ] as const) {
    if (name === undefined) continue;
    const type = knownOutcome(name, [...path, key], reading);
    if (type !== undefined) growingResult(type, [...path, key], reading);
  }
  if (independent !== undefined) knownOutcome(independent, [...path, "independent"], reading);
  if (outcome !== undefined) knownOutcome(outcome, [...path, "outcome"], reading);
  of?.forEach((name, index) => {
    factNamed(name, [...path, "of", index], reading);
  });
  if (when !== undefined) readCondition(when, [...path, "when"], reading);
  for (const key of ["atLeast", "atMost", "never"] as const) {
    const bounds = fields[key] as Fields | undefined;
    if (bounds === undefined) continue;
    if (Object.keys(bounds).length === 0) reading.report.add([...path, key], problem.emptyList(`\`${key}\``));
    for (const [name, value] of Object.entries(bounds)) {
      const place = [...path, key, name];
      const outcome = knownOutcome(name, place, reading);
      if (outcome === undefined) continue;
      if (key === "never") readConstant(value, name, resultType(outcome), place, reading);
      else if (growingResult(outcome, place, reading)) readBound(value, outcome, place, reading);
    }
  }
}

/** A bound of words is a word; every other bound is an amount. */
function readBound(value: unknown, outcome: NormalOutcome, path: Path, reading: Reading): void {
  const domain = resultType(outcome);
  const { name } = outcome;
  if (domain.type === "enum" || domain.type === "boolean") readConstant(value, name, domain, path, reading);
  else readFormula(value, { name, domain }, path, reading);
}

function knownOutcome(
  name: string,
  path: Path,
  { outcomes, broken, report }: Reading,
): NormalOutcome | undefined {
  const outcome = outcomes.get(name);
  if (outcome === undefined && !broken.has(`outcome ${name}`)) {
    report.add(path, problem.unknownOutcome(name, outcomes.keys()));
  }
  return outcome;
}

function growingResult(outcome: NormalOutcome, path: Path, reading: Reading): boolean {
  if (outcome.collect !== "list") return growing(outcome.name, resultType(outcome), path, reading);
  return reading.report.add(path, problem.notGrowing(outcome.name, "a list")) ?? false;
}

function growing(name: string, type: ValueType, path: Path, { report }: Reading): boolean {
  if (type.type !== "enum" || type.ordered) return true;
  return report.add(path, problem.notGrowing(name, nameOfType(type))) ?? false;
}
