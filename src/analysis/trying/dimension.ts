/**
 * One declared fact with all its values, so that cases can be counted off: each is a value of every fact.
 */
import type { PartialList } from "../../policy/normal-form.ts";

/** A fact, and what each of its values comes to. */
export interface Dimension {
  readonly name: string;
  readonly kind: "value" | "set" | "list";
  /** How many values. */
  readonly size: number;
  /** The axes whose codes a value settles; of a list those that are derived from it. */
  readonly axes: readonly number[];
  /** Those codes, value after value. */
  readonly codes: Float64Array;
  /** Of a set how many of its words are told apart; the first values are all choices of them, a bit for each. */
  readonly words: number;
  /** Of a list the values that are there, the first ones. */
  readonly lists: ShownLists;
  /** Of a list the records of a value. */
  readonly listAt: (value: number) => PartialList;
}

/** Lists that are there; those that have the same number have the same records, whatever else a fact may be. */
export interface ShownLists {
  readonly shown: number;
  /** By value those that lack one record. */
  readonly below: (value: number) => readonly number[];
}

const NO_LISTS: ShownLists = { shown: 0, below: () => [] };
const NO_RECORDS: PartialList = { records: [], complete: true };

/** A fact without records, out of the codes of each value. */
export function dimensionOf(
  name: string,
  kind: "value" | "set",
  axes: readonly number[],
  values: readonly (readonly number[])[],
  words = 0,
): Dimension {
  const codes = Float64Array.from(values.flat());
  return { name, kind, size: values.length, axes, codes, words, lists: NO_LISTS, listAt: () => NO_RECORDS };
}
