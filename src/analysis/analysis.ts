/**
 * All that was found in one policy.
 */
import * as z from "zod/mini";
import { Finding } from "./finding.ts";
import { Effort, Proof } from "./proof.ts";

/** What was found in a policy, and what became of each of its guarantees. */
export interface Analysis {
  /** Findings that nobody has accepted: errors first, each kind in the order of the document. */
  readonly findings: readonly Finding[];
  /** Findings that the document accepts. */
  readonly accepted: readonly Finding[];
  /** Every guarantee of the document, in its order. */
  readonly guarantees: readonly Proof[];
  readonly effort: Effort;
}
/** The schema of {@link Analysis}. */
export const Analysis: z.ZodMiniType<Analysis> = z.strictObject({
  findings: z.array(Finding),
  accepted: z.array(Finding),
  guarantees: z.array(Proof),
  effort: Effort,
});
