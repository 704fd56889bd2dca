/**
 * A row that only `decide` can decide: something in it is vague, or not known and may matter.
 */
import { decide } from "../deciding/decide.ts";
import type { DecideOptions } from "../deciding/decide-options.ts";
import type { Decision } from "../deciding/decision.ts";
import type { Policy } from "../policy.ts";
import { caseOfRow } from "./case-of-row.ts";
import { type EncodedColumns, TABLES } from "./encoded-columns.ts";
import { CONFLICT, GAP, INVALID, OPEN } from "./row-status.ts";

const STATUS = { gap: GAP, conflict: CONFLICT, invalid: INVALID, open: OPEN } as const;

/** The decision of a row. */
export function decideRow(encoded: EncodedColumns, row: number, options: DecideOptions): Decision {
  const { from } = encoded[TABLES];
  return decide(encoded.policy as Policy, caseOfRow(encoded, row), { ...options, from });
}

/** What stands for a decision in the place of its rule. */
export function placeOfDecision(decision: Decision, places: ReadonlyMap<string, number>): number {
  if (decision.status !== "decided") return STATUS[decision.status];
  return places.get(decision.because[0]?.rule as string) as number;
}
