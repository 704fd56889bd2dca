/**
 * The order in which plans are preferred, as numbers that are compared one after the other: less is better.
 */
import type { Candidate, Choice, Selection } from "./choice.ts";

/**
 * Duties left; barriers left; the customer's first preference not in it, the second ...; the customer's effort; how
 * much is done for the customer, with them, under guidance; cost; how many accommodations.
 */
export type PlanScore = readonly number[];

/** The score of a selection. */
export function planScore(choice: Choice, { chosen, left }: Selection): PlanScore {
  const candidates = chosen.map((place) => choice.candidates[place] as Candidate);
  const groups = left.map((place) => choice.groups[place]);
  return [
    groups.reduce((sum, group) => sum + (group?.duties ?? 0), 0),
    groups.reduce((sum, group) => sum + (group?.barriers.length ?? 0), 0),
    ...choice.preferred.map((place) => (chosen.includes(place) ? 0 : 1)),
    ...burdenOf(candidates),
  ];
}

/** The part of a score that only grows with every accommodation. */
export function burdenOf(candidates: readonly Candidate[]): PlanScore {
  const accommodations = candidates.map(({ accommodation }) => accommodation);
  const count = (holds: (one: (typeof accommodations)[number]) => boolean) =>
    accommodations.reduce((sum, one) => (holds(one) ? sum + 1 : sum), 0);
  return [
    accommodations.reduce((sum, { effortMinutes }) => sum + effortMinutes, 0),
    count(({ how }) => how === "done-for"),
    count(({ how }) => how === "done-together"),
    count(({ how }) => how === "guided"),
    count(({ cost }) => cost === "high"),
    count(({ cost }) => cost === "medium"),
    count(({ cost }) => cost === "low"),
    accommodations.length,
  ];
}

/** Negative where the first is better; compares lists of numbers one after the other. */
export function compareScores(first: PlanScore, second: PlanScore): number {
  for (let place = 0; place < first.length && place < second.length; place += 1) {
    const difference = (first[place] as number) - (second[place] as number);
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}
