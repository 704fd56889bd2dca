/**
 * The three things that a customer can hear at the end, and nothing else: the solution, the options, or the reason.
 */
import * as z from "zod/mini";
import { Instant } from "../../service/index.ts";
import { type EventHead, head, words } from "./event-head.ts";

/** It is solved, and this is how. */
export interface SolvedEvent extends EventHead {
  readonly type: "solved";
  readonly solution: string;
}

/** It cannot be solved as asked; the customer may choose. One option is no choice. */
export interface OptionsGivenEvent extends EventHead {
  readonly type: "options-given";
  readonly options: readonly string[];
}

/** It cannot be solved now: why, and when that changes or who can be asked to look at it again. */
export interface ReasonGivenEvent extends EventHead {
  readonly type: "reason-given";
  readonly reason: string;
  readonly next: ReasonNext;
}

/** What comes after a reason: the time when it changes, a way to appeal, or both. */
export type ReasonNext = { readonly until: Instant; readonly appeal?: string } | { readonly appeal: string };

/** Checks that a value is {@link ReasonNext}. */
export const ReasonNext: z.ZodMiniType<ReasonNext> = z.union([
  z.readonly(z.strictObject({ until: Instant, appeal: z.exactOptional(words) })),
  z.readonly(z.strictObject({ appeal: words })),
]);

/** The schema of the options that a customer has. */
export const Options: z.ZodMiniType<readonly string[]> = z.readonly(
  z.array(z.string().check(z.minLength(1), z.maxLength(500))).check(z.minLength(2), z.maxLength(20)),
);

/** Checks that a value is {@link SolvedEvent}. */
export const SolvedEvent: z.ZodMiniType<SolvedEvent> = z.readonly(
  z.strictObject({ type: z.literal("solved"), ...head, solution: words }),
);

/** Checks that a value is {@link OptionsGivenEvent}. */
export const OptionsGivenEvent: z.ZodMiniType<OptionsGivenEvent> = z.readonly(
  z.strictObject({ type: z.literal("options-given"), ...head, options: Options }),
);

/** Checks that a value is {@link ReasonGivenEvent}. */
export const ReasonGivenEvent: z.ZodMiniType<ReasonGivenEvent> = z.readonly(
  z.strictObject({ type: z.literal("reason-given"), ...head, reason: words, next: ReasonNext }),
);
