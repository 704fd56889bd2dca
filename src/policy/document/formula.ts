/**
 * How much: an amount that is linear in the facts. Nothing is multiplied by itself, so a policy's largest and
 * smallest outcome can be computed, and "never less than the law" can be proved.
 */
import * as z from "zod/mini";
import { Constant } from "./condition.ts";

/**
 * A literal, the name of a fact, a parameter, or one of the forms. Percentages are exact decimals in a string,
 * shares exact fractions; `per` multiplies a constant by a whole-number fact.
 */
export type Formula =
  | Constant
  | { readonly percent: string | { readonly parameter: string }; readonly of: Formula }
  | { readonly share: readonly [number, number]; readonly of: Formula }
  | { readonly per: string; readonly amount: Formula }
  | { readonly sum: readonly Formula[] }
  | { readonly minus: readonly [Formula, Formula] }
  | { readonly min: readonly Formula[] }
  | { readonly max: readonly Formula[] };

/** The schema of {@link Formula}. */
export const Formula: z.ZodMiniType<Formula> = /* @__PURE__ */ z.lazy(
  () =>
    z.union([
      Constant,
      z.strictObject({
        percent: z.union([z.string(), z.strictObject({ parameter: z.string() })]),
        of: Formula,
      }),
      z.strictObject({ share: z.tuple([z.number(), z.number()]), of: Formula }),
      z.strictObject({ per: z.string(), amount: Formula }),
      z.strictObject({ sum: z.array(Formula) }),
      z.strictObject({ minus: z.tuple([Formula, Formula]) }),
      z.strictObject({ min: z.array(Formula) }),
      z.strictObject({ max: z.array(Formula) }),
    ]) as unknown as z.ZodMiniType<Formula>,
);
