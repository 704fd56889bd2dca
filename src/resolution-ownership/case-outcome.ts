import * as z from "zod/mini";
import { Actor, Instant } from "../service/index.ts";
import { Options, ReasonNext } from "./events/outcome-events.ts";

/** What the customer heard last of how it ends: the solution, the options, or the reason. */
export type CaseOutcome = SolutionOutcome | OptionsOutcome | ReasonOutcome;

interface OutcomeHead {
  /** The event that gave it. */
  readonly event: string;
  readonly at: Instant;
  readonly by: Actor;
  /**
   * The case may be closed after this where the customer says nothing. There only where the policy has a rule of
   * silence, and only while this outcome is the last word that was said.
   */
  readonly closesAfter?: Instant;
}

/** It is solved. */
export interface SolutionOutcome extends OutcomeHead {
  readonly kind: "solution";
  readonly solution: string;
}

/** The customer may choose. */
export interface OptionsOutcome extends OutcomeHead {
  readonly kind: "options";
  readonly options: readonly string[];
}

/** Why not now, and what comes next. */
export interface ReasonOutcome extends OutcomeHead {
  readonly kind: "reason";
  readonly reason: string;
  readonly next: ReasonNext;
}

const words = z.string().check(z.minLength(1), z.maxLength(2000));
const head = {
  event: z.string().check(z.minLength(1), z.maxLength(200)),
  at: Instant,
  by: Actor,
  closesAfter: z.exactOptional(Instant),
} as const;

/** Checks that a value is a {@link SolutionOutcome}; other keys are refused. */
export const SolutionOutcome: z.ZodMiniType<SolutionOutcome> = z.readonly(
  z.strictObject({ kind: z.literal("solution"), ...head, solution: words }),
);

/** Checks that a value is an {@link OptionsOutcome}; other keys are refused. */
export const OptionsOutcome: z.ZodMiniType<OptionsOutcome> = z.readonly(
  z.strictObject({ kind: z.literal("options"), ...head, options: Options }),
);

/** Checks that a value is a {@link ReasonOutcome}; other keys are refused. */
export const ReasonOutcome: z.ZodMiniType<ReasonOutcome> = z.readonly(
  z.strictObject({ kind: z.literal("reason"), ...head, reason: words, next: ReasonNext }),
);

const one = <Outcome extends CaseOutcome>(schema: z.ZodMiniType<Outcome>) =>
  schema as z.core.$ZodTypeDiscriminable;

/** Checks that a value is a {@link CaseOutcome}; other keys are refused. */
export const CaseOutcome: z.ZodMiniType<CaseOutcome> = z.discriminatedUnion("kind", [
  one(SolutionOutcome),
  one(OptionsOutcome),
  one(ReasonOutcome),
]) as unknown as z.ZodMiniType<CaseOutcome>;
