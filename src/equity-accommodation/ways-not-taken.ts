/**
 * Why an accommodation that could have helped is not in the plan. Whoever stands before a barrier that is left has a
 * right to each of these reasons.
 */
import type { Accommodation } from "./accommodation.ts";
import type { Barrier } from "./barrier.ts";
import { lowersIt, type Offer, removes } from "./choosing/candidates-of.ts";
import type { WayNotTaken } from "./unmet-barrier.ts";

/** Everything that lowers the demand of a barrier, each with why it does not help now. */
export function waysNotTaken(
  barrier: Barrier,
  accommodations: readonly Accommodation[],
  offer: Offer,
  taken: readonly string[],
): readonly WayNotTaken[] {
  return accommodations
    .filter(({ lowers }) => lowers.some((lowered) => lowersIt(lowered, barrier)))
    .map((accommodation) =>
      removes(accommodation, barrier)
        ? wayNotTaken(accommodation.id, accommodations, offer, taken)
        : { accommodation: accommodation.id, why: "not-enough", needs: barrier.needs },
    );
}

/** Why one that removes a barrier is not among those taken. */
export function wayNotTaken(
  id: string,
  accommodations: readonly Accommodation[],
  { ruledOut }: Offer,
  taken: readonly string[],
): WayNotTaken {
  const out = ruledOut.get(id);
  if (out !== undefined) return out;
  const bundle = new Set([id]);
  for (const one of bundle) for (const other of find(accommodations, one)?.requires ?? []) bundle.add(other);
  const others = taken.filter((one) =>
    find(accommodations, one)?.conflictsWith?.some((other) => bundle.has(other)),
  );
  return others.length > 0
    ? { accommodation: id, why: "not-together", others: others.toSorted() }
    : { accommodation: id, why: "not-chosen" };
}

function find(accommodations: readonly Accommodation[], id: string): Accommodation | undefined {
  return accommodations.find((one) => one.id === id);
}
