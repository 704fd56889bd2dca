import * as z from "zod/mini";
import { Commitment } from "../service/index.ts";
import { PersonalStatement } from "./personal-statement.ts";
import { UnmetNeed } from "./unmet-need.ts";

/** How a customer wants to be treated, with what is promised for it, or why nothing is. */
export interface StatedManner {
  readonly stated: PersonalStatement;
  readonly promise?: Commitment;
  /** Missing where something is promised. */
  readonly unmet?: UnmetNeed;
}

/** Checks that a value is a {@link StatedManner}; other keys are refused. */
export const StatedManner: z.ZodMiniType<StatedManner> = z.readonly(
  z.strictObject({
    stated: PersonalStatement,
    promise: z.exactOptional(Commitment),
    unmet: z.exactOptional(UnmetNeed),
  }),
);
