/** What the rules and amounts of a policy look at, as the normal form has it, and its value in each case. */
import { ABSENT, type KnownValue } from "../../../src/policy/definition/known-value.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { compiledOf, factsOfValue } from "../../../src/policy/normal-form.ts";
import { type ReadPolicy, readSound } from "../../policy/generators/for-drafted.ts";
import { derivedFrom, type Space } from "./case-space.ts";

/** One thing that rules can test: the fact that it belongs to, and what it is in a case, as text. */
export interface Slot {
  readonly fact: string;
  readonly text: (id: number) => string;
}

/** Everything that a rule's box or an amount reads. */
export function lookedAt(space: Space): readonly Slot[] {
  const { normal } = compiledOf(policyOf(space.document));
  const consequences = [...normal.rules, ...(normal.otherwise ? [normal.otherwise] : [])];
  const looked = new Set([
    ...normal.rules.flatMap(({ boxes }) => boxes.flatMap((box) => box.map(({ fact }) => fact))),
    ...consequences.flatMap(({ values }) => values.flatMap(factsOfValue)),
  ]);
  return [...looked].map((place): Slot => {
    const given = normal.given.find((one) => one.places.includes(place) || one.present === place);
    if (given === undefined) {
      const { name } = normal.facts[place] as (typeof normal.facts)[number];
      return { fact: name, text: (id) => textOf(space.factIn(name)(id)) };
    }
    const { name } = given;
    const value = space.factIn(name);
    if (given.present === place) return { fact: name, text: (id) => String(value(id) !== ABSENT) };
    if (given.fact.type !== "set") return { fact: name, text: (id) => textOf(value(id)) };
    const word = given.fact.values[given.places.indexOf(place)] as string;
    const has = (known: KnownValue) => known !== ABSENT && (known as ReadonlySet<string>).has(word);
    return { fact: name, text: (id) => String(has(value(id))) };
  });
}

/** What stays the same where some facts, and what is derived from them, may change. */
export function apartFrom(space: Space, slots: readonly Slot[], facts: readonly string[]): readonly Slot[] {
  const changing = new Set(facts.flatMap((name) => [name, ...derivedFrom(space.document, name)]));
  return slots.filter(({ fact }) => !changing.has(fact));
}

/** A value as text; equal numbers are equal texts. */
export function textOf(value: KnownValue): string {
  if (typeof value !== "object") return String(value);
  if ("over" in value) {
    const common = divisor(value.over < 0n ? -value.over : value.over, value.under);
    return `${value.over / common}/${value.under / common}`;
  }
  throw new Error("no rule looks at a whole set or list");
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** Whether the fact has an order of values: numbers, amounts, days, moments, words in order. */
export function hasSteps(fact: Fact): boolean {
  if (fact.type === "enum") return fact.ordered === true;
  return fact.type !== "boolean" && fact.type !== "set" && fact.type !== "list";
}

const read = new WeakMap<PolicyDocument, ReadPolicy>();
/** The document, read once. */
export function policyOf(document: PolicyDocument): ReadPolicy {
  const found = read.get(document) ?? readSound(document);
  read.set(document, found);
  return found;
}
