/**
 * The offering that a place in the table stands for.
 */
import type { PricedOffering } from "../needs-policy.ts";
import type { Weigher } from "./weigher.ts";

/** The offering; undefined past the last one, where nothing is enough. */
export function offeringAt(
  { policy, table }: Weigher,
  place: number | undefined,
): PricedOffering | undefined {
  const own = place === undefined ? undefined : table.places[place];
  return own === undefined ? undefined : policy.offerings[own];
}
