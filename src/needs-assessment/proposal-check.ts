import * as z from "zod/mini";
import { Money } from "../money/index.ts";
import { type Allowed, Commitment, type Refused, TrailEntry } from "../service/index.ts";
import { NeedsConflict } from "./needs-conflict.ts";
import { NeedsInvalid, NextQuestion } from "./needs-result.ts";
import { Shortfall } from "./recommendation.ts";

/**
 * Whether an offering may be proposed: `fits` (it is what is recommended), `safe` (not everything can be known, and it
 * is enough whatever would have been answered) or `chosen` (the customer takes it, and knows what follows); or refused as
 * `not-to-be-had`, `not-enough`, `too-early` or `oversold`.
 */
export type ProposalCheck<QuestionName extends string = string, OfferingId extends string = string> =
  | ProposalAllowed
  | ProposalRefused<QuestionName, OfferingId>
  | NeedsConflict<QuestionName>
  | NeedsInvalid;

interface Recorded {
  /** Nothing is promised by a check; what is promised, `assess` says. */
  readonly commitments: readonly Commitment[];
  /** The verdict; empty without a contact. */
  readonly trail: readonly TrailEntry[];
}

/** It may be proposed. */
export interface ProposalAllowed extends Allowed<"fits" | "safe" | "chosen">, Recorded {}

/** It may not be proposed; something else may be done. */
export interface ProposalRefused<QuestionName extends string = string, OfferingId extends string = string>
  extends Refused<
      "not-to-be-had" | "not-enough" | "too-early" | "oversold",
      ProposalInstead<QuestionName, OfferingId>
    >,
    Recorded {
  /** In what it falls short, or may fall short; empty unless it is not enough. */
  readonly shortfalls: readonly Shortfall<OfferingId>[];
  /** What to show a customer who wants it all the same; missing while something that matters is still to be asked. */
  readonly consequence?: ProposalConsequence;
}

/** What follows for a customer who takes what is refused: `recordInformedChoice` keeps it. */
export interface ProposalConsequence {
  /** In words: in what it falls short and why so much is needed, what would be enough, and what that costs. */
  readonly text: string;
  /** In what it falls short, or where not everything is known, may fall short at the most. */
  readonly shortfalls: readonly Shortfall[];
  /** How much it costs more than what is enough; missing where it does not, or where nothing is sure to be enough. */
  readonly dearerBy?: Money;
}

/** What may be done instead: offer this, ask that, or tell the customer openly that nothing is sure to be enough. */
export type ProposalInstead<QuestionName extends string = string, OfferingId extends string = string> =
  | { readonly action: "offer"; readonly offering: OfferingId }
  | { readonly action: "ask"; readonly question: NextQuestion<QuestionName, OfferingId> }
  | { readonly action: "tell"; readonly text: string };

const recorded = {
  commitments: z.readonly(z.array(Commitment)),
  trail: z.readonly(z.array(TrailEntry)),
} as const;

/** Checks that a value is {@link ProposalAllowed}; other keys are refused. */
export const ProposalAllowed: z.ZodMiniType<ProposalAllowed> = z.readonly(
  z.strictObject({
    status: z.literal("allowed"),
    code: z.enum(["fits", "safe", "chosen"]),
    because: z.string(),
    ...recorded,
  }),
);

/** Checks that a value is {@link ProposalInstead}; other keys are refused. */
export const ProposalInstead: z.ZodMiniType<ProposalInstead> = z.discriminatedUnion("action", [
  z.readonly(z.strictObject({ action: z.literal("offer"), offering: z.string() })),
  z.readonly(z.strictObject({ action: z.literal("ask"), question: NextQuestion })),
  z.readonly(z.strictObject({ action: z.literal("tell"), text: z.string() })),
]);

/** Checks that a value is a {@link ProposalConsequence}; other keys are refused. */
export const ProposalConsequence: z.ZodMiniType<ProposalConsequence> = z.readonly(
  z.strictObject({
    text: z.string(),
    shortfalls: z.readonly(z.array(Shortfall)),
    dearerBy: z.exactOptional(Money),
  }),
);

/** Checks that a value is {@link ProposalRefused}; other keys are refused. */
export const ProposalRefused: z.ZodMiniType<ProposalRefused> = z.readonly(
  z.strictObject({
    status: z.literal("refused"),
    code: z.enum(["not-to-be-had", "not-enough", "too-early", "oversold"]),
    because: z.string(),
    instead: ProposalInstead,
    shortfalls: z.readonly(z.array(Shortfall)),
    consequence: z.exactOptional(ProposalConsequence),
    ...recorded,
  }),
);

/** Checks that a value is a {@link ProposalCheck}. */
export const ProposalCheck: z.ZodMiniType<ProposalCheck> = z.union([
  ProposalAllowed,
  ProposalRefused,
  NeedsConflict,
  NeedsInvalid,
]);
