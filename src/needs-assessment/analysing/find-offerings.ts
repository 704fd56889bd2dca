/**
 * Offerings that are never right, customers for whom nothing is, and offerings that stand before cheaper ones.
 */

import { finding } from "../finding-messages.ts";
import type { NeedsFinding } from "../needs-finding.ts";
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import { looksAt } from "../searching/budget.ts";
import { findState } from "../searching/find-state.ts";
import { titleOf } from "../weighing/reasons.ts";
import type { Weigher } from "../weighing/weigher.ts";
import { weighersBeside } from "./weighers-beside.ts";
import { witnessIn } from "./witness-in.ts";

/** So many looks may be taken for one question about the offerings. */
const MOST_LOOKS = 50_000;

/** Every finding about single offerings, in the order of preference. */
export function findOfferings(policy: NeedsPolicy, locale: string): readonly NeedsFinding[] {
  const weigherBeside = weighersBeside(policy);
  return policy.offerings.flatMap((offering, place): readonly NeedsFinding[] => {
    const title = titleOf(offering, locale);
    const weigher = weigherBeside(offering);
    if (weigher === undefined) return [finding.offeringNotFoundOut(offering.id, title)];
    const own = weigher.table.places.indexOf(place);
    if (own < 0) {
      const better = betterThan(weigher, offering, place);
      return better === undefined
        ? []
        : [finding.dominated(offering.id, title, better.id, titleOf(better, locale))];
    }
    const state = findState(weigher, weigher.start, looksAt(weigher, MOST_LOOKS), ({ low, high }) => {
      if (own < low || own > high || !weigher.mayBeRight(own)) return "nowhere";
      return low === high ? "here" : "perhaps";
    });
    if (state === "unknown") return [finding.offeringNotFoundOut(offering.id, title)];
    return state === undefined ? [finding.unreachable(offering.id, title)] : [];
  });
}

/** Customers for whom nothing is enough. */
export function findUnmet(weigher: Weigher): readonly NeedsFinding[] {
  const none = weigher.table.places.length;
  const state = findState(weigher, weigher.start, looksAt(weigher, MOST_LOOKS), ({ low, high }) => {
    if (high < none || !weigher.mayBeRight(none)) return "nowhere";
    return low === none ? "here" : "perhaps";
  });
  if (state === "unknown") return [finding.unmetNotFoundOut()];
  return state === undefined ? [] : [finding.neverMet(witnessIn(weigher, state))];
}

/** The first earlier offering that gives at least as much of everything, and that everybody may have whenever it is there. */
function betterThan(
  { policy, table }: Weigher,
  { meets }: PricedOffering,
  place: number,
): PricedOffering | undefined {
  return table.places
    .filter((other, at) => other < place && (table.conditions[at] as number) < 0)
    .map((other) => policy.offerings[other] as PricedOffering)
    .find((other) =>
      Object.entries(policy.document.dimensions).every(([name, { better }]) => {
        const [own, more] = [meets[name] as number, other.meets[name] as number];
        return better === "less" ? more <= own : more >= own;
      }),
    );
}

/** Pairs of offerings of which so many are looked at. */
const MOST_PAIRS = 200;

/** Offerings that are right for somebody for whom a cheaper one would do. */
export function findDearerFirst(weigher: Weigher, locale: string): readonly NeedsFinding[] {
  const { policy, table } = weigher;
  const dimensions = Object.entries(policy.document.dimensions);
  const pairs = table.places.flatMap((first, own) =>
    policy.offerings.slice(first + 1).flatMap((cheaper) => {
      const offering = policy.offerings[first] as PricedOffering;
      // Who may have which is not looked at: a cheaper one under a condition is left out.
      const isCheaper = cheaper.price.amount < offering.price.amount && cheaper.onlyIf === undefined;
      return isCheaper ? [{ own, offering, cheaper }] : [];
    }),
  );
  return pairs.slice(0, MOST_PAIRS).flatMap(({ own, offering, cheaper }): readonly NeedsFinding[] => {
    const gives = dimensions.map(([name, { better }]) => {
      const level = cheaper.meets[name] as number;
      return better === "less" ? -level : level;
    });
    const state = findState(weigher, weigher.start, looksAt(weigher, MOST_LOOKS / 10), ({ low, high }) => {
      if (own < low || own > high || !weigher.mayBeRight(own)) return "nowhere";
      if (gives.some((level, at) => level < (weigher.least[at] as number))) return "nowhere";
      const enough = gives.every((level, at) => level >= (weigher.most[at] as number));
      return low === high && enough ? "here" : "perhaps";
    });
    if (state === undefined || state === "unknown") return [];
    const titles = [titleOf(offering, locale), titleOf(cheaper, locale)] as const;
    return [finding.dearerFirst([offering.id, cheaper.id], titles, witnessIn(weigher, state))];
  });
}
