/**
 * How long a customer may have to wait: for the first word, for the next one, for the end, for a colleague who was
 * offered the case, and for us to take silence as agreement. All of these times are the policy's, none is the code's.
 */
import * as z from "zod/mini";
import type { Policy } from "../policy/index.ts";
import type { PolicyReference } from "../service/index.ts";

/** The clocks of a case, each in whole minutes of plain time. */
export interface ClockTimes {
  /** Until the customer first hears from us, from the first contact. */
  readonly acknowledgeWithin: number;
  /** Between one word to the customer and the next. */
  readonly updateWithin: number;
  /** Until it is solved, from the first contact. */
  readonly resolveWithin: number;
}

/** The time for a hand-off. */
export interface HandOffTime {
  /** Until an offered case is taken or declined, from the offer, in minutes. */
  readonly acceptWithin: number;
}

/** The rule of silence. */
export interface SilenceRule {
  /** Whether a customer who says nothing may be taken to agree. */
  readonly mayClose: boolean;
  /** How long we wait for a word, from the outcome that they heard, in minutes. */
  readonly confirmWithin: number;
}

/**
 * What an ownership policy is made of. Each part is a policy whose purpose is `ownership`, or its outcome where that
 * is the same for every case.
 */
export interface OwnershipParts<Inputs> {
  readonly id: string;
  readonly version: string;
  /** It declares the facts of a case; the other parts may look at these and at no others. */
  readonly clocks: Policy<Inputs, ClockTimes> | ClockTimes;
  /** Where it is left out, an offer is to be answered within the time between two words to the customer. */
  readonly handOff?: Policy<NoInfer<Inputs>, HandOffTime> | HandOffTime;
  /** Where it is left out, nothing closes without the customer's confirmation. */
  readonly silence?: Policy<NoInfer<Inputs>, SilenceRule> | SilenceRule;
}

/** An ownership policy that was read and found sound; `defineOwnershipPolicy` and `parseOwnershipPolicy` make it. */
// biome-ignore lint/suspicious/noExplicitAny: a policy whose types are not known takes any facts
export interface OwnershipPolicy<Inputs = any> extends PolicyReference {
  readonly clocks: Policy<Inputs, ClockTimes>;
  readonly handOff?: Policy<Inputs, HandOffTime>;
  readonly silence?: Policy<Inputs, SilenceRule>;
  /** All of it as plain JSON, for `parseOwnershipPolicy`. */
  readonly document: { readonly [part: string]: unknown };
}

/** Checks that a value is {@link ClockTimes}; other keys are refused. */
export const ClockTimes: z.ZodMiniType<ClockTimes> = z.readonly(
  z.strictObject({
    acknowledgeWithin: z.number(),
    updateWithin: z.number(),
    resolveWithin: z.number(),
  }),
);

/** Checks that a value is a {@link HandOffTime}; other keys are refused. */
export const HandOffTime: z.ZodMiniType<HandOffTime> = z.readonly(
  z.strictObject({ acceptWithin: z.number() }),
);

/** Checks that a value is a {@link SilenceRule}; other keys are refused. */
export const SilenceRule: z.ZodMiniType<SilenceRule> = z.readonly(
  z.strictObject({ mayClose: z.boolean(), confirmWithin: z.number() }),
);
