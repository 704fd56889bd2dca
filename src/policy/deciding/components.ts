/**
 * Unknown facts that hang together, because something is derived from several of them, or several things from one. What
 * such facts can come to together is found by trying; facts that nothing ties to others are free.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { completionsOf } from "../deriving/completions.ts";
import { deriveFacts, workOfDeriving } from "../deriving/derive-facts.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import { slotsOf } from "../normal/slots-of.ts";
import { type Spans, spansMeet } from "../normal/spans.ts";
import type { ReadCase } from "./read-case.ts";
import type { UnknownFact } from "./unknown-facts.ts";

/** One way in which the facts of a component turn out: the codes at its places, and the choice of each of its facts. */
export interface Tuple {
  readonly codes: readonly number[];
  readonly choice: readonly number[];
}

/** Unknown facts that hang together. */
export interface Component {
  readonly unknown: readonly UnknownFact[];
  /** Everything looked at that is open because of one of them. */
  readonly places: readonly number[];
  /**
   * `free`: each place takes every code that is left to it, whatever the others do; also where one thing alone is
   * derived from several facts. `either`: a set of which one of several accounts is true, and each place takes every code
   * that this account leaves to it. `tried`: every way is listed. `tied`: there are too many to try.
   */
  readonly kind: "free" | "either" | "tried" | "tied";
  readonly tuples: readonly Tuple[];
  /** By account the codes that it leaves to each of the places. */
  readonly accounts: readonly (readonly Spans[])[];
}

/** The most ways that are tried of one component. */
const MOST = 1_024;
/** For each step of the search, boxes that records may be held against while ways are tried. */
const WORK = 10;

/** The components of the unknown facts, in the order of their first one. */
export function componentsOf(
  policy: CompiledPolicy,
  read: ReadCase,
  unknown: readonly UnknownFact[],
  steps: number,
): readonly Component[] {
  const groups: { unknown: UnknownFact[]; places: Set<number> }[] = [];
  for (const fact of unknown) {
    const tied = groups.filter(({ places }) => fact.places.some((place) => places.has(place)));
    const merged = { unknown: [fact], places: new Set(fact.places) };
    for (const group of tied) {
      merged.unknown.unshift(...group.unknown);
      for (const place of group.places) merged.places.add(place);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  const most = Math.floor(
    Math.min(MOST, steps, (steps * WORK) / workOfDeriving(policy.normal, read.lists, read.either)),
  );
  return groups.map((group): Component => {
    const places = [...group.places];
    const own = { unknown: group.unknown.sort((a, b) => a.given - b.given), places };
    const none = { ...own, tuples: [], accounts: [] };
    if (isFree(policy, read, own)) return { ...none, kind: "free" };
    const accounts = accountsOfSet(policy, read, own);
    if (accounts !== undefined) return { ...none, kind: "either", accounts };
    const tuples = tuplesOf(policy, read, own, most);
    return tuples === undefined ? { ...none, kind: "tied" } : { ...none, kind: "tried", tuples };
  });
}

type Group = Pick<Component, "unknown" | "places">;

/**
 * Nothing is derived, which ties facts to each other, or only one thing, which takes every value that is left to it. Of
 * several accounts one thing takes what any of them leaves; several things are tied by the account that is true.
 */
function isFree({ facts }: CompiledPolicy, { space, either }: ReadCase, { unknown, places }: Group): boolean {
  if (places.length > 1 && unknown.some(({ given }) => either[given] !== undefined)) return false;
  const derived = places.find((place) => facts[place]?.derivation !== undefined);
  if (derived === undefined) return true;
  const derivation = facts[derived]?.derivation;
  if (places.length > 1 || derivation === undefined || "of" in derivation) return false;
  if ("list" in derivation) return true;
  return derivation.amount.terms.every(({ fact, times }) => {
    const { domain, derivation: deeper } = facts[fact] as NormalFact;
    const spans = space[fact] as Spans;
    const whole = spans.length === 2 && (unknown.length === 1 || spans[1] !== domain.absent);
    return deeper === undefined && Math.abs(times) === 1 && whole;
  });
}

/** Nothing is derived from a set, so that it stands by itself. */
function accountsOfSet(
  { normal }: CompiledPolicy,
  { either }: ReadCase,
  { unknown: [one], places }: Group,
): Component["accounts"] | undefined {
  const { given = -1 } = one ?? {};
  const fact = normal.given[given] as GivenFact;
  if (fact.fact.type !== "set") return undefined;
  const slots = slotsOf(fact);
  return either[given]?.map(({ spans }) => places.map((place) => spans[slots.indexOf(place)] as Spans));
}

function tuplesOf(
  policy: CompiledPolicy,
  read: ReadCase,
  { unknown, places }: Group,
  most: number,
): readonly Tuple[] | undefined {
  const varied = unknown.map(({ given }) => given);
  const { lanes, counted } = policy;
  const completions = completionsOf(policy.normal, read, varied, most, (place) =>
    counted.has(place) ? undefined : lanes.slots[lanes.laneOf[place] as number]?.cuts,
  );
  return completions?.map(({ space, lists, choice }) => {
    const full = deriveFacts(policy.normal, space, lists);
    return { choice, codes: places.map((place) => (full[place] as Spans)[0] as number) };
  });
}

/** True where the facts of a component can be as they are in a space, as far as that is listed. */
export function componentMeets(
  { kind, tuples, accounts, places }: Component,
  space: readonly Spans[],
): boolean {
  if (kind === "tried") return tuples.some((tuple) => tupleMeets(tuple, places, space));
  return (
    kind !== "either" ||
    accounts.some((spans) => spans.every((own, at) => spansMeet(own, space[places[at] as number] as Spans)))
  );
}

/** True where the codes lie in a space, each at its place. */
export function tupleMeets({ codes }: Tuple, places: readonly number[], space: readonly Spans[]): boolean {
  return codes.every((code, index) => holdsCode(space[places[index] as number] as Spans, code));
}

function holdsCode(spans: Spans, code: number): boolean {
  for (let i = 0; i < spans.length; i += 2) {
    if (code >= (spans[i] as number) && code <= (spans[i + 1] as number)) return true;
  }
  return false;
}
