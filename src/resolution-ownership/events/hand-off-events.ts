/**
 * A case changes hands in two steps: somebody offers it, and the one to whom it was offered takes it. Until then
 * nothing has moved.
 */
import * as z from "zod/mini";
import { ContextPack } from "../context-pack.ts";
import { Owner } from "../owner.ts";
import { type EventHead, head, words } from "./event-head.ts";

/** The case is offered to a colleague. By when it has to be answered, the policy says. */
export interface OfferedEvent extends EventHead {
  readonly type: "offered";
  readonly to: Owner;
  readonly pack: ContextPack;
}

/** The one to whom it was offered takes it, and owns it from now on. Nobody else can, and no program for them. */
export interface AcceptedEvent extends EventHead {
  readonly type: "accepted";
}

/** The one to whom it was offered does not take it, and says why and what would be better. */
export interface DeclinedEvent extends EventHead {
  readonly type: "declined";
  readonly ground: "incomplete-pack" | "skill" | "authority";
  /** Who else, or what is missing. */
  readonly suggestion: string;
}

/** The offer is taken back. */
export interface WithdrawnEvent extends EventHead {
  readonly type: "withdrawn";
  readonly why: string;
}

/** The offer was not answered in time. */
export interface ExpiredEvent extends EventHead {
  readonly type: "expired";
}

/** Checks that a value is {@link OfferedEvent}. */
export const OfferedEvent: z.ZodMiniType<OfferedEvent> = z.readonly(
  z.strictObject({ type: z.literal("offered"), ...head, to: Owner, pack: ContextPack }),
);

/** Checks that a value is {@link AcceptedEvent}. */
export const AcceptedEvent: z.ZodMiniType<AcceptedEvent> = z.readonly(
  z.strictObject({ type: z.literal("accepted"), ...head }),
);

/** Checks that a value is {@link DeclinedEvent}. */
export const DeclinedEvent: z.ZodMiniType<DeclinedEvent> = z.readonly(
  z.strictObject({
    type: z.literal("declined"),
    ...head,
    ground: z.enum(["incomplete-pack", "skill", "authority"]),
    suggestion: words,
  }),
);

/** Checks that a value is {@link WithdrawnEvent}. */
export const WithdrawnEvent: z.ZodMiniType<WithdrawnEvent> = z.readonly(
  z.strictObject({ type: z.literal("withdrawn"), ...head, why: words }),
);

/** Checks that a value is {@link ExpiredEvent}. */
export const ExpiredEvent: z.ZodMiniType<ExpiredEvent> = z.readonly(
  z.strictObject({ type: z.literal("expired"), ...head }),
);
