/**
 * A derived fact that is made from other facts: the time between two of them, their sum, difference or multiple, the
 * least or the greatest of them. Its bounds are those that its operands' bounds allow.
 */
import type { Derivation } from "../document/derivation.ts";
import { plainAmount } from "../normal/amount.ts";
import { amountBounds, amountMagnitude } from "../normal/amount-bounds.ts";
import { type Domain, type ValueType, withAbsent } from "../normal/domain.ts";
import type { LinearAmount, NormalFact } from "../normal/normal-policy.ts";
import { boundsIn } from "./bounds-in.ts";
import type { Path } from "./issue-list.ts";
import { derivationProblem } from "./messages/derivations.ts";
import { shapeProblem } from "./messages/shape.ts";
import { readMultiple } from "./read-multiple.ts";
import { type ExactLinear, type Kind, type ReadOperands, readOperands } from "./read-operands.ts";
import type { Reading } from "./reading.ts";

/** The forms of a derivation that is made from other facts. */
export type ArithmeticForm = "minutes" | "days" | "plus" | "minus" | "times" | "min" | "max";
/** What follows from a derivation. */
export type Derived = Pick<NormalFact, "domain" | "derivation">;

const KINDS: { readonly [form in ArithmeticForm]: readonly Kind[] } = {
  minutes: ["instant"],
  days: ["date"],
  plus: ["number", "money"],
  minus: ["number", "money"],
  times: ["number", "money"],
  min: ["number", "money", "date", "instant"],
  max: ["number", "money", "date", "instant"],
};
const MINUTE = 60_000;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const WHOLE: ValueType = { type: "integer", scale: 0, values: [], codes: new Map() };

/** The type, the bounds and the computation of a derived fact, or undefined with the reasons in the report. */
export function readArithmetic(
  name: string,
  form: ArithmeticForm,
  written: Derivation,
  reading: Reading,
): Derived | undefined {
  const path: Path = ["derive", name, form];
  const value =
    (written as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[form] ?? {};
  // The parts of a list by their places, `from` and `to` by their names.
  const places = Object.keys(value).map((key) => (Array.isArray(value) ? Number(key) : key));
  if (places.length === 0)
    return reading.report.add(path, shapeProblem.emptyList(`the list under \`${form}\``));
  const listed = places.map((place): readonly [unknown, Path] => [value[place], [...path, place]]);
  if (form === "times") {
    const multiple = readMultiple(name, listed, reading);
    return multiple && linear(name, multiple.type, multiple.amount, 1, reading);
  }
  const ends = ["from", "to"].map((end): readonly [unknown, Path] => [value[end], [...path, end]]);
  const between = form === "minutes" || form === "days";
  const read = readOperands(name, between ? ends : listed, KINDS[form], reading);
  if (read === undefined) return undefined;
  const { type, parts } = read;
  switch (form) {
    case "plus":
      return linear(name, type, sumOf(parts), 1, reading);
    case "minus":
      return linear(name, type, difference(parts), 1, reading);
    case "minutes":
      return linear(name, { ...WHOLE, unit: "minute" }, difference([...parts].reverse()), MINUTE, reading);
    case "days":
      return linear(name, { ...WHOLE, unit: "day" }, difference([...parts].reverse()), 1, reading);
    default:
      return extreme(name, form === "min" ? "least" : "greatest", read, reading);
  }
}

/** The first less the second. */
function difference(parts: readonly ExactLinear[]): ExactLinear {
  const [whole, less] = parts as readonly [ExactLinear, ExactLinear];
  const terms = less.terms.map(({ fact, times }) => ({ fact, times: -times }));
  return sumOf([whole, { kind: "linear", terms, constant: -less.constant }]);
}

/** What cancels stays as a term of nothing: where that fact is absent, so is the result. */
function sumOf(parts: readonly ExactLinear[]): ExactLinear {
  const times = new Map<number, bigint>();
  let constant = 0n;
  for (const part of parts) {
    constant += part.constant;
    for (const term of part.terms) times.set(term.fact, (times.get(term.fact) ?? 0n) + term.times);
  }
  const terms = [...times].sort(([a], [b]) => a - b).map(([fact, factor]) => ({ fact, times: factor }));
  return { kind: "linear", terms, constant };
}

function linear(
  name: string,
  type: ValueType,
  amount: ExactLinear,
  under: number,
  reading: Reading,
): Derived | undefined {
  const domain = domainOf(name, type, [amount], "sum", BigInt(under), reading);
  return domain && { domain, derivation: { kind: "linear", amount: plain(amount), under } };
}

function extreme(
  name: string,
  kind: "least" | "greatest",
  { type, parts }: ReadOperands,
  reading: Reading,
): Derived | undefined {
  const domain = domainOf(name, type, parts, kind === "least" ? "min" : "max", 1n, reading);
  return domain && { domain, derivation: { kind, of: parts.map(plain) } };
}

function domainOf(
  name: string,
  type: ValueType,
  of: readonly ExactLinear[],
  kind: "sum" | "min" | "max",
  under: bigint,
  reading: Reading,
): Domain | undefined {
  const { places, report } = reading;
  const between = boundsIn([], places);
  const { least, greatest } = amountBounds({ kind, of }, between);
  // *Absent* needs a number of its own, and no step of a sum may pass 2^53.
  const passes = least <= -SAFE || greatest >= SAFE;
  if (passes || of.some((amount) => amountMagnitude(amount, between) > SAFE))
    return report.add(["derive", name], derivationProblem.unsafeDerivation());
  const domain = { ...type, least: floored(least, under), greatest: floored(greatest, under) };
  const absent = of.some(({ terms }) => terms.some(({ fact }) => places[fact]?.domain.absent !== undefined));
  return absent ? withAbsent(domain) : domain;
}

/** Its coefficients are within exact numbers, for whatever they are taken times is. */
function plain(amount: ExactLinear): LinearAmount {
  return plainAmount(amount) as LinearAmount;
}

/** Toward the past, below zero too. */
function floored(over: bigint, under: bigint): number {
  const quotient = over / under;
  return Number(over % under < 0n ? quotient - 1n : quotient);
}
