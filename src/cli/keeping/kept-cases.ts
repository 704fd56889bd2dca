/**
 * Cases with the outcomes that they are known to have, in a file beside the policy: whoever changes the policy sees what
 * comes out otherwise.
 */
import * as z from "zod/mini";
import { PolicyCase } from "../../policy/index.ts";

/** A file of cases. */
export interface KeptCases {
  /** The id of the policy that they belong to. */
  readonly policy: string;
  /** The version whose outcomes they have. */
  readonly version: string;
  readonly cases: readonly PolicyCase[];
}
/** The schema of {@link KeptCases}. */
export const KeptCases: z.ZodMiniType<KeptCases> = z.strictObject({
  policy: z.string(),
  version: z.string(),
  cases: z.array(PolicyCase),
});
