/**
 * What a policy means, without its words: the normal form by names and values. Rewording a reason, renaming a rule
 * or writing `gt: 29` for `gte: 30` leaves it as it is; moving a threshold does not.
 */

import type { AmountTree } from "../normal/amount.ts";
import type { Box } from "../normal/box.ts";
import type { Domain } from "../normal/domain.ts";
import type {
  GivenFact,
  LinearAmount,
  NormalConsequence,
  NormalDerivation,
  NormalFact,
  NormalPolicy,
  NormalValue,
} from "../normal/normal-policy.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The name of what stands at a place. */
type NameOf = (place: number) => string;

/** The normal form as plain data, in an order that does not depend on the order of the declarations. */
export function meaningOf(policy: NormalPolicy): unknown {
  const name = namesOf(policy.facts);
  // Where the first rule that fires decides, a layer says no more than its place.
  const layered = policy.hit !== "first" && policy.rules.some(({ layer }) => layer > 0);
  return {
    facts: { ...givenOf(policy), ...derivedOf(policy) },
    outcomes: Object.fromEntries(
      policy.outcomes.map(({ name, domain, round, range, collect }) => {
        const { type, scale, currency, values, ordered } = domain;
        return [name, { type, scale, currency, values, ordered, round, range, collect }];
      }),
    ),
    hit: policy.hit,
    never: policy.assumptions.flatMap(({ boxes }) => boxesOf(boxes, name)),
    rules: policy.rules.map((rule) => ({
      when: boxesOf(rule.boxes, name),
      then: valuesOf(rule, policy),
      layer: layered ? rule.layer : undefined,
    })),
    otherwise: policy.otherwise && valuesOf(policy.otherwise, policy),
  };
}

function namesOf(facts: readonly NormalFact[]): NameOf {
  return (place) => facts[place]?.name as string;
}

/** In one order, however they were written. */
function sorted(parts: readonly unknown[]): readonly unknown[] {
  return parts
    .map((part) => [canonicalJson(part), part] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, part]) => part);
}

function boxesOf(boxes: readonly Box[], name: NameOf): readonly unknown[] {
  return sorted(boxes.map((box) => Object.fromEntries(box.map(({ fact, spans }) => [name(fact), spans]))));
}

function domainOf(domain: Domain): object {
  const { type, least, greatest, absent, scale, unit, currency, values, ordered, other } = domain;
  return { type, least, greatest, absent, scale, unit, currency, values, ordered, other };
}

function givenOf({ given, facts }: NormalPolicy): object {
  return Object.fromEntries(given.map((fact) => [fact.name, givenMeaning(fact, facts)]));
}

function givenMeaning({ fact, places, fields }: GivenFact, facts: readonly NormalFact[]): object {
  const { needs, optional = false } = fact;
  if (fact.type === "set") return { type: "set", values: [...fact.values].sort(), optional, needs };
  if (fact.type !== "list") return { ...domainOf((facts[places[0] as number] as NormalFact).domain), needs };
  const of = Object.fromEntries((fields ?? []).map(({ name, domain }) => [name, domainOf(domain)]));
  return { type: "list", of, maxItems: fact.maxItems, optional, needs };
}

function derivedOf(policy: NormalPolicy): object {
  const derived = policy.facts.flatMap(({ name, domain, derivation }) =>
    derivation === undefined
      ? []
      : [[name, { ...domainOf(domain), derive: derivationOf(derivation, policy) }] as const],
  );
  return Object.fromEntries(derived);
}

function derivationOf(derivation: NormalDerivation, { facts, given }: NormalPolicy): object {
  const linear = (amount: LinearAmount) => treeOf(amount, namesOf(facts));
  switch (derivation.kind) {
    case "linear":
      return { ...derivation, amount: linear(derivation.amount) };
    case "least":
    case "greatest":
      return { ...derivation, of: sorted(derivation.of.map(linear)) };
    default: {
      const { kind, where } = derivation;
      const { name, fields = [] } = given[derivation.list] as GivenFact;
      const field = namesOf(fields);
      const of = "of" in derivation ? field(derivation.of) : undefined;
      return { kind, list: name, where: boxesOf(where, field), of };
    }
  }
}

function treeOf(tree: AmountTree<number>, name: NameOf): unknown {
  return tree.kind === "linear"
    ? {
        terms: Object.fromEntries(tree.terms.map(({ fact, times }) => [name(fact), times])),
        plus: tree.constant,
      }
    : { [tree.kind]: tree.of.map((part) => treeOf(part, name)) };
}

function valuesOf({ values }: NormalConsequence, { outcomes, facts }: NormalPolicy): object {
  const name = namesOf(facts);
  return Object.fromEntries(
    values.map((value, index) => {
      const counted = outcomes[index]?.collect === "count" && value.kind !== "nothing";
      return [outcomes[index]?.name, counted ? true : valueMeant(value, name)];
    }),
  );
}

function valueMeant(value: NormalValue, name: NameOf): unknown {
  switch (value.kind) {
    case "nothing":
      return undefined;
    case "constant":
      return value.code;
    case "amount":
      return { of: treeOf(value.amount.tree, name), under: value.amount.under };
    case "range":
      return [value.atLeast, value.atMost].map(({ tree, under }) => ({ of: treeOf(tree, name), under }));
  }
}
