/** An offering that somebody proposes, with what is known while it is judged. */
import type { Assessment } from "../assessment.ts";
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import type { NeedsDecided, NeedsOpen, NoneFits } from "../needs-result.ts";
import type { ProposalRefused } from "../proposal-check.ts";
import type { Ruled } from "../weighing/ruled.ts";

/** What is judged, and on what grounds. */
export interface Proposal {
  readonly policy: NeedsPolicy;
  readonly session: Assessment;
  readonly result: NeedsDecided | NeedsOpen | NoneFits;
  readonly ruled: Ruled;
  readonly proposed: PricedOffering;
  readonly place: number;
  /** Whether this customer may have it, on this day. */
  readonly toBeHad: "surely" | "perhaps" | "never";
  readonly locale: string;
}

/** What is said of it. */
export type Verdict =
  | { readonly status: "allowed"; readonly code: "fits" | "safe" | "chosen"; readonly because: string }
  | RefusedProposal;

/** Why it may not be proposed, and what may be done instead. */
export type RefusedProposal = Omit<ProposalRefused, "commitments" | "trail">;
