/**
 * Columns of a set: in each cell the list of its words, or a column for each word.
 */

import { BOOLEAN_DOMAIN } from "../normal/domain.ts";
import type { GivenFact } from "../normal/normal-policy.ts";
import { HARD, UNKNOWN } from "./cell.ts";
import type { Column, ColumnNotes, NumberColumn } from "./column.ts";
import type { Block, FactReader } from "./fact-reader.ts";
import { readColumn, wrongColumn } from "./read-column.ts";

/**
 * A reader for the column of a set.
 *
 * @throws MisuseError `wrong-column`.
 */
export function readSet(column: Column, given: GivenFact): FactReader {
  const { name, fact, places, present } = given;
  const values = fact.type === "set" ? fact.values : [];
  const shape = { name, slots: [...places, ...(present === undefined ? [] : [present])], vague: true };
  if (typeof column === "object" && column !== null && "words" in column) {
    return { ...shape, ...readByWord(column, given, values) };
  }
  const { cells, valid, absent } = cellsOf(column, name);
  const at = new Map(values.map((word, index) => [word, places[index] as number]));
  const cell = (row: number): unknown => {
    const value = valid?.[row] === 0 ? null : cells[row];
    return value === null || value === undefined ? absent : value;
  };
  return {
    ...shape,
    cell,
    read: (from, count, block) => {
      for (const slot of shape.slots) block.codes[slot]?.fill(0, 0, count);
      for (let i = 0; i < count; i += 1) {
        const value = cell(from + i);
        if (value === undefined) forget(block, shape.slots, i);
        else readCell(value, i, at, present, block);
      }
    },
  };
}

/** The cells of a column that is no list of numbers. */
export function cellsOf(
  column: Column,
  name: string,
): { readonly cells: readonly unknown[]; readonly valid: Uint8Array | undefined; readonly absent: unknown } {
  const isObject = typeof column === "object" && column !== null;
  const cells =
    Array.isArray(column) || !isObject ? column : (column as { readonly values?: unknown }).values;
  if (!Array.isArray(cells) || "codes" in column) throw wrongColumn(name, "give a list of lists");
  const notes: ColumnNotes = Array.isArray(column) ? {} : (column as ColumnNotes);
  return { cells, valid: notes.valid, absent: notes.null === "absent" ? { is: "absent" } : undefined };
}

function readCell(
  value: unknown,
  row: number,
  at: ReadonlyMap<string, number>,
  present: number | undefined,
  { codes, hardness }: Block,
): void {
  if (Array.isArray(value) && holdsWords(value, at)) {
    for (const word of value) (codes[at.get(word) as number] as Float64Array)[row] = 1;
    if (present !== undefined) (codes[present] as Float64Array)[row] = 1;
  } else if (present !== undefined && isAbsent(value)) {
    for (const slot of at.values()) (codes[slot] as Float64Array)[row] = 0;
    (codes[present] as Float64Array)[row] = 0;
  } else hardness[row] = Math.max(hardness[row] as number, HARD);
}

/** A set of which nothing is known. */
function forget({ codes }: Block, slots: readonly number[], row: number): void {
  for (const slot of slots) (codes[slot] as Float64Array)[row] = UNKNOWN;
}

function holdsWords(value: readonly unknown[], at: ReadonlyMap<string, number>): value is readonly string[] {
  for (const word of value) if (!at.has(word as string)) return false;
  return new Set(value).size === value.length;
}

/** True for what says that a fact is not there. */
export function isAbsent(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return false;
  return Object.keys(value).length === 1 && (value as { readonly is?: unknown }).is === "absent";
}

function readByWord(
  column: ColumnNotes & { readonly words: { readonly [word: string]: readonly unknown[] | NumberColumn } },
  { name, places, present }: GivenFact,
  values: readonly string[],
): Pick<FactReader, "read" | "cell"> {
  const strange = Object.keys(column.words).find((word) => !values.includes(word));
  if (strange !== undefined) throw wrongColumn(name, `\`${strange}\` is none of its words`);
  const { valid } = column;
  const at = new Map(values.map((word, index) => [word, places[index] as number]));
  const readers = values.map((word) => {
    const own = Object.hasOwn(column.words, word) ? column.words[word] : undefined;
    return own === undefined ? undefined : readColumn(own, `${name}.${word}`, BOOLEAN_DOMAIN);
  });
  const empty = column.null === "absent" ? { is: "absent" } : undefined;
  const slots = [...places, ...(present === undefined ? [] : [present])];
  return {
    read: (from, count, block) => {
      places.forEach((slot, index) => {
        const codes = block.codes[slot] as Float64Array;
        const reader = readers[index];
        if (reader === undefined) codes.fill(UNKNOWN, 0, count);
        else reader.read(from, count, codes);
      });
      if (present !== undefined) block.codes[present]?.fill(1, 0, count);
      if (valid === undefined) return;
      for (let i = 0; i < count; i += 1) {
        if (valid[from + i] !== 0) continue;
        forget(block, slots, i);
        if (empty !== undefined) readCell(empty, i, at, present, block);
      }
    },
    cell: (row) => {
      if (valid?.[row] === 0) return empty;
      const has: string[] = [];
      const hasNone: string[] = [];
      let strangeValue: unknown;
      values.forEach((word, index) => {
        const held = readers[index]?.cell(row);
        if (held === true) has.push(word);
        else if (held === false) hasNone.push(word);
        else if (held !== undefined) strangeValue = held;
      });
      if (strangeValue !== undefined) return strangeValue;
      return has.length + hasNone.length === values.length ? has : { has, hasNone };
    },
  };
}
