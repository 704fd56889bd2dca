/**
 * What a derivation is made of: facts, literals and parameters of one kind. Numbers are brought to one number of
 * decimals; nothing else is converted.
 */
import type { AmountTree } from "../normal/amount.ts";
import { encodeNumber, type ValueType } from "../normal/domain.ts";
import { factNamed } from "./fact-named.ts";
import type { Path } from "./issue-list.ts";
import { derivationProblem } from "./messages/derivations.ts";
import { shapeProblem } from "./messages/shape.ts";
import { nameOfKind, nameOfType, readConstant } from "./read-constant.ts";
import type { Reading, ReadValue } from "./reading.ts";

/** What the operands of a derivation may be. */
export type Kind = "number" | "money" | "date" | "instant";

/** An amount that is linear in facts; its coefficients can still be too large for plain numbers. */
export type ExactLinear = Extract<AmountTree<bigint>, { readonly kind: "linear" }>;

/** Operands in the order in which they are written, in the smallest unit of their common type. */
export interface ReadOperands {
  readonly type: ValueType;
  readonly parts: readonly ExactLinear[];
}

/** An operand whose type is known; a literal takes the type of what stands beside it. */
interface Typed {
  readonly type: ValueType | undefined;
  readonly fact: ReadValue | undefined;
  readonly written: unknown;
  readonly path: Path;
}

/** Reads the operands of the derived fact `name`, or undefined with the reasons in the report. */
export function readOperands(
  name: string,
  written: readonly (readonly [unknown, Path])[],
  kinds: readonly Kind[],
  reading: Reading,
): ReadOperands | undefined {
  const read = written.map(([operand, path]) => readOperand(operand, kinds, path, reading));
  const operands = read.filter((operand) => operand !== undefined);
  if (operands.length < read.length) return undefined;
  const first = operands.find(({ type }) => type !== undefined)?.type;
  if (first === undefined || operands.every(({ fact }) => fact === undefined))
    return reading.report.add(["derive", name], derivationProblem.constantDerivation());
  const type = commonType(first, operands, reading);
  if (type === undefined) return undefined;
  const parts = operands.map((operand) => partOf(operand, name, type, reading));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? { type, parts: known } : undefined;
}

/** True where an operand is a name: a literal never begins with a small letter. */
export function isName(operand: unknown): operand is string {
  return typeof operand === "string" && /^[a-z]/.test(operand);
}

function readOperand(
  written: unknown,
  kinds: readonly Kind[],
  path: Path,
  reading: Reading,
): Typed | undefined {
  const { report, parameters } = reading;
  if (written === undefined)
    return report.add(path, shapeProblem.shape("this is missing", "name a fact, or write a constant"));
  if (isName(written)) {
    const fact = factNamed(written, path, reading);
    if (fact === undefined) return undefined;
    if (fact.kind === "value" && isKind(fact.domain, kinds))
      return { type: fact.domain, fact, written, path };
    return report.add(path, derivationProblem.underivable(written, nameOfKind(fact), kinds));
  }
  const literal = { type: undefined, fact: undefined, written, path };
  if (typeof written === "string" || typeof written === "number") return literal;
  const named = typeof written === "object" && written !== null && "parameter" in written;
  if (!named) return report.add(path, derivationProblem.wrongDerivationOperand(written));
  // A parameter that is unknown is told when it is read as a constant.
  const parameter = parameters.get(String(written.parameter));
  if (parameter === undefined) return literal;
  if (isKind(parameter.domain, kinds)) return { ...literal, type: parameter.domain };
  const { parameter: name } = written as { readonly parameter: string };
  return report.add(path, derivationProblem.underivable(name, nameOfType(parameter.domain), kinds, true));
}

function isKind({ type }: ValueType, kinds: readonly Kind[]): boolean {
  return kinds.includes(kindOf(type));
}

function kindOf(type: ValueType["type"]): Kind {
  return (type === "integer" || type === "decimal" ? "number" : type) as Kind;
}

/** The type of all operands together: the most decimals, and the unit that any of them has. */
function commonType(first: ValueType, operands: readonly Typed[], reading: Reading): ValueType | undefined {
  const { report } = reading;
  const kind = kindOf(first.type);
  let { scale, unit } = first;
  let read = true;
  for (const { type, written, path } of operands) {
    if (type === undefined) {
      const decimals = kind === "number" && typeof written === "number" ? decimalsOf(written) : scale;
      // What is no number with few decimals is told when it is read as a constant.
      scale = Math.max(scale, decimals ?? 0);
      continue;
    }
    scale = Math.max(scale, type.scale);
    if (kindOf(type.type) !== kind || type.currency !== first.currency) {
      read = false;
      report.add(path, derivationProblem.mixedKinds(inWords(written), nameOfType(type), nameOfType(first)));
    } else if (type.unit !== undefined && unit !== undefined && type.unit !== unit) {
      read = false;
      report.add(path, derivationProblem.mixedUnits(inWords(written), type.unit, unit));
    }
    unit ??= type.unit;
  }
  if (!read) return undefined;
  const { currency, values, codes } = first;
  const type = kind === "number" ? (scale === 0 ? "integer" : "decimal") : first.type;
  return {
    type,
    scale,
    values,
    codes,
    ...(currency === undefined ? {} : { currency }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function inWords(written: unknown): string {
  return typeof written === "string" ? written : (written as { readonly parameter: string }).parameter;
}

/** How many decimals a number is written with; undefined where they are more than numbers here have. */
export function decimalsOf(value: number): number | undefined {
  for (let scale = 0; scale <= 9; scale += 1) if (encodeNumber(value, scale) !== undefined) return scale;
  return undefined;
}

function partOf(
  { fact, written, path }: Typed,
  name: string,
  type: ValueType,
  reading: Reading,
): ExactLinear | undefined {
  if (fact !== undefined) {
    const times = 10n ** BigInt(type.scale - fact.domain.scale);
    return { kind: "linear", terms: [{ fact: fact.place, times }], constant: 0n };
  }
  const constant = readConstant(written, name, type, path, reading);
  return constant === undefined ? undefined : { kind: "linear", terms: [], constant: BigInt(constant) };
}
