/** What changes of a policy are made of: other rules in its list or in its layers, and what such rules say. */
import type { Condition, Test } from "../../../src/policy/document/condition.ts";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import type { Consequence, Rule } from "../../../src/policy/document/rule.ts";
import { testableFacts } from "../../policy/generators/derived-fact.ts";
import { draftCondition } from "../../policy/generators/draft-condition.ts";
import { draftConsequence } from "../../policy/generators/draft-consequence.ts";
import type { Random } from "../../policy/generators/random.ts";

/** A change of a policy; `undefined` where there is nothing to change so. */
export type Change = (random: Random, document: PolicyDocument) => PolicyDocument | undefined;

export const withRules = (document: PolicyDocument, change: (rules: readonly Rule[]) => readonly Rule[]) => {
  const { layers, rules } = document;
  if (layers === undefined) return { ...document, rules: change(rules ?? []) };
  const changedLayers = layers.map((layer) => ({ ...layer, rules: change(layer.rules) }));
  return { ...document, layers: changedLayers.filter((layer) => layer.rules.length > 0) };
};

export const withRule = (document: PolicyDocument, id: string, change: (rule: Rule) => readonly Rule[]) =>
  withRules(document, (rules) => rules.flatMap((rule) => (rule.id === id ? change(rule) : [rule])));

export const anyRule = (random: Random, document: PolicyDocument) => random.pick(rulesOf(document));

export const consequence = (random: Random, document: PolicyDocument): Consequence =>
  draftConsequence(random, document.outcome, {}, document.parameters ?? {}, document.hit);

export const condition = (random: Random, document: PolicyDocument): Condition =>
  draftCondition(random, testableFacts(document), document.parameters ?? {}, 1);

/** The condition with each test rewritten. */
export function mapTests(when: Condition, change: (name: string, test: Test) => Test): Condition {
  return Object.fromEntries(
    Object.entries(when).map(([name, entry]) => {
      if (name === "not") return [name, mapTests(entry as Condition, change)];
      if (name !== "any" && name !== "all") return [name, change(name, entry as Test)];
      return [name, (entry as readonly Condition[]).map((inner) => mapTests(inner, change))];
    }),
  );
}

export function newId(document: PolicyDocument): string {
  const ids = new Set(rulesOf(document).map(({ id }) => id));
  let count = 1;
  while (ids.has(`new-${count}`)) count += 1;
  return `new-${count}`;
}
