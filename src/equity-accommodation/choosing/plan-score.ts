/**
 * The order in which plans are preferred, as numbers that are compared one after the other: less is better.
 */
import type { BarrierGroup, Candidate, Choice, Selection } from "./choice.ts";

/**
 * Duties left; barriers left; how many levels are left of duties, and of all; the customer's first preference not in it, the second ...; the customer's effort; how
 * much is done for the customer, with them, under guidance; cost; how many accommodations.
 */
export type PlanScore = readonly number[];

/** What is counted of the groups that are left. */
const LEFT = ["duties", "barriers", "dutyLevels", "levels"] as const;

/** The part of a score that is counted of the groups that are left. */
export const leftIn = (score: PlanScore): PlanScore => score.slice(0, LEFT.length);

/** The score of a selection. */
export function planScore(choice: Choice, { chosen, left }: Selection): PlanScore {
  const candidates = chosen.map((place) => choice.candidates[place] as Candidate);
  const groups = left.map((place) => choice.groups[place] as BarrierGroup);
  return [
    ...LEFT.map((field) => groups.reduce((sum, group) => sum + group[field], 0)),
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
