/**
 * How long a customer may have to wait: for the first word, for the next one, for the end, for a colleague who was
 * offered the case, and for us to take silence as agreement. All of these times are the policy's, none is the code's.
 */
import type { Policy } from "../policy/index.ts";
import type { PolicyReference } from "../service/index.ts";

/** What the policy of the clocks answers, each in whole minutes of plain time. */
export interface ClockTimes {
  /** Until the customer first hears from us, from the first contact. */
  readonly acknowledgeWithin: number;
  /** Between one word to the customer and the next. */
  readonly updateWithin: number;
  /** Until it is solved, from the first contact. */
  readonly resolveWithin: number;
}

/** What the policy of the hand-off answers. */
export interface HandOffTime {
  /** Until an offered case is taken or declined, from the offer, in minutes. */
  readonly acceptWithin: number;
}

/** What the policy of silence answers. */
export interface SilenceRule {
  /** Whether a customer who says nothing may be taken to agree. */
  readonly mayClose: boolean;
  /** How long we wait for a word, from the outcome that they heard, in minutes. */
  readonly confirmWithin: number;
}

/** The parts of an ownership policy, each a policy whose purpose is `ownership`. */
export interface OwnershipParts<Inputs> {
  readonly id: string;
  readonly version: string;
  /** It declares the facts of a case; the other parts may look at these and at no others. */
  readonly clocks: Policy<Inputs, ClockTimes>;
  /** Where it is left out, an offer is to be answered within the time between two words to the customer. */
  readonly handOff?: Policy<NoInfer<Inputs>, HandOffTime>;
  /** Where it is left out, nothing closes without the customer's confirmation. */
  readonly silence?: Policy<NoInfer<Inputs>, SilenceRule>;
}

/**
 * An ownership policy that was read and found sound; `defineOwnershipPolicy` and `parseOwnershipPolicy` make it.
 * `document` is the same as plain JSON.
 */
// biome-ignore lint/suspicious/noExplicitAny: a policy whose types are not known takes any facts
export interface OwnershipPolicy<Inputs = any> extends OwnershipParts<Inputs>, PolicyReference {
  readonly document: { readonly [part: string]: unknown };
}
