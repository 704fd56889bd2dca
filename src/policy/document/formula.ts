/**
 * How much: an amount that is linear in the facts. Nothing is multiplied by itself, so a policy's largest and
 * smallest outcome can be computed, and "never less than the law" can be proved.
 */
import type * as z from "zod/mini";
import { CONSTANT, type Constant } from "./condition.ts";
import { either, fields, later, listOf, number, pairOf, type Shape, string } from "./shape.ts";
import { zodOfShape } from "./zod-of-shape.ts";

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

/** The shape of {@link Formula}. */
export const FORMULA: Shape<Formula> = later(() =>
  either(
    CONSTANT,
    fields({ percent: either(string, fields({ parameter: string })), of: FORMULA }),
    fields({ share: pairOf(number), of: FORMULA }),
    fields({ per: string, amount: FORMULA }),
    fields({ sum: listOf(FORMULA) }),
    fields({ minus: pairOf(FORMULA) }),
    fields({ min: listOf(FORMULA) }),
    fields({ max: listOf(FORMULA) }),
  ),
);
/** The schema of {@link Formula}. */
export const Formula: z.ZodMiniType<Formula> = /* @__PURE__ */ zodOfShape(FORMULA);
