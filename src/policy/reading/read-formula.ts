/**
 * A formula as an exact amount: every percentage and share a fraction, every fact of the kind and unit that the
 * outcome asks for. Nothing is converted and nothing is silently zero.
 */
import { constantAmount, type ExactAmount, factAmount, scaleAmount, sumAmounts } from "../normal/amount.ts";
import type { ValueType } from "../normal/domain.ts";
import { type Fraction, fraction, fractionOfDecimal } from "../normal/fraction.ts";
import { factNamed } from "./fact-named.ts";
import type { Path } from "./issue-list.ts";
import { constantProblem } from "./messages/constants.ts";
import { formulaProblem } from "./messages/formulas.ts";
import { nameProblem } from "./messages/names.ts";
import { shapeProblem } from "./messages/shape.ts";
import { nameOfKind, nameOfType, readConstant } from "./read-constant.ts";
import type { Reading } from "./reading.ts";

/** What a formula must come to: the outcome's name and type. */
export interface Wanted {
  readonly name: string;
  readonly domain: ValueType;
}

const FORMS: readonly string[] = ["percent of", "of share", "amount per", "sum", "minus", "min", "max"];

/** The amount in the outcome's smallest unit, or undefined with the reasons in the report. */
export function readFormula(
  formula: unknown,
  wanted: Wanted,
  path: Path,
  reading: Reading,
): ExactAmount | undefined {
  if (typeof formula === "string" && /^[a-z]/.test(formula)) return readFact(formula, wanted, path, reading);
  if (typeof formula !== "object" || formula === null || Array.isArray(formula) || "parameter" in formula) {
    const code = readConstant(formula, wanted.name, wanted.domain, path, reading);
    return code === undefined ? undefined : constantAmount(fraction(BigInt(code)));
  }
  const fields = formula as Readonly<Record<string, unknown>>;
  const form = Object.keys(fields).sort().join(" ");
  if (!FORMS.includes(form === "of percent" ? "percent of" : form)) {
    return reading.report.add(path, formulaProblem.unknownForm(Object.keys(fields)));
  }
  if (form === "of percent") {
    return scaled(readPercent(fields.percent, [...path, "percent"], reading), fields, wanted, path, reading);
  }
  if (form === "of share") {
    return scaled(readShare(fields.share, [...path, "share"], reading), fields, wanted, path, reading);
  }
  if (form === "amount per") return readPer(fields, wanted, path, reading);
  const kind = form as "sum" | "minus" | "min" | "max";
  const parts = readList(fields[kind], kind, wanted, [...path, kind], reading);
  if (parts === undefined) return undefined;
  if (kind === "sum") return sumAmounts(parts);
  if (kind === "minus") {
    const [whole, less] = parts as [ExactAmount, ExactAmount];
    return sumAmounts([whole, scaleAmount(less, fraction(-1n))]);
  }
  return parts.length === 1 ? parts[0] : { kind, of: parts };
}

function scaled(
  times: Fraction | undefined,
  fields: Readonly<Record<string, unknown>>,
  wanted: Wanted,
  path: Path,
  reading: Reading,
): ExactAmount | undefined {
  const amount = readFormula(fields.of, wanted, [...path, "of"], reading);
  return amount === undefined || times === undefined ? undefined : scaleAmount(amount, times);
}

function readFact(name: string, wanted: Wanted, path: Path, reading: Reading): ExactAmount | undefined {
  const { report } = reading;
  const found = factNamed(name, path, reading);
  if (found === undefined) return undefined;
  const needs = wanted.domain.type === "money" ? nameOfType(wanted.domain) : "a number";
  if (found.kind !== "value")
    return report.add(path, formulaProblem.wrongOperand(name, nameOfKind(found), needs));
  const { domain } = found;
  const money = wanted.domain.type === "money";
  const fits = money
    ? domain.type === "money" && domain.currency === wanted.domain.currency
    : domain.type === "integer" || domain.type === "decimal";
  if (!fits) return report.add(path, formulaProblem.wrongOperand(name, nameOfType(domain), needs));
  if (domain.unit !== undefined && wanted.domain.unit !== undefined && domain.unit !== wanted.domain.unit) {
    return report.add(path, formulaProblem.unitMismatch(name, domain.unit, wanted.domain.unit));
  }
  const shift = wanted.domain.scale - domain.scale;
  return factAmount(
    found.place,
    shift >= 0 ? fraction(10n ** BigInt(shift)) : fraction(1n, 10n ** BigInt(-shift)),
  );
}

function readPercent(written: unknown, path: Path, reading: Reading): Fraction | undefined {
  const { parameters, broken, report } = reading;
  if (typeof written === "object" && written !== null && "parameter" in written) {
    const name = String(written.parameter);
    const declaration = parameters.get(name)?.declaration;
    if (declaration === undefined) {
      return broken.has(name)
        ? undefined
        : report.add(path, nameProblem.unknownParameter(name, parameters.keys()));
    }
    if (declaration.type !== "integer" && declaration.type !== "decimal") {
      return report.add(path, constantProblem.wrongParameter(name, "percent", "a number"));
    }
    return (
      percent(String(declaration.value)) ?? report.add(path, formulaProblem.badPercent(declaration.value))
    );
  }
  const read = typeof written === "string" ? percent(written) : undefined;
  return read ?? report.add(path, formulaProblem.badPercent(written));
}

function percent(text: string): Fraction | undefined {
  const value = fractionOfDecimal(text);
  return value === undefined ? undefined : fraction(value.over, value.under * 100n);
}

function readShare(written: unknown, path: Path, { report }: Reading): Fraction | undefined {
  const [over, under] = Array.isArray(written) && written.length === 2 ? written : [];
  const whole = Number.isSafeInteger(over) && Number.isSafeInteger(under) && under > 0;
  return whole ? fraction(BigInt(over), BigInt(under)) : report.add(path, formulaProblem.badShare());
}

function readPer(
  fields: Readonly<Record<string, unknown>>,
  wanted: Wanted,
  path: Path,
  reading: Reading,
): ExactAmount | undefined {
  const { report } = reading;
  const amount = readFormula(fields.amount, wanted, [...path, "amount"], reading);
  const name = fields.per;
  const place = [...path, "per"];
  if (typeof name !== "string")
    return report.add(place, shapeProblem.shape("`per` takes a fact's name", "name a whole-number fact"));
  const found = factNamed(name, place, reading);
  if (found === undefined) return undefined;
  if (found.kind !== "value" || found.domain.type !== "integer") {
    return report.add(place, formulaProblem.wrongOperand(name, nameOfKind(found), "a whole-number fact"));
  }
  if (amount === undefined) return undefined;
  if (amount.kind !== "linear" || amount.terms.length > 0)
    return report.add([...path, "amount"], formulaProblem.notLinear());
  return factAmount(found.place, amount.constant);
}

function readList(
  list: unknown,
  kind: string,
  wanted: Wanted,
  path: Path,
  reading: Reading,
): readonly ExactAmount[] | undefined {
  if (!Array.isArray(list))
    return reading.report.add(path, shapeProblem.shape(`\`${kind}\` takes a list`, "write [ ... ]"));
  if (list.length === 0)
    return reading.report.add(path, shapeProblem.emptyList(`the list under \`${kind}\``));
  if (kind === "minus" && list.length !== 2) {
    return reading.report.add(path, shapeProblem.shape("`minus` takes two formulas", "write [whole, less]"));
  }
  const parts = list.map((part, index) => readFormula(part, wanted, [...path, index], reading));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : undefined;
}
