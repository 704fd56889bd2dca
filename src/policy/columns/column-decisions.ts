/**
 * What a policy says of many cases: again columns, one value a case.
 */
import * as z from "zod/mini";
import type { PolicyReference } from "../../service/index.ts";

/**
 * The values of one outcome field, by rows; meaningless where a row is not decided (NaN; -1 for words).
 *
 * - `amount`: numbers in the smallest unit: pence, or a decimal times ten to its `scale`.
 * - `range`: the two ends of each.
 * - `word`: the place of each word among `values`; a boolean is 0 or 1.
 * - `list`, under `collect`: the values of row n stand from `offsets[n]` up to `offsets[n + 1]`, each as an amount or
 *   the place of a word.
 */
export type OutcomeColumn =
  | (Unit & { readonly kind: "amount"; readonly amounts: Float64Array })
  | (Unit & { readonly kind: "range"; readonly atLeast: Float64Array; readonly atMost: Float64Array })
  | { readonly kind: "word"; readonly codes: Int32Array; readonly values: readonly (string | boolean)[] }
  | (Unit & {
      readonly kind: "list";
      readonly offsets: Uint32Array;
      readonly items: Float64Array;
      /** The words that items are places of, where they are words. */
      readonly values?: readonly (string | boolean)[];
    });

interface Unit {
  /** Decimals of the smallest unit: 2 for GBP, 0 for whole numbers. */
  readonly scale: number;
  readonly currency?: string;
  readonly unit?: string;
}

/** How many rows came out how. */
export interface StatusCounts {
  readonly decided: number;
  readonly gap: number;
  readonly conflict: number;
  readonly invalid: number;
  readonly open: number;
}

/** The decisions of many cases. */
export interface ColumnDecisions {
  readonly rows: number;
  /** The ids of the rules by their places; `otherwise`, where there is one, comes last. */
  readonly rules: readonly string[];
  /**
   * By row the place of the rule that decides, the first of several; -1 a gap, -2 a conflict, -3 invalid, -4 open.
   */
  readonly rule: Int32Array;
  readonly outcome: { readonly [field: string]: OutcomeColumn };
  readonly counts: StatusCounts;
  /** By the places of the rules, how many rows each decided; under `collect`, in how many it counted. */
  readonly fired: readonly number[];
  readonly policy: PolicyReference;
}

const rows = z.int().check(z.minimum(0));
/** The schema of {@link StatusCounts}. */
export const StatusCounts: z.ZodMiniType<StatusCounts> = z.strictObject({
  decided: rows,
  gap: rows,
  conflict: rows,
  invalid: rows,
  open: rows,
});
