/** What a derived fact comes to: exactly, and *absent* where something that it is made of is. */
import type { Condition, Constant } from "../document/condition.ts";
import type { Derivation, DerivationForm, Operand } from "../document/derivation.ts";
import type { ListFact } from "../document/fact.ts";
import type { PolicyDocument } from "../document/policy-document.ts";
import { compare, type Fraction, less, plus, times } from "./fraction.ts";
import { holds, type KnownFacts, literal } from "./holds.ts";
import { ABSENT, exactly, type KnownRecord, type KnownValue } from "./known-value.ts";

const ZERO: Fraction = { over: 0n, under: 1n };
const MILLISECONDS_IN_A_MINUTE: Fraction = { over: 60_000n, under: 1n };

/** Every fact that a rule may test: the given ones, and those that are derived from them. */
export function derivedFacts(given: KnownFacts, policy: PolicyDocument): KnownFacts {
  const known = new Map(given);
  const valueFrom = (name: string): KnownValue => {
    const value = known.get(name) ?? derivedValue(policy.derive?.[name] as Derivation, valueFrom, policy);
    known.set(name, value);
    return value;
  };
  for (const name of Object.keys(policy.derive ?? {})) valueFrom(name);
  return known;
}

function derivedValue(
  derivation: DerivationForm,
  valueFrom: (name: string) => KnownValue,
  policy: PolicyDocument,
): KnownValue {
  const operand = (written: Operand) =>
    isName(written) ? valueFrom(written) : exactly(String(literal(written, policy)));
  /** The result for operands that are all there. */
  const made = (operands: readonly Operand[], make: (...values: Fraction[]) => Fraction): KnownValue => {
    const values = operands.map(operand);
    return values.includes(ABSENT) ? ABSENT : make(...(values as Fraction[]));
  };
  if ("minutes" in derivation) {
    const { from, to } = derivation.minutes;
    return made([from, to], (start, end) => floor(quotient(less(end, start), MILLISECONDS_IN_A_MINUTE)));
  }
  if ("days" in derivation) {
    const { from, to } = derivation.days;
    return made([from, to], (start, end) => less(end, start));
  }
  if ("plus" in derivation) return made(derivation.plus, (...values) => values.reduce(plus));
  if ("minus" in derivation) return made(derivation.minus, less);
  if ("times" in derivation) return made(derivation.times, times);
  if ("min" in derivation && !("of" in derivation)) return made(derivation.min, least);
  if ("max" in derivation && !("of" in derivation)) return made(derivation.max, greatest);
  return fromList(derivation as ListForm, valueFrom, policy);
}

/** A form that looks into a list: each names the list, and some a field `of` its records. */
type ListForm = {
  readonly [Form in "some" | "every" | "none" | "count" | "sum" | "min" | "max" | "of"]?: string;
} & { readonly where?: Condition };

function fromList(
  { some, every, none, count, sum, min, max, of = "", where }: ListForm,
  valueFrom: (name: string) => KnownValue,
  policy: PolicyDocument,
): KnownValue {
  const name = (some ?? every ?? none ?? count ?? sum ?? min ?? max) as string;
  const records = valueFrom(name) as readonly KnownRecord[] | typeof ABSENT;
  if (records === ABSENT) return ABSENT;
  const fields = (policy.facts[name] as ListFact).of;
  const counts = (record: KnownRecord) => where === undefined || holds(where, record, fields, policy);
  if (some !== undefined) return records.some(counts);
  if (every !== undefined) return records.every(counts);
  if (none !== undefined) return !records.some(counts);
  const counted = records.filter(counts);
  if (count !== undefined) return { over: BigInt(counted.length), under: 1n };
  const values = counted.map((record) => record.get(of) as Fraction);
  if (sum !== undefined) return values.reduce(plus, ZERO);
  if (values.length === 0) return ABSENT;
  return min !== undefined ? least(...values) : greatest(...values);
}

/** The name of a fact begins with a small letter; no literal operand does. */
const isName = (operand: Constant): operand is string =>
  typeof operand === "string" && /^[a-z]/.test(operand);

const least = (...values: Fraction[]) => values.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
const greatest = (...values: Fraction[]) => values.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
const quotient = (a: Fraction, b: Fraction) => ({ over: a.over * b.under, under: a.under * b.over });
/** The whole number at or below it, also below zero: a minute before is minus one, not nought. */
function floor({ over, under }: Fraction): Fraction {
  const rest = ((over % under) + under) % under;
  return { over: (over - rest) / under, under: 1n };
}
