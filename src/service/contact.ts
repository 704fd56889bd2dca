import * as z from "zod/mini";
import { Actor } from "./actor.ts";
import { CaseReference } from "./case-reference.ts";
import { Channel } from "./channel.ts";
import { Instant } from "./instant.ts";

/**
 * One time that a customer and we meet: when, who, through which channel. What a model commits us to is counted from
 * here, so that no decision has to look at a clock.
 *
 * @example
 * ```ts
 * import type { Contact } from "evenhand";
 *
 * const contact: Contact = {
 *   at: "2026-03-02T09:12:00Z",
 *   customer: { kind: "customer", id: "c-204" },
 *   servedBy: { kind: "person", id: "ann", role: "front-line" },
 *   channel: "phone",
 * };
 * ```
 */
export interface Contact {
  /** When it takes place. */
  readonly at: Instant;
  /** The customer, or who speaks for the customer. */
  readonly customer: Actor;
  /** Who serves them, and keeps what is promised unless somebody else takes it over. */
  readonly servedBy: Actor;
  readonly channel: Channel;
  readonly case?: CaseReference;
}

/** Checks that a value is a {@link Contact}; other keys are refused. */
export const Contact: z.ZodMiniType<Contact> = z.readonly(
  z.strictObject({
    at: Instant,
    customer: Actor,
    servedBy: Actor,
    channel: Channel,
    case: z.exactOptional(CaseReference),
  }),
);
