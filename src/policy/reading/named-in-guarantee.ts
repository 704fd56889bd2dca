/**
 * The facts and outcome fields that a guarantee names, where some of them must be able to grow.
 */
import type { ValueType } from "../normal/domain.ts";
import type { NormalOutcome } from "../normal/normal-policy.ts";
import { factNamed } from "./fact-named.ts";
import type { Path } from "./issue-list.ts";
import { declarationProblem } from "./messages/declarations.ts";
import { shapeProblem } from "./messages/shape.ts";
import { outcomeNamed } from "./outcome-named.ts";
import { nameOfType } from "./read-constant.ts";
import type { Reading } from "./reading.ts";
import { resultType } from "./result-type.ts";

/** An outcome field with its place. */
export interface Placed {
  readonly outcome: NormalOutcome;
  readonly place: number;
}

/** Whether there can be more of a fact: a set grows by words, a list by records. */
export function canGrow(name: string, { facts }: Reading): boolean {
  const fact = facts.get(name);
  return fact !== undefined && (fact.kind !== "value" || hasOrderOf(fact.domain));
}

/** Whether an outcome field can fall and rise. */
export function canMove(outcome: NormalOutcome): boolean {
  return outcome.collect !== "list" && hasOrderOf(resultType(outcome));
}

/** A fact of which there can be more. */
export function growingFact(name: string, path: Path, reading: Reading): void {
  const fact = factNamed(name, path, reading);
  // A set grows by words, a list by records.
  if (fact?.kind === "value") hasGrowth(name, fact.domain, path, reading);
}

/** Facts of any kind, at least one. */
export function knownFacts(names: readonly string[], path: Path, reading: Reading): void {
  if (names.length === 0) reading.report.add(path, shapeProblem.emptyList(`\`${path.at(-1)}\``));
  names.forEach((name, index) => {
    factNamed(name, [...path, index], reading);
  });
}

/** An outcome field. */
export function knownOutcome(name: string, path: Path, reading: Reading): Placed | undefined {
  const outcome = outcomeNamed(name, path, reading);
  return outcome && { outcome, place: [...reading.outcomes.keys()].indexOf(name) };
}

/** An outcome field that can fall and rise. */
export function movingOutcome(name: string, path: Path, reading: Reading): Placed | undefined {
  const known = knownOutcome(name, path, reading);
  if (known === undefined) return undefined;
  const { outcome } = known;
  if (outcome.collect === "list")
    return reading.report.add(path, declarationProblem.notGrowing(name, "a list"));
  return hasGrowth(name, resultType(outcome), path, reading) ? known : undefined;
}

function hasGrowth(name: string, type: ValueType, path: Path, { report }: Reading): boolean {
  if (hasOrderOf(type)) return true;
  return report.add(path, declarationProblem.notGrowing(name, nameOfType(type))) ?? false;
}

function hasOrderOf(type: ValueType): boolean {
  return type.type !== "enum" || type.ordered === true;
}
