/**
 * What every event of a case has.
 */
import * as z from "zod/mini";
import { Actor, Instant } from "../../service/index.ts";

/** The part that all events share. */
export interface EventHead {
  /** The caller's, or `eventId(event)`. The same id twice is the same event. */
  readonly id: string;
  readonly caseId: string;
  /** When it happened. */
  readonly at: Instant;
  /** Who did it. */
  readonly by: Actor;
  /** When it was written down, where that was later. */
  readonly recordedAt?: Instant;
}

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** What a person wrote: 1 to 2000 characters. */
export const words = z.string().check(z.minLength(1), z.maxLength(2000));

/** The fields of {@link EventHead}, for the schemas of the events. */
export const head = {
  id: name,
  caseId: name,
  at: Instant,
  by: Actor,
  recordedAt: z.exactOptional(Instant),
} as const;

/** Checks that a value is an {@link EventHead}; other keys are refused. */
export const EventHead: z.ZodMiniType<EventHead> = z.readonly(z.strictObject(head));
