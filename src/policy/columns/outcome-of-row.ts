/**
 * One row of decided columns, as `decide` shows it.
 */
import type { Money } from "../../money/index.ts";
import type { ColumnDecisions, OutcomeColumn } from "./column-decisions.ts";

/**
 * The outcome of a row, as a decision has it; undefined where the row is not decided.
 *
 * @example
 * ```ts
 * import { decideColumns, outcomeOfRow } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const decisions = decideColumns(delayRepay15, { delay: [47, 5], ticket: ["return", "single"], fare: ["32.40", null] });
 * outcomeOfRow(decisions, 0); //=> { compensation: { amount: 810, currency: "GBP" } }
 * outcomeOfRow(decisions, 1); //=> { compensation: { amount: 0, currency: "GBP" } }
 * ```
 */
export function outcomeOfRow(
  { rule, outcome }: ColumnDecisions,
  row: number,
): Readonly<Record<string, unknown>> | undefined {
  if (!((rule[row] as number) >= 0)) return undefined;
  return Object.fromEntries(
    Object.entries(outcome).map(([field, column]) => [field, valueOfRow(column, row)]),
  );
}

function valueOfRow(column: OutcomeColumn, row: number): unknown {
  if (column.kind === "word") return column.values[column.codes[row] as number];
  if (column.kind === "amount") return shown(column.amounts[row] as number, column);
  if (column.kind === "range") {
    const { atLeast, atMost } = column;
    return { atLeast: shown(atLeast[row] as number, column), atMost: shown(atMost[row] as number, column) };
  }
  const { items, offsets, values } = column;
  return Array.from(items.subarray(offsets[row], offsets[row + 1]), (item) =>
    values === undefined ? shown(item, column) : values[item],
  );
}

function shown(
  amount: number,
  { scale, currency }: { readonly scale: number; readonly currency?: string },
): number | Money {
  return currency === undefined ? amount / 10 ** scale : { amount, currency };
}
