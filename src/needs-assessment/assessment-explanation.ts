import * as z from "zod/mini";
import { NeedsPolicyReference } from "./needs-policy-reference.ts";
import { Shortfall } from "./recommendation.ts";

/** Why an assessment comes to what it comes to, and what would change it. */
export interface AssessmentExplanation<
  QuestionName extends string = string,
  OfferingId extends string = string,
> {
  readonly status: "explained";
  readonly policy: NeedsPolicyReference;
  /** What is right; missing while several offerings may be. */
  readonly right?: OfferingId | "none-fits";
  /** As few answers as there can be which alone lead there, whatever all others are; empty where nothing is decided. */
  readonly enoughBecause: readonly QuestionName[];
  /** The answers of which each, were it another one and all else the same, could lead elsewhere. */
  readonly neededBecause: readonly QuestionName[];
  /** Every other offering, with why it is not proposed; of more than 200 the first. */
  readonly whyNot: readonly NotProposed<OfferingId>[];
  /** What else would be right, if as few answers as there can be were others. */
  readonly counterfactuals: readonly NeedsCounterfactual<QuestionName, OfferingId>[];
  /** False where a search was given up: then fewer answers may be enough or needed, and changes may be missing. */
  readonly exact: boolean;
}

/** An offering that is not proposed. */
export interface NotProposed<OfferingId extends string = string> {
  readonly offering: OfferingId;
  readonly code: "not-enough" | "too-early" | "oversold" | "not-to-be-had";
  /** For the customer. */
  readonly because: string;
  readonly shortfalls: readonly Shortfall<OfferingId>[];
}

/** Other answers, and what would be right with them. */
export interface NeedsCounterfactual<
  QuestionName extends string = string,
  OfferingId extends string = string,
> {
  readonly offering: OfferingId | "none-fits";
  /** At the most two; each of them has to be another answer. */
  readonly changes: readonly AnswerChange<QuestionName>[];
  /**
   * `With no for "Do you make video calls?", Basic would be right.` Of a question whose answer is shown in no text:
   * `With another answer to "Is somebody ill?", ...`.
   */
  readonly text: string;
}

/** An answer that would have to be another one. */
export interface AnswerChange<QuestionName extends string = string> {
  readonly question: QuestionName;
  /** Replies that `answer` takes; any of them would do. */
  readonly to: readonly unknown[];
}

/** Checks that a value is {@link NotProposed}; other keys are refused. */
export const NotProposed: z.ZodMiniType<NotProposed> = z.readonly(
  z.strictObject({
    offering: z.string(),
    code: z.enum(["not-enough", "too-early", "oversold", "not-to-be-had"]),
    because: z.string(),
    shortfalls: z.readonly(z.array(Shortfall)),
  }),
);

/** Checks that a value is an {@link AnswerChange}; other keys are refused. */
export const AnswerChange: z.ZodMiniType<AnswerChange> = z.readonly(
  z.strictObject({ question: z.string(), to: z.readonly(z.array(z.unknown())) }),
);

/** Checks that a value is a {@link NeedsCounterfactual}; other keys are refused. */
export const NeedsCounterfactual: z.ZodMiniType<NeedsCounterfactual> = z.readonly(
  z.strictObject({
    offering: z.string(),
    changes: z.readonly(z.array(AnswerChange)),
    text: z.string(),
  }),
);

/** Checks that a value is an {@link AssessmentExplanation}; other keys are refused. */
export const AssessmentExplanation: z.ZodMiniType<AssessmentExplanation> = z.readonly(
  z.strictObject({
    status: z.literal("explained"),
    policy: NeedsPolicyReference,
    right: z.exactOptional(z.string()),
    enoughBecause: z.readonly(z.array(z.string())),
    neededBecause: z.readonly(z.array(z.string())),
    whyNot: z.readonly(z.array(NotProposed)),
    counterfactuals: z.readonly(z.array(NeedsCounterfactual)),
    exact: z.boolean(),
  }),
);
