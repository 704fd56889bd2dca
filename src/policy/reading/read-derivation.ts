/**
 * One derived fact: its form, and with it its type and bounds, which follow from what it is made of.
 */
import { type Derivation, derivationShape } from "../document/derivation.ts";
import { anything, type Shape } from "../document/shape.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import { isRecord } from "./is-record.ts";
import { derivationProblem } from "./messages/derivations.ts";
import { type ArithmeticForm, readArithmetic } from "./read-arithmetic.ts";
import { type ListForm, readListDerivation } from "./read-list-derivation.ts";
import { readShape } from "./read-shape.ts";
import type { Reading } from "./reading.ts";

const ARITHMETIC: readonly string[] = ["minutes", "days", "plus", "minus", "times", "min", "max"];
const OF_LISTS: readonly string[] = ["some", "every", "none", "count", "sum", "min", "max"];
const FORMS: readonly string[] = [...new Set([...ARITHMETIC, ...OF_LISTS])];

const QUANTIFIERS: readonly string[] = ["some", "every", "none"];

// Conditions and operands inside get their own, better messages.
const SHAPE = derivationShape(anything, anything) as Extract<Shape<Derivation>, { readonly kind: "either" }>;

/** Reads the derivation of `name`, or reports why it is none. */
export function readDerivation(name: string, value: unknown, reading: Reading): NormalFact | undefined {
  const { report } = reading;
  const path = ["derive", name];
  if (!isRecord(value)) return report.add(path, derivationProblem.notADerivation());
  const keys = Object.keys(value);
  const forms = keys.filter((key) => FORMS.includes(key));
  const [form] = forms;
  if (form === undefined) return report.add(path, derivationProblem.unknownDerivation(keys, FORMS));
  if (forms.length > 1) return report.add(path, derivationProblem.twoDerivations(forms));
  const ofList = isOfList(form, value);
  if (form === "sum" && Array.isArray(value.sum))
    return report.add([...path, form], derivationProblem.sumOfFacts());
  if (QUANTIFIERS.includes(form) && !("where" in value))
    return report.add(path, derivationProblem.missingWhere(form));
  const stray = ofList ? [] : ["where", "of"].filter((key) => key in value);
  for (const key of stray) report.spoil([...path, key], derivationProblem.onlyOfLists(key));
  const written = readShape(shapeOf(form, ofList), value, path, report);
  if (written === undefined) return undefined;
  const derived = ofList
    ? readListDerivation(name, form as ListForm, written, reading)
    : readArithmetic(name, form as ArithmeticForm, written, reading);
  if (derived === undefined) return undefined;
  const { title } = written;
  return { name, fact: title === undefined ? {} : { title }, ...derived };
}

/** `min` and `max` are of facts, or of the records of a list. */
function isOfList(form: string, value: Readonly<Record<string, unknown>>): boolean {
  if (!ARITHMETIC.includes(form)) return true;
  if (!OF_LISTS.includes(form) || Array.isArray(value[form])) return false;
  return typeof value[form] === "string" || "of" in value || "where" in value;
}

function shapeOf(form: string, ofList: boolean): Shape<Derivation> {
  const shape = SHAPE.of.find((one) => {
    const asked = one.kind === "fields" ? one.fields[form] : undefined;
    return asked !== undefined && (asked.kind === "string") === ofList;
  });
  return shape as Shape<Derivation>;
}
