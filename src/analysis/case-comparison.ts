/**
 * What two policies say of one case, side by side.
 */
import * as z from "zod/mini";
import { Decision } from "../policy/index.ts";

/** What two policies say of one case. */
export interface CaseComparison {
  /** True where both come to the same, whatever their reasons; never where the facts are no case of either. */
  readonly same: boolean;
  /** `600.00 EUR -> 300.00 EUR`. */
  readonly text: string;
  readonly before: Decision;
  readonly after: Decision;
}
/** The schema of {@link CaseComparison}. */
export const CaseComparison: z.ZodMiniType<CaseComparison> = z.strictObject({
  same: z.boolean(),
  text: z.string(),
  before: Decision,
  after: Decision,
});
