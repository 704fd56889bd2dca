/**
 * How a list could have been different: another value in a field of a record, a record less, a record more, no list at
 * all. Not every list that could be is among them; a search over lists is never said to have seen all.
 */
import { cutsOf } from "../compiled/compile-slot.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import type { ReadCase } from "../deciding/read-case.ts";
import { type ListDerivation, listDerivationOf } from "../deriving/derive-from-list.ts";
import { fieldsRead } from "../deriving/realise.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import { isPoint, type Spans } from "../normal/spans.ts";
import { type Chunk, givenValue, otherChunks } from "./chunks.ts";
import { absentWay } from "./ways-of-set.ts";
import type { Free, Way, Ways } from "./ways-to-differ.ts";

/** More regions of what a list says than these are not varied, nor more records left out. */
const MOST = 400;

type Item = Readonly<Record<string, unknown>>;

/** The ways, for the list at a place among the declared facts. */
export function waysOfList(compiled: CompiledPolicy, read: ReadCase, place: number): Ways {
  const given = compiled.normal.given[place] as GivenFact;
  const { present, fact, fields = [] } = given;
  const there: Spans = present === undefined ? [1, 1] : (read.space[present] as Spans);
  const list = read.lists[place];
  const items = there[0] === 0 ? [] : itemsOf(read.relied[place]?.value);
  if (!isPoint(there) || list === undefined || items?.length !== list.records.length) {
    return { ways: [], all: false };
  }
  const { records, complete } = list;
  const free = freeFields(compiled, place, fields);
  const isThere: Way["slots"] = present === undefined ? [] : [[present, [1, 1]]];
  const whole = (all: readonly Item[]) => (complete ? all : { items: all, complete });
  const ways: Way[] = [];
  if (there[0] === 0) ways.push({ slots: isThere, list, free: [], edits: 1, write: () => [] });
  else {
    const cells = cellsNow(free, records);
    const write = (codes: readonly number[]) => whole(withCodes(items, cells, codes, fields));
    ways.push({ slots: [], list, free: cells, edits: 0, write });
    items.slice(0, MOST).forEach((_, index) => {
      const less = { records: records.toSpliced(index, 1), complete };
      ways.push({ slots: [], list: less, free: [], edits: 1, write: () => whole(items.toSpliced(index, 1)) });
    });
  }
  if (fact.type === "list" && records.length < fact.maxItems) {
    const blank = fields.map(({ domain }): Spans => [domain.least, domain.least]);
    const item = Object.fromEntries(
      fields.map(({ name, domain }) => [name, givenValue(domain, domain.least)]),
    );
    const cells = free.map((field) => field(records.length, undefined));
    const write = (codes: readonly number[]) => whole(withCodes([...items, item], cells, codes, fields));
    const more = { records: [...records, blank], complete };
    ways.push({ slots: isThere, list: more, free: cells, edits: 1, write });
  }
  if (present !== undefined && there[0] === 1) ways.push(absentWay([[present, [0, 0]]]));
  return { ways, all: false };
}

/** The records as they were given; undefined where accounts of several lists differ. */
function itemsOf(value: unknown): readonly Item[] | undefined {
  if (Array.isArray(value)) return value;
  const { items } = (value ?? {}) as { readonly items?: unknown };
  return Array.isArray(items) ? items : undefined;
}

/** The field of one record, with what is known of it now. */
type FreeField = ((record: number, now: Spans | undefined) => Free) & { readonly field: number };

/** The fields that something is derived from. */
function freeFields(
  { facts }: CompiledPolicy,
  place: number,
  fields: readonly NormalFact[],
): readonly FreeField[] {
  const own = facts
    .map(listDerivationOf)
    .filter((one): one is ListDerivation => one !== undefined && one.list === place);
  const looked = [...new Set(own.flatMap(fieldsRead))].sort((a, b) => a - b);
  return looked.map((field) => {
    const { domain } = fields[field] as NormalFact;
    const sides = own.flatMap(({ where }) =>
      where.flatMap((box) => box.filter((side) => side.fact === field).map(({ spans }) => spans)),
    );
    const cuts = cutsOf(sides, domain.least, domain.absent ?? domain.greatest);
    const alike = !own.some((derivation) => "of" in derivation && derivation.of === field);
    const free = (record: number, now: Spans | undefined): Free => {
      const [code] = now ?? [];
      const same: readonly Chunk[] =
        code === undefined ? [] : [{ low: code, high: code, near: code, distance: 0, same: true }];
      return {
        place,
        cell: [record, field],
        chunks: [...same, ...otherChunks(cuts, domain, now ?? [])],
        alike,
      };
    };
    return Object.assign(free, { field });
  });
}

/** What is known for sure, record by record, until there is too much of it to vary. */
function cellsNow(fields: readonly FreeField[], records: readonly (readonly Spans[])[]): readonly Free[] {
  const cells: Free[] = [];
  let left = MOST;
  for (const [record, spans] of records.entries()) {
    for (const field of fields) {
      const now = spans[field.field] as Spans;
      if (!isPoint(now)) continue;
      const cell = field(record, now);
      left -= cell.chunks.length;
      if (left < 0) return cells;
      cells.push(cell);
    }
  }
  return cells;
}

/** The records with the values that were chosen; what stays the same is written as it was. */
function withCodes(
  items: readonly Item[],
  cells: readonly Free[],
  codes: readonly number[],
  fields: readonly NormalFact[],
): readonly Item[] {
  return items.map((item, record) => {
    const changes = cells.flatMap(({ cell, chunks }, index): readonly (readonly [string, unknown])[] => {
      const code = codes[index] as number;
      const [first] = chunks;
      if (cell?.[0] !== record || (first?.same === true && first.near === code)) return [];
      const { name, domain } = fields[cell[1]] as NormalFact;
      return [[name, givenValue(domain, code)]];
    });
    return { ...item, ...Object.fromEntries(changes) };
  });
}
