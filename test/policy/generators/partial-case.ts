/**
 * A case in which something is not known: facts left out, or known only vaguely. With it comes what each such fact
 * could still be, so that a decision can be held against every completion.
 */

import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { absent, boundarySteps, testsOf, UNNAMED, valueAt } from "./boundary-values.ts";
import { type Case, draftCase } from "./draft-case.ts";
import type { PlainFact as Fact } from "./grid.ts";
import { gridOf, isNumeric, type NumericFact } from "./grid.ts";
import type { Random } from "./random.ts";

export interface PartialCase {
  /** What `decide` is given. */
  readonly facts: Case;
  /** The facts that are known, bare. */
  readonly known: Case;
  /** For each other fact, values that it could have: all of them in a small domain, the boundaries in a wide one. */
  readonly candidates: { readonly [fact: string]: readonly unknown[] };
}

/** One to `most` facts of a complete case, made unknown or vague. */
export function draftPartialCase(random: Random, document: PolicyDocument, most = 3): PartialCase {
  const known = draftCase(random, document);
  const facts: Case = { ...known };
  const candidates: { [fact: string]: readonly unknown[] } = {};
  for (const name of random.some(Object.keys(known), 1, most)) {
    const all = possibleValues(document, name, random);
    const { given, values } = random.chance(0.35)
      ? makeVague(random, document.facts[name] as Fact, all)
      : { given: undefined, values: all };
    delete known[name];
    delete facts[name];
    if (given !== undefined || random.chance(0.5)) facts[name] = given;
    candidates[name] = values;
  }
  return { facts, known, candidates };
}

/** Every value of a small domain; of a wide one those beside each boundary. Absent where that is allowed. */
function possibleValues(document: PolicyDocument, name: string, random: Random): readonly unknown[] {
  const fact = document.facts[name] as Fact;
  const ends = fact.optional ? [absent] : [];
  if (fact.type === "boolean") return [true, false, ...ends];
  if (fact.type === "enum") return [...fact.values, ...(fact.other ? [UNNAMED] : []), ...ends];
  return [...stepsOf(document, name, fact).map((step) => valueAt(step, fact, random)), ...ends];
}

function stepsOf(document: PolicyDocument, name: string, fact: NumericFact): readonly number[] {
  const { low, high } = gridOf(fact);
  if (high - low < 10) return Array.from({ length: high - low + 1 }, (_, index) => low + index);
  const steps = boundarySteps(fact, testsOf(document, name), document.parameters ?? {});
  return steps.filter((step) => step >= low && step <= high);
}

function makeVague(random: Random, fact: Fact, all: readonly unknown[]) {
  const present = all.filter((value) => value !== absent);
  const listed = random.some(present, 1, 3);
  if (!isNumeric(fact) || random.chance(0.4)) return { given: { oneOf: listed }, values: listed };
  const { low, high } = gridOf(fact);
  const steps = present.map((value) => [stepOfValue(value, fact), value] as const);
  const [from, to] = [random.pick(steps)[0], random.pick(steps)[0]].sort((a, b) => a - b) as [number, number];
  const lower = random.chance(0.7) ? from : low;
  const upper = random.chance(0.7) ? to : high;
  const given = {
    ...(lower > low &&
      (random.chance(0.5)
        ? { gte: valueAt(lower, fact, random) }
        : { gt: valueAt(lower - 1, fact, random) })),
    ...(upper < high &&
      (random.chance(0.5)
        ? { lte: valueAt(upper, fact, random) }
        : { lt: valueAt(upper + 1, fact, random) })),
  };
  const values = steps.filter(([step]) => step >= lower && step <= upper).map(([, value]) => value);
  return Object.keys(given).length > 0 ? { given, values } : { given: { oneOf: listed }, values: listed };
}

function stepOfValue(value: unknown, fact: NumericFact): number {
  const { decimals } = gridOf(fact);
  if (typeof value === "number")
    return fact.type === "money" ? value : Math.round(Number(`${value}e${decimals}`));
  if (typeof value === "string") return Math.round(Number(`${value}e${decimals}`));
  return (value as { readonly amount: number }).amount;
}

/** Every way to fill in what is not known, or `most` random ones where there are more. */
export function completionsOf(partial: PartialCase, most: number, random: Random): readonly Case[] {
  const open = Object.entries(partial.candidates);
  const count = open.reduce((product, [, values]) => product * values.length, 1);
  if (count <= most) {
    return open.reduce<Case[]>(
      (cases, [name, values]) => cases.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
      [partial.known],
    );
  }
  return Array.from({ length: most }, () => ({
    ...partial.known,
    ...Object.fromEntries(open.map(([name, values]) => [name, random.pick(values)])),
  }));
}
