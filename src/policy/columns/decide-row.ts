/**
 * A row that only `decide` can decide: something in it is vague, or not known and may matter.
 */
import type { DecideOptions } from "../deciding/decide-options.ts";
import type { Decision } from "../deciding/decision.ts";
import { PARTLY_KNOWN } from "./cell.ts";
import { type EncodedColumns, TABLES } from "./encoded-columns.ts";
import { CONFLICT, GAP, INVALID, OPEN } from "./row-status.ts";

const STATUS = { gap: GAP, conflict: CONFLICT, invalid: INVALID, open: OPEN } as const;

/** Different rows that are kept in mind. */
const MOST = 100_000;

/**
 * Decides rows, each as a case whose values have the origin of the columns. Rows that no rule can tell apart are searched
 * once: many rows lack the same fact.
 */
export function rowDecider(encoded: EncodedColumns, options: DecideOptions): (row: number) => Decision {
  const { from, compiled, readers, plan, keys, hardness } = encoded[TABLES];
  const known = new Map<string, Decision>();
  const decide = (row: number): Decision => {
    const facts: Record<string, unknown> = {};
    for (const { name, cell } of readers) facts[name] = cell(row);
    return compiled.decideSlowly(compiled, facts, { ...options, from });
  };
  // What is vague, or enters an amount, tells apart rows that have the same places in the table.
  const isDerived = compiled.normal.facts.some(({ derivation }) => derivation !== undefined);
  if (!plan.constant || isDerived) return decide;
  return (row) => {
    if (hardness[row] !== PARTLY_KNOWN) return decide(row);
    const key = keys.places.subarray(row * keys.width, (row + 1) * keys.width).join(" ");
    const decision = known.get(key) ?? decide(row);
    if (known.size < MOST) known.set(key, decision);
    return decision;
  };
}

/** What stands for a decision in the place of its rule. */
export function placeOfDecision(decision: Decision, places: ReadonlyMap<string, number>): number {
  if (decision.status !== "decided") return STATUS[decision.status];
  return places.get(decision.because[0]?.rule as string) as number;
}
