import * as z from "zod/mini";
import { Channel } from "../service/index.ts";
import { DemandKind } from "./demand-kind.ts";

/**
 * What a step of ours asks of whoever goes through it: to hear an everyday conversation on the phone, to travel a
 * little. Nobody has a demand; a step makes it.
 *
 * @example
 * ```ts
 * import type { Demand } from "evenhand/equity-accommodation";
 *
 * const demand: Demand = { kind: "hear", level: 2, channels: ["phone", "video"] };
 * ```
 */
export interface Demand {
  readonly kind: DemandKind;
  /** How much of it, see `DemandLevel`; what asks for nothing is no demand. */
  readonly level: 1 | 2 | 3 | 4;
  /** The channels in which the step asks for it; all where not said. */
  readonly channels?: readonly Channel[];
}

/** Checks that a value is a {@link Demand}; other keys are refused. */
export const Demand: z.ZodMiniType<Demand> = z.readonly(
  z.strictObject({
    kind: DemandKind,
    level: z.literal([1, 2, 3, 4]),
    channels: z.exactOptional(z.readonly(z.array(Channel).check(z.minLength(1), z.maxLength(20)))),
  }),
);
