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
  /**
   * By dimension the least that is given by an offering from `low` on and before `high` that is enough for `needs`: whoever
   * needs no more than that can have each of them.
   */
  readonly leastGiven: (needs: Float64Array, low: number, high: number) => Float64Array;
  /**
   * Whether an offering can be the first that is enough where so much is needed at least and at most: it must do for
   * some need that every earlier one which `sure` tells of falls short of. Past the last one, whether all can fall short.
   */
  readonly canBeFirst: (
    place: number,
    least: Float64Array,
    most: Float64Array,
    sure: (place: number) => boolean,
  ) => boolean;
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
  const isEnough = (place: number, needs: Float64Array) => {
    const from = place * width;
    for (let at = 0; at < width; at += 1) {
      if ((gives[from + at] as number) < (needs[at] as number)) return false;
    }
    return true;
  };
  return {
    places,
    conditions: Int32Array.from(places, conditionOf),
    firstEnough: (needs, allowed) => {
      for (let place = 0; place < count; place += 1) {
        if (isEnough(place, needs) && (allowed === undefined || allowed(place))) return place;
      }
      return count;
    },
    leastGiven: (needs, low, high) => {
      const given = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
      for (let place = low; place < Math.min(high, count); place += 1) {
        if (!isEnough(place, needs)) continue;
        const from = place * width;
        for (let at = 0; at < width; at += 1) {
          given[at] = Math.min(given[at] as number, gives[from + at] as number);
        }
      }
      return given;
    },
    canBeFirst: (place, least, most, sure) => {
      if (place < count && !isEnough(place, least)) return false;
      next: for (let other = 0; other < place; other += 1) {
        for (let at = 0; at < width; at += 1) {
          const own = place < count ? (gives[place * width + at] as number) : Number.POSITIVE_INFINITY;
          if ((gives[other * width + at] as number) < Math.min(own, most[at] as number)) continue next;
        }
        if (sure(other)) return false;
      }
      return true;
    },
  };
}
