import * as z from "zod/mini";
import { Assessment } from "./assessment.ts";
import { GivenAnswer } from "./given-answer.ts";
import { InformedChoice } from "./informed-choice.ts";

/** An assessment under a new version of its policy, and what of it could not be taken over. */
// biome-ignore lint/suspicious/noExplicitAny: the assessment of a policy whose questions are not known
export interface RenewedAssessment<Questions = any> {
  /** Under the new policy, with the answers that were kept. */
  readonly session: Assessment<Questions>;
  /** The questions whose answers were kept, in the order of the new policy. */
  readonly kept: readonly (keyof Questions & string)[];
  /** Answers whose question no longer means the same: show them, and ask again. */
  readonly changed: readonly UnkeptAnswer[];
  /** Answers to questions that are no longer asked. */
  readonly removed: readonly UnkeptAnswer[];
  /** Choices whose consequence may be another now: show it, and let the customer choose again. */
  readonly unkeptChoices: readonly InformedChoice[];
}

/** An answer that was not taken over, and why. */
export interface UnkeptAnswer {
  readonly question: string;
  /** What was answered. */
  readonly was: GivenAnswer;
  /**
   * The question is worded otherwise, its fact is declared otherwise, words that were offered mean something else or are
   * gone, the answer is no longer possible, or the question is no longer asked.
   */
  readonly code:
    | "asked-otherwise"
    | "declared-otherwise"
    | "words-mean-otherwise"
    | "no-longer-possible"
    | "no-longer-asked";
  /** The same for people. */
  readonly because: string;
}

/** Checks the form of an {@link UnkeptAnswer}; other keys are refused. */
export const UnkeptAnswer: z.ZodMiniType<UnkeptAnswer> = z.readonly(
  z.strictObject({
    question: z.string(),
    was: GivenAnswer,
    code: z.enum([
      "asked-otherwise",
      "declared-otherwise",
      "words-mean-otherwise",
      "no-longer-possible",
      "no-longer-asked",
    ]),
    because: z.string(),
  }),
);

/** Checks the form of a {@link RenewedAssessment}; other keys are refused. */
export const RenewedAssessment: z.ZodMiniType<RenewedAssessment> = z.readonly(
  z.strictObject({
    session: Assessment,
    kept: z.readonly(z.array(z.string())),
    changed: z.readonly(z.array(UnkeptAnswer)),
    removed: z.readonly(z.array(UnkeptAnswer)),
    unkeptChoices: z.readonly(z.array(InformedChoice)),
  }),
);
