/**
 * The offerings in the order of preference, as numbers that can be held against needs. In each dimension more is always
 * stricter here: where less is better, both what is needed and what is given are negated.
 */
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";

/** Offerings that can be right for somebody. */
export interface OfferingTable {
  /** The places of the offerings among all, in the order of preference. */
  readonly places: readonly number[];
  /** By offering the place of its condition among those of the policy; below zero where it has none. */
  readonly conditions: Int32Array;
  /** The first offering, by its place here, that gives so much and that `allowed` lets through; the number of them where none does. */
  readonly firstEnough: (needs: Float64Array, allowed?: (place: number) => boolean) => number;
}

/** The offerings that are there; one that gives no more than an earlier one which everybody may have is left out. */
export function offeringTable(
  policy: NeedsPolicy,
  isThere: (offering: PricedOffering) => boolean,
  conditionOf: (place: number) => number,
): OfferingTable {
  const dimensions = Object.entries(policy.document.dimensions);
  const width = dimensions.length;
  const rows: (readonly number[])[] = [];
  const places: number[] = [];
  const free: (readonly number[])[] = [];
  policy.offerings.forEach((offering, place) => {
    if (!isThere(offering)) return;
    const row = dimensions.map(([name, { better }]) => {
      const gives = offering.meets[name] as number;
      return better === "less" ? -gives : gives;
    });
    if (free.some((other) => other.every((gives, at) => gives >= (row[at] as number)))) return;
    places.push(place);
    rows.push(row);
    if (conditionOf(place) < 0) free.push(row);
  });
  const gives = Float64Array.from(rows.flat());
  const count = places.length;
  return {
    places,
    conditions: Int32Array.from(places, conditionOf),
    firstEnough: (needs, allowed) => {
      next: for (let place = 0; place < count; place += 1) {
        const from = place * width;
        for (let at = 0; at < width; at += 1) {
          if ((gives[from + at] as number) < (needs[at] as number)) continue next;
        }
        if (allowed === undefined || allowed(place)) return place;
      }
      return count;
    },
  };
}
