/**
 * A column of lists: in each cell the records as a case gives them.
 */
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import { HARD, hardnessOf, PLAIN, UNKNOWN } from "./cell.ts";
import { codeOfCell } from "./code-of-cell.ts";
import type { Column } from "./column.ts";
import type { Block, FactReader, RecordCodes } from "./fact-reader.ts";
import { cellsOf, isAbsent } from "./read-set.ts";

/**
 * A reader for the column of a list. What is not a plain list of records of which everything is known is left to
 * `decide`.
 *
 * @throws MisuseError `wrong-column`.
 */
export function readRecords(column: Column, given: GivenFact, place: number): FactReader {
  const { name, fact, present, fields = [] } = given;
  const most = fact.type === "list" ? fact.maxItems : 0;
  const { cells, valid, absent } = cellsOf(column, name);
  const cell = (row: number): unknown => {
    const value = valid?.[row] === 0 ? null : cells[row];
    return value === null || value === undefined ? absent : value;
  };
  return {
    name,
    slots: present === undefined ? [] : [present],
    vague: true,
    cell,
    read: (from, count, block) => {
      const lists = block.lists[place] as (readonly RecordCodes[] | null | undefined)[];
      for (let i = 0; i < count; i += 1) {
        const value = cell(from + i);
        lists[i] = present !== undefined && isAbsent(value) ? null : recordsOf(value, fields, most);
        const isThere = value === undefined ? UNKNOWN : Number(lists[i] !== null);
        if (present !== undefined) (block.codes[present] as Float64Array)[i] = isThere;
        if (lists[i] === undefined && value !== undefined) harden(block, i);
      }
    },
  };
}

function harden({ hardness }: Block, row: number): void {
  hardness[row] = Math.max(hardness[row] as number, HARD);
}

function recordsOf(
  value: unknown,
  fields: readonly NormalFact[],
  most: number,
): readonly RecordCodes[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const records: RecordCodes[] = [];
  for (const item of value as readonly unknown[]) {
    const record = recordOf(item, fields);
    if (record === undefined) return undefined;
    records.push(record);
  }
  return records;
}

function recordOf(item: unknown, fields: readonly NormalFact[]): RecordCodes | undefined {
  // An instance, or a list with names, is no record; that is for `decide` to say.
  if (typeof item !== "object" || item === null || Object.getPrototypeOf(item) !== Object.prototype) {
    return undefined;
  }
  if (Object.keys(item).length !== fields.length) return undefined;
  const record: number[] = [];
  for (const { name, domain } of fields) {
    if (!Object.hasOwn(item, name)) return undefined;
    const code = codeOfCell((item as Readonly<Record<string, unknown>>)[name], domain);
    if (hardnessOf(code) !== PLAIN) return undefined;
    record.push(code);
  }
  return record;
}
