import * as z from "zod/mini";
import { Relied } from "../deciding/case-facts.ts";

/** Given facts that settle the result, and of which none can be left out. */
export interface Enough {
  readonly status: "enough";
  /** In the order of their declaration. */
  readonly facts: readonly Relied[];
  /** False where a search was given up: then a fact may stand here that could be left out. */
  readonly exact: boolean;
}

/** The schema of {@link Enough}. */
export const Enough: z.ZodMiniType<Enough> = z.strictObject({
  status: z.literal("enough"),
  facts: z.array(Relied),
  exact: z.boolean(),
});
