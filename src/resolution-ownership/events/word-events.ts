/**
 * A question to the customer, and whatever the customer says.
 */
import * as z from "zod/mini";
import { Channel, Instant } from "../../service/index.ts";
import { type EventHead, head, words } from "./event-head.ts";

/** We need to know something from the customer, and say until when. Nothing but this makes a case wait. */
export interface AskedCustomerEvent extends EventHead {
  readonly type: "asked-customer";
  readonly question: string;
  /** When we come back to it, answered or not. */
  readonly until: Instant;
}

/** The customer said something, in whatever channel. It ends a wait at once, and opens a closed case again. */
export interface CustomerRepliedEvent extends EventHead {
  readonly type: "customer-replied";
  readonly text: string;
  readonly channel?: Channel;
}

/** Checks that a value is {@link AskedCustomerEvent}. */
export const AskedCustomerEvent: z.ZodMiniType<AskedCustomerEvent> = z.readonly(
  z.strictObject({ type: z.literal("asked-customer"), ...head, question: words, until: Instant }),
);

/** Checks that a value is {@link CustomerRepliedEvent}. */
export const CustomerRepliedEvent: z.ZodMiniType<CustomerRepliedEvent> = z.readonly(
  z.strictObject({
    type: z.literal("customer-replied"),
    ...head,
    text: words,
    channel: z.exactOptional(Channel),
  }),
);
