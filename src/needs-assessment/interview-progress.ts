import * as z from "zod/mini";

/** How many questions are left until it is known what is right, when they are asked in the order of a strategy. */
export interface InterviewProgress {
  /** With the answers that settle it soonest. */
  readonly fewest: number;
  /**
   * On average, by what is expected of answers; where nothing is expected, parts that rules tell apart are equally
   * frequent.
   */
  readonly expected: number;
  /** With the answers that settle it last. */
  readonly most: number;
  /**
   * False where there are too many ways to look at: then it takes at least `fewest` and at most `most`, which may be wide
   * of what can happen, and `expected` is estimated from some ways.
   */
  readonly exact: boolean;
}

/** Checks that a value is an {@link InterviewProgress}; other keys are refused. */
export const InterviewProgress: z.ZodMiniType<InterviewProgress> = z.readonly(
  z.strictObject({
    fewest: z.number(),
    expected: z.number(),
    most: z.number(),
    exact: z.boolean(),
  }),
);
