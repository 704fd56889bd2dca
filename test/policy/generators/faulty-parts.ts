/** Evaluators that are wrong in what the whole language adds: lists, sets, time, several rules that count, layers. */
import { derivedFacts } from "../../../src/policy/definition/derived-facts.ts";
import { evaluateByDefinition } from "../../../src/policy/definition/evaluate-by-definition.ts";
import { knownFacts } from "../../../src/policy/definition/known-value.ts";
import type { Condition } from "../../../src/policy/document/condition.ts";
import type { Derivation, Operand } from "../../../src/policy/document/derivation.ts";
import type { Outcome } from "../../../src/policy/document/outcome.ts";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import type { Rule } from "../../../src/policy/document/rule.ts";
import type { Case } from "./draft-case.ts";
import type { Evaluator } from "./faulty-evaluators.ts";

/** By the name of the fault. */
export const FAULTY_IN_PART: { readonly [fault: string]: Evaluator } = {
  "some and every swapped": (document, facts) =>
    evaluateByDefinition(
      derivedBy(document, (derivation) => {
        if ("some" in derivation) return { every: derivation.some, where: derivation.where };
        return "every" in derivation ? { some: derivation.every, where: derivation.where } : derivation;
      }),
      facts,
    ),
  "not every record of an empty list": (document, facts) =>
    evaluateByDefinition(
      derivedBy(document, (derivation) => {
        if (!("every" in derivation) || !isEmpty(facts[derivation.every])) return derivation;
        return { some: derivation.every, where: derivation.where };
      }),
      facts,
    ),
  "minutes below zero cut toward zero": truncated,
  "a rule counted once for each alternative": (document, facts) =>
    evaluateByDefinition(
      withRules(document, (rules) => rules.flatMap(alternatives)),
      facts,
    ),
  "priority read from the other end": (document, facts) =>
    evaluateByDefinition({ ...document, outcome: lowestFirst(document.outcome) }, facts),
  "layers ignored": (document, facts) => {
    const { layers: _, ...rest } = document;
    return evaluateByDefinition({ ...rest, rules: rulesOf(document) } as PolicyDocument, facts);
  },
  "an absent operand read as zero": zeroForAbsent,
  "an empty set taken for an absent one": (document, facts) => {
    const empty = (name: string) => document.facts[name]?.type === "set" && isEmpty(facts[name]);
    const optional = Object.entries(document.facts).map(([name, fact]) => [
      name,
      empty(name) ? { ...fact, optional: true } : fact,
    ]);
    const read = Object.entries(facts).map(([name, value]) => [name, empty(name) ? { is: "absent" } : value]);
    return evaluateByDefinition(
      { ...document, facts: Object.fromEntries(optional) },
      Object.fromEntries(read),
    );
  },
  "both ends of a time counted as days": (document, facts) => {
    const derive = Object.entries(document.derive ?? {}).flatMap(
      ([name, derivation]): [string, Derivation][] =>
        "days" in derivation
          ? [
              [`${name}Between`, derivation],
              [name, { plus: [`${name}Between`, 1] }],
            ]
          : [[name, derivation]],
    );
    return evaluateByDefinition({ ...document, derive: Object.fromEntries(derive) }, facts);
  },
  "a moment read without its offset": (document, facts) => {
    const read = (name: string, value: unknown) =>
      document.facts[name]?.type === "instant" && typeof value === "string"
        ? value.replace(/[+-]\d\d:\d\d$/, "Z")
        : value;
    return evaluateByDefinition(
      document,
      Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, read(name, value)])),
    );
  },
};

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
const isAbsent = (value: unknown) => typeof value === "object" && value !== null && "is" in value;

/** The document with other rules, in layers where it has them. */
export function withRules(
  document: PolicyDocument,
  change: (rules: readonly Rule[]) => readonly Rule[],
): PolicyDocument {
  if (!document.layers) return { ...document, rules: change(document.rules ?? []) };
  return {
    ...document,
    layers: document.layers.map((layer) => ({ ...layer, rules: change(layer.rules) })),
  };
}

function derivedBy(document: PolicyDocument, change: (derivation: Derivation) => Derivation): PolicyDocument {
  const derive = Object.entries(document.derive ?? {}).map(([name, derivation]) => [
    name,
    change(derivation),
  ]);
  return { ...document, derive: Object.fromEntries(derive) };
}

/** Counted backwards and turned round, a time below zero is cut toward zero. */
function truncated(document: PolicyDocument, facts: Case) {
  const given = knownFacts(document.facts, facts);
  const known = given && derivedFacts(given, document);
  const derive = Object.entries(document.derive ?? {}).flatMap(
    ([name, derivation]): [string, Derivation][] => {
      const value = known?.get(name);
      const isBelow = typeof value === "object" && "over" in value && value.over < 0n;
      if (!("minutes" in derivation) || !isBelow) return [[name, derivation]];
      const { from, to } = derivation.minutes;
      return [
        [`${name}Back`, { minutes: { from: to, to: from } }],
        [name, { times: [`${name}Back`, -1] }],
      ];
    },
  );
  return evaluateByDefinition({ ...document, derive: Object.fromEntries(derive) }, facts);
}

/** One rule for each alternative of `any`. */
function alternatives(rule: Rule): readonly Rule[] {
  const { any, ...rest } = rule.when as { readonly any?: readonly Condition[] };
  return any ? any.map((one) => ({ ...rule, when: { all: [one, rest] } })) : [rule];
}

function lowestFirst(outcome: PolicyDocument["outcome"]): PolicyDocument["outcome"] {
  const turned = (declared: Outcome): Outcome =>
    declared.type === "enum" && declared.ordered
      ? { ...declared, values: [...declared.values].reverse() }
      : declared;
  return Object.fromEntries(Object.entries(outcome).map(([field, declared]) => [field, turned(declared)]));
}

/** What is absent counts as nothing where something is made of it. */
function zeroForAbsent(document: PolicyDocument, facts: Case) {
  const zero = (operand: Operand): Operand => {
    if (typeof operand !== "string" || !isAbsent(facts[operand])) return operand;
    const zeros = { date: "1970-01-01", instant: "1970-01-01T00:00:00Z", money: "0" } as {
      [type: string]: string;
    };
    return zeros[document.facts[operand]?.type ?? ""] ?? 0;
  };
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(zero);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([end, operand]) => [end, zero(operand)]));
  };
  return evaluateByDefinition(
    derivedBy(document, (derivation) => {
      const entries = Object.entries(derivation).map(([form, value]) => [
        form,
        form === "where" ? value : inside(value),
      ]);
      return Object.fromEntries(entries) as Derivation;
    }),
    facts,
  );
}
