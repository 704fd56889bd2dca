/** A disagreement with as little around it as it needs: whoever mends it reads one small policy. */
import { parsePolicy } from "evenhand/policy";
import type { Condition } from "../../../src/policy/document/condition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { rulesOf } from "../../../src/policy/document/policy-document.ts";

/** The document with whatever can go taken away, while it still fails. */
export function smallest(
  document: PolicyDocument,
  fails: (document: PolicyDocument) => boolean,
): PolicyDocument {
  const stillFails = (one: PolicyDocument): boolean => {
    try {
      return parsePolicy(one).ok && fails(one);
    } catch {
      return false;
    }
  };
  let small = document;
  for (;;) {
    const less = [...smaller(small)].find(stillFails);
    if (less === undefined) return small;
    small = less;
  }
}

/** Each with one thing less. */
function* smaller(document: PolicyDocument): Iterable<PolicyDocument> {
  for (const part of [
    "accept",
    "guarantees",
    "assume",
    "otherwise",
    "derive",
    "parameters",
    "sources",
  ] as const) {
    const { [part as "assume"]: value, ...rest } = document;
    if (value === undefined) continue;
    yield rest;
    if (Array.isArray(value) && value.length > 1) {
      for (const place of value.keys()) yield { ...document, [part]: value.toSpliced(place, 1) };
    } else if (!Array.isArray(value) && part !== "otherwise") {
      for (const name of Object.keys(value)) yield { ...document, [part]: without(value, name) };
    }
  }
  const { layers, rules: _, ...unlayered } = document;
  if (layers !== undefined) yield { ...unlayered, rules: rulesOf(document) };
  for (const { id } of rulesOf(document)) yield withRules(document, (rule) => (rule.id === id ? [] : [rule]));
  for (const field of Object.keys(document.outcome)) {
    const outcome = without(document.outcome, field);
    const { otherwise } = document;
    const less = withRules({ ...document, outcome }, (rule) => [
      { ...rule, then: without(rule.then, field) },
    ]);
    yield {
      ...less,
      ...(otherwise && { otherwise: { ...otherwise, then: without(otherwise.then, field) } }),
    };
  }
  for (const { id, when } of rulesOf(document)) {
    for (const less of smallerConditions(when)) {
      yield withRules(document, (rule) => [rule.id === id ? { ...rule, when: less } : rule]);
    }
  }
  for (const name of Object.keys(document.facts)) {
    yield { ...document, facts: without(document.facts, name) };
    const { type, ...notes } = document.facts[name] as { type: "boolean" };
    for (const note of ["optional", "about", "needs", "cost", "ask", "sensitive", "title"]) {
      if (!(note in notes)) continue;
      yield { ...document, facts: { ...document.facts, [name]: { type, ...without(notes, note) } as never } };
    }
  }
}

function* smallerConditions(when: Condition): Iterable<Condition> {
  for (const [name, entry] of Object.entries(when)) {
    if (Object.keys(when).length > 1) yield without(when, name);
    if (name === "not") {
      yield entry as Condition;
      for (const less of smallerConditions(entry as Condition)) yield { ...when, not: less };
    }
    if (name !== "any" && name !== "all") continue;
    const inner = entry as readonly Condition[];
    for (const [place, one] of inner.entries()) {
      yield one;
      if (inner.length > 1) yield { ...when, [name]: inner.toSpliced(place, 1) };
      for (const less of smallerConditions(one)) yield { ...when, [name]: inner.with(place, less) };
    }
  }
}

function withRules(
  document: PolicyDocument,
  change: (rule: ReturnType<typeof rulesOf>[number]) => ReturnType<typeof rulesOf>,
): PolicyDocument {
  const { layers, rules } = document;
  if (layers === undefined) return { ...document, rules: (rules ?? []).flatMap(change) };
  const less = layers.map((layer) => ({ ...layer, rules: layer.rules.flatMap(change) }));
  return { ...document, layers: less.filter((layer) => layer.rules.length > 0) };
}

function without<Map extends object>(map: Map, name: string): Map {
  const { [name as keyof Map]: _, ...rest } = map;
  return rest as Map;
}
