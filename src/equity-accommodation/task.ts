import * as z from "zod/mini";
import { TaskStep } from "./task-step.ts";

/**
 * What a customer has come to get done, as the steps that we make of it. Who bears the outcome beside the caller
 * stands here too: the children who would miss the match, the family on the other end of the call.
 *
 * @example
 * ```ts
 * import type { Task } from "evenhand/equity-accommodation";
 *
 * const task: Task = {
 *   id: "collect-prescription",
 *   title: "Collect the prescription",
 *   steps: [{ id: "come", title: "Come to the branch", demands: [{ kind: "travel", level: 2 }] }],
 *   affected: [],
 * };
 * ```
 */
export interface Task {
  readonly id: string;
  /** What it is, for people. */
  readonly title: string;
  readonly steps: readonly TaskStep[];
  /** Those who bear the outcome beside the customer. */
  readonly affected: readonly AffectedPerson[];
}

/** Somebody who bears the outcome beside the customer, as what they are to them and not by name. */
export interface AffectedPerson {
  readonly who: string;
  /** What it means for them. */
  readonly how: string;
}

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** Checks that a value is an {@link AffectedPerson}; other keys are refused. */
export const AffectedPerson: z.ZodMiniType<AffectedPerson> = z.readonly(
  z.strictObject({ who: name, how: z.string().check(z.minLength(1), z.maxLength(2000)) }),
);

/** Checks that a value is a {@link Task} of 1 to 100 steps; other keys are refused. */
export const Task: z.ZodMiniType<Task> = z.readonly(
  z.strictObject({
    id: name,
    title: name,
    steps: z.readonly(z.array(TaskStep).check(z.minLength(1), z.maxLength(100))),
    affected: z.readonly(z.array(AffectedPerson).check(z.maxLength(100))),
  }),
);
