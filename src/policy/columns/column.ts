/**
 * Columns: one value for each of many cases, fact by fact, as a data file or a warehouse keeps them. A million cases
 * are then a few long lists of numbers and not a million objects.
 */
import type { Origin } from "../../service/index.ts";

/** Numbers in a row: the kinds of list that a file or a database gives. */
export type NumberColumn =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/** What an empty cell means: that nobody knows (where not said), or that there is nothing. */
export interface ColumnNotes {
  /** 0 for each row of which the cell is empty, whatever stands in it. */
  readonly valid?: Uint8Array;
  /** What an empty cell means; `unknown` where not said. */
  readonly null?: "unknown" | "absent";
}

/**
 * The values of one fact.
 *
 * - A list: each value as a case gives it, `null` or `undefined` where the cell is empty.
 * - Numbers: as they are for integers and decimals, minor units for money, 0 and 1 for yes and no, days since
 *   1970-01-01 for dates, milliseconds since then in UTC for instants.
 * - `codes`: for each row the place of its word among `values`.
 * - `words`, for a set: for each of its words whether it is held. A word that is left out is unknown.
 */
export type Column =
  | readonly unknown[]
  | NumberColumn
  | (ColumnNotes & { readonly values: readonly unknown[] | NumberColumn })
  | (ColumnNotes & { readonly codes: NumberColumn; readonly values: readonly string[] })
  | (ColumnNotes & { readonly words: { readonly [word: string]: readonly unknown[] | NumberColumn } });

/**
 * Columns by the names of their facts. A derived fact may come in as a column too, which is then taken for what the
 * policy would derive. A declared fact without a column is unknown in every row.
 */
export interface Columns {
  readonly [fact: string]: Column;
}

/** How columns are taken. */
export interface ColumnOptions {
  /** The origin of all values: `claimed` where not said. A fact that needs more is then unknown. */
  readonly from?: Origin;
  /** `ignore` leaves out columns that the policy does not declare; otherwise they are a mistake. */
  readonly extra?: "ignore";
}

/** True for a list of numbers in one piece of memory. */
export function isNumberColumn(value: unknown): value is NumberColumn {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** The lengths of all parts of a column, which must be equal; none where it is no column. */
export function lengthsOf(column: Column): readonly number[] {
  if (Array.isArray(column) || isNumberColumn(column)) return [column.length];
  if (typeof column !== "object" || column === null) return [];
  const { codes, values, words, valid } = column as {
    readonly codes?: NumberColumn;
    readonly values?: readonly unknown[];
    readonly words?: { readonly [word: string]: readonly unknown[] };
    readonly valid?: Uint8Array;
  };
  const parts = [codes ?? values, ...Object.values(words ?? {}), valid];
  return parts.flatMap((part) => (part === undefined ? [] : [part.length]));
}
