import { airPassenger } from "./air-passenger.ts";
import { grid } from "./grid.ts";
import type { Table } from "./table.ts";

/** The four tables of the bench, each in as many variants as are asked for, and what evenhand has to reach on them. */
export const TABLES = {
  "air-passenger": { of: airPassenger, outcome: 4, decision: 7 },
  "10x8": { of: (variant: number) => grid(10, variant), outcome: 4, decision: 7 },
  "100x8": { of: (variant: number) => grid(100, variant), outcome: 1.0, decision: 1.2 },
  "1000x8": { of: (variant: number) => grid(1000, variant), outcome: 0.05, decision: 0.07 },
} as const satisfies Record<string, TableOfBench>;

export interface TableOfBench {
  readonly of: (variant: number) => Table;
  /** Most that `outcome` may cost, in times of the hand-written function. */
  readonly outcome: number;
  /** The same for `decide`. */
  readonly decision: number;
}

export type TableName = keyof typeof TABLES;
