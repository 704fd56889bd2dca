import * as z from "zod/mini";
import { Condition, Text } from "../policy/index.ts";

/**
 * How a question is asked, beside what the requirement policies say of the fact that it establishes.
 *
 * @example
 * ```ts
 * import type { QuestionNotes } from "evenhand/needs-assessment";
 *
 * const groupCalls: QuestionNotes = {
 *   onlyIf: { videoCalls: true },
 *   group: "calls",
 *   help: "A group call has three people or more.",
 *   prior: [{ value: false, share: 0.7 }, { value: true, share: 0.3 }],
 * };
 * ```
 */
export interface QuestionNotes {
  /** The question in plain language, for whoever does not understand it. */
  readonly help?: Text;
  /** Questions of one group stand on one screen. */
  readonly group?: string;
  /**
   * How much it takes to be asked this; `low` where not said. What is sensitive is asked later, and what was answered where
   * it is `high` stands in no text.
   */
  readonly sensitivity?: QuestionSensitivity;
  /** Questions that come before this one, as long as they matter. */
  readonly after?: readonly string[];
  /**
   * Asked only where this holds. Elsewhere the fact is absent (it must be `optional`), and an answer that was given lies
   * dormant: it is kept, and has no effect.
   */
  readonly onlyIf?: Condition;
  /** How often which answer is to be expected; the order of asking may lean on it, what is right never does. */
  readonly prior?: readonly AnswerPrior[];
}

/** How much it takes to be asked something. */
export type QuestionSensitivity = "low" | "some" | "high";

/** How often an answer is to be expected. */
export interface AnswerPrior {
  /** A value, or several: `{ oneOf: [...] }`, bounds. */
  readonly value: unknown;
  /** Between 0 and 1; all of a question come to 1. */
  readonly share: number;
  /** The name of a source of the needs policy. */
  readonly source?: string;
}

/** Checks that a value is a {@link QuestionSensitivity}. */
export const QuestionSensitivity: z.ZodMiniType<QuestionSensitivity> = z.enum(["low", "some", "high"]);

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** Checks that a value is a {@link AnswerPrior}; other keys are refused. */
export const AnswerPrior: z.ZodMiniType<AnswerPrior> = z.readonly(
  z.strictObject({
    value: z.unknown(),
    share: z.number().check(z.minimum(0), z.maximum(1)),
    source: z.exactOptional(name),
  }),
);

/** Checks the form of {@link QuestionNotes}; what they refer to, `parseNeedsPolicy` checks. */
export const QuestionNotes: z.ZodMiniType<QuestionNotes> = z.readonly(
  z.strictObject({
    help: z.exactOptional(Text),
    group: z.exactOptional(name),
    sensitivity: z.exactOptional(QuestionSensitivity),
    after: z.exactOptional(z.readonly(z.array(name).check(z.maxLength(100)))),
    onlyIf: z.exactOptional(Condition),
    prior: z.exactOptional(z.readonly(z.array(AnswerPrior).check(z.minLength(1), z.maxLength(1000)))),
  }),
);
