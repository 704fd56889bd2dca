/**
 * What it costs that not everything is known.
 */
import type { PricedOffering } from "../needs-policy.ts";
import type { NeedsOpen } from "../needs-result.ts";

/** What the safe offering costs more than the first that may be right; nothing where it costs no more. */
export function priceOfDoubt(
  safe: PricedOffering,
  first: PricedOffering | undefined,
): Pick<NeedsOpen, "priceOfDoubt"> {
  const amount = first === undefined ? 0 : safe.price.amount - first.price.amount;
  return amount > 0 ? { priceOfDoubt: { amount, currency: safe.price.currency } } : {};
}
