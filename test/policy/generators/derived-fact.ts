/**
 * What a derived fact may be, as if it had been declared: its type, and its bounds by interval arithmetic. `undefined`
 * where the operands do not go together: then the derivation is no part of a policy.
 */
import type { Derivation, DerivationForm, Operand } from "../../../src/policy/document/derivation.ts";
import type { Fact, Field, ListFact, ScalarFact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Facts, Parameters } from "./draft-facts.ts";
import { CURRENCIES, isNumeric, stepOf } from "./grid.ts";
import { satisfyingSteps } from "./is-satisfiable.ts";
import { seededRandom } from "./random.ts";
import {
  AMOUNT,
  aligned,
  factOfRange,
  isAmount,
  type Range,
  rangeOfFact,
  rangeOfLiteral,
  sum,
} from "./value-range.ts";

/** What a derivation may refer to. */
export interface DeriveWords {
  readonly facts: Facts;
  readonly derive: { readonly [name: string]: Derivation };
  readonly parameters: Parameters;
}

const known = new WeakMap<PolicyDocument, Facts>();

/** Every fact that a rule of the document may test or use, the derived ones with what they may be. */
export function testableFacts(document: PolicyDocument): Facts {
  const seen = known.get(document);
  if (seen) return seen;
  const words = {
    facts: document.facts,
    derive: document.derive ?? {},
    parameters: document.parameters ?? {},
  };
  const derived = Object.keys(words.derive).map((name) => [name, factNamed(name, words) as Fact]);
  const facts = { ...document.facts, ...Object.fromEntries(derived) };
  known.set(document, facts);
  return facts;
}

/** What the derivation makes, or `undefined` where it makes nothing. */
export function derivedFact(derivation: DerivationForm, words: DeriveWords): ScalarFact | undefined {
  const list = listOf(derivation);
  if (list !== undefined) return factOfList(derivation, words.facts[list] as ListFact, words.parameters);
  const range = rangeOf(derivation, words);
  return range && factOfRange(range);
}

/** The list that a derivation looks into. */
export function listOf(derivation: DerivationForm): string | undefined {
  const named = Object.entries(derivation).find(
    ([form, name]) => typeof name === "string" && form !== "of" && form !== "title",
  );
  return named?.[1] as string | undefined;
}

function factNamed(name: string, words: DeriveWords): Fact | undefined {
  const derivation = words.derive[name];
  return words.facts[name] ?? (derivation && derivedFact(derivation, words));
}

function factOfList(
  derivation: DerivationForm,
  { of, maxItems, optional = false }: ListFact,
  parameters: Parameters,
): ScalarFact | undefined {
  const absence = optional ? { optional } : {};
  if ("count" in derivation) return { type: "integer", min: 0, max: maxItems, ...absence };
  if (!("of" in derivation)) return { type: "boolean", ...absence };
  // Of the records that count, the field has no value that their condition excludes.
  const { where } = derivation;
  const range = rangeOfFact(of[derivation.of] as Field) as Range;
  const steps = where
    ? satisfyingSteps(seededRandom(7), where, of as Facts, parameters, derivation.of)
    : [range.low, range.high];
  if (steps.length === 0) return undefined;
  const [low, high] = [Math.min(...steps), Math.max(...steps)];
  if (!("sum" in derivation)) return factOfRange({ ...range, low, high, optional: true });
  const sum = { ...range, low: Math.min(0, low * maxItems), high: Math.max(0, high * maxItems), optional };
  return factOfRange(sum);
}

function rangeOf(derivation: DerivationForm, words: DeriveWords): Range | undefined {
  const form = Object.keys(derivation).find((key) => key !== "title") as string;
  const written = (derivation as unknown as { [form: string]: unknown })[form];
  const operands = (Array.isArray(written) ? written : Object.values(written as object)) as Operand[];
  const read = operands.map((operand) => rangeOfOperand(operand, words));
  if (!read.every((range) => range !== undefined)) return undefined;
  // An amount is written without its currency: it has that of the operands beside it.
  const currency = read.find(({ kind }) => kind in CURRENCIES)?.kind ?? AMOUNT;
  const ranges = read.map((range) => (range.kind === AMOUNT ? { ...range, kind: currency } : range));
  const joined = form === "times" ? ranges : aligned(ranges);
  if (joined === undefined) return undefined;
  const [a, b = a] = joined as [Range, Range?];
  const optional = joined.some((range) => range.optional);
  const between = (low: number, high: number): Range => ({ ...a, low, high, optional });
  const lows = joined.map(({ low }) => low);
  const highs = joined.map(({ high }) => high);
  switch (form) {
    case "minutes": {
      if (a.kind !== "instant") return undefined;
      const minute = (step: number) => Math.floor(step / 60_000);
      return { ...between(minute(b.low - a.high), minute(b.high - a.low)), kind: "number", unit: "minute" };
    }
    case "days":
      if (a.kind !== "date") return undefined;
      return { ...between(b.low - a.high, b.high - a.low), kind: "number", unit: "day" };
    case "plus":
      return isAmount(a) ? between(sum(lows), sum(highs)) : undefined;
    case "minus":
      return isAmount(a) ? between(a.low - b.high, a.high - b.low) : undefined;
    case "times": {
      const fits = isAmount(a) && b.kind === "number" && (a.kind === "number" || b.decimals === 0);
      const ends = [a.low * b.low, a.high * b.low];
      if (!fits) return undefined;
      return { ...between(Math.min(...ends), Math.max(...ends)), decimals: a.decimals + b.decimals };
    }
    case "min":
      return between(Math.min(...lows), Math.min(...highs));
    default:
      return between(Math.max(...lows), Math.max(...highs));
  }
}

function rangeOfOperand(operand: Operand, words: DeriveWords): Range | undefined {
  if (typeof operand === "object") {
    const parameter = words.parameters[operand.parameter];
    if (!parameter || !isNumeric(parameter as Fact)) return undefined;
    const { kind, decimals } = rangeOfFact(parameter as Fact) as Range;
    const step = stepOf(parameter.value as number | string, decimals);
    return { kind, decimals, low: step, high: step };
  }
  if (typeof operand === "boolean") return undefined;
  if (typeof operand === "string" && /^[a-z]/.test(operand)) {
    const fact = factNamed(operand, words);
    return fact && rangeOfFact(fact);
  }
  return rangeOfLiteral(operand);
}
