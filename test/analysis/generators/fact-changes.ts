/** Changes of what a policy knows of a case: facts, their values, and what cannot occur. */
import type { EnumFact, Fact } from "../../../src/policy/document/fact.ts";
import type { Outcome } from "../../../src/policy/document/outcome.ts";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import { testableFacts } from "../../policy/generators/derived-fact.ts";
import { draftTest } from "../../policy/generators/draft-test.ts";
import { constantAt, gridOf, isCounted } from "../../policy/generators/grid.ts";
import type { Random } from "../../policy/generators/random.ts";
import { draftTinyFact } from "./draft-tiny-facts.ts";
import { anyRule, type Change, condition, consequence, newId, withRule, withRules } from "./with-rules.ts";

export const FACT_CHANGES = {
  "added fact": addedFact,
  "removed fact": removedFact,
  "added value": addedValue,
  "removed value": removedValue,
  "value out of other": valueOutOfOther,
  "wider bounds": widerBounds,
  "added assumption": addedAssumption,
  "absent at times": absentAtTimes,
  "with a unit": withUnit,
  "in another order": inAnotherOrder,
  "otherwise put together": otherwiseCollected,
  "finer outcome": finerOutcome,
  "with other decimals": withOtherDecimals,
} satisfies { readonly [change: string]: Change };

function addedFact(random: Random, document: PolicyDocument) {
  const fact = draftTinyFact(random, "GBP");
  const grown = { ...document, facts: { ...document.facts, added: fact } };
  if (fact.type === "list" || Object.hasOwn(document.facts, "added")) return undefined;
  if (random.chance(0.3)) return grown;
  const rule = anyRule(random, document);
  const when = { all: [rule.when, { added: draftTest(random, fact, {}) }] };
  return withRule(grown, rule.id, () => [{ ...rule, when }]);
}

function removedFact(random: Random, document: PolicyDocument) {
  const name = random.pick(Object.keys(document.facts));
  const { [name]: _, ...facts } = document.facts;
  if (Object.keys(facts).length === 0) return undefined;
  const without = withRules({ ...document, facts }, (rules) =>
    rules.filter(({ when, then }) => !JSON.stringify([when, then]).includes(`"${name}"`)),
  );
  return rulesOf(without).length > 0 ? without : undefined;
}

function addedValue(random: Random, document: PolicyDocument) {
  return withWords(random, document, (fact) => ({ ...fact, values: [...fact.values, "added word"] }));
}

function removedValue(random: Random, document: PolicyDocument) {
  return withWords(random, document, (fact) => ({ ...fact, values: fact.values.slice(0, -1) }));
}

/** A word that was one of all others has a name now, and perhaps a rule. */
function valueOutOfOther(random: Random, document: PolicyDocument) {
  const next = withWords(
    random,
    document,
    ({ other, ...fact }) => ({
      ...fact,
      values: [...fact.values, "named now"],
      ...(random.chance(0.7) && { other: true }),
    }),
    ({ other }) => other === true,
  );
  if (next === undefined || random.chance(0.4)) return next;
  const name = Object.keys(next.facts).find((one) => next.facts[one] !== document.facts[one]) as string;
  const rule = anyRule(random, document);
  const added = {
    ...rule,
    id: newId(document),
    when: { [name]: "named now" },
    then: consequence(random, document),
  };
  return withRule(next, rule.id, () => [added, rule]);
}

function widerBounds(random: Random, document: PolicyDocument) {
  const names = Object.keys(document.facts).filter((name) => isCounted(document.facts[name] as Fact));
  const [name] = random.some(names, 1, 1);
  if (name === undefined) return undefined;
  const fact = document.facts[name] as Fact & { type: "integer" };
  const { high, decimals } = gridOf(fact);
  const max = constantAt(high + random.pick([-1, 1, 2]), fact, decimals) as number;
  return { ...document, facts: { ...document.facts, [name]: { ...fact, max } } };
}

/** A fact that was always there may be absent now, or the other way round. */
function absentAtTimes(random: Random, document: PolicyDocument) {
  const name = random.pick(Object.keys(document.facts));
  const { optional, ...fact } = document.facts[name] as Fact;
  const changed = optional === true ? fact : { ...fact, optional: true };
  return { ...document, facts: { ...document.facts, [name]: changed as Fact } };
}

function withUnit(random: Random, document: PolicyDocument) {
  const numbers = Object.entries(document.facts).filter(
    ([, fact]) => (fact.type === "integer" || fact.type === "decimal") && fact.unit === undefined,
  );
  const [found] = random.some(numbers, 1, 1);
  if (found === undefined) return undefined;
  const [name, fact] = found;
  return { ...document, facts: { ...document.facts, [name]: { ...fact, unit: "parcel" } as Fact } };
}

/** A number gets one more decimal, and perhaps a bound and a threshold of such; or it loses one. */
function withOtherDecimals(random: Random, document: PolicyDocument) {
  const names = Object.keys(document.facts).filter((name) =>
    ["integer", "decimal"].includes(document.facts[name]?.type as string),
  );
  const [name] = random.some(names, 1, 1);
  if (name === undefined) return undefined;
  const fact = document.facts[name] as Fact & { type: "integer" | "decimal"; scale?: number };
  const scale = (fact.scale ?? 0) + random.pick([-1, 1, 1]);
  if (scale < 0) return undefined;
  const { type: _, scale: __, ...rest } = fact;
  const least = 10 ** -scale;
  const moved = (bound: number) =>
    Math.round((bound + random.pick([0, 0, -3, 4]) * least) / least) / 10 ** scale;
  const [min, max] = [moved(fact.min), moved(fact.max)];
  if (min >= max) return undefined;
  const kind = scale === 0 ? { type: "integer" } : { type: "decimal", scale };
  const changed = { ...rest, ...kind, min, max } as Fact;
  const next = { ...document, facts: { ...document.facts, [name]: changed } };
  // The drafter knows no derived fact of a single value.
  if (Object.values(testableFacts(next)).includes(undefined as never)) return undefined;
  if (random.chance(0.4)) return next;
  const rule = anyRule(random, document);
  const test = draftTest(random, changed, {});
  return withRule(next, rule.id, () => [{ ...rule, when: { all: [rule.when, { [name]: test }] } }]);
}

/** Words get an order, lose it, or stand in another one. */
function inAnotherOrder(random: Random, document: PolicyDocument) {
  return withWords(random, document, ({ ordered, ...fact }) => {
    const values = random.some(fact.values, fact.values.length, fact.values.length);
    if (fact.type !== "enum") return { ...fact, values };
    return { ...fact, values, ...(random.chance(0.5) && { ordered: true }) };
  });
}

function otherwiseCollected(random: Random, document: PolicyDocument) {
  return withOutcome(random, document, (outcome) => {
    if (outcome.collect === undefined) return undefined;
    const isNumber = outcome.type !== "enum" && outcome.type !== "boolean";
    return {
      ...outcome,
      collect: random.pick(isNumber ? (["sum", "max", "list"] as const) : (["list", "count"] as const)),
    };
  });
}

function finerOutcome(random: Random, document: PolicyDocument) {
  return withOutcome(random, document, (outcome) => {
    if (outcome.type === "decimal") return { ...outcome, scale: outcome.scale + 1 };
    return outcome.type === "integer" ? { ...outcome, type: "decimal", scale: 1 } : undefined;
  });
}

function withOutcome(
  random: Random,
  document: PolicyDocument,
  change: (outcome: Outcome) => Outcome | undefined,
): PolicyDocument | undefined {
  const name = random.pick(Object.keys(document.outcome));
  const changed = change(document.outcome[name] as Outcome);
  return changed && { ...document, outcome: { ...document.outcome, [name]: changed } };
}

function addedAssumption(random: Random, document: PolicyDocument) {
  const { assume = [] } = document;
  if (assume.length > 0 && random.chance(0.5)) return { ...document, assume: assume.slice(1) };
  return { ...document, assume: [...assume, { never: condition(random, document), because: "No longer." }] };
}

function withWords(
  random: Random,
  document: PolicyDocument,
  change: (fact: EnumFact) => Fact,
  fits: (fact: EnumFact) => boolean = () => true,
): PolicyDocument | undefined {
  const names = Object.keys(document.facts).filter((name) => {
    const fact = document.facts[name] as Fact;
    return (fact.type === "enum" || fact.type === "set") && fits(fact as EnumFact);
  });
  const [name] = random.some(names, 1, 1);
  if (name === undefined) return undefined;
  return { ...document, facts: { ...document.facts, [name]: change(document.facts[name] as EnumFact) } };
}
