/**
 * A constant that stands beside a fact: a literal of the fact's own type, or a parameter that fits it. Nothing is
 * converted: "10" beside a number and 12.5 beside money are mistakes, said as such.
 */
import { moneyToText } from "../../money/index.ts";
import type { Literal } from "../document/condition.ts";
import { type Domain, decodeValue, encodeNumber, type ValueType } from "../normal/domain.ts";
import type { Path } from "./issue-list.ts";
import { constantProblem } from "./messages/constants.ts";
import { A_DATE, AN_INSTANT } from "./messages/moment-forms.ts";
import { nameProblem } from "./messages/names.ts";
import { shapeProblem } from "./messages/shape.ts";
import { readMoneyLiteral } from "./read-domain.ts";
import { readMoment } from "./read-moment.ts";
import type { ReadFact, Reading } from "./reading.ts";

/** What is known where a constant is read. */
export type ConstantReading = Pick<Reading, "report" | "parameters" | "broken">;

/** What a domain is called in a message. */
export function nameOfType(domain: Pick<Domain, "type" | "currency" | "scale" | "ordered">): string {
  if (domain.type === "money") return `money in ${domain.currency}`;
  if (domain.type === "decimal") return `a number with up to ${domain.scale} decimals`;
  return {
    boolean: "true or false",
    enum: domain.ordered ? "one of an ordered list" : "one of a list",
    integer: "a whole number",
    date: "a date",
    instant: "an instant",
  }[domain.type];
}

/** What a fact is called in a message. */
export function nameOfKind(fact: ReadFact): string {
  return fact.kind === "value" ? nameOfType(fact.domain) : `a ${fact.kind}`;
}

/** The end of a domain as an author would write it. */
export function writeCode(domain: Domain, code: number): string {
  const value = decodeValue(domain, code);
  return typeof value === "object" ? `"${moneyToText(value)}"` : String(value);
}

/**
 * The code of a constant of the fact or outcome called `name`, or undefined with the reasons in the report. Numbers
 * may lie outside the domain: a comparison may, and the caller of an equality checks.
 */
export function readConstant(
  value: unknown,
  name: string,
  domain: ValueType,
  path: Path,
  reading: ConstantReading,
): number | undefined {
  if (typeof value === "object" && value !== null && "parameter" in value) {
    return readParameterReference(value as { parameter: unknown }, name, domain, path, reading);
  }
  return readLiteral(value, name, domain, path, reading);
}

function readLiteral(
  value: unknown,
  name: string,
  domain: ValueType,
  path: Path,
  { report }: ConstantReading,
): number | undefined {
  const wrong = (help: string) =>
    report.add(path, constantProblem.wrongConstant(value, name, nameOfType(domain), help));
  switch (domain.type) {
    case "boolean":
      return typeof value === "boolean" ? Number(value) : wrong("write true or false, without quotes");
    case "enum": {
      if (typeof value !== "string") return wrong("write one of its values as a string");
      const code = domain.codes.get(value);
      return code ?? report.add(path, constantProblem.unknownValue(value, name, domain.values));
    }
    case "money": {
      if (value === 0) return 0;
      if (typeof value === "number")
        return report.add(path, constantProblem.moneyNumber(value, value.toFixed(2)));
      if (typeof value !== "string") return wrong('write major units in a string, such as "12.50"');
      return readMoneyLiteral(value, domain.currency as string, path, report);
    }
    case "date":
    case "instant":
      if (typeof value === "string") return readMoment(domain.type, value, path, report);
      return wrong(`write it in a string, such as "${domain.type === "date" ? A_DATE : AN_INSTANT}"`);
    default: {
      if (typeof value !== "number") return wrong("write a number without quotes");
      const code = encodeNumber(value, domain.scale);
      return (
        code ?? wrong(domain.scale === 0 ? "write a whole number" : `use at most ${domain.scale} decimals`)
      );
    }
  }
}

function readParameterReference(
  reference: { readonly parameter: unknown },
  name: string,
  domain: ValueType,
  path: Path,
  reading: ConstantReading,
): number | undefined {
  const { report, parameters, broken } = reading;
  const written = reference.parameter;
  const keys = Object.keys(reference).filter((key) => key !== "parameter");
  for (const key of keys) report.add([...path, key], shapeProblem.unknownKey(key, ["parameter"]));
  if (typeof written !== "string")
    return report.add(
      path,
      shapeProblem.shape("a parameter is named by a string", 'write { "parameter": "name" }'),
    );
  const parameter = parameters.get(written);
  if (parameter === undefined) {
    if (broken.has(written)) return undefined;
    return report.add([...path, "parameter"], nameProblem.unknownParameter(written, parameters.keys()));
  }
  const own = parameter.domain;
  const value = (parameter.declaration as { readonly value: Literal }).value;
  const numbers = own.type === "integer" && domain.type === "decimal";
  if ((own.type !== domain.type && !numbers) || own.currency !== domain.currency) {
    return report.add(path, constantProblem.wrongParameter(written, name, nameOfType(domain)));
  }
  if (own.unit !== undefined && domain.unit !== undefined && own.unit !== domain.unit)
    return report.add(path, constantProblem.parameterUnit(written, own.unit, name, domain.unit));
  return readLiteral(value, name, domain, path, reading);
}
