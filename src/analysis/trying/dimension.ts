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
  /** Of a list, by value: its records, each by its number, ascending. What is absent has none. */
  readonly lists: readonly (readonly number[])[];
  /** Of a list the records of a value. */
  readonly listAt: (value: number) => PartialList;
}

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
  return { name, kind, size: values.length, axes, codes, words, lists: [], listAt: () => NO_RECORDS };
}
