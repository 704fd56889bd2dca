/**
 * Cases that weigh more or less than others: by how often they come, or by what they cost.
 */
import * as z from "zod/mini";
import { Condition } from "../policy/index.ts";

/** The weight of all cases in which a condition holds, together: spread evenly over those of them that both policies know. */
export interface RegionWeight {
  /** In the language of the later policy. */
  readonly when: Condition;
  /** From 0. */
  readonly weight: number;
}
/** The schema of {@link RegionWeight}. */
export const RegionWeight: z.ZodMiniType<RegionWeight> = z.strictObject({
  when: Condition,
  weight: z.number(),
});
