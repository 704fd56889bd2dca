import * as z from "zod/mini";
import { AnswerSource } from "./answer-source.ts";

/** What was answered, as a statement of needs says it. */
export interface StatedAnswer {
  readonly question: string;
  /** The question in words. */
  readonly asked: string;
  readonly status: "known" | "vague" | "does-not-know" | "refused";
  /** The answer in words; missing where there is none, and where it is sensitive. */
  readonly answer?: string;
  /** Missing where there is no answer. */
  readonly from?: AnswerSource;
  /** The customer's own words; missing where the answer is sensitive. */
  readonly said?: string;
}

/** A question of which the whole answer is not known. */
export interface StatementGap {
  readonly question: string;
  /** The question in words. */
  readonly asked: string;
  /** It was not asked, got no answer or a vague one, or was answered where a record or a check is needed. */
  readonly why: "not-asked" | "does-not-know" | "refused" | "vague" | "needs-record" | "needs-check";
  /** False where no answer could change what is right; true where it may. */
  readonly matters: boolean;
}

/** Checks that a value is a {@link StatedAnswer}; other keys are refused. */
export const StatedAnswer: z.ZodMiniType<StatedAnswer> = z.readonly(
  z.strictObject({
    question: z.string(),
    asked: z.string(),
    status: z.enum(["known", "vague", "does-not-know", "refused"]),
    answer: z.exactOptional(z.string()),
    from: z.exactOptional(AnswerSource),
    said: z.exactOptional(z.string()),
  }),
);

/** Checks that a value is a {@link StatementGap}; other keys are refused. */
export const StatementGap: z.ZodMiniType<StatementGap> = z.readonly(
  z.strictObject({
    question: z.string(),
    asked: z.string(),
    why: z.enum(["not-asked", "does-not-know", "refused", "vague", "needs-record", "needs-check"]),
    matters: z.boolean(),
  }),
);
