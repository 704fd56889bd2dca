import * as z from "zod/mini";
import { isCurrency } from "./is-currency.ts";

/**
 * An amount of money in one currency, exact: whole minor units (cents, pence), as payment providers send it.
 *
 * @example
 * ```ts
 * import type { Money } from "evenhand";
 *
 * const fare: Money<"GBP"> = { amount: 1250, currency: "GBP" }; // twelve pounds fifty
 * ```
 */
export interface Money<C extends string = string> {
  /** Whole minor units, between -(2^53 - 1) and 2^53 - 1. */
  readonly amount: number;
  /** ISO 4217 code in upper case. */
  readonly currency: C;
}

/**
 * Checks that a value is {@link Money}: a whole amount that a number holds exactly and that is not -0, in an
 * active currency. Other keys are refused.
 */
export const Money: z.ZodMiniType<Money> = z.readonly(
  z.strictObject({
    amount: z.int().check(z.refine((amount) => !Object.is(amount, -0), "must not be negative zero")),
    currency: z.string().check(z.refine(isCurrency, "must be an active ISO 4217 currency code")),
  }),
);
