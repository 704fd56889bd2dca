/**
 * Evaluators that are wrong in one small way each, as hand-written rules are. A comparison that does not notice them
 * would not notice the same slip in the runtime.
 */
import { evaluateByDefinition } from "../../../src/policy/definition/evaluate-by-definition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Said } from "./compare-decisions.ts";
import type { Case } from "./draft-case.ts";
import { FAULTY_IN_PART, withRules } from "./faulty-parts.ts";
import { isCounted } from "./grid.ts";

export type Evaluator = (document: PolicyDocument, facts: Case) => Said;

/** By the name of the fault. */
export const FAULTY: { readonly [fault: string]: Evaluator } = {
  "off by one at a threshold": (document, facts) => evaluateByDefinition(offByOne(document), facts),
  "absent read as unknown": (document, facts) =>
    Object.values(facts).some(isAbsent) ? { status: "open" } : evaluateByDefinition(document, facts),
  "absent read as the lowest value": (document, facts) =>
    evaluateByDefinition(document, lowestForAbsent(document, facts)),
  "rule order swapped": (document, facts) =>
    evaluateByDefinition(
      withRules(document, (rules) => [...rules].reverse()),
      facts,
    ),
  "half-up rounded as half-even": (document, facts) =>
    evaluateByDefinition(rounding(document, "half-up", "half-even"), facts),
  "half-even rounded as half-up": (document, facts) =>
    evaluateByDefinition(rounding(document, "half-even", "half-up"), facts),
  "up rounded as half-up": (document, facts) =>
    evaluateByDefinition(rounding(document, "up", "half-up"), facts),
  "down rounded as half-even": (document, facts) =>
    evaluateByDefinition(rounding(document, "down", "half-even"), facts),
  "down rounded toward minus infinity": (document, facts) => floored(document, facts),
  "minor units read as major": (document, facts) => evaluateByDefinition(document, asMajor(document, facts)),
  "other taken for a named value": (document, facts) =>
    evaluateByDefinition(document, namedForOther(document, facts)),
  ...FAULTY_IN_PART,
};

const isAbsent = (value: unknown) => typeof value === "object" && value !== null && "is" in value;

/** The first bound of the first rule that has one includes what it excluded, or the reverse. */
function offByOne(document: PolicyDocument): PolicyDocument {
  const turned: { readonly [bound: string]: string } = { gt: "gte", gte: "gt", lt: "lte", lte: "lt" };
  let done = false;
  return withRules(document, (rules) => {
    const written = JSON.stringify(rules).replace(/"(gte?|lte?)":/g, (bound, name: string) => {
      if (done) return bound;
      done = true;
      return `"${turned[name]}":`;
    });
    return JSON.parse(written);
  });
}

function rounding(document: PolicyDocument, from: string, to: string): PolicyDocument {
  const outcome = JSON.stringify(document.outcome).replaceAll(`"round":"${from}"`, `"round":"${to}"`);
  return { ...document, outcome: JSON.parse(outcome) };
}

/** Right for amounts above zero; an amount below zero that was rounded toward it is one unit too low. */
function floored(document: PolicyDocument, facts: Case): Said {
  const down = evaluateByDefinition(document, facts);
  const up = evaluateByDefinition(rounding(document, "down", "up"), facts);
  return JSON.stringify(down).includes("-") ? up : down;
}

function asMajor(document: PolicyDocument, facts: Case): Case {
  const read = (name: string, value: unknown) =>
    document.facts[name]?.type === "money" && typeof value === "number" ? value * 100 : value;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, read(name, value)]));
}

function lowestForAbsent(document: PolicyDocument, facts: Case): Case {
  const lowest = (name: string) => {
    const fact = document.facts[name];
    if (!fact || fact.type === "boolean") return false;
    if (fact.type === "set" || fact.type === "list") return [];
    if (!isCounted(fact)) return fact.values[0];
    return fact.type === "money" ? 0 : fact.min;
  };
  const read = (name: string, value: unknown) =>
    isAbsent(value) && document.facts[name]?.optional ? lowest(name) : value;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, read(name, value)]));
}

function namedForOther(document: PolicyDocument, facts: Case): Case {
  const read = (name: string, value: unknown) => {
    const fact = document.facts[name];
    if (fact?.type !== "enum" || !fact.other || typeof value !== "string") return value;
    return fact.values.includes(value) ? value : fact.values[0];
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, read(name, value)]));
}
