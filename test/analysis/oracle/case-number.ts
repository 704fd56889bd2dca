/** Which of all cases somebody means: sets and lists in any order, money in any form, any word that is not listed. */
import { type KnownRecord, type KnownValue, knownFacts } from "../../../src/policy/definition/known-value.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { Facts, Space } from "./case-space.ts";
import { textOf } from "./looked-at.ts";

/** The number of a complete case; `undefined` where it is no case. */
export function caseNumber(space: Space, facts: Facts): number | undefined {
  let id = 0;
  for (const [place, name] of space.names.entries()) {
    const known = knownAs(name, space.document.facts[name] as Fact, bare(facts[name]));
    if (known === undefined) return undefined;
    const wanted = anyText(known);
    const stride = space.strides[place] as number;
    const values = space.values[place] as readonly unknown[];
    const at = values.findIndex((_, value) => anyText(space.factIn(name)(value * stride)) === wanted);
    if (at < 0) return undefined;
    id += at * stride;
  }
  const declared = Object.keys(facts).every((name) => space.names.includes(name));
  return declared && space.isCase(id) ? id : undefined;
}

const knownAs = (name: string, fact: Fact, value: unknown): KnownValue | undefined =>
  knownFacts({ [name]: fact }, { [name]: value })?.get(name);

/** A value without its origin. */
const bare = (given: unknown): unknown =>
  typeof given === "object" && given !== null && "value" in given ? given.value : given;

function anyText(value: KnownValue): string {
  if (value instanceof Set) return `{${[...value].sort().join()}}`;
  if (Array.isArray(value)) return `[${(value as readonly KnownRecord[]).map(recordText).sort().join()}]`;
  return textOf(value);
}

const recordText = (record: KnownRecord) =>
  [...record]
    .map(([name, value]) => `${name}=${textOf(value)}`)
    .sort()
    .join("&");
