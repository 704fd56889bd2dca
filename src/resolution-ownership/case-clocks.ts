import * as z from "zod/mini";
import { DecisionReference } from "../service/index.ts";

/** The times that the policy gave this case when it was opened, in minutes. */
export interface CaseClocks {
  readonly acknowledgeWithin: number;
  readonly updateWithin: number;
  readonly resolveWithin: number;
  readonly from: DecisionReference;
}

const minutes = z.int().check(z.minimum(1));

/** Checks that a value is {@link CaseClocks}; other keys are refused. */
export const CaseClocks: z.ZodMiniType<CaseClocks> = z.readonly(
  z.strictObject({
    acknowledgeWithin: minutes,
    updateWithin: minutes,
    resolveWithin: minutes,
    from: DecisionReference,
  }),
);
