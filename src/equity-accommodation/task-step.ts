import * as z from "zod/mini";
import { Instant } from "../service/index.ts";
import { Demand } from "./demand.ts";

/**
 * Something that we take for granted about whoever takes a step: "everybody can find an address". It was true once, or
 * it never was; without evidence, or past its review, it is shown to be looked at again.
 */
export interface StepAssumption {
  /** What we assume, in a sentence. */
  readonly what: string;
  /** How we know it; not there where nobody ever looked. */
  readonly evidence?: string;
  readonly since: Instant;
  /** When to look at it again. */
  readonly review: Instant;
}

/**
 * One step of what a customer goes through, and what it asks of them.
 *
 * @example
 * ```ts
 * import type { TaskStep } from "evenhand/equity-accommodation";
 *
 * const step: TaskStep = {
 *   id: "find-the-ground",
 *   title: "Find the way to the ground",
 *   demands: [{ kind: "find-the-way", level: 2 }],
 *   assumes: [
 *     { what: "Everybody has a map", since: "2019-08-01T00:00:00Z", review: "2021-08-01T00:00:00Z" },
 *   ],
 * };
 * ```
 */
export interface TaskStep {
  readonly id: string;
  /** What it is, for people. */
  readonly title: string;
  readonly demands: readonly Demand[];
  readonly assumes?: readonly StepAssumption[];
}

const name = z.string().check(z.minLength(1), z.maxLength(200));
const sentence = z.string().check(z.minLength(1), z.maxLength(2000));

/** Checks that a value is a {@link StepAssumption}; other keys are refused. */
export const StepAssumption: z.ZodMiniType<StepAssumption> = z.readonly(
  z.strictObject({ what: sentence, evidence: z.exactOptional(sentence), since: Instant, review: Instant }),
);

/** Checks that a value is a {@link TaskStep}: at most 60 demands and 20 assumptions; other keys are refused. */
export const TaskStep: z.ZodMiniType<TaskStep> = z.readonly(
  z.strictObject({
    id: name,
    title: name,
    demands: z.readonly(z.array(Demand).check(z.maxLength(60))),
    assumes: z.exactOptional(z.readonly(z.array(StepAssumption).check(z.maxLength(20)))),
  }),
);
