import type { Allowed, Commitment, Refused, TrailEntry } from "../service/index.ts";
import type { NeedsInvalid, NextQuestion, Shortfall } from "./needs-result.ts";

/**
 * Whether an offering may be proposed: `fits` (it is what is recommended) or `safe` (not everything can be known, and it
 * is enough whatever would have been answered); or refused as `not-enough`, `too-early` or `oversold`.
 */
export type ProposalCheck<QuestionName extends string = string, OfferingId extends string = string> =
  | ProposalAllowed
  | ProposalRefused<QuestionName, OfferingId>
  | NeedsInvalid;

interface Recorded {
  /** Nothing is promised by a check; what is promised, `assess` says. */
  readonly commitments: readonly Commitment[];
  /** The verdict; empty without a contact. */
  readonly trail: readonly TrailEntry[];
}

/** It may be proposed. */
export interface ProposalAllowed extends Allowed<"fits" | "safe">, Recorded {}

/** It may not be proposed; something else may be done. */
export interface ProposalRefused<QuestionName extends string = string, OfferingId extends string = string>
  extends Refused<"not-enough" | "too-early" | "oversold", ProposalInstead<QuestionName, OfferingId>>,
    Recorded {
  /** In what it falls short, or may fall short; empty unless it is not enough. */
  readonly shortfalls: readonly Shortfall<OfferingId>[];
}

/** What may be done instead: offer this, ask that, or tell the customer openly that nothing is sure to be enough. */
export type ProposalInstead<QuestionName extends string = string, OfferingId extends string = string> =
  | { readonly action: "offer"; readonly offering: OfferingId }
  | { readonly action: "ask"; readonly question: NextQuestion<QuestionName, OfferingId> }
  | { readonly action: "tell"; readonly text: string };
