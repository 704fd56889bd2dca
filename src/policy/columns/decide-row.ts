/**
 * A row that only `decide` can decide: something in it is vague, or not known and may matter.
 */
import type { DecideOptions } from "../deciding/decide-options.ts";
import type { Decision } from "../deciding/decision.ts";
import { type EncodedColumns, TABLES } from "./encoded-columns.ts";
import { CONFLICT, GAP, INVALID, OPEN } from "./row-status.ts";

const STATUS = { gap: GAP, conflict: CONFLICT, invalid: INVALID, open: OPEN } as const;

/** The decision of a row. Its values have the origin that the columns have. */
export function decideRow(encoded: EncodedColumns, row: number, options: DecideOptions): Decision {
  const { from, compiled, readers } = encoded[TABLES];
  const facts: Record<string, unknown> = {};
  for (const { name, cell } of readers) facts[name] = cell(row);
  return compiled.decideSlowly(compiled, facts, { ...options, from });
}

/** What stands for a decision in the place of its rule. */
export function placeOfDecision(decision: Decision, places: ReadonlyMap<string, number>): number {
  if (decision.status !== "decided") return STATUS[decision.status];
  return places.get(decision.because[0]?.rule as string) as number;
}
