/**
 * Two policies side by side: facts of one name are one, as far as both know their values. What only one of them
 * declares is free in the other.
 */
import type { Fact, Outcome, Policy, PolicyDocument } from "../../policy/index.ts";
import {
  allSpans,
  type CompiledPolicy,
  compiledOf,
  type Domain,
  type GivenFact,
  intersectSpans,
  type NormalFact,
  presentSpans,
} from "../../policy/normal-form.ts";
import { commonFields, commonSpans } from "./common-spans.ts";
import type { Axis, Joint, ListRelation } from "./joint.ts";
import { redeclare, type SharedFacts } from "./redeclare.ts";
import { sameDerivation } from "./same-derivation.ts";
import { inOneOrder, sharedFact, unite } from "./shared-fact.ts";
import { decimalsOf, isNumber } from "./shared-number.ts";
import { sideOf } from "./side-of.ts";

/** The question over the cases of both policies. */
export function alignPolicies(first: Policy, second: Policy): Joint {
  const outcomes = sharedOutcomes(first.document, second.document);
  let shared: SharedFacts = new Map();
  let sides = [compiledOf(first), compiledOf(second)] as const;
  const tryWith = (more: SharedFacts): boolean => {
    const left = redeclare(first, more, outcomes);
    const right = left && redeclare(second, more, outcomes);
    if (left === undefined || right === undefined) return false;
    [shared, sides] = [more, [left, right]];
    return true;
  };
  const facts = factsOfBoth(first.document.facts, second.document.facts);
  if (!tryWith(new Map(facts.map(({ name, both }) => [name, both])))) {
    // Wider bounds can pass what is computed exactly: then each fact is widened only as far as both can still be read.
    for (const { name, both, ownCodes } of facts) {
      if (!tryWith(new Map([...shared, [name, both]])) && ownCodes) {
        tryWith(new Map([...shared, [name, undefined]]));
      }
    }
  }
  return jointOf(sides, shared, [compiledOf(first), compiledOf(second)]);
}

interface FactOfBoth {
  readonly name: string;
  readonly both: Fact;
  /** True where a value has the same code in both, whatever their bounds. */
  readonly ownCodes: boolean;
}

function factsOfBoth(first: PolicyDocument["facts"], second: PolicyDocument["facts"]): readonly FactOfBoth[] {
  return Object.entries(first).flatMap(([name, fact]) => {
    const other = second[name];
    if (other === undefined) return [];
    const both = sharedFact(fact, other);
    if (both === undefined) return [];
    const isOrdered = both.type !== "enum" && both.type !== "set" && both.type !== "list";
    const isAlike = !isNumber(fact) || !isNumber(other) || decimalsOf(fact) === decimalsOf(other);
    // What is absent has the code after the greatest.
    return [{ name, both, ownCodes: isOrdered && isAlike && both.optional !== true }];
  });
}

/** Words of an outcome that both policies declare, those of both. */
function sharedOutcomes(
  { outcome: first }: PolicyDocument,
  { outcome: second }: PolicyDocument,
): ReadonlyMap<string, Outcome> {
  const shared = new Map<string, Outcome>();
  for (const [name, own] of Object.entries(first)) {
    const other = second[name];
    if (own.type !== "enum" || other?.type !== "enum" || own.ordered !== other.ordered) continue;
    const values =
      own.ordered === true ? inOneOrder(own.values, other.values) : unite(own.values, other.values);
    if (values !== undefined) shared.set(name, { ...own, values });
  }
  return shared;
}

type Both = readonly [CompiledPolicy, CompiledPolicy];

/** `declared` are the policies as they were written, which say what values they know. */
function jointOf([left, right]: Both, shared: SharedFacts, declared: Both): Joint {
  const axes: Axis[] = [];
  const axisOf = (policy: CompiledPolicy, fact: NormalFact, place: number) => {
    const given = ownerOf(policy, place);
    const both = given !== undefined && shared.has(given.name);
    const spans = both ? commonSpans(fact, declared) : allSpans(fact.domain);
    return axes.push({ name: fact.name, fact, domain: fact.domain, spans }) - 1;
  };
  const leftAxes = left.facts.map((fact, place) => axisOf(left, fact, place));
  const rightAxes: number[] = [];
  const lists = new Map<string, ListRelation>();
  for (const { name, fields } of right.normal.given) {
    if (fields !== undefined && !shared.has(name)) lists.set(name, "free");
  }
  right.facts.forEach((fact, place) => {
    const given = ownerOf(right, place);
    const at = left.places.get(fact.name);
    const isShared =
      at !== undefined &&
      (given === undefined
        ? sameDerivation(left, at, leftAxes, right, place, rightAxes, shared)
        : shared.has(given.name));
    const axis = isShared ? (leftAxes[at] as number) : axisOf(right, fact, place);
    if (isShared) axes[axis] = axisOfBoth(axes[axis] as Axis, fact);
    rightAxes.push(axis);
  });
  return {
    axes,
    sides: [sideOf(left, leftAxes), sideOf(right, rightAxes)],
    ordered: [],
    lists,
    fields: commonFields(left, shared, declared),
  };
}

function ownerOf({ normal }: CompiledPolicy, place: number): GivenFact | undefined {
  return normal.given.find(({ places, present }) => places.includes(place) || present === place);
}

/** What is one to both: every value of either has a code, and is absent only where both know that it may be. */
function axisOfBoth(axis: Axis, other: NormalFact): Axis {
  const { domain } = axis;
  const least = Math.min(domain.least, other.domain.least);
  const greatest = Math.max(domain.greatest, other.domain.greatest);
  const absent = domain.absent ?? other.domain.absent;
  const whole: Domain = { ...domain, least, greatest, ...(absent === undefined ? {} : { absent }) };
  const maybeAbsent = domain.absent !== undefined && other.domain.absent !== undefined;
  const spans = maybeAbsent ? axis.spans : intersectSpans(axis.spans, presentSpans(whole));
  return { ...axis, domain: whole, spans };
}
