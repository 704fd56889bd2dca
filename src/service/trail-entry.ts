import * as z from "zod/mini";
import { Actor } from "./actor.ts";
import { DecisionReference } from "./decision-reference.ts";
import { Instant } from "./instant.ts";

/**
 * One line of an audit trail: when, who, what was decided or done, and why, in words that need nothing else beside them.
 * Every model returns its lines in this form, so that a case has one trail and not four.
 */
export interface TrailEntry {
  readonly at: Instant;
  readonly by: Actor;
  /** What was decided or done, for programs: lower case words joined by hyphens. */
  readonly what: string;
  /** The same for the auditor, with its reason. */
  readonly text: string;
  /** The decision of a policy that it rests on. */
  readonly from?: DecisionReference;
}

/** Checks that a value is a {@link TrailEntry}; other keys are refused. */
export const TrailEntry: z.ZodMiniType<TrailEntry> = z.readonly(
  z.strictObject({
    at: Instant,
    by: Actor,
    what: z.string().check(z.minLength(1), z.maxLength(200)),
    text: z.string().check(z.minLength(1), z.maxLength(20_000)),
    from: z.exactOptional(DecisionReference),
  }),
);
