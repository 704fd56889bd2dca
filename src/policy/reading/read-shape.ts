/**
 * The second gate: the outer shape of a section, before anything looks at what its names refer to.
 */
import { inBackticks } from "../../issue/index.ts";
import { type Fields, fieldName, type Shape } from "../document/shape.ts";
import { encodeDate } from "../normal/calendar.ts";
import { isRecord } from "./is-record.ts";
import type { IssueList, Path } from "./issue-list.ts";
import { constantProblem } from "./messages/constants.ts";
import { shapeProblem } from "./messages/shape.ts";

/** Words of the policy language that a later version will understand. */
const NOT_YET: ReadonlySet<string> = new Set(["steps"]);

/** The value as `shape` types it, or undefined with the reasons in `report`. */
export function readShape<Noun>(
  shape: Shape<Noun>,
  value: unknown,
  path: Path,
  report: IssueList,
): Noun | undefined {
  const before = report.count;
  check(shape, value, path, report);
  // What was spoilt before it got here, in whole or in part, adds no second issue, and still has no shape.
  return report.count === before && report.isWhole(path) && hasShape(shape, value) ? value : undefined;
}

/** True where the value has the shape. */
export function hasShape<Noun>(shape: Shape<Noun>, value: unknown): value is Noun {
  switch (shape.kind) {
    case "anything":
      return true;
    case "string":
    case "number":
    case "boolean":
      return typeof value === shape.kind;
    case "date":
      return typeof value === "string" && encodeDate(value) !== undefined;
    case "oneOf":
      return shape.values.includes(value as string);
    case "list":
    case "pair":
      return (
        Array.isArray(value) &&
        (shape.kind === "list" || value.length === 2) &&
        value.every((item) => hasShape(shape.of, item))
      );
    case "map":
      return isRecord(value) && Object.values(value).every((item) => hasShape(shape.of, item));
    case "either":
      return shape.of.some((one) => hasShape(one, value));
    case "later":
      return hasShape(shape.of(), value);
    case "variants": {
      const variant = variantOf(shape.of, value);
      return variant !== undefined && hasShape(variant, value);
    }
    case "fields":
      return (
        isRecord(value) &&
        entriesOf(shape.fields, value).every(
          ({ of = shape.others, item, optional }) =>
            of !== undefined && ((optional && item === undefined) || hasShape(of, item)),
        )
      );
  }
}

function check(shape: Shape, value: unknown, path: Path, report: IssueList): void {
  if (shape.kind === "later") check(shape.of(), value, path, report);
  else if (shape.kind === "list" && Array.isArray(value)) {
    value.forEach((item, index) => {
      check(shape.of, item, [...path, index], report);
    });
  } else if (shape.kind === "map" && isRecord(value)) {
    for (const [key, item] of Object.entries(value)) check(shape.of, item, [...path, key], report);
  } else if (shape.kind === "variants" && isRecord(value)) {
    const variant = variantOf(shape.of, value);
    if (variant !== undefined) check(variant, value, path, report);
    else wrong({ kind: "oneOf", values: Object.keys(shape.of) }, value.type, [...path, "type"], report);
  } else if (shape.kind === "fields" && isRecord(value)) {
    for (const { name, of = shape.others, item, optional } of entriesOf(shape.fields, value)) {
      if (of === undefined) unknown(name, shape.fields, [...path, name], report);
      else if (item !== undefined || !optional) check(of, item, [...path, name], report);
    }
  } else if (!hasShape(shape, value)) wrong(shape, value, path, report);
}

interface Entry {
  readonly name: string;
  /** Undefined where the field is not declared. */
  readonly of: Shape | undefined;
  readonly item: unknown;
  readonly optional: boolean;
}

/** Every declared field, then every given one that is not declared. */
function entriesOf(fields: Fields, value: Readonly<Record<string, unknown>>): readonly Entry[] {
  const declared = Object.entries(fields).map(([written, of]): Entry => {
    const [name, optional] = fieldName(written);
    return { name, of, item: Object.hasOwn(value, name) ? value[name] : undefined, optional };
  });
  const names = new Set(declared.map(({ name }) => name));
  const others = Object.entries(value).filter(([name]) => !names.has(name));
  return [
    ...declared,
    ...others.map(([name, item]): Entry => ({ name, of: undefined, item, optional: false })),
  ];
}

function variantOf(variants: Fields, value: unknown): Shape | undefined {
  const type = isRecord(value) ? value.type : undefined;
  const variant = typeof type === "string" && Object.hasOwn(variants, type) ? variants[type] : undefined;
  if (variant?.kind !== "fields") return undefined;
  return { kind: "fields", fields: { type: { kind: "string" }, ...variant.fields } };
}

function unknown(key: string, fields: Fields, path: Path, report: IssueList): void {
  const names = Object.keys(fields).map((written) => fieldName(written)[0]);
  report.add(
    path,
    NOT_YET.has(key) ? shapeProblem.notYet(inBackticks(key)) : shapeProblem.unknownKey(key, names),
  );
}

function wrong(shape: Shape, value: unknown, path: Path, report: IssueList): void {
  if (typeof value === "string" && NOT_YET.has(value))
    report.add(path, shapeProblem.notYet(inBackticks(value)));
  else if (typeof value === "string" && shape.kind === "date")
    report.add(path, constantProblem.notADate(value));
  else {
    const found =
      value === undefined
        ? "this is missing"
        : `${typeof value === "string" ? "the text " : ""}${inBackticks(value)} does not fit here`;
    report.add(path, shapeProblem.shape(found, `write ${inWords(shape)}`));
  }
}

function inWords(shape: Shape): string {
  switch (shape.kind) {
    case "oneOf":
      return `${shape.values.length > 1 ? "one of " : ""}${shape.values.map(inBackticks).join(", ")}`;
    case "date":
      return "a day that exists, such as 2026-01-31";
    case "list":
      return "a list";
    case "pair":
      return "a list of two";
    case "either":
      return [...new Set(shape.of.map(inWords))].join(", or ");
    case "later":
      return inWords(shape.of());
    case "string":
    case "number":
    case "boolean":
      return `a ${shape.kind}`;
    case "fields": {
      const needed = Object.keys(shape.fields).filter((key) => !key.endsWith("?"));
      return needed.length === 0 ? "an object" : `{ ${needed.join(", ")} }`;
    }
    default:
      return "an object";
  }
}
