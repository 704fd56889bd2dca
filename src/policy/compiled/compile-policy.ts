/**
 * From the normal form to the form that decides. Everything that does not depend on the case is made here, once.
 */
import type { PolicyReference } from "../../service/index.ts";
import { decideSlowly } from "../deciding/decide-slowly.ts";
import type { Condition } from "../document/condition.ts";
import { type PolicyDocument, rulesOf } from "../document/policy-document.ts";
import { slotsOf } from "../document/text.ts";
import type { Box } from "../normal/box.ts";
import { buildOutcome } from "../normal/build-outcome.ts";
import { factsOfValue } from "../normal/facts-of-value.ts";
import type { NormalConsequence, NormalPolicy, NormalValue } from "../normal/normal-policy.ts";
import { compileLanes } from "./compile-lanes.ts";
import { type Because, type CompiledPolicy, type Fired, INSPECT } from "./compiled-policy.ts";
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
  const lanes = compileLanes(facts, boxes, words);
  const looked = new Set<number>(impossible.flatMap(factsOfBox));
  // Whole literals and no spreads: all that is read while deciding keeps one layout.
  const firedOf = (consequence: NormalConsequence, rule: number): ((tests: Because["tests"]) => Fired) => {
    const own = [...looked, ...factsOfConsequence(consequence), ...factsNamedBy(consequence, normal)];
    const places = [...new Set(own)].sort((a, b) => a - b);
    const byLane = places.map((place) => lanes.laneOf[place] as number);
    const constant = consequence.values.every(isConstant)
      ? buildOutcome(normal.outcomes, consequence.values, [])
      : undefined;
    return (tests) => ({
      rule,
      because: becauseOf(consequence, tests),
      looked: places,
      lanes: byLane,
      constant,
    });
  };
  const fired: Fired[] = impossible.map(() => NOT_A_RULE);
  rules.forEach((rule, place) => {
    for (const box of rule.boxes) for (const fact of factsOfBox(box)) looked.add(fact);
    const condition = (rulesOf(document)[rule.place] as { readonly when: Condition }).when;
    const withTests = firedOf(rule, place);
    for (const box of rule.boxes) fired.push(withTests(testsOf(condition, box, normal, document)));
  });
  const rest = normal.otherwise;
  const otherwise = rest && firedOf(rest, rules.length)([]);
  const consequences = [...rules, ...(rest ? [rest] : [])];
  for (const fact of consequences.flatMap(factsOfConsequence)) looked.add(fact);
  return {
    [INSPECT]: () => "[its tables]",
    normal,
    reference,
    facts,
    places: new Map(facts.map((fact, place) => [fact.name, place])),
    names: facts.map((fact) => fact.name),
    lanes,
    words,
    boxes,
    assumed: impossible.length,
    fired,
    otherwise,
    looked: [...looked].sort((a, b) => a - b),
    first: hit === "first",
    needy: facts.some(({ fact }) => fact.needs !== undefined),
    decideSlowly,
  };
}

const NOT_A_RULE: Fired = { rule: -1, because: [], looked: [], lanes: [], constant: undefined };

function becauseOf(
  { id, because: text, source, parameters }: NormalConsequence,
  tests: Because["tests"],
): readonly Because[] {
  const because: Because = {
    rule: id,
    text,
    ...(source ? { source } : {}),
    tests: Object.freeze(tests),
    ...(parameters ? { parameters } : {}),
  };
  return Object.freeze([Object.freeze(because)]);
}

/** A reason may name a fact that no test reads. */
function factsNamedBy({ because }: NormalConsequence, { facts }: NormalPolicy): readonly number[] {
  const slots = slotsOf(because);
  return slots.size === 0 ? [] : facts.flatMap(({ name }, place) => (slots.has(name) ? [place] : []));
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
