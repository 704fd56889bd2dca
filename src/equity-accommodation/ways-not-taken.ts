/**
 * Why an accommodation that could have helped is not in the plan. Whoever stands before a barrier that is left has a
 * right to each of these reasons.
 */
import type { Accommodation } from "./accommodation.ts";
import type { Barrier } from "./barrier.ts";
import { lowersIt, type Offer, removes } from "./choosing/candidates-of.ts";
import type { Candidate } from "./choosing/choice.ts";
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
        ? wayNotTaken(accommodation.id, offer, taken)
        : { accommodation: accommodation.id, why: "not-enough", needs: barrier.needs },
    );
}

/** Why one that removes a barrier is not among those taken. */
export function wayNotTaken(id: string, { choice, ruledOut }: Offer, taken: readonly string[]): WayNotTaken {
  const out = ruledOut.get(id);
  if (out !== undefined) return out;
  const { candidates } = choice;
  const idAt = (place: number) => (candidates[place] as Candidate).accommodation.id;
  const own = candidates.findIndex(({ accommodation }) => accommodation.id === id);
  // With it come what it requires, and what makes up for what it asks.
  const beside = new Set([own]);
  for (const place of beside) {
    const { bundle, asks } = candidates[place] as Candidate;
    for (const other of [...bundle, ...asks.flat()]) beside.add(other);
  }
  const others = candidates.flatMap(({ conflicts }, place) => {
    const present = taken.includes(idAt(place)) || beside.has(place);
    return present && conflicts.some((other) => beside.has(other)) ? [idAt(place)] : [];
  });
  return others.length > 0
    ? { accommodation: id, why: "not-together", others }
    : { accommodation: id, why: "not-chosen" };
}
