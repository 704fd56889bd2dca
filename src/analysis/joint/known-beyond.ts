/**
 * What only the second of two policies knows of the facts that are one: there is no such case for the first.
 */
import type { Policy } from "../../policy/index.ts";
import {
  allSpans,
  type CompiledPolicy,
  compiledOf,
  type Domain,
  type GivenFact,
  type NormalFact,
  type Spans,
  subtractSpans,
} from "../../policy/normal-form.ts";
import { boxInWords } from "../regions/box-in-words.ts";
import { slotsOf } from "../regions/region-slot.ts";
import { knownIn, knownSpans } from "./common-spans.ts";
import { sharedFact } from "./shared-fact.ts";

/** The values in words, by fact: `delay over 120`, `gold in ticket`, `lines with price over 50.00 GBP`. */
export function knownBeyond(own: Policy, other: Policy): readonly string[] {
  const [mine, theirs] = [compiledOf(own), compiledOf(other)];
  return theirs.normal.given.flatMap((given) => {
    const fact = Object.hasOwn(own.document.facts, given.name) ? own.document.facts[given.name] : undefined;
    if (fact === undefined || sharedFact(fact, given.fact) === undefined) return [];
    return [...slotsBeyond(given, mine, theirs), ...fieldsBeyond(given, mine)];
  });
}

function slotsBeyond(
  { places, present }: GivenFact,
  mine: CompiledPolicy,
  { facts, normal }: CompiledPolicy,
): readonly string[] {
  const slots = slotsOf(normal);
  return [...places, ...(present === undefined ? [] : [present])].flatMap((place) => {
    const fact = facts[place] as NormalFact;
    const beyond = subtractSpans(allSpans(fact.domain), knownSpans(fact, mine));
    const own = mine.facts[mine.places.get(fact.name) ?? -1];
    return [
      ...(beyond.length === 0 ? [] : [boxInWords([{ fact: place, spans: beyond }], slots)]),
      ...finerThan(fact.name, fact.domain, own?.domain),
    ];
  });
}

function fieldsBeyond({ name, fields = [] }: GivenFact, { normal }: CompiledPolicy): readonly string[] {
  const own = normal.given.find((given) => given.name === name)?.fields;
  const slots = slotsOf({ facts: fields, given: [] });
  return fields.flatMap(({ name: field, domain }, place) => {
    const known = own?.find((one) => one.name === field);
    if (known === undefined) return [];
    const spans: Spans = subtractSpans(allSpans(domain), knownIn(domain, known.domain));
    return [
      ...(spans.length === 0 ? [] : [boxInWords([{ fact: place, spans }], slots)]),
      ...finerThan(field, domain, known.domain),
    ].map((text) => `${name} with ${text}`);
  });
}

/** Of numbers with more decimals only some are known. */
function finerThan(name: string, { scale }: Domain, own: Domain | undefined): readonly string[] {
  if (own === undefined || own.scale >= scale) return [];
  return [`${name} with more than ${own.scale} ${own.scale === 1 ? "decimal" : "decimals"}`];
}
