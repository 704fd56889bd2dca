import * as z from "zod/mini";

/** A value in its bare form, as a case or an outcome shows it. Money is in minor units. */
export type Value = boolean | string | number | { readonly amount: number; readonly currency: string };

/** The schema of {@link Value}. */
export const Value: z.ZodMiniType<Value> = z.union([
  z.boolean(),
  z.string(),
  z.number(),
  z.strictObject({ amount: z.int(), currency: z.string() }),
]);
