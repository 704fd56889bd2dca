import * as z from "zod/mini";
import { Actor } from "./actor.ts";
import { Channel } from "./channel.ts";
import { DecisionReference } from "./decision-reference.ts";
import { Instant } from "./instant.ts";
import { PersonalNeed } from "./personal-need.ts";

/**
 * What we said we would do: to whom, by whom, by when, in which channel, and from which decision it follows.
 *
 * A recommendation, an accommodation and a recovery each return commitments; whoever owns the case takes them as
 * promises, unchanged. One without a due date is not a commitment, and cannot be written.
 *
 * @example
 * ```ts
 * import type { Commitment } from "evenhand";
 *
 * const commitment: Commitment = {
 *   to: { kind: "customer", id: "c-204" },
 *   by: { kind: "person", id: "ann" },
 *   action: "call-back",
 *   text: "We call you back today.",
 *   due: "2026-03-02T17:00:00Z",
 *   channel: "phone",
 *   from: {
 *     policy: { id: "manner", version: "1", digest: "6f1c", meaning: "90ab" },
 *     rules: ["heard"],
 *   },
 *   meets: ["heard"],
 * };
 * ```
 */
export interface Commitment {
  readonly to: Actor;
  readonly by: Actor;
  /** What is to be done, for programs: lower case words joined by hyphens. */
  readonly action: string;
  /** What it is, in the words that the customer hears. */
  readonly text: string;
  readonly due: Instant;
  readonly channel: Channel;
  readonly from: DecisionReference;
  /** The personal needs that it meets: one apology may meet several, and is promised once. */
  readonly meets?: readonly PersonalNeed[];
}

/** Checks that a value is a {@link Commitment}; other keys are refused. */
export const Commitment: z.ZodMiniType<Commitment> = z.readonly(
  z.strictObject({
    to: Actor,
    by: Actor,
    action: z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(200)),
    text: z.string().check(z.minLength(1), z.maxLength(2000)),
    due: Instant,
    channel: Channel,
    from: DecisionReference,
    meets: z.exactOptional(z.readonly(z.array(PersonalNeed).check(z.minLength(1), z.maxLength(20)))),
  }),
);
