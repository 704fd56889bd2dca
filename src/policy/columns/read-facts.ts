/**
 * Which column belongs to which fact, and whether they fit together.
 */
import { inBackticks, MisuseError, nearestName } from "../../issue/index.ts";
import { compareOrigins, type Origin } from "../../service/index.ts";
import type { GivenFact, NormalFact, NormalPolicy } from "../normal/normal-policy.ts";
import { type Column, type ColumnOptions, type Columns, lengthsOf } from "./column.ts";
import type { FactReader } from "./fact-reader.ts";
import { readColumn } from "./read-column.ts";
import { readRecords } from "./read-records.ts";
import { readSet } from "./read-set.ts";

/** The readers of all columns, those that count, and how many rows they have. */
export interface FactReaders {
  readonly rows: number;
  readonly all: readonly FactReader[];
  /** Without the facts that need more than these columns are: those are unknown. */
  readonly counted: readonly FactReader[];
}

/**
 * A reader for every column.
 *
 * @throws MisuseError `unknown-column`, `uneven-columns`, `wrong-column`.
 */
export function readFacts(normal: NormalPolicy, columns: Columns, options: ColumnOptions): FactReaders {
  const rows = evenRows(columns);
  ensureDeclared(normal, columns, options);
  const from: Origin = options.from ?? "claimed";
  const own = (name: string) => (Object.hasOwn(columns, name) ? columns[name] : undefined);
  const given = normal.given.flatMap((fact, place) => {
    const column = own(fact.name);
    const { needs } = fact.fact;
    const counts = needs === undefined || compareOrigins(from, needs) >= 0;
    return column === undefined ? [] : [{ counts, reader: readGiven(column, fact, place, normal) }];
  });
  const derived = normal.facts.flatMap(({ name, domain, derivation }, slot) => {
    const column = derivation === undefined ? undefined : own(name);
    return column === undefined
      ? []
      : [{ counts: true, reader: { ...readScalar(column, name, domain, slot), derived: true as const } }];
  });
  const all = [...given, ...derived];
  return {
    rows,
    all: all.map(({ reader }) => reader),
    counted: all.flatMap(({ counts, reader }) => (counts ? [reader] : [])),
  };
}

function readGiven(column: Column, fact: GivenFact, place: number, { facts }: NormalPolicy): FactReader {
  if (fact.fact.type === "set") return readSet(column, fact);
  if (fact.fact.type === "list") return readRecords(column, fact, place);
  const slot = fact.places[0] as number;
  return readScalar(column, fact.name, (facts[slot] as NormalFact).domain, slot);
}

function readScalar(column: Column, name: string, domain: NormalFact["domain"], slot: number): FactReader {
  const reader = readColumn(column, name, domain);
  return {
    ...reader,
    name,
    slots: [slot],
    read: (from, count, { codes }) => reader.read(from, count, codes[slot] as Float64Array),
  };
}

function evenRows(columns: Columns): number {
  const lengths = Object.entries(columns).flatMap(([name, column]) =>
    lengthsOf(column).map((length) => [name, length] as const),
  );
  const [first] = lengths;
  const other = lengths.find(([, length]) => length !== first?.[1]);
  if (first === undefined || other === undefined) return first?.[1] ?? 0;
  const [one, two] = [first, other].map(([name, length]) => `${inBackticks(name)} has ${length} rows`);
  throw new MisuseError("uneven-columns", `${one}, ${two}: give each column one value a row`);
}

function ensureDeclared(normal: NormalPolicy, columns: Columns, { extra }: ColumnOptions): void {
  const names = [
    ...normal.given.map(({ name }) => name),
    ...normal.facts.flatMap(({ name, derivation }) => (derivation === undefined ? [] : [name])),
  ];
  const strange = Object.keys(columns).find((name) => !names.includes(name));
  if (strange === undefined || extra === "ignore") return;
  const nearest = nearestName(strange, names);
  const help =
    nearest === undefined ? 'leave it out, or give `extra: "ignore"`' : `did you mean \`${nearest}\`?`;
  throw new MisuseError("unknown-column", `${inBackticks(strange)} is no fact of this policy: ${help}`);
}
