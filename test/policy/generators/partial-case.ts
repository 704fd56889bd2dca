/**
 * A case in which something is not known: facts left out, or known only vaguely. With it comes what each such fact
 * could still be, so that a decision can be held against every completion.
 */
import type { Test } from "../../../src/policy/document/condition.ts";
import type { Fact, ScalarFact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { absent, boundarySteps, subsetsOf, testsOf, UNNAMED, valueAt } from "./boundary-values.ts";
import { type Case, draftCase } from "./draft-case.ts";
import type { Parameters } from "./draft-facts.ts";
import { gridOf, isCounted, isOrdered, sizeOf } from "./grid.ts";
import { draftPartialList } from "./partial-list.ts";
import type { Random } from "./random.ts";

export interface PartialCase {
  /** What `decide` is given. */
  readonly facts: Case;
  /** The facts that are known, bare. */
  readonly known: Case;
  /** For each other fact, values that it could have: all of them in a small domain, the boundaries in a wide one. */
  readonly candidates: { readonly [fact: string]: readonly unknown[] };
}

/** What is said of one fact, `undefined` for nothing, and the values that it could have. */
export interface Unknown {
  readonly given: unknown;
  readonly values: readonly unknown[];
}

/** How a partial case is drawn: with `every`, its candidates are all that it leaves possible, at most so many. */
export interface PartialOptions {
  readonly most?: number;
  readonly every?: number;
}

/** One to `most` facts of a complete case, made unknown or vague. */
export function draftPartialCase(
  random: Random,
  document: PolicyDocument,
  { most = 3, every }: PartialOptions = {},
): PartialCase {
  const known = draftCase(random, document);
  const facts: Case = { ...known };
  const candidates: { [fact: string]: readonly unknown[] } = {};
  let completions = 1;
  for (const name of random.some(Object.keys(known), 1, most)) {
    const unknown = draftUnknown(random, document, name, every !== undefined);
    completions *= unknown.values.length;
    if (every !== undefined && completions > every) break;
    delete known[name];
    delete facts[name];
    if (unknown.given !== undefined || random.chance(0.5)) facts[name] = unknown.given;
    candidates[name] = unknown.values;
  }
  return { facts, known, candidates };
}

function draftUnknown(random: Random, document: PolicyDocument, name: string, every: boolean): Unknown {
  const fact = document.facts[name] as Fact;
  if (fact.type === "list") return draftPartialList(random, document, name, every);
  if (fact.type === "set") return random.chance(0.5) ? vagueSet(random, fact) : unknownSet(fact);
  return unknownScalar(random, fact, testsOf(document, name), document.parameters ?? {}, every);
}

const unknownSet = ({ values, optional }: Fact & { type: "set" }): Unknown => ({
  given: undefined,
  values: [...subsetsOf(values), ...(optional ? [absent] : [])],
});

/** Some words are in it, some are not, of the others nothing is known; and it is there. */
function vagueSet(random: Random, { values }: Fact & { type: "set" }): Unknown {
  const words = random.some(values, 1, values.length);
  const split = random.between(0, words.length);
  const [has, hasNone] = [words.slice(0, split), words.slice(split)];
  const given = random.chance(0.5)
    ? { has, hasNone }
    : { ...(has.length > 0 && { has }), ...(hasNone.length > 0 && { hasNone }) };
  const left = subsetsOf(values).filter(
    (set) => has.every((word) => set.includes(word)) && !hasNone.some((word) => set.includes(word)),
  );
  return { given, values: left };
}

/** A fact, or a field of a record, of which nothing is known, or something vague. */
export function unknownScalar(
  random: Random,
  fact: ScalarFact,
  tests: readonly Test[],
  parameters: Parameters,
  every: boolean,
): Unknown {
  const all = possibleValues(random, fact, tests, parameters);
  // Where every value must be tried, a wide domain is never left quite open.
  if (every && isCounted(fact) && sizeOf(fact) > 10) return oneOf(random, all);
  return random.chance(0.45) ? vague(random, fact, all) : { given: undefined, values: all };
}

/** Every value of a small domain; of a wide one those beside each boundary. Absent where that is allowed. */
function possibleValues(
  random: Random,
  fact: ScalarFact,
  tests: readonly Test[],
  parameters: Parameters,
): readonly unknown[] {
  const ends = fact.optional ? [absent] : [];
  if (fact.type === "boolean") return [true, false, ...ends];
  if (fact.type === "enum") return [...fact.values, ...(fact.other ? [UNNAMED] : []), ...ends];
  const { low, high } = gridOf(fact);
  const steps =
    high - low < 10
      ? Array.from({ length: high - low + 1 }, (_, index) => low + index)
      : boundarySteps(fact, tests, parameters).filter((step) => step >= low && step <= high);
  return [...steps.map((step) => valueAt(step, fact, random)), ...ends];
}

function oneOf(random: Random, all: readonly unknown[]): Unknown {
  const listed = random.some(
    all.filter((value) => value !== absent),
    1,
    3,
  );
  return { given: { oneOf: listed }, values: listed };
}

function vague(random: Random, fact: ScalarFact, all: readonly unknown[]): Unknown {
  const present = all.filter((value) => value !== absent);
  if (!(isCounted(fact) || isOrdered(fact)) || random.chance(0.3)) return oneOf(random, all);
  const [from, to] = [random.below(present.length), random.below(present.length)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const least = random.chance(0.7) ? from : 0;
  const most = random.chance(0.7) ? to : present.length - 1;
  const written = {
    ...(least > 0 && bound(random, fact, "gte", "gt", present[least], present[least - 1])),
    ...(most < present.length - 1 && bound(random, fact, "lte", "lt", present[most], present[most + 1])),
  };
  const values = present.slice(least, most + 1);
  return Object.keys(written).length > 0 ? { given: written, values } : oneOf(random, all);
}

/** The bound with the value itself, or, where there is nothing between them, without its neighbour. */
function bound(
  random: Random,
  fact: ScalarFact,
  inclusive: string,
  exclusive: string,
  value: unknown,
  neighbour: unknown,
) {
  const isNext = isOrdered(fact) || (isCounted(fact) && sizeOf(fact) <= 10);
  return isNext && random.chance(0.5) ? { [exclusive]: neighbour } : { [inclusive]: value };
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
