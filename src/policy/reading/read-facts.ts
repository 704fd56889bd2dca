/**
 * The declared facts: what a case may give, and the places at which rules can test it. A set has a place for each of
 * its words, a list has none: what its records amount to is derived.
 */
import { FACT, type Fact, FIELD, type ListFact, type ScalarFact, type SetFact } from "../document/fact.ts";
import type { Limits } from "../document/limits.ts";
import { BOOLEAN_DOMAIN, withAbsent } from "../normal/domain.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import { checkName } from "./check-name.ts";
import { entriesOf } from "./entries-of.ts";
import { isRecord } from "./is-record.ts";
import type { IssueList, Path } from "./issue-list.ts";
import { declarationProblem } from "./messages/declarations.ts";
import { plainProblem } from "./messages/plain-data.ts";
import { shapeProblem } from "./messages/shape.ts";
import { type Declared, readDomain } from "./read-domain.ts";
import { readShape } from "./read-shape.ts";
import type { ReadFact, Reading, ReadValue } from "./reading.ts";

/** The facts by name, and what follows from their order. */
export type ReadFacts = Pick<Reading, "facts" | "places" | "given">;

interface Growing {
  readonly facts: Map<string, ReadFact>;
  readonly places: NormalFact[];
  readonly given: GivenFact[];
  readonly limits: Limits;
  readonly report: IssueList;
}

/** Reads the section `facts`; the names of facts that could not be read are added to `broken`. */
export function readFacts(
  section: unknown,
  limits: Limits,
  report: IssueList,
  broken: Set<string>,
): ReadFacts {
  const read: Growing = { facts: new Map(), places: [], given: [], limits, report };
  if (section === undefined)
    report.add(["facts"], shapeProblem.shape("this is missing", "declare the facts, or {}"));
  const entries = entriesOf(section, "facts", report);
  if (entries.length > limits.facts) {
    report.add(["facts"], plainProblem.limit("facts", limits.facts, `${entries.length} facts`));
    for (const [name] of entries) broken.add(name);
    return read;
  }
  for (const [name, value] of entries) {
    const path = ["facts", name];
    checkName(name, "a fact", path, report);
    lookAtList(name, value, path, read);
    const fact = readShape(FACT, value, path, report);
    const found = fact && readFact(name, fact, path, read);
    if (found === undefined) broken.add(name);
    else read.facts.set(name, found);
  }
  const { length } = read.places;
  if (length > limits.places)
    report.add(["facts"], plainProblem.limit("places", limits.places, `${length} facts and words of sets`));
  return read;
}

function readFact(name: string, fact: Fact, path: Path, read: Growing): ReadFact | undefined {
  if (fact.type === "set") return readSet(name, fact, path, read);
  if (fact.type === "list") return readList(name, fact, path, read);
  const value = readValue(name, fact, read.places.length, path, read);
  if (value === undefined) return undefined;
  const { place, domain } = value;
  read.places.push({ name, fact, domain });
  read.given.push({ name, fact, places: [place] });
  return value;
}

function readValue(
  name: string,
  fact: ScalarFact,
  place: number,
  path: Path,
  { limits, report }: Growing,
): ReadValue | undefined {
  const domain = readDomain(fact as Declared, path, limits, report);
  if (domain === undefined) return undefined;
  const whole = fact.optional === true ? withAbsent(domain) : domain;
  return { kind: "value", name, fact, place, domain: whole };
}

function readSet(name: string, fact: SetFact, path: Path, read: Growing): ReadFact | undefined {
  const { places, given, limits, report } = read;
  const words = readDomain({ type: "enum", values: fact.values }, path, limits, report);
  if (words === undefined) return undefined;
  const first = places.length;
  for (const word of words.values) places.push({ name: `${name} has ${word}`, fact, domain: BOOLEAN_DOMAIN });
  const present = presence(name, fact, read);
  const of = words.values.map((_, code) => first + code);
  given.push({ name, fact, places: of, ...(present === undefined ? {} : { present }) });
  return { kind: "set", name, fact, words, first, present };
}

function readList(name: string, fact: ListFact, path: Path, read: Growing): ReadFact | undefined {
  const { given, limits, report } = read;
  const { maxItems } = fact;
  const before = report.count;
  if (!Number.isInteger(maxItems) || maxItems < 1)
    report.add([...path, "maxItems"], declarationProblem.badMaxItems(maxItems, limits.items));
  else if (maxItems > limits.items)
    report.add([...path, "maxItems"], plainProblem.limit("items", limits.items, `${maxItems} records`));
  const fields = new Map<string, ReadValue>();
  const broken = new Set<string>();
  const entries = Object.entries(fact.of);
  if (entries.length === 0) report.add([...path, "of"], shapeProblem.emptyList(`the record of \`${name}\``));
  for (const [field, declared] of entries) {
    const place = [...path, "of", field];
    checkName(field, "a field", place, report);
    const shaped = readShape(FIELD, declared, place, report);
    const value = shaped && readValue(field, shaped, fields.size, place, read);
    if (value === undefined) broken.add(field);
    else fields.set(field, value);
  }
  if (report.count > before) return undefined;
  const present = presence(name, fact, read);
  const records = [...fields.values()].map(({ name, fact, domain }) => ({ name, fact, domain }));
  const list = { kind: "list", name, fact, given: given.length, present, fields, broken } as const;
  given.push({ name, fact, places: [], ...(present === undefined ? {} : { present }), fields: records });
  return list;
}

/** What a list often gets wrong, in words of its own; the shape then adds no second issue at these places. */
function lookAtList(name: string, value: unknown, path: Path, { limits, report }: Growing): void {
  if (!isRecord(value) || value.type !== "list") return;
  if (value.maxItems === undefined)
    report.spoil([...path, "maxItems"], declarationProblem.missingMaxItems(limits.items));
  for (const [field, declared] of Object.entries(isRecord(value.of) ? value.of : {})) {
    const place = [...path, "of", field];
    if (!isRecord(declared)) continue;
    if (declared.type === "list" || declared.type === "set")
      report.spoil([...place, "type"], declarationProblem.nestedField(declared.type));
    for (const key of ["needs", "cost", "sensitive"])
      if (declared[key] !== undefined)
        report.spoil([...place, key], declarationProblem.notOnAField(key, name));
  }
}

/** The place that says whether a set or a list that may be absent is there. */
function presence(name: string, fact: Fact, { places }: Growing): number | undefined {
  if (fact.optional !== true) return undefined;
  places.push({ name: `${name} present`, fact, domain: BOOLEAN_DOMAIN });
  return places.length - 1;
}
