/**
 * A decision as it is kept: small, plain, and enough to take the decision again years later.
 */
import * as z from "zod/mini";
import { Origin, PolicyReference } from "../../service/index.ts";
import type { Relied } from "../deciding/case-facts.ts";
import type { Decision } from "../deciding/decision.ts";

/** A fact as it was given, with its origin; several accounts where they differed. */
export type RecordedFact =
  | Omit<Relied, "fact" | "sensitive">
  | { readonly accounts: readonly Omit<Relied, "fact" | "sensitive">[] }
  | { readonly withheld: true };

/** The record of one decision. It is JSON. */
export interface DecisionRecord {
  readonly record: "evenhand-decision-0";
  readonly policy: PolicyReference;
  readonly status: Decision["status"];
  /** The rules that fired. */
  readonly rules: readonly string[];
  readonly outcome?: unknown;
  /** What could still come out, of an open decision. */
  readonly possible?: unknown;
  readonly facts: { readonly [fact: string]: RecordedFact };
}

const account = z.strictObject({ value: z.unknown(), from: Origin, ref: z.exactOptional(z.string()) });

/** The schema of {@link RecordedFact}. */
export const RecordedFact: z.ZodMiniType<RecordedFact> = z.union([
  account,
  z.strictObject({ accounts: z.array(account) }),
  z.strictObject({ withheld: z.literal(true) }),
]);
/** The schema of {@link DecisionRecord}. */
export const DecisionRecord: z.ZodMiniType<DecisionRecord> = z.strictObject({
  record: z.literal("evenhand-decision-0"),
  policy: PolicyReference,
  status: z.enum(["decided", "open", "gap", "conflict", "invalid"]),
  rules: z.array(z.string()),
  outcome: z.exactOptional(z.unknown()),
  possible: z.exactOptional(z.unknown()),
  facts: z.record(z.string(), RecordedFact),
});
