/**
 * Cases that weigh more or less than others: by how often they come, or by what they cost.
 */
import * as z from "zod/mini";
import { Condition } from "../policy/index.ts";

/** The weight of all cases in which a condition holds, together. */
export interface RegionWeight {
  /** In the language of the later policy. */
  readonly when: Condition;
  readonly weight: number;
}
/** The schema of {@link RegionWeight}. */
export const RegionWeight: z.ZodMiniType<RegionWeight> = z.strictObject({
  when: Condition,
  weight: z.number(),
});
