/**
 * All cases of a policy by number, and what conditions say of them, by the definition. What a condition does not name
 * does not change what it says, so each is asked once for every combination of what it names.
 */
import { derivedFacts } from "../../../src/policy/definition/derived-facts.ts";
import { holds, type KnownFacts } from "../../../src/policy/definition/holds.ts";
import { type KnownValue, knownFacts } from "../../../src/policy/definition/known-value.ts";
import type { Condition } from "../../../src/policy/document/condition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { walkCondition } from "../../policy/generators/walk.ts";
import { caseCount, everyValue } from "./every-value.ts";

/** A case as `decide` takes it. */
export type Facts = { readonly [fact: string]: unknown };

export interface Space {
  readonly document: PolicyDocument;
  /** The declared facts in their order, and by place all values that each may have. */
  readonly names: readonly string[];
  readonly values: readonly (readonly unknown[])[];
  /** How far apart cases are that differ by one step of the fact. */
  readonly strides: readonly number[];
  /** How many cases, impossible ones with them. */
  readonly count: number;
  /** The numbers of the cases that break no assumption. */
  readonly cases: readonly number[];
  isCase(id: number): boolean;
  /** Which value of the fact at a place the case has. */
  at(id: number, place: number): number;
  factsOf(id: number): Facts;
  /** What a declared or derived fact is in the case. */
  factIn(name: string): (id: number) => KnownValue;
  /** What these facts are in the case. */
  knownOf(names: Iterable<string>, id: number): KnownFacts;
  holdsOf(condition: Condition): (id: number) => boolean;
  /** The function, asked once for each combination of values of the facts that it may look at. */
  once<Value>(names: Iterable<string>, ask: (id: number) => Value): (id: number) => Value;
}

const MOST = 200_000;

export function spaceOf(document: PolicyDocument): Space {
  const { facts } = document;
  const names = Object.keys(facts);
  const count = caseCount(document);
  if (count > MOST) throw new Error(`${count} cases are too many to try`);
  const values = names.map((name) => everyValue(facts[name] as (typeof facts)[string]));
  const known = names.map((name, place) => {
    const declared = { [name]: facts[name] as (typeof facts)[string] };
    return (values[place] as readonly unknown[]).map(
      (value) => knownFacts(declared, { [name]: value })?.get(name) as KnownValue,
    );
  });
  const strides = names.map((_, place) =>
    values.slice(0, place).reduce((product, before) => product * before.length, 1),
  );
  const at = (id: number, place: number) =>
    Math.floor(id / (strides[place] as number)) % (values[place] as readonly unknown[]).length;

  const once = <Value>(of: Iterable<string>, ask: (id: number) => Value) => {
    const places = [...new Set([...of].flatMap((name) => madeOf(document, name)))].map((name) =>
      names.indexOf(name),
    );
    const asked = new Map<number, Value>();
    return (id: number): Value => {
      let key = 0;
      for (const place of places) key += at(id, place) * (strides[place] as number);
      if (!asked.has(key)) asked.set(key, ask(id));
      return asked.get(key) as Value;
    };
  };
  const given = (of: Iterable<string>, id: number) =>
    new Map(
      [...of].map((name) => {
        const place = names.indexOf(name);
        return [name, (known[place] as readonly KnownValue[])[at(id, place)] as KnownValue] as const;
      }),
    );
  const readers = new Map<string, (id: number) => KnownValue>();
  const reader = (name: string): ((id: number) => KnownValue) => {
    const place = names.indexOf(name);
    if (place >= 0) return (id) => (known[place] as readonly KnownValue[])[at(id, place)] as KnownValue;
    const narrowed = { ...document, derive: deriveOf(document, name) };
    return once(
      [name],
      (id) => derivedFacts(given(madeOf(document, name), id), narrowed).get(name) as KnownValue,
    );
  };
  const factIn = (name: string) => {
    const found = readers.get(name) ?? reader(name);
    readers.set(name, found);
    return found;
  };
  const knownOf = (of: Iterable<string>, id: number) =>
    new Map([...of].map((name) => [name, factIn(name)(id)] as const));
  const holdsOf = (condition: Condition) => {
    const named = namesIn(condition);
    return once(named, (id) => holds(condition, knownOf(named, id), facts, document));
  };
  const broken = (document.assume ?? []).map(({ never }) => holdsOf(never));
  const isCase = (id: number) => !broken.some((breaks) => breaks(id));
  const cases = Array.from({ length: count }, (_, id) => id).filter(isCase);
  const factsOf = (id: number) =>
    Object.fromEntries(
      names.map((name, place) => [name, (values[place] as readonly unknown[])[at(id, place)]]),
    );
  return {
    document,
    names,
    values,
    strides,
    count,
    cases,
    isCase,
    at,
    factsOf,
    factIn,
    knownOf,
    holdsOf,
    once,
  };
}

/** Every complete case that can occur. */
export function everyCase(document: PolicyDocument): readonly Facts[] {
  const space = spaceOf(document);
  return space.cases.map(space.factsOf);
}

/** The facts that a condition names. */
function namesIn(condition: Condition): readonly string[] {
  const named = new Set<string>();
  walkCondition(condition, (name) => named.add(name));
  return [...named];
}

/** What a derived fact names: operands and lists. */
function operandsIn({ facts, derive = {} }: PolicyDocument, name: string): readonly string[] {
  const {
    title: _,
    of: __,
    where: ___,
    ...form
  } = { of: 0, where: 0, ...derive[name] } as {
    [key: string]: unknown;
  };
  const written = Object.values(form).flatMap((part) =>
    typeof part === "object" && part !== null ? Object.values(part) : [part],
  );
  const isName = (part: unknown): part is string =>
    typeof part === "string" && (Object.hasOwn(facts, part) || Object.hasOwn(derive, part));
  return written.filter(isName);
}

/** The declared facts that a fact is made of; itself where it is declared. */
function madeOf(document: PolicyDocument, name: string): readonly string[] {
  if (Object.hasOwn(document.facts, name)) return [name];
  return [...new Set(operandsIn(document, name).flatMap((operand) => madeOf(document, operand)))];
}

/** Everything that is derived from a fact, at one remove or several. */
export function derivedFrom(document: PolicyDocument, name: string): readonly string[] {
  const next = Object.keys(document.derive ?? {}).filter((made) => operandsIn(document, made).includes(name));
  return [...new Set(next.flatMap((made) => [made, ...derivedFrom(document, made)]))];
}

/** The derivations that one of them needs, itself with them. */
function deriveOf(document: PolicyDocument, name: string): NonNullable<PolicyDocument["derive"]> {
  const { derive = {} } = document;
  const needed = Object.keys(derive).filter(
    (other) => other === name || derivedFrom(document, other).includes(name),
  );
  return Object.fromEntries(needed.map((other) => [other, derive[other] as (typeof derive)[string]]));
}
