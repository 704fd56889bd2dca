/** Random guarantees in every form, so that about as many hold as do not. */
import type { Formula } from "../../../src/policy/document/formula.ts";
import type { Guarantee, Principle } from "../../../src/policy/document/guarantee.ts";
import type { Outcome } from "../../../src/policy/document/outcome.ts";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import { PRINCIPLE_SUBJECTS } from "../../../src/policy/normal/principle-subjects.ts";
import { testableFacts } from "../../policy/generators/derived-fact.ts";
import { draftCondition } from "../../policy/generators/draft-condition.ts";
import { type AmountOutcome, draftFormula, outcomeDecimals } from "../../policy/generators/draft-formula.ts";
import { constantAt } from "../../policy/generators/grid.ts";
import type { Random } from "../../policy/generators/random.ts";
import { isComparable } from "../oracle/ends.ts";
import { growingFacts } from "../oracle/growing.ts";
import { LAW } from "./mutate-policy.ts";

const PRINCIPLES: readonly Principle[] = [
  "respect",
  "integrity",
  "like-cases-alike",
  "more-harm-never-less",
  "need-never-lowers",
  "no-dead-end",
];

/** Up to seven, of any forms; some with a name. */
export function draftGuarantees(random: Random, document: PolicyDocument): readonly Guarantee[] {
  const count = random.pick([0, 2, 3, 4, 5, 6, 7]);
  return Array.from({ length: count }, (_, index) => draftGuarantee(random, document, index)).filter(
    (guarantee) => guarantee !== undefined,
  );
}

function draftGuarantee(random: Random, document: PolicyDocument, index: number): Guarantee | undefined {
  const id = random.chance(0.5) ? { id: `promise-${index + 1}` } : {};
  const facts = testableFacts(document);
  const names = Object.keys(facts);
  const fields = Object.keys(document.outcome);
  const comparable = fields.filter((field) => isComparable(document.outcome[field] as Outcome));
  const growing = growingFacts({ facts } as unknown as PolicyDocument, names);
  const condition = () =>
    random.chance(0.6)
      ? { when: draftCondition(random, facts, document.parameters ?? {}, random.between(0, 1)) }
      : {};
  const grown = random.some(growing, 1, 1)[0];
  const rising = random.some(comparable, 1, 1)[0];
  const field = random.pick(fields);
  const form = random.pick([
    "complete",
    "grows",
    "grows",
    "independent",
    "bound",
    "bound",
    "never",
    "floor",
    "principle",
    "principle",
    "principle",
  ]);
  switch (form) {
    case "complete":
      return { complete: true, ...id };
    case "grows": {
      if (grown === undefined || rising === undefined) return undefined;
      const never = random.chance(0.5) ? { neverFalls: rising } : { neverRises: rising };
      return { whenGrows: grown, ...never, ...id };
    }
    case "independent":
      return { independent: field, of: random.some(names, 1, random.chance(0.7) ? 1 : 2), ...id };
    case "bound": {
      if (rising === undefined) return undefined;
      const bound = { [rising]: draftBound(random, document, rising) };
      // What a fact adds and takes away again is read by nobody once it is absent.
      if (cancels(bound)) return undefined;
      return { ...condition(), ...(random.chance(0.5) ? { atLeast: bound } : { atMost: bound }), ...id };
    }
    case "never":
      return { ...condition(), never: { [field]: draftValue(random, document, field) }, ...id };
    case "floor":
      return rising === undefined ? undefined : { floor: LAW, outcome: rising, ...id };
    default:
      return { ...draftPrinciple(random, names, growing, { rising, field, facts: document.facts }), ...id };
  }
}

function draftPrinciple(
  random: Random,
  names: readonly string[],
  growing: readonly string[],
  {
    rising,
    field,
    facts,
  }: { readonly rising: string | undefined; readonly field: string; readonly facts: PolicyDocument["facts"] },
): Guarantee {
  const principle = random.pick(PRINCIPLES);
  const grows = principle === "more-harm-never-less" || principle === "need-never-lowers";
  // A principle that would look at nothing is refused.
  if (grows && rising === undefined) return { principle: "no-dead-end" };
  const outcome = grows ? rising : field;
  const named = random.chance(0.4) && outcome !== undefined ? { outcome } : {};
  if (principle === "like-cases-alike") return { principle, of: random.some(names, 1, 2), ...named };
  if (grows && growing.length > 0 && random.chance(0.8)) {
    return { principle, of: random.some(growing, 1, 2), ...named };
  }
  if (grows && isIdle(principle, facts, growing)) return { principle: "integrity" };
  return { principle, ...(principle === "respect" || grows ? named : {}) };
}

/** A word, one of the amounts that rules give, or a formula of its own. */
function draftBound(random: Random, document: PolicyDocument, field: string): Formula {
  const declared = document.outcome[field] as Outcome;
  if (declared.collect === "count") return random.between(0, 3);
  if (declared.type === "boolean") return random.chance(0.5);
  if (declared.type === "enum") return random.pick(declared.values);
  const given = literalsOf(document, field);
  if (given.length > 0 && random.chance(0.6)) return random.pick(given);
  const { optional: _, ...words } = {
    optional: 0,
    present: testableFacts(document),
    parameters: document.parameters ?? {},
    outcome: declared as AmountOutcome,
  };
  return draftFormula(random, words, random.between(0, 1));
}

function draftValue(random: Random, document: PolicyDocument, field: string): string | number | boolean {
  const declared = document.outcome[field] as Outcome;
  if (declared.collect === "count") return random.between(0, 3);
  if (declared.type === "boolean") return random.chance(0.5);
  if (declared.type === "enum") return random.pick(declared.values);
  const given = literalsOf(document, field);
  if (given.length > 0 && random.chance(0.8)) return random.pick(given);
  return constantAt(random.between(0, 60), declared, outcomeDecimals(declared as AmountOutcome));
}

/** The plain amounts that rules give. */
function literalsOf(document: PolicyDocument, field: string): readonly (string | number)[] {
  const { otherwise } = document;
  return [...rulesOf(document), ...(otherwise ? [otherwise] : [])].flatMap(({ then }) => {
    const value = then[field];
    const isNumber = typeof value === "number" || (typeof value === "string" && /^-?\d/.test(value));
    return isNumber ? [value as string | number] : [];
  });
}

/** Whether some amount is taken from itself, or counted no times. */
function cancels(formula: unknown): boolean {
  if (typeof formula !== "object" || formula === null) return false;
  const names = JSON.stringify(formula).match(/"[a-z][A-Za-z0-9]*"(?!:)/g) ?? [];
  return new Set(names).size < names.length;
}

/** Whether facts are about what the principle looks at, and none of them has an order. */
function isIdle(principle: Principle, facts: PolicyDocument["facts"], growing: readonly string[]): boolean {
  const subjects = PRINCIPLE_SUBJECTS[principle] ?? [];
  const looked = Object.entries(facts).filter(
    ([, { about }]) => about !== undefined && subjects.includes(about),
  );
  return looked.length > 0 && looked.every(([name]) => !growing.includes(name));
}
