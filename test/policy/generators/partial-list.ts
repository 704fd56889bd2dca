/** A list of which something is not known: the list itself, whether it is complete, or fields of its records. */
import type { Fact, ListFact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { absent, fieldTestsOf } from "./boundary-values.ts";
import { type Case, draftRecords } from "./draft-case.ts";
import { type Unknown, unknownScalar } from "./partial-case.ts";
import type { Random } from "./random.ts";

/** How many ways a list may be completed where every one is tried, and how many are drawn where not. */
const MOST = 150;
const SOME = 12;

/** One record as it is given, and every record that it could be. */
interface UnknownRecord {
  readonly given: Case;
  readonly values: readonly Case[];
}

/** A list left out, one that may go on, or one with records of which not all is known. */
export function draftPartialList(
  random: Random,
  document: PolicyDocument,
  list: string,
  every: boolean,
): Unknown {
  const fact = document.facts[list] as ListFact;
  const ends = fact.optional ? [absent] : [];
  for (;;) {
    const [isMissing, isIncomplete] = [random.chance(0.2), random.chance(0.5)];
    const records = isMissing ? [] : draftRecords(random, document, list);
    const unknown = records.map((record) => draftUnknownRecord(random, document, list, record));
    const further = isMissing || isIncomplete ? fact.maxItems - records.length : 0;
    const any = further > 0 ? anyRecord(random, document, list) : [];
    const completions = every
      ? everyList(unknown, any, further)
      : someLists(random, unknown, any, Math.min(further, 3));
    if (completions.length > MOST) continue;
    const items = unknown.map(({ given }) => given);
    if (isMissing) return { given: undefined, values: [...completions, ...ends] };
    return { given: isIncomplete ? { items, complete: false } : items, values: completions };
  }
}

/** The record, or the record with one or two fields missing or vague. */
function draftUnknownRecord(
  random: Random,
  document: PolicyDocument,
  list: string,
  record: Case,
): UnknownRecord {
  const names = random.chance(0.6) ? random.some(Object.keys(record), 1, 2) : [];
  let values: readonly Case[] = [record];
  const given: Case = { ...record };
  for (const name of names) {
    const unknown = unknownField(random, document, list, name);
    if (unknown.given === undefined && random.chance(0.7)) delete given[name];
    else given[name] = unknown.given;
    values = withField(values, name, unknown.values);
  }
  return { given, values };
}

const withField = (records: readonly Case[], name: string, values: readonly unknown[]) =>
  records.flatMap((record) => values.map((value) => ({ ...record, [name]: value })));

/** Every record that the list may hold, as far as its fields can be told apart. */
function anyRecord(random: Random, document: PolicyDocument, list: string): readonly Case[] {
  const { of } = document.facts[list] as ListFact;
  const anything = { ...random, chance: () => false };
  return Object.keys(of).reduce<readonly Case[]>(
    (records, name) =>
      random.some(withField(records, name, unknownField(anything, document, list, name).values), 400, 400),
    [{}],
  );
}

/** What could be said of a field. Fields are small wherever every completion is tried. */
function unknownField(random: Random, document: PolicyDocument, list: string, name: string): Unknown {
  const fact = (document.facts[list] as ListFact).of[name] as Extract<Fact, { type: "boolean" }>;
  return unknownScalar(random, fact, fieldTestsOf(document, list, name), document.parameters ?? {}, false);
}

/** Every list that begins with these records and goes on with up to so many more; their order says nothing. */
function everyList(
  unknown: readonly UnknownRecord[],
  any: readonly Case[],
  further: number,
): readonly (readonly Case[])[] {
  const begun = unknown.reduce<readonly (readonly Case[])[]>(
    (lists, { values }) => lists.flatMap((list) => values.map((record) => [...list, record])),
    [[]],
  );
  let longest: readonly (readonly number[])[] = [[]];
  const ends = [...longest];
  for (let length = 0; length < further; length += 1) {
    longest = longest.flatMap((end) =>
      any.flatMap((_, index) => (index >= (end.at(-1) ?? 0) ? [[...end, index]] : [])),
    );
    ends.push(...longest);
  }
  return begun.flatMap((list) => ends.map((end) => [...list, ...end.map((index) => any[index] as Case)]));
}

function someLists(
  random: Random,
  unknown: readonly UnknownRecord[],
  any: readonly Case[],
  further: number,
): readonly (readonly Case[])[] {
  const begun = () => unknown.map(({ values }) => random.pick(values));
  const more = () => Array.from({ length: random.between(0, further) }, () => random.pick(any));
  return [begun(), ...Array.from({ length: SOME }, () => [...begun(), ...more()])];
}
