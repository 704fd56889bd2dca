/**
 * What an offering is held against to find whether it is ever right: those that are there whenever it is. What is to be had
 * on other days only takes nothing from it.
 */
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import type { Availability } from "../offering.ts";
import { type Weigher, weigherOf } from "../weighing/weigher.ts";

/** For so many different times a weigher is made. */
const MOST_TIMES = 16;

/** Tells the weigher of an offering, made once for each time; undefined where there are too many times. */
export function weighersBeside(policy: NeedsPolicy): (offering: PricedOffering) => Weigher | undefined {
  const made = new Map<string, Weigher>();
  return ({ available: own = {} }) => {
    const key = `${own.from} ${own.until}`;
    let weigher = made.get(key);
    if (weigher === undefined && made.size < MOST_TIMES) {
      weigher = weigherOf(policy, ({ available = {} }) => covers(available, own));
      made.set(key, weigher);
    }
    return weigher;
  };
}

function covers(one: Availability, other: Availability): boolean {
  const begins = one.from === undefined || (other.from !== undefined && one.from <= other.from);
  const ends = one.until === undefined || (other.until !== undefined && other.until <= one.until);
  return begins && ends;
}
