/** Complete cases, each with one thing just below, at or just above a value at which the policy could change its mind. */
import type { Fact, ListFact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { aimedCase } from "./aimed-case.ts";
import {
  absent,
  boundarySteps,
  fieldTestsOf,
  subsetsOf,
  testsOf,
  UNNAMED,
  valueAt,
} from "./boundary-values.ts";
import { type Case, draftCase, draftRecords, draftValue } from "./draft-case.ts";
import { isCounted } from "./grid.ts";
import type { Random } from "./random.ts";

/** A case for every boundary value of every fact, and some at the boundaries of every derived fact. */
export function boundaryCases(random: Random, document: PolicyDocument): readonly Case[] {
  const declared = Object.keys(document.facts).flatMap((name) =>
    boundaryValues(document, name, random).map((value) => ({
      ...draftCase(random, document),
      [name]: value,
    })),
  );
  const derived = Object.keys(document.derive ?? {}).flatMap(() =>
    Array.from({ length: 2 }, () => aimedCase(random, document, draftCase(random, document))),
  );
  return [...declared, ...derived];
}

/** Every boundary value of a fact in a policy, in case notation; for words and booleans simply every value. */
function boundaryValues(document: PolicyDocument, name: string, random: Random): readonly unknown[] {
  const fact = document.facts[name] as Fact;
  const ends = [absent]; // invalid for a fact that is not optional: that is a boundary too
  if (fact.type === "boolean") return [true, false, ...ends];
  if (fact.type === "enum") return [...fact.values, UNNAMED, ...ends];
  if (fact.type === "set") {
    return [...random.some(subsetsOf(fact.values), 1, 4), [], fact.values, [UNNAMED], ...ends];
  }
  if (fact.type === "list") return [...boundaryLists(document, name, fact, random), ...ends];
  const steps = boundarySteps(fact, testsOf(document, name), document.parameters ?? {});
  return [...steps.map((step) => valueAt(step, fact, random)), ...ends];
}

/** The empty list, the longest one, one that is too long, and lists with a field at one of its boundaries. */
function boundaryLists(
  document: PolicyDocument,
  list: string,
  fact: ListFact,
  random: Random,
): readonly unknown[] {
  const record = () =>
    Object.fromEntries(Object.entries(fact.of).map(([name, field]) => [name, draftValue(random, field)]));
  const ofLength = (length: number) => Array.from({ length }, record);
  const withField = (name: string, value: unknown) => {
    const records = draftRecords(random, document, list);
    const at = random.below(Math.max(1, records.length));
    const [one = record()] = records.slice(at, at + 1);
    return [...records.slice(0, at), { ...one, [name]: value }, ...records.slice(at + 1)];
  };
  const fields = Object.entries(fact.of).flatMap(([name, field]) => {
    const tests = fieldTestsOf(document, list, name);
    const steps = isCounted(field) ? boundarySteps(field, tests, document.parameters ?? {}) : [];
    const values = isCounted(field) ? steps.map((step) => valueAt(step, field, random)) : [UNNAMED];
    return random.some([...values, absent], 1, 3).map((value) => withField(name, value));
  });
  return [[], ofLength(fact.maxItems), ofLength(fact.maxItems + 1), ...fields];
}
