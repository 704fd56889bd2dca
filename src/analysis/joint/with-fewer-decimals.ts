/**
 * A policy of which some numbers are declared with fewer decimals: its tests, also of what is derived from these numbers,
 * written for what is left.
 */
import { type Policy, type PolicyDocument, parsePolicy } from "../../policy/index.ts";
import { compiledOf, type NormalFact } from "../../policy/normal-form.ts";
import { decimalsOf, isNumber, type NumberFact } from "./shared-number.ts";
import { type Numbers, spellOutNumbers } from "./spell-out-numbers.ts";

/** A document, and a condition in which no case lies that is looked at. */
export interface Spelt {
  readonly document: PolicyDocument;
  readonly never: object;
}

/** The document with the tests that it needs where facts are declared so; undefined where it cannot be written. */
export function withFewerDecimals(
  policy: Policy,
  document: PolicyDocument,
  facts: PolicyDocument["facts"],
): Spelt | undefined {
  const declared = (all: PolicyDocument["facts"], name: string, list?: string) => {
    const fact = own(all, list ?? name);
    if (list === undefined) return fact;
    return fact?.type === "list" ? own(fact.of, name) : undefined;
  };
  const numbersIn = (name: string, list?: string) => {
    const [from, to] = [declared(document.facts, name, list), declared(facts, name, list)];
    if (from === undefined || to === undefined || !isNumber(from) || !isNumber(to)) return undefined;
    return { from: numbersOf(from), to: numbersOf(to) };
  };
  const isCoarse = (name: string, list?: string) => {
    const numbers = numbersIn(name, list);
    return numbers !== undefined && numbers.from.scale > numbers.to.scale;
  };
  const all = Object.entries(facts);
  const first = all.find(([name]) => isCoarse(name));
  const inLists = all.some(
    ([list, fact]) => fact.type === "list" && Object.keys(fact.of).some((field) => isCoarse(field, list)),
  );
  if (first === undefined && !inLists) return { document, never: {} };
  const spelt = spellOutNumbers(document, numbersIn);
  const derived = derivedWith(spelt, facts);
  if (derived === undefined) return undefined;
  // A value that neither knows. What is said of a list has none: that condition cannot be read.
  const never = first === undefined ? {} : { [first[0]]: (first[1] as NumberFact).max };
  const { places, facts: before } = compiledOf(policy);
  const ofDerived = (name: string, list?: string) => {
    const to = list === undefined ? derived.get(name) : undefined;
    return to && { from: (before[places.get(name) as number] as NormalFact).domain, to };
  };
  return { document: spellOutNumbers(spelt, ofDerived, never), never };
}

function own<Declared>(declared: { readonly [name: string]: Declared }, name: string): Declared | undefined {
  return Object.hasOwn(declared, name) ? declared[name] : undefined;
}

function numbersOf(fact: NumberFact): Numbers {
  const scale = decimalsOf(fact);
  const codeOf = (bound: number) => Math.round(bound * 10 ** scale);
  return { scale, least: codeOf(fact.min), greatest: codeOf(fact.max) };
}

/** What derived facts are once the facts are declared so, by name; undefined where they cannot be. */
function derivedWith(
  { assume: _a, layers: _l, permits: _p, ...document }: PolicyDocument,
  facts: PolicyDocument["facts"],
): ReadonlyMap<string, Numbers> | undefined {
  const read = parsePolicy({
    ...document,
    facts,
    outcome: { result: { type: "boolean" } },
    hit: "first",
    rules: [],
    otherwise: { then: { result: true }, because: "-" },
  });
  if (!read.ok) return undefined;
  const numbers = compiledOf(read.value).facts.filter(({ derivation }) => derivation !== undefined);
  return new Map(numbers.map(({ name, domain }) => [name, domain]));
}
