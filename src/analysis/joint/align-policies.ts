/**
 * Two policies side by side: facts of one name are one, as far as both know their values. What only one of them
 * declares is free in the other.
 */
import {
  type Fact,
  type Outcome,
  type Policy,
  type PolicyDocument,
  parsePolicy,
} from "../../policy/index.ts";
import {
  allSpans,
  type CompiledPolicy,
  compiledOf,
  type Domain,
  type GivenFact,
  type LinearAmount,
  type NormalDerivation,
  type NormalFact,
  type Spans,
} from "../../policy/normal-form.ts";
import { commonFields, commonSpans } from "./common-spans.ts";
import type { Axis, Joint, ListRelation } from "./joint.ts";
import { inOneOrder, sharedFact, unite } from "./shared-fact.ts";
import { sideOf } from "./side-of.ts";
import { spellOutOther } from "./spell-out-other.ts";

/** The question over the cases of both policies. */
export function alignPolicies(first: Policy, second: Policy): Joint {
  const shared = new Map<string, Fact>();
  for (const [name, fact] of Object.entries(first.document.facts)) {
    const other = second.document.facts[name];
    const both = other && sharedFact(fact, other);
    if (both !== undefined) shared.set(name, both);
  }
  const outcomes = sharedOutcomes(first.document, second.document);
  let left = withDeclarations(first, shared, outcomes);
  let right = withDeclarations(second, shared, outcomes);
  if (left === undefined || right === undefined) {
    // Wider bounds would pass what can be computed exactly: then only what is declared alike is one.
    for (const name of [...shared.keys()]) {
      const same = (one: Fact | undefined, other: Fact | undefined) =>
        JSON.stringify(one) === JSON.stringify(other);
      if (!same(first.document.facts[name], second.document.facts[name])) shared.delete(name);
    }
    left = compiledOf(first);
    right = compiledOf(second);
  }
  return jointOf(left, right, shared, compiledOf(first), compiledOf(second));
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

/** The policy with other declarations of some facts and outcomes, and nothing that is not needed to decide. */
function withDeclarations(
  policy: Policy,
  facts: ReadonlyMap<string, Fact>,
  outcomes: ReadonlyMap<string, Outcome>,
): CompiledPolicy | undefined {
  const { guarantees: _g, cases: _c, accept: _a, ...rest } = spellOutOther(policy.document);
  const changed = {
    facts: declaredBy(rest.facts, facts),
    outcome: declaredBy(
      rest.outcome,
      outcomes,
      (own, both) => ({ ...own, values: (both as EnumOutcome).values }) as Outcome,
    ),
  };
  const same = JSON.stringify(changed) === JSON.stringify({ facts: rest.facts, outcome: rest.outcome });
  if (same) return compiledOf(policy);
  const read = parsePolicy({ ...rest, ...changed });
  return read.ok ? compiledOf(read.value) : undefined;
}

type EnumOutcome = Extract<Outcome, { readonly type: "enum" }>;

function declaredBy<Declaration>(
  own: { readonly [name: string]: Declaration },
  shared: ReadonlyMap<string, Declaration>,
  join: (own: Declaration, both: Declaration) => Declaration = (_, both) => both,
): { readonly [name: string]: Declaration } {
  return Object.fromEntries(
    Object.entries(own).map(([name, declaration]) => {
      const both = shared.get(name);
      return [name, both === undefined ? declaration : join(declaration, both)];
    }),
  );
}

function jointOf(
  left: CompiledPolicy,
  right: CompiledPolicy,
  shared: ReadonlyMap<string, Fact>,
  first: CompiledPolicy,
  second: CompiledPolicy,
): Joint {
  const axes: Axis[] = [];
  const axisOf = (fact: NormalFact, spans: Spans) =>
    axes.push({ name: fact.name, fact, domain: fact.domain, spans }) - 1;
  const owner = (policy: CompiledPolicy, place: number): GivenFact | undefined =>
    policy.normal.given.find(({ places, present }) => places.includes(place) || present === place);
  const leftAxes: number[] = [];
  const rightAxes: number[] = [];
  left.facts.forEach((fact, place) => {
    const given = owner(left, place);
    const both = given !== undefined && shared.has(given.name);
    leftAxes.push(axisOf(fact, both ? commonSpans(fact, [first, second]) : allSpans(fact.domain)));
  });
  const lists = new Map<string, ListRelation>();
  for (const { name, fields } of right.normal.given) {
    if (fields !== undefined && !shared.has(name)) lists.set(name, "free");
  }
  right.facts.forEach((fact, place) => {
    const given = owner(right, place);
    const at = left.places.get(fact.name);
    const isShared =
      given === undefined
        ? at !== undefined && sameDerivation(left, at, leftAxes, right, place, rightAxes, shared)
        : shared.has(given.name) && at !== undefined;
    if (isShared) rightAxes.push(leftAxes[at as number] as number);
    else {
      const both = given !== undefined && shared.has(given.name);
      rightAxes.push(axisOf(fact, both ? commonSpans(fact, [first, second]) : allSpans(fact.domain)));
    }
  });
  return {
    axes,
    sides: [sideOf(left, leftAxes), sideOf(right, rightAxes)],
    ordered: [],
    lists,
    fields: commonFields(left, shared, [first, second]),
  };
}

function sameDerivation(
  left: CompiledPolicy,
  at: number,
  leftAxes: readonly number[],
  right: CompiledPolicy,
  place: number,
  rightAxes: readonly number[],
  shared: ReadonlyMap<string, Fact>,
): boolean {
  const one = left.facts[at] as NormalFact;
  const other = right.facts[place] as NormalFact;
  if (one.derivation === undefined || other.derivation === undefined) return false;
  const sameDomain = JSON.stringify(domainOf(one.domain)) === JSON.stringify(domainOf(other.domain));
  const own = derivationOn(one.derivation, left, leftAxes, shared);
  return sameDomain && own !== undefined && own === derivationOn(other.derivation, right, rightAxes, shared);
}

function domainOf({ codes: _, ...domain }: Domain): object {
  return domain;
}

type Terms = LinearAmount["terms"];

/** A derivation as a text that is equal for two policies only where it means the same; undefined where a list is not shared. */
function derivationOn(
  derivation: NormalDerivation,
  policy: CompiledPolicy,
  axes: readonly number[],
  shared: ReadonlyMap<string, Fact>,
): string | undefined {
  if ("list" in derivation) {
    const { name } = policy.normal.given[derivation.list] as GivenFact;
    return shared.has(name) ? JSON.stringify({ ...derivation, list: name }) : undefined;
  }
  const axis = (place: number) => axes[place] as number;
  return JSON.stringify(derivation, (key, value) => {
    if (key === "fact") return axis(value);
    // The facts of a sum stand in the order in which their policy declares them.
    return key === "terms" ? [...(value as Terms)].sort((a, b) => axis(a.fact) - axis(b.fact)) : value;
  });
}
