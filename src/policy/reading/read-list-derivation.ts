/**
 * A derived fact that looks into a list: whether some, every or none of its records meet a condition, how many do,
 * and the sum, the least or the greatest of one of their fields.
 */
import type { Derivation } from "../document/derivation.ts";
import type { Box } from "../normal/box.ts";
import { BOOLEAN_DOMAIN, type Domain, numberDomain, withAbsent } from "../normal/domain.ts";
import { boundsIn, isPresentIn } from "./bounds-in.ts";
import { factNamed } from "./fact-named.ts";
import type { Path } from "./issue-list.ts";
import { derivationProblem } from "./messages/derivations.ts";
import type { Derived } from "./read-arithmetic.ts";
import { readCondition } from "./read-condition.ts";
import { nameOfKind, nameOfType } from "./read-constant.ts";
import { type Reading, type ReadList, type ReadValue, readingOfFields } from "./reading.ts";

/** The forms of a derivation that looks into a list. */
export type ListForm = "some" | "every" | "none" | "count" | "sum" | "min" | "max";

const EVERY_RECORD: readonly Box[] = [[]];
const AMOUNTS: readonly string[] = ["number", "money"];
const OF_FIELD = { sum: "sum-of", min: "least-of", max: "greatest-of" } as const;

/** The type, the bounds and the computation of a derived fact, or undefined with the reasons in the report. */
export function readListDerivation(
  name: string,
  form: ListForm,
  written: Derivation,
  reading: Reading,
): Derived | undefined {
  const path: Path = ["derive", name];
  const fields = written as unknown as Readonly<Record<string, string>> & { readonly where?: unknown };
  const list = listNamed(fields[form] as string, form, [...path, form], reading);
  if (list === undefined) return undefined;
  const inside = readingOfFields(list, reading);
  const { where: condition, of } = fields;
  const where = condition === undefined ? EVERY_RECORD : readCondition(condition, [...path, "where"], inside);
  const wide = (domain: Domain) => (list.present === undefined ? domain : withAbsent(domain));
  const { given, fact } = list;
  if (form === "sum" || form === "min" || form === "max") {
    const field = fieldNamed(of as string, form, [...path, "of"], inside);
    if (where === undefined || field === undefined) return undefined;
    if (!isPresentIn(where, field.place, field.domain))
      return reading.report.add([...path, "of"], derivationProblem.maybeAbsentField(field.name));
    const record = fieldDomain(field, where, inside);
    const domain = form === "sum" ? sumDomain(record, fact.maxItems) : record;
    if (domain === undefined) return reading.report.add(path, derivationProblem.unsafeDerivation());
    return {
      // The least of no record is absent, the sum is 0.
      domain: form === "sum" ? wide(domain) : withAbsent(domain),
      derivation: { kind: OF_FIELD[form], list: given, where, of: field.place },
    };
  }
  if (where === undefined) return undefined;
  const whole = { least: 0, greatest: fact.maxItems };
  const domain = form === "count" ? numberDomain("integer", whole, 0) : BOOLEAN_DOMAIN;
  return { domain: wide(domain), derivation: { kind: form, list: given, where } };
}

function listNamed(name: string, form: string, path: Path, reading: Reading): ReadList | undefined {
  const found = factNamed(name, path, reading);
  if (found === undefined || found.kind === "list") return found;
  return reading.report.add(path, derivationProblem.notAList(name, nameOfKind(found), form));
}

function fieldNamed(name: string, form: ListForm, path: Path, inside: Reading): ReadValue | undefined {
  const found = factNamed(name, path, inside);
  if (found?.kind !== "value") return undefined;
  const { type } = found.domain;
  const kinds = form === "sum" ? AMOUNTS : [...AMOUNTS, "date", "instant"];
  if (kinds.includes(type === "integer" || type === "decimal" ? "number" : type)) return found;
  return inside.report.add(path, derivationProblem.wrongField(name, nameOfType(found.domain), form, kinds));
}

/** Every record may count or not: the bounds reach from the most that can be below zero to the most above. */
function sumDomain(record: Domain, records: number): Domain | undefined {
  const least = Math.min(0, record.least) * records;
  const greatest = Math.max(0, record.greatest) * records;
  const safe = Number.isSafeInteger(least - 1) && Number.isSafeInteger(greatest + 1);
  return safe ? { ...record, least, greatest } : undefined;
}

/** The bounds of the field among the records that count. */
function fieldDomain({ domain, place }: ReadValue, where: readonly Box[], inside: Reading): Domain {
  const ends = where.map((box) => boundsIn(box, inside.places)(place));
  const { absent: _, ...present } = domain;
  const least = Math.min(...ends.map(([low]) => low));
  return { ...present, least, greatest: Math.max(...ends.map(([, high]) => high)) };
}
