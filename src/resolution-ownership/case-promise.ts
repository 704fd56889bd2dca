import * as z from "zod/mini";
import { Commitment, Instant } from "../service/index.ts";
import { Owner } from "./owner.ts";

/**
 * A commitment that a case has taken over, and what became of it. The commitment stays as it was made; who answers for
 * it now stands beside it.
 *
 * `kept` is on time, `late` is done after it was due, `broken` was not done (so far), `renegotiated` was replaced by
 * another promise before it was due.
 */
export interface CasePromise {
  /** The id of the event that made it and its place in there, from 1: `e-2/1`. */
  readonly id: string;
  /** As the model returned it. */
  readonly commitment: Commitment;
  readonly madeAt: Instant;
  /** Who answers for it: the owner of the case, for as long as it is open. */
  readonly keptBy: Owner;
  readonly status: "open" | "kept" | "late" | "broken" | "renegotiated";
  /** When it was kept, broken or replaced. */
  readonly settledAt?: Instant;
  /** It is due after the customer needs it: said when it is made, not when it is too late. */
  readonly afterNeededBy?: true;
  /** Why it was broken. */
  readonly why?: string;
}

const words = z.string().check(z.minLength(1), z.maxLength(2000));

/** Checks that a value is a {@link CasePromise}; other keys are refused. */
export const CasePromise: z.ZodMiniType<CasePromise> = z.readonly(
  z.strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(220)),
    commitment: Commitment,
    madeAt: Instant,
    keptBy: Owner,
    status: z.enum(["open", "kept", "late", "broken", "renegotiated"]),
    settledAt: z.exactOptional(Instant),
    afterNeededBy: z.exactOptional(z.literal(true)),
    why: z.exactOptional(words),
  }),
);
