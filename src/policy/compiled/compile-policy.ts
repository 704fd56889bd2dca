/**
 * From the normal form to the form that decides. Everything that does not depend on the case is made here, once.
 */
import { decideSlowly } from "../deciding/decide-slowly.ts";
import type { Condition } from "../document/condition.ts";
import type { PolicyDocument } from "../document/policy-document.ts";
import { slotsOf } from "../document/text.ts";
import type { Box } from "../normal/box.ts";
import { buildOutcome } from "../normal/build-outcome.ts";
import { factsOfValue } from "../normal/facts-of-value.ts";
import type { NormalConsequence, NormalPolicy, NormalValue } from "../normal/normal-policy.ts";
import { compileSlot } from "./compile-slot.ts";
import type { Because, CompiledPolicy, Fired, PolicyReference } from "./compiled-policy.ts";
import { nextReader } from "./readers.ts";
import { testsOf } from "./tests-of.ts";

/** The compiled form of a policy whose document was found sound. */
export function compilePolicy(
  normal: NormalPolicy,
  document: PolicyDocument,
  reference: PolicyReference,
): CompiledPolicy {
  const { facts, rules, hit } = normal;
  const impossible = normal.assumptions.flatMap((assumption) => assumption.boxes);
  const boxes: readonly Box[] = [...impossible, ...rules.flatMap((rule) => rule.boxes)];
  const words = Math.max(1, Math.ceil(boxes.length / 32));
  const looked = new Set<number>(impossible.flatMap(factsOfBox));
  const fired: Fired[] = impossible.map(() => NOT_A_RULE);
  rules.forEach((rule, place) => {
    for (const box of rule.boxes) for (const fact of factsOfBox(box)) looked.add(fact);
    const condition = (document.rules[place] as { readonly when: Condition }).when;
    for (const box of rule.boxes) {
      const tests = testsOf(condition, box, normal, document);
      fired.push(firedOf(rule, place, [...looked], tests, normal));
    }
  });
  const otherwise = normal.otherwise && firedOf(normal.otherwise, rules.length, [...looked], [], normal);
  const consequences = [...rules, ...(normal.otherwise ? [normal.otherwise] : [])];
  for (const fact of consequences.flatMap(factsOfConsequence)) looked.add(fact);
  return {
    normal,
    reference,
    facts,
    places: new Map(facts.map((fact, place) => [fact.name, place])),
    names: facts.map((fact) => fact.name),
    slots: facts.map((fact, index) => compileSlot(fact, index, boxes, words)),
    words,
    assumed: impossible.length,
    fired,
    otherwise,
    looked: [...looked].sort((a, b) => a - b),
    first: hit === "first",
    needy: facts.some(({ fact }) => fact.needs !== undefined),
    read: nextReader(facts.length),
    decideSlowly,
  };
}

const NOT_A_RULE: Fired = { rule: -1, because: [], looked: [], constant: undefined };

function firedOf(
  consequence: NormalConsequence,
  rule: number,
  before: readonly number[],
  tests: Because["tests"],
  normal: NormalPolicy,
): Fired {
  const { id, because: text, source, parameters, values } = consequence;
  // A reason may name a fact that no test reads.
  const slots = slotsOf(text);
  const named = normal.facts.flatMap(({ name }, place) => (slots.has(name) ? [place] : []));
  const looked = [...new Set([...before, ...factsOfConsequence(consequence), ...named])].sort(
    (a, b) => a - b,
  );
  const because: Because = Object.freeze({
    rule: id,
    text,
    ...(source ? { source } : {}),
    tests: Object.freeze(tests),
    ...(parameters ? { parameters } : {}),
  });
  const constant = values.every(isConstant) ? buildOutcome(normal.outcomes, values, []) : undefined;
  return { rule, because: Object.freeze([because]), looked, constant };
}

function isConstant(value: NormalValue): boolean {
  return factsOfValue(value).length === 0;
}

function factsOfConsequence({ values }: NormalConsequence): readonly number[] {
  return values.flatMap(factsOfValue);
}

function factsOfBox(box: Box): readonly number[] {
  return box.map((side) => side.fact);
}
