import * as z from "zod/mini";
import { Actor, Commitment } from "../service/index.ts";
import { Barrier } from "./barrier.ts";

/**
 * A barrier that still stands: somebody owns it, and there is a next step. It is never left out of an answer.
 */
export interface UnmetBarrier {
  readonly barrier: Barrier;
  /** Who owns it from here: whoever serves the customer. */
  readonly owner: Actor;
  readonly next: NextStep;
  /** What would lower the demand, and why each does not help now; an empty list where nothing on offer does. */
  readonly ways: readonly WayNotTaken[];
  /** What the follow-up policy promises about it. */
  readonly commitment?: Commitment;
}

/** What the owner does next. */
export interface NextStep {
  /** For programs: lower case words joined by hyphens. */
  readonly action: string;
  readonly text: string;
}

/**
 * An accommodation that was not taken, and why.
 *
 * - `removes-no-barrier`: nothing of this customer's is in its way.
 * - `not-enough`: it lowers the demand, and the customer manages less still.
 * - `other-channel`: it cannot be given in this channel.
 * - `too-late`: it takes longer than there is time.
 * - `asks-too-much`: it asks of the customer what they do not manage (`needs`), and nothing makes up for that.
 * - `missing-requirement`: it needs what is not to be had (`others`).
 * - `needs-approval`: a person has to grant it first.
 * - `not-together`: it does not go with what was chosen (`others`).
 * - `not-chosen`: another plan comes first, see `accommodate` for the order.
 */
export interface WayNotTaken {
  /** Its id. */
  readonly accommodation: string;
  readonly why:
    | "removes-no-barrier"
    | "not-enough"
    | "other-channel"
    | "too-late"
    | "asks-too-much"
    | "missing-requirement"
    | "needs-approval"
    | "not-together"
    | "not-chosen";
  /** The needs that rule it out. */
  readonly needs?: readonly string[];
  /** The other accommodations that rule it out. */
  readonly others?: readonly string[];
}

const ids = z.readonly(z.array(z.string()));

/** Checks that a value is a {@link NextStep}; other keys are refused. */
export const NextStep: z.ZodMiniType<NextStep> = z.readonly(
  z.strictObject({ action: z.string().check(z.regex(/^[a-z0-9-]+$/)), text: z.string() }),
);

/** Checks that a value is a {@link WayNotTaken}; other keys are refused. */
export const WayNotTaken: z.ZodMiniType<WayNotTaken> = z.readonly(
  z.strictObject({
    accommodation: z.string(),
    why: z.enum([
      "removes-no-barrier",
      "not-enough",
      "other-channel",
      "too-late",
      "asks-too-much",
      "missing-requirement",
      "needs-approval",
      "not-together",
      "not-chosen",
    ]),
    needs: z.exactOptional(ids),
    others: z.exactOptional(ids),
  }),
);

/** Checks that a value is an {@link UnmetBarrier}; other keys are refused. */
export const UnmetBarrier: z.ZodMiniType<UnmetBarrier> = z.readonly(
  z.strictObject({
    barrier: Barrier,
    owner: Actor,
    next: NextStep,
    ways: z.readonly(z.array(WayNotTaken)),
    commitment: z.exactOptional(Commitment),
  }),
);
