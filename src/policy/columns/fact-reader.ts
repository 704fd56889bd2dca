/**
 * A fact of many cases made ready to be read: block by block as codes for the quick path, and row by row as a case
 * gives it for `decide`.
 */

/** The rows that are read together: few enough of them to stay near the processor. */
export const BLOCK = 2048;

/** A record of a list: the code of each of its fields. */
export type RecordCodes = readonly number[];

/** A block of rows. */
export interface Block {
  /** By slot the codes of the block; what is no code is said in `cell.ts`. */
  readonly codes: readonly Float64Array[];
  /** By the place of a given list its records; null where it is absent, undefined where `decide` must read it. */
  readonly lists: readonly (readonly RecordCodes[] | null | undefined)[][];
  /** How each row can be decided. */
  readonly hardness: Uint8Array;
}

/** Reads one column of a fact with one value. */
export interface ColumnReader {
  /** True where a cell may be not known. */
  readonly vague: boolean;
  /** Writes the codes of `count` cells from `from` on. */
  readonly read: (from: number, count: number, codes: Float64Array) => void;
  /** The value of a cell as a case gives it, undefined where it is not known. */
  readonly cell: (row: number) => unknown;
}

/** Reads one fact of any kind. */
export interface FactReader {
  readonly name: string;
  /** True where the policy derives the fact. */
  readonly derived?: true;
  /** The slots that it fills. */
  readonly slots: readonly number[];
  readonly vague: boolean;
  readonly read: (from: number, count: number, block: Block) => void;
  readonly cell: (row: number) => unknown;
}
