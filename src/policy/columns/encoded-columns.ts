/**
 * Columns read for one policy: every value is checked once, and what is left of it are the places in a table that
 * deciding looks at.
 */
import type { Origin } from "../../service/index.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import type { Policy } from "../policy.ts";
import type { ColumnPlan } from "./column-plan.ts";
import type { FactReader } from "./fact-reader.ts";
import type { Keys } from "./fire-rows.ts";
import type { RowTable } from "./join-slots.ts";

/** Where encoded columns keep their tables. */
export const TABLES: unique symbol = /* @__PURE__ */ Symbol.for("evenhand.columns") as never;

/** What deciding reads. */
export interface EncodedTables {
  readonly plan: ColumnPlan;
  readonly table: RowTable;
  readonly keys: Keys;
  /** How each row can be decided: see `cell.ts`. */
  readonly hardness: Uint8Array;
  /** By slot, the codes of those that an amount reads. */
  readonly codes: readonly (Float64Array | undefined)[];
  readonly readers: readonly FactReader[];
  readonly from: Origin;
  /** What decides the rows that bits cannot decide; derived facts that have columns are given to it. */
  readonly compiled: CompiledPolicy;
}

/** Cases in columns, ready to be decided by their policy as often as is wanted. */
export interface EncodedColumns {
  readonly rows: number;
  readonly policy: Policy;
  /** @internal What deciding reads. */
  readonly [TABLES]: EncodedTables;
}
