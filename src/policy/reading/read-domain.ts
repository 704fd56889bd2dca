/**
 * The domain of a declared fact or parameter: bounded, exact, and small enough to reason about.
 */
import { isCurrency, parseMoney } from "../../money/index.ts";
import type { Limits } from "../document/limits.ts";
import { decodeDate, decodeInstant, USUAL_DAYS, USUAL_MOMENTS } from "../normal/calendar.ts";
import {
  BOOLEAN_DOMAIN,
  type Domain,
  encodeNumber,
  enumDomain,
  momentDomain,
  moneyDomain,
  numberDomain,
} from "../normal/domain.ts";
import { isForbiddenName } from "./copy-plain.ts";
import type { IssueList, Path } from "./issue-list.ts";
import { declarationProblem } from "./messages/declarations.ts";
import { plainProblem } from "./messages/plain-data.ts";
import { shapeProblem } from "./messages/shape.ts";
import { readMoment } from "./read-moment.ts";

/** What facts and parameters of a type have in common. */
export type Declared =
  | { readonly type: "boolean" }
  | {
      readonly type: "enum";
      readonly values: readonly string[];
      readonly other?: boolean;
      readonly ordered?: boolean;
    }
  | { readonly type: "integer"; readonly unit?: string; readonly min?: number; readonly max?: number }
  | {
      readonly type: "decimal";
      readonly unit?: string;
      readonly scale: number;
      readonly min?: number;
      readonly max?: number;
    }
  | {
      readonly type: "money";
      readonly currency: string;
      readonly min?: string | 0;
      readonly max?: string | 0;
    }
  | { readonly type: "date" | "instant"; readonly min?: string; readonly max?: string };

/** One less than 2^53 - 1: *absent* needs a number of its own. */
const LARGEST = Number.MAX_SAFE_INTEGER - 1;

/** The domain, or undefined with the reasons in `report`. Bounds that are not given reach as far as numbers do. */
export function readDomain(
  declared: Declared,
  path: Path,
  limits: Limits,
  report: IssueList,
): Domain | undefined {
  switch (declared.type) {
    case "boolean":
      return BOOLEAN_DOMAIN;
    case "enum":
      return readEnum(declared, path, limits, report);
    case "integer":
      return readNumber(declared, 0, path, report);
    case "decimal":
      if (!Number.isInteger(declared.scale) || declared.scale < 1 || declared.scale > 9) {
        return report.add([...path, "scale"], declarationProblem.badScale(declared.scale));
      }
      return readNumber(declared, declared.scale, path, report);
    case "money":
      return readMoney(declared, path, report);
    case "date":
    case "instant":
      return readMoments(declared, path, report);
  }
}

function readEnum(
  declared: Declared & { type: "enum" },
  path: Path,
  limits: Limits,
  report: IssueList,
): Domain | undefined {
  const before = report.count;
  const seen = new Set<string>();
  if (declared.values.length === 0)
    report.add([...path, "values"], shapeProblem.emptyList("the list of values"));
  if (declared.values.length > limits.enumValues) {
    return report.add(
      [...path, "values"],
      plainProblem.limit("enumValues", limits.enumValues, "too many values"),
    );
  }
  declared.values.forEach((value, index) => {
    if (isForbiddenName(value)) report.add([...path, "values", index], plainProblem.forbiddenName(value));
    else if (seen.has(value)) report.add([...path, "values", index], shapeProblem.duplicateValue(value));
    seen.add(value);
  });
  const { values, other = false, ordered = false } = declared;
  if (ordered && other) report.add([...path, "ordered"], declarationProblem.orderedWithOther());
  return report.count === before ? enumDomain(values, other, ordered) : undefined;
}

function readNumber(
  declared: Declared & { type: "integer" | "decimal" },
  scale: number,
  path: Path,
  report: IssueList,
): Domain | undefined {
  const bound = (side: "min" | "max", reach: number): number | undefined => {
    const value = declared[side];
    if (value === undefined) return reach;
    const code = encodeNumber(value, scale);
    if (code !== undefined && Math.abs(code) <= LARGEST) return code;
    const unsafe = Math.abs(value) * 10 ** scale > LARGEST;
    return report.add([...path, side], unsafe ? declarationProblem.unsafeDomain() : excess(value, scale));
  };
  const least = bound("min", -LARGEST);
  const greatest = bound("max", LARGEST);
  if (least === undefined || greatest === undefined) return undefined;
  if (least > greatest) return report.add(path, declarationProblem.badRange(declared.min, declared.max));
  return numberDomain(declared.type, { least, greatest }, scale, declared.unit);
}

function readMoney(
  declared: Declared & { type: "money" },
  path: Path,
  report: IssueList,
): Domain | undefined {
  const { currency } = declared;
  if (!isCurrency(currency))
    return report.add([...path, "currency"], declarationProblem.badCurrency(currency));
  const bound = (side: "min" | "max", reach: number): number | undefined => {
    const value = declared[side];
    if (value === undefined) return reach;
    return value === 0 ? 0 : readMoneyLiteral(value, currency, [...path, side], report);
  };
  const least = bound("min", 0);
  const greatest = bound("max", LARGEST);
  if (least === undefined || greatest === undefined) return undefined;
  if (greatest > LARGEST) return report.add([...path, "max"], declarationProblem.unsafeDomain());
  if (least > greatest)
    return report.add(path, declarationProblem.badRange(declared.min ?? "0", declared.max));
  return moneyDomain({ least, greatest }, currency);
}

function readMoments(
  declared: Declared & { type: "date" | "instant" },
  path: Path,
  report: IssueList,
): Domain | undefined {
  const { type, min, max } = declared;
  const usual = type === "date" ? USUAL_DAYS : USUAL_MOMENTS;
  const least = min === undefined ? usual.least : readMoment(type, min, [...path, "min"], report);
  const greatest = max === undefined ? usual.greatest : readMoment(type, max, [...path, "max"], report);
  if (least === undefined || greatest === undefined) return undefined;
  if (least <= greatest) return momentDomain(type, { least, greatest });
  const write = type === "date" ? decodeDate : decodeInstant;
  return report.add(path, declarationProblem.badRange(min ?? write(least), max ?? write(greatest)));
}

/** An amount as a document writes it, in minor units. */
export function readMoneyLiteral(
  text: string,
  currency: string,
  path: Path,
  report: IssueList,
): number | undefined {
  const read = parseMoney(text, currency);
  if (read.ok) return read.value.amount;
  for (const { code, message, help } of read.issues) report.add(path, { code, message, help });
  return undefined;
}

function excess(value: number, scale: number) {
  return shapeProblem.shape(
    `\`${value}\` has more than ${scale} decimals`,
    scale === 0 ? "write a whole number" : "write fewer",
  );
}
