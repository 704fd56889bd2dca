/**
 * The end of a case, and its way back.
 */
import * as z from "zod/mini";
import { type EventHead, head, words } from "./event-head.ts";

/** The customer agrees with what they heard last. It is by the customer, whoever types it in. */
export interface ConfirmedEvent extends EventHead {
  readonly type: "confirmed";
}

/** What was said did not hold. The case is open again, its owner and the customer's clock as they were. */
export interface ReopenedEvent extends EventHead {
  readonly type: "reopened";
  readonly why: string;
}

/**
 * The case is closed: with which outcome, and on what ground. An event that does not say both cannot be written, and
 * one that says what is not so is refused.
 */
export interface ClosedEvent extends EventHead {
  readonly type: "closed";
  /** What the customer got. */
  readonly outcome: "solution" | "options" | "reason";
  /** The customer confirmed it, or said nothing for as long as the policy says. */
  readonly ground: "confirmation" | "silence";
}

/** Checks that a value is {@link ConfirmedEvent}. */
export const ConfirmedEvent: z.ZodMiniType<ConfirmedEvent> = z.readonly(
  z.strictObject({ type: z.literal("confirmed"), ...head }),
);

/** Checks that a value is {@link ReopenedEvent}. */
export const ReopenedEvent: z.ZodMiniType<ReopenedEvent> = z.readonly(
  z.strictObject({ type: z.literal("reopened"), ...head, why: words }),
);

/** Checks that a value is {@link ClosedEvent}. */
export const ClosedEvent: z.ZodMiniType<ClosedEvent> = z.readonly(
  z.strictObject({
    type: z.literal("closed"),
    ...head,
    outcome: z.enum(["solution", "options", "reason"]),
    ground: z.enum(["confirmation", "silence"]),
  }),
);
