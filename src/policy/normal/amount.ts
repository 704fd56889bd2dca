/**
 * An amount in normal form: linear in the encoded facts, or the least, the greatest or the sum of such amounts.
 * Fractions live only while a formula is read; what is kept has whole coefficients over one denominator.
 */
import { addFractions, type Fraction, fraction, leastCommonMultiple, multiplyFractions } from "./fraction.ts";

/** A term by its fact's place, with its coefficient. */
export interface Term<Coefficient> {
  readonly fact: number;
  readonly times: Coefficient;
}
/** A tree of linear amounts. */
export type AmountTree<Coefficient> =
  | { readonly kind: "linear"; readonly terms: readonly Term<Coefficient>[]; readonly constant: Coefficient }
  | { readonly kind: "min" | "max" | "sum"; readonly of: readonly AmountTree<Coefficient>[] };

/** The exact amount while reading. */
export type ExactAmount = AmountTree<Fraction>;

/** A whole tree over one denominator; `big` where a step could pass 2^53 and must be taken in big integers. */
export interface Amount {
  readonly tree: AmountTree<number>;
  readonly under: number;
  readonly big: boolean;
}

const NONE = fraction(0n);

/** A constant amount. */
export function constantAmount(constant: Fraction): ExactAmount {
  return { kind: "linear", terms: [], constant };
}

/** An amount of one fact. */
export function factAmount(fact: number, times: Fraction): ExactAmount {
  return { kind: "linear", terms: [{ fact, times }], constant: NONE };
}

/** The amount `times` as large; a negative factor turns least into greatest. */
export function scaleAmount(amount: ExactAmount, times: Fraction): ExactAmount {
  if (amount.kind !== "linear") {
    const turned =
      times.over < 0n && amount.kind !== "sum" ? (amount.kind === "min" ? "max" : "min") : amount.kind;
    return { kind: turned, of: amount.of.map((part) => scaleAmount(part, times)) };
  }
  if (times.over === 0n) return constantAmount(NONE);
  const terms = amount.terms.map((term) => ({
    fact: term.fact,
    times: multiplyFractions(term.times, times),
  }));
  return { kind: "linear", terms, constant: multiplyFractions(amount.constant, times) };
}

/** The sum; linear parts are added up, so that what cancels is gone. */
export function sumAmounts(amounts: readonly ExactAmount[]): ExactAmount {
  const times = new Map<number, Fraction>();
  let constant = NONE;
  const rest: Exclude<ExactAmount, { readonly kind: "linear" }>[] = [];
  for (const amount of amounts.flatMap((part) => (part.kind === "sum" ? part.of : [part]))) {
    if (amount.kind !== "linear") rest.push(amount);
    else {
      constant = addFractions(constant, amount.constant);
      for (const term of amount.terms) {
        times.set(term.fact, addFractions(times.get(term.fact) ?? NONE, term.times));
      }
    }
  }
  const terms = [...times]
    .filter(([, factor]) => factor.over !== 0n)
    .sort(([a], [b]) => a - b)
    .map(([fact, factor]) => ({ fact, times: factor }));
  const linear: ExactAmount = { kind: "linear", terms, constant };
  const [only, ...more] = rest;
  if (only === undefined) return linear;
  if (more.length === 0) {
    // min(a, b) + c is min(a + c, b + c): so what cancels inside is seen.
    return { kind: only.kind, of: only.of.map((part) => sumAmounts([part, linear])) };
  }
  return { kind: "sum", of: [linear, ...rest] };
}

/** The least number by which every coefficient becomes whole. */
export function denominatorOf(amount: ExactAmount): bigint {
  if (amount.kind !== "linear") {
    return amount.of.reduce((under, part) => leastCommonMultiple(under, denominatorOf(part)), 1n);
  }
  return amount.terms.reduce(
    (under, term) => leastCommonMultiple(under, term.times.under),
    amount.constant.under,
  );
}

/** The facts that an amount reads. */
export function factsOfAmount(amount: AmountTree<unknown>): ReadonlySet<number> {
  const facts = amount.kind === "linear" ? amount.terms.map((term) => term.fact) : [];
  const deeper = amount.kind === "linear" ? [] : amount.of.flatMap((part) => [...factsOfAmount(part)]);
  return new Set([...facts, ...deeper]);
}

/** The tree with each coefficient as a whole number over `under`. */
export function wholeAmount(amount: ExactAmount, under: bigint): AmountTree<bigint> {
  if (amount.kind !== "linear")
    return { kind: amount.kind, of: amount.of.map((part) => wholeAmount(part, under)) };
  const whole = (value: Fraction) => (value.over * under) / value.under;
  const terms = amount.terms.map((term) => ({ fact: term.fact, times: whole(term.times) }));
  return { kind: "linear", terms, constant: whole(amount.constant) };
}

/** The same tree in plain numbers. Callers check before that every coefficient is a safe integer. */
export function plainAmount(amount: AmountTree<bigint>): AmountTree<number> {
  if (amount.kind !== "linear") return { kind: amount.kind, of: amount.of.map(plainAmount) };
  const terms = amount.terms.map((term) => ({ fact: term.fact, times: Number(term.times) }));
  return { kind: "linear", terms, constant: Number(amount.constant) };
}

/** The sum of linear amounts in plain numbers, each fact once. */
export function sumLinear(
  amounts: readonly Extract<AmountTree<number>, { readonly kind: "linear" }>[],
): Extract<AmountTree<number>, { readonly kind: "linear" }> {
  const times = new Map<number, number>();
  let constant = 0;
  for (const amount of amounts) {
    constant += amount.constant;
    for (const term of amount.terms) times.set(term.fact, (times.get(term.fact) ?? 0) + term.times);
  }
  const terms = [...times].map(([fact, factor]) => ({ fact, times: factor }));
  return { kind: "linear", terms: terms.filter((term) => term.times !== 0), constant };
}
