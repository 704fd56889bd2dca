/**
 * Cases with the outcomes that they are known to have, in a file beside the policy: whoever changes the policy sees what
 * comes out otherwise.
 */
import * as z from "zod/mini";
import { Unreached } from "../../analysis/index.ts";
import { PolicyCase } from "../../policy/index.ts";

/** A file of cases. */
export interface KeptCases {
  /** The id of the policy that they belong to. */
  readonly policy: string;
  /** The version whose outcomes they have. */
  readonly version: string;
  readonly cases: readonly PolicyCase[];
  /** What no case was made for, where they were made for a program. */
  readonly unreached?: readonly Unreached[];
}
/** The schema of {@link KeptCases}. */
export const KeptCases: z.ZodMiniType<KeptCases> = z.strictObject({
  policy: z.string(),
  version: z.string(),
  cases: z.array(PolicyCase),
  unreached: z.exactOptional(z.array(Unreached)),
});
