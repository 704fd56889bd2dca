import * as z from "zod/mini";
import type { Policy, Undertaking } from "../policy/index.ts";
import type { PolicyReference } from "../service/index.ts";
import type { Accommodation } from "./accommodation.ts";

/** Marks an equity policy whose policies were asked every case. A copy does not carry it: it may have been changed. */
export const CHECKED: unique symbol = Symbol.for("evenhand.equity-policy") as never;

/** What a duty policy answers: whether the law, or our own floor, obliges us to remove the barrier. */
export interface DutyOutcome {
  readonly duty: boolean;
}

/**
 * What an equity policy is made of: what we have on offer, and the three questions that no program answers by itself.
 * All three are policies of the purpose `accommodation`, so that none can read what a customer spends.
 */
export interface EquityPolicyParts<Listed extends readonly Accommodation[] = readonly Accommodation[]> {
  readonly id: string;
  readonly version: string;
  readonly accommodations: Listed;
  /** Which barriers must we remove? Facts: `demand`, `level`, `contactChannel`, `othersAffected`. */
  readonly duty: Policy<never, DutyOutcome>;
  /**
   * What do we promise with an accommodation? Facts: `accommodation`, `how`, `scope`, `grant`, `proof`, `leadMinutes`,
   * `effortMinutes`, `contactChannel`, `othersAffected`, `permission`. One that does not ask for `permission` (`allowed` or
   * `needs-approval`) promises nothing of what is not granted yet.
   */
  readonly promise: Policy<never, Undertaking>;
  /**
   * What do we do about a barrier that is left? Facts: `demand`, `level`, `contactChannel`, `othersAffected`, `duty`. Where it
   * is left out, its owner has a next step without a date.
   */
  readonly followUp?: Policy<never, Undertaking>;
}

/**
 * A sound equity policy, made by `defineEquityPolicy` or `parseEquityPolicy`: its policies answer every case that can
 * come to them, so that nothing is open when a customer waits. It cannot be changed, and a copy of it is none until it is
 * defined again: `defineEquityPolicy({ ...policy, version: "2" })`.
 */
export interface EquityPolicy<Listed extends readonly Accommodation[] = readonly Accommodation[]>
  extends EquityPolicyParts<Listed> {
  /** Which policy it is, with the fingerprint of all its parts. */
  readonly reference: PolicyReference;
  /** @internal */
  readonly [CHECKED]: true;
}

/** Checks that a value is a {@link DutyOutcome}; other keys are refused. */
export const DutyOutcome: z.ZodMiniType<DutyOutcome> = z.readonly(z.strictObject({ duty: z.boolean() }));
