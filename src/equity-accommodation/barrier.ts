import * as z from "zod/mini";
import { DemandKind } from "./demand-kind.ts";
import { DemandLevel } from "./demand-level.ts";

/**
 * A step that asks for more than this customer manages. It belongs to the step: it names what *we* ask for, and it is
 * gone when the step asks for less.
 *
 * @example
 * ```ts
 * import type { Barrier } from "evenhand/equity-accommodation";
 *
 * const barrier: Barrier = { step: "come", demand: "travel", level: 2, limit: 0, needs: ["n-2"] };
 * ```
 */
export interface Barrier {
  /** The id of the step. */
  readonly step: string;
  readonly demand: DemandKind;
  /** How much the step asks for. */
  readonly level: DemandLevel;
  /** How much the customer manages: the least of the needs below. */
  readonly limit: DemandLevel;
  /** The ids of the needs that the step does not meet. */
  readonly needs: readonly string[];
  /** Whether the policy obliges us to remove it; not there where no policy was asked. */
  readonly duty?: boolean;
}

/** Checks that a value is a {@link Barrier}; other keys are refused. */
export const Barrier: z.ZodMiniType<Barrier> = z.readonly(
  z.strictObject({
    step: z.string().check(z.minLength(1), z.maxLength(200)),
    demand: DemandKind,
    level: DemandLevel,
    limit: DemandLevel,
    needs: z.readonly(z.array(z.string()).check(z.minLength(1))),
    duty: z.exactOptional(z.boolean()),
  }),
);
