/**
 * How each kind of column is read.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";
import { decodeDate, decodeInstant } from "../normal/calendar.ts";
import type { Domain } from "../normal/domain.ts";
import { NO_VALUE, OTHER, UNKNOWN } from "./cell.ts";
import { codeOfCell } from "./code-of-cell.ts";
import { type Column, type ColumnNotes, isNumberColumn, type NumberColumn } from "./column.ts";
import type { ColumnReader } from "./fact-reader.ts";

const ABSENT = /* @__PURE__ */ Object.freeze({ is: "absent" });

/**
 * A reader for a column of a fact with one value.
 *
 * @throws MisuseError `wrong-column` where the fact cannot stand in a column of this kind.
 */
export function readColumn(column: Column, name: string, domain: Domain): ColumnReader {
  if (Array.isArray(column)) return readList(column, {}, domain);
  if (isNumberColumn(column)) return readNumbers(column, {}, name, domain);
  if (typeof column === "object" && column !== null && "codes" in column) {
    return readDictionary(column, name, domain);
  }
  if (typeof column === "object" && column !== null && "values" in column) {
    const noted = column as ColumnNotes & { readonly values: readonly unknown[] | NumberColumn };
    return isNumberColumn(noted.values)
      ? readNumbers(noted.values, noted, name, domain)
      : readList(noted.values, noted, domain);
  }
  throw wrongColumn(name, "this is not a column of values: give a list, a typed array, or { values, valid }");
}

function readList(values: readonly unknown[], notes: ColumnNotes, domain: Domain): ColumnReader {
  const { valid } = notes;
  const empty = emptyCell(notes);
  const cell = (row: number) => {
    const value = valid?.[row] === 0 ? null : values[row];
    return value === null || value === undefined ? empty : value;
  };
  return {
    vague: true,
    read: (from, count, codes) => {
      for (let i = 0; i < count; i += 1) codes[i] = codeOfCell(cell(from + i), domain);
    },
    cell,
  };
}

/** What an empty cell says: nothing known, or nothing there. */
function emptyCell(notes: ColumnNotes): unknown {
  return notes.null === "absent" ? ABSENT : undefined;
}

function readNumbers(values: NumberColumn, notes: ColumnNotes, name: string, domain: Domain): ColumnReader {
  if (domain.type === "enum") throw wrongColumn(name, "words stand in a list, or in { codes, values }");
  const { valid } = notes;
  const empty = codeOfEmpty(notes, domain);
  return {
    vague: valid !== undefined,
    read: (from, count, codes) => {
      copyNumbers(values, from, count, codes);
      checkNumbers(codes, count, domain);
      if (valid === undefined) return;
      for (let i = 0; i < count; i += 1) if (valid[from + i] === 0) codes[i] = empty;
    },
    cell: (row) => {
      if (valid?.[row] === 0) return emptyCell(notes);
      const value = values[row];
      return valueOfNumber(Number(value), domain);
    },
  };
}

/** The code of an empty cell; of a fact that is never absent it is no value. */
function codeOfEmpty(notes: ColumnNotes, { absent }: Domain): number {
  if (notes.null !== "absent") return UNKNOWN;
  return absent ?? OTHER;
}

/** Numbers are copied by the platform, which is quicker than any loop; of a big integer beyond 2^53 it may be
 * another number, but no domain goes as far.
 */
function copyNumbers(values: NumberColumn, from: number, count: number, codes: Float64Array): void {
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) {
    for (let i = 0; i < count; i += 1) codes[i] = Number(values[from + i]);
  } else codes.set(values.subarray(from, from + count));
}

/** Puts a code, or what says that there is none, in the place of every number. */
function checkNumbers(codes: Float64Array, count: number, { type, least, greatest, scale }: Domain): void {
  const power = type === "decimal" ? 10 ** scale : 1;
  for (let i = 0; i < count; i += 1) {
    const value = codes[i] as number;
    const code = power === 1 ? Math.floor(value) : Math.round(value * power);
    const exact = code / power === value && code >= least && code <= greatest && !Object.is(value, -0);
    codes[i] = exact ? code : NO_VALUE;
  }
}

/** What a number of a column stands for in a case. A number that stands for nothing is given as it is, and refused. */
function valueOfNumber(value: number, { type }: Domain): unknown {
  if (type === "boolean") return value === 1 ? true : value === 0 && !Object.is(value, -0) ? false : value;
  const whole = Number.isInteger(value) && Math.abs(value) <= 8.64e15 && !Object.is(value, -0);
  if (type === "date" && whole && Math.abs(value) <= 1e8) return decodeDate(value);
  return type === "instant" && whole ? decodeInstant(value) : value;
}

function readDictionary(
  column: ColumnNotes & { readonly codes: NumberColumn; readonly values: readonly string[] },
  name: string,
  domain: Domain,
): ColumnReader {
  if (domain.type !== "enum") throw wrongColumn(name, "only words have { codes, values }");
  const { codes: places, values, valid } = column;
  const known = Float64Array.from(values, (value) => codeOfCell(value, domain));
  const empty = codeOfEmpty(column, domain);
  return {
    vague: valid !== undefined,
    read: (from, count, codes) => {
      copyNumbers(places, from, count, codes);
      for (let i = 0; i < count; i += 1) codes[i] = known[codes[i] as number] ?? NO_VALUE;
      if (valid === undefined) return;
      for (let i = 0; i < count; i += 1) if (valid[from + i] === 0) codes[i] = empty;
    },
    cell: (row) => {
      if (valid?.[row] === 0) return emptyCell(column);
      const value = values[Number(places[row])];
      // A place outside of the dictionary is no word.
      return value === undefined ? Number(places[row]) : value;
    },
  };
}

/** The mistake of a program that gives a fact in a column that cannot hold it. */
export function wrongColumn(name: string, help: string): MisuseError {
  return new MisuseError("wrong-column", `the column ${inBackticks(name)} does not fit its fact: ${help}`);
}
