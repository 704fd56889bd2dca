/**
 * A decision as it is kept: small, plain, and enough to take the decision again years later.
 */
import type { PolicyReference } from "../../service/index.ts";
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
