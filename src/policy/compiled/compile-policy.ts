/**
 * From the normal form to the form that decides. Everything that does not depend on the case is made here, once.
 */
import type { PolicyReference } from "../../service/index.ts";
import type { Because } from "../deciding/because.ts";
import { decideSlowly } from "../deciding/decide-slowly.ts";
import { listDerivationOf } from "../deriving/derive-from-list.ts";
import { operandsOf } from "../deriving/realise.ts";
import type { Condition } from "../document/condition.ts";
import { type PolicyDocument, rulesOf } from "../document/policy-document.ts";
import { slotsOf } from "../document/text.ts";
import type { Box } from "../normal/box.ts";
import { buildOutcome } from "../normal/build-outcome.ts";
import { collectValues } from "../normal/collect-values.ts";
import { factsOfValue } from "../normal/facts-of-value.ts";
import type { GivenFact, NormalConsequence, NormalPolicy, NormalValue } from "../normal/normal-policy.ts";
import { compileLanes } from "./compile-lanes.ts";
import { type CompiledPolicy, type Fired, INSPECT } from "./compiled-policy.ts";
import { testsOf } from "./tests-of.ts";

/** The compiled form of a policy whose document was found sound. */
export function compilePolicy(
  normal: NormalPolicy,
  document: PolicyDocument,
  reference: PolicyReference,
): CompiledPolicy {
  const { facts, given, rules, hit } = normal;
  const madeOf = sourcesOf(normal);
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
      ? buildOutcome(
          normal.outcomes,
          normal.outcomes.map((outcome, index) =>
            collectValues(outcome, [consequence.values[index] as NormalValue]),
          ),
          [],
        )
      : undefined;
    return (tests) => ({
      listed: facts.flatMap((fact, place) =>
        listDerivationOf(fact) !== undefined && tests.some((test) => test.fact === fact.name) ? [place] : [],
      ),
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
    for (const box of rule.boxes) fired.push(withTests(testsOf(condition, box, normal, document, madeOf)));
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
    givenPlaces: new Map(given.map((fact, place) => [fact.name, place])),
    madeOf,
    makes: given.map((_, place) => facts.flatMap((_, made) => (madeOf[made]?.includes(place) ? [made] : []))),
    lanes,
    words,
    boxes,
    assumed: impossible.length,
    fired,
    otherwise,
    counted: new Set([
      ...consequences.flatMap(factsOfConsequence),
      ...facts.flatMap(({ derivation }) => {
        if (derivation === undefined) return [];
        if (!("list" in derivation)) return operandsOf(derivation);
        // Whether a list is there at all: without it nothing is derived.
        const { present } = given[derivation.list] as GivenFact;
        return present === undefined ? [] : [present];
      }),
    ]),
    looked: [...looked],
    first: hit === "first",
    quick:
      hit !== "collect" &&
      given.every(({ fact }) => fact.type !== "set" && fact.type !== "list" && fact.needs === undefined) &&
      facts.every((fact) => fact.derivation === undefined),
    decideSlowly,
  };
}

const NOT_A_RULE: Fired = { listed: [], rule: -1, because: [], looked: [], lanes: [], constant: undefined };

/** By place: the declared facts that something is made of. */
function sourcesOf({ facts, given }: NormalPolicy): readonly (readonly number[])[] {
  const sources: (readonly number[])[] = [];
  given.forEach(({ places, present }, index) => {
    for (const place of present === undefined ? places : [...places, present]) sources[place] = [index];
  });
  facts.forEach(({ derivation }, place) => {
    if (derivation === undefined) return;
    const own =
      "list" in derivation
        ? [derivation.list]
        : operandsOf(derivation).flatMap((operand) => sources[operand] as readonly number[]);
    sources[place] = [...new Set(own)].sort((a, b) => a - b);
  });
  return sources;
}

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
function factsNamedBy({ because }: NormalConsequence, { facts, given }: NormalPolicy): readonly number[] {
  const slots = slotsOf(because);
  if (slots.size === 0) return [];
  const sets = given.flatMap(({ name, places }) => (slots.has(name) ? places : []));
  return [...sets, ...facts.flatMap(({ name }, place) => (slots.has(name) ? [place] : []))];
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
