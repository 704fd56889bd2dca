/** Random cases of a policy: likely values, values at its boundaries, and values that no case may hold. */
import type { Test } from "../../../src/policy/document/condition.ts";
import type { Fact, ListFact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { aimedCase } from "./aimed-case.ts";
import { absent, boundarySteps, fieldTestsOf, testsOf, UNNAMED, valueAt } from "./boundary-values.ts";
import { gridOf, isCounted } from "./grid.ts";
import type { Random } from "./random.ts";

export interface Case {
  [fact: string]: unknown;
}

/** Every fact with a value of its domain, or absent where that is allowed. */
export function draftCase(random: Random, document: PolicyDocument): Case {
  const draft = (name: string) => {
    const fact = document.facts[name] as Fact;
    if (fact.optional && random.chance(0.2)) return absent;
    if (fact.type === "list") return draftRecords(random, document, name);
    return random.chance(0.4)
      ? nearBoundary(random, document, fact, testsOf(document, name))
      : draftValue(random, fact);
  };
  const facts = Object.fromEntries(Object.keys(document.facts).map((name) => [name, draft(name)]));
  return document.derive && random.chance(0.4) ? aimedCase(random, document, facts) : facts;
}

/** Any value of the fact's domain. */
export function draftValue(random: Random, fact: Fact): unknown {
  if (fact.type === "boolean") return random.chance(0.5);
  if (fact.type === "enum") return random.pick(fact.other ? [...fact.values, UNNAMED] : fact.values);
  if (fact.type === "set") return random.some(fact.values, 0, fact.values.length);
  if (fact.type === "list") {
    const record = () =>
      Object.fromEntries(Object.entries(fact.of).map(([name, field]) => [name, presentOrNot(random, field)]));
    return Array.from({ length: lengthOf(random, fact) }, record);
  }
  const { low, high } = gridOf(fact);
  return valueAt(random.between(low, high), fact, random);
}

const presentOrNot = (random: Random, fact: Fact) =>
  fact.optional && random.chance(0.25) ? absent : draftValue(random, fact);
/** Most lists are short, whatever they may hold. */
const lengthOf = (random: Random, { maxItems }: ListFact) =>
  random.chance(0.1) ? maxItems : random.between(0, Math.min(maxItems, 4));

/** Records of which about half of the fields lie at a boundary. */
export function draftRecords(random: Random, document: PolicyDocument, list: string): readonly Case[] {
  const fact = document.facts[list] as ListFact;
  const field = (name: string) => {
    const of = fact.of[name] as Fact;
    const near = random.chance(0.5) && !(of.optional && random.chance(0.25));
    return near
      ? nearBoundary(random, document, of, fieldTestsOf(document, list, name))
      : presentOrNot(random, of);
  };
  return Array.from({ length: lengthOf(random, fact) }, () =>
    Object.fromEntries(Object.keys(fact.of).map((name) => [name, field(name)])),
  );
}

function nearBoundary(random: Random, document: PolicyDocument, fact: Fact, tests: readonly Test[]): unknown {
  if (!isCounted(fact)) return draftValue(random, fact);
  const { low, high } = gridOf(fact);
  const steps = boundarySteps(fact, tests, document.parameters ?? {});
  return valueAt(random.pick(steps.filter((step) => step >= low && step <= high)), fact, random);
}
