/**
 * What a policy means, without its words: the normal form by names and values. Rewording a reason, renaming a rule
 * or writing `gt: 29` for `gte: 30` leaves it as it is; moving a threshold does not.
 */

import type { AmountTree } from "../normal/amount.ts";
import type { Box } from "../normal/box.ts";
import type { NormalConsequence, NormalPolicy } from "../normal/normal-policy.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The normal form as plain data, in an order that does not depend on the order of the declarations. */
export function meaningOf(policy: NormalPolicy): unknown {
  const name = (fact: number) => policy.facts[fact]?.name as string;
  const boxesOf = (boxes: readonly Box[]) =>
    boxes
      .map((box) => Object.fromEntries(box.map(({ fact, spans }) => [name(fact), spans])))
      .map((box) => [canonicalJson(box), box] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, box]) => box);
  const treeOf = (tree: AmountTree<number>): unknown =>
    tree.kind === "linear"
      ? {
          terms: Object.fromEntries(tree.terms.map(({ fact, times }) => [name(fact), times])),
          plus: tree.constant,
        }
      : { [tree.kind]: tree.of.map(treeOf) };
  const valuesOf = ({ values }: NormalConsequence) =>
    Object.fromEntries(
      values.map((value, index) => [
        policy.outcomes[index]?.name,
        value.kind === "constant" || value.kind === "nothing"
          ? value.kind === "constant" && value.code
          : value.kind === "amount"
            ? { of: treeOf(value.amount.tree), under: value.amount.under }
            : [value.atLeast, value.atMost].map(({ tree, under }) => ({ of: treeOf(tree), under })),
      ]),
    );
  return {
    facts: Object.fromEntries(
      policy.facts.map(({ name, fact, domain }) => {
        const { type, least, greatest, absent, scale, unit, currency, values, other } = domain;
        const needs = fact.needs;
        return [name, { type, least, greatest, absent, scale, unit, currency, values, other, needs }];
      }),
    ),
    outcomes: Object.fromEntries(
      policy.outcomes.map(({ name, domain, round, range }) => {
        const { type, scale, currency, values } = domain;
        return [name, { type, scale, currency, values, round, range }];
      }),
    ),
    hit: policy.hit,
    never: policy.assumptions.flatMap(({ boxes }) => boxesOf(boxes)),
    rules: policy.rules.map((rule) => ({ when: boxesOf(rule.boxes), then: valuesOf(rule) })),
    otherwise: policy.otherwise && valuesOf(policy.otherwise),
  };
}
