/** When one value of a fact has grown from another: the same or more. */
import { compare, type Fraction } from "../../../src/policy/definition/fraction.ts";
import { ABSENT, type KnownRecord, type KnownValue } from "../../../src/policy/definition/known-value.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { textOf } from "./looked-at.ts";

/** Whether `more` is `less`, or has grown from it; never where one of them is absent. */
export function hasGrown(fact: Fact | undefined, less: KnownValue, more: KnownValue): boolean {
  if (less === ABSENT || more === ABSENT) return false;
  if (typeof less === "boolean") return less <= (more as boolean);
  if (typeof less === "string") {
    const { values } = fact as { readonly values: readonly string[] };
    return values.indexOf(less) <= values.indexOf(more as string);
  }
  if (less instanceof Set) return [...less].every((word) => (more as ReadonlySet<string>).has(word));
  if (Array.isArray(less)) return isWithin(less, more as readonly KnownRecord[]);
  return compare(less as Fraction, more as Fraction) <= 0;
}

/** Every record is there as often at least. */
function isWithin(less: readonly KnownRecord[], more: readonly KnownRecord[]): boolean {
  const left = more.map(recordText);
  return less.map(recordText).every((record) => {
    const place = left.indexOf(record);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}

const recordText = (record: KnownRecord) =>
  [...record].map(([name, value]) => `${name}=${textOf(value)}`).join("&");

/** The facts that can grow: all but words without an order. */
export function growingFacts({ facts }: PolicyDocument, names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const fact = facts[name] as Fact;
    return fact.type !== "enum" || fact.ordered === true;
  });
}
