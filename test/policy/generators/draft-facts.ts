/** Random facts of every type, with small domains (where a whole case space can be tried) or wide ones. */
import type { Fact, FactNotes, Field, ScalarFact } from "../../../src/policy/document/fact.ts";
import type { Parameter } from "../../../src/policy/document/parameter.ts";
import { CURRENCIES, constantAt, gridOf, isCounted } from "./grid.ts";
import type { Random } from "./random.ts";

export interface Facts {
  [name: string]: Fact;
}
export interface Parameters {
  [name: string]: Parameter;
}

const NAMES = ["delay", "fare", "ticket", "distance", "late", "items", "rate", "z9Z", "value", "is", "oneOf"];
/** Ordinary words, and words that could be taken for something else. */
export const WORDS = ["single", "return", "first class", "any", "absent", "é", "0", "true", "12.50"];
/** Days at which a month, a year or a leap year turns. */
const DAYS = ["2024-02-27", "2100-02-27", "1999-12-30", "1969-12-30", "2026-01-30", "2000-02-28"];
/** Moments just before a minute, a day and a year turn. */
const MOMENTS = ["2026-03-02T16:59:59.998Z", "1999-12-31T23:59:59.999Z", "1969-12-31T23:59:59.998Z"];

/** `small`: at most four facts with at most five values each. */
export function draftFacts(random: Random, currency: string, small: boolean): Facts {
  const names = random.some(NAMES, small ? 2 : 1, small ? 4 : 6);
  return Object.fromEntries(names.map((name) => [name, draftFact(random, currency, small)]));
}

export function draftNotes(random: Random): FactNotes {
  return {
    ...(random.chance(0.3) && { optional: true as const }),
    ...(random.chance(0.2) && { needs: random.pick(["recorded", "verified"] as const) }),
    ...(random.chance(0.2) && { cost: random.between(1, 9) }),
    ...(random.chance(0.2) && { ask: "What about it?" }),
    ...(random.chance(0.1) && { sensitive: true }),
  };
}

export type PlainType = "boolean" | "enum" | "integer" | "decimal" | "money";

/** A fact of one of the plain types. */
export function draftFact(
  random: Random,
  currency: string,
  small: boolean,
  types: readonly PlainType[] = ["boolean", "enum", "integer", "decimal", "money"],
): ScalarFact {
  const notes = draftNotes(random);
  const span = small ? random.between(1, 4) : random.pick([3, 12, 300, 5_000, 1_000_000]);
  const low = random.chance(0.25) ? -random.between(1, span) : random.chance(0.3) ? random.between(1, 40) : 0;
  switch (random.pick(types)) {
    case "boolean":
      return { type: "boolean", ...notes };
    case "enum": {
      const values = random.some(WORDS, 2, small ? 3 : 5);
      return { type: "enum", values, ...(random.chance(0.4) && { other: true as const }), ...notes };
    }
    case "integer":
      return { type: "integer", min: low, max: low + span, ...notes };
    case "decimal": {
      const scale = random.between(1, 3);
      const at = (step: number) => constantAt(step, { type: "decimal" }, scale) as number;
      return { type: "decimal", scale, min: at(low), max: at(low + span), ...notes };
    }
    case "money": {
      const own = random.chance(0.85) ? currency : random.pick(Object.keys(CURRENCIES));
      const at = (step: number) => constantAt(step, { type: "money" }, CURRENCIES[own] as number) as string;
      const min = low === 0 && random.chance(0.7) ? {} : { min: at(low) };
      return { type: "money", currency: own, ...min, max: at(low + span), ...notes };
    }
  }
}

/** Words that stand from the lowest to the highest. */
export function draftOrdered(random: Random, small: boolean): ScalarFact {
  return { type: "enum", values: random.some(WORDS, 2, small ? 4 : 5), ordered: true, ...draftNotes(random) };
}

export function draftDate(random: Random, small: boolean): ScalarFact {
  if (!small && random.chance(0.2)) return { type: "date", ...draftNotes(random) };
  const low = gridOf({ type: "date", min: random.pick(DAYS) }).low;
  const span = small ? random.between(1, 4) : random.pick([6, 45, 800]);
  const at = (step: number) => constantAt(step, { type: "date" }, 0) as string;
  const max = small || random.chance(0.8) ? { max: at(low + span) } : {};
  return { type: "date", min: at(low), ...max, ...draftNotes(random) };
}

/** `small`: a few milliseconds, in the midst of which the minute turns. Else minutes, hours, days or centuries. */
export function draftInstant(random: Random, small: boolean): ScalarFact {
  if (!small && random.chance(0.2)) return { type: "instant", ...draftNotes(random) };
  const low = Date.parse(random.pick(MOMENTS));
  const span = small ? random.between(1, 4) : random.pick([4, 150_000, 7_200_000, 200_000_000]);
  const at = (step: number) => constantAt(step, { type: "instant" }, 0) as string;
  return { type: "instant", min: at(low), max: at(low + span), ...draftNotes(random) };
}

/** Parameters whose type and values fit some fact, and one or two that stand for a percentage. */
export function draftParameters(random: Random, facts: Facts): Parameters {
  const parameters: Parameters = {};
  for (const [name, fact] of Object.entries(facts)) {
    if (!mayBeParameter(fact)) continue;
    if (random.chance(0.4)) parameters[`p${name}`] = parameterFor(random, fact);
  }
  if (random.chance(0.3))
    parameters.percentage = { type: "decimal", scale: 1, min: 0, max: 200, value: 12.5 };
  if (random.chance(0.2)) parameters.wholePercentage = { type: "integer", value: random.between(0, 150) };
  return parameters;
}

/** Whether a parameter may have the fact's type, or of a set the type of its words. */
const mayBeParameter = ({ type }: Fact | Field): boolean =>
  type !== "date" && type !== "instant" && type !== "list";

/** A parameter of the fact's type whose value lies inside the fact's domain. */
export function parameterFor(random: Random, fact: Fact): Parameter {
  if (fact.type === "boolean") return { type: "boolean", value: random.chance(0.5) };
  if (fact.type === "enum" || fact.type === "set")
    return { type: "enum", values: fact.values, value: random.pick(fact.values) };
  if (!isCounted(fact)) throw new Error(`no parameter has the type of a ${fact.type}`);
  const { low, high, decimals } = gridOf(fact);
  const value = constantAt(random.between(low, high), fact, decimals);
  const bounds = { min: constantAt(low, fact, decimals), max: constantAt(high, fact, decimals) };
  const own = fact.type === "money" ? { currency: fact.currency } : {};
  const scale = fact.type === "decimal" ? { scale: fact.scale } : {};
  return { type: fact.type, ...own, ...scale, ...bounds, value } as Parameter;
}
