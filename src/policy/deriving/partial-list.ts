/**
 * A list as far as it is known.
 */
import type { Spans } from "../normal/spans.ts";

/** One record: for each field the codes that it may have. */
export type PartialRecord = readonly Spans[];

/** The records that are known to be there, and whether there are no others. */
export interface PartialList {
  readonly records: readonly PartialRecord[];
  readonly complete: boolean;
}

/** A list of which nothing is known. */
export const UNKNOWN_LIST: PartialList = { records: [], complete: false };
