/**
 * What the search asks of a branch: what may still be added, what must be, and how good its best end can be.
 */
import { inOrder, removedBy, usableOf } from "./admissible.ts";
import type { Candidate, Choice } from "./choice.ts";
import { burdenOf, compareScores, type PlanScore, planScore } from "./plan-score.ts";

/** A part of the search: every plan that has what is chosen, and neither removes what is left nor has what is barred. */
export interface Branch {
  readonly chosen: readonly number[];
  /** Groups of barriers. */
  readonly left: readonly number[];
  /** Wishes of the customer that this branch is without. */
  readonly barred: readonly number[];
}

/** What a branch looks like. */
export interface Reading {
  readonly removed: ReadonlySet<number>;
  /** For each group that is neither removed nor left, the candidates that remove it, the best to try first. */
  readonly ways: readonly (readonly number[] | undefined)[];
}

/** The questions about branches of a choice. */
export interface Branches {
  read(branch: Branch): Reading;
  /** Whether a candidate, with what it requires, can be added. */
  fits(place: number, branch: Branch): boolean;
  /** The branch with a candidate and what it requires. */
  with(place: number, branch: Branch): Branch;
  /** Whether something chosen removes nothing by itself, and no other can ever need it. */
  isNeedless(branch: Branch): boolean;
  /** Whether adding a candidate could be of any use. */
  mayHelp(place: number, branch: Branch, reading: Reading): boolean;
  /** What could help where something chosen asks too much still; undefined where nothing does. */
  helpersMissing(branch: Branch): readonly number[] | undefined;
  /** The open group with the fewest ways. */
  fewestWays(reading: Reading): number | undefined;
  /** A score that no end of the branch is better than. */
  bestEnd(branch: Branch, reading: Reading): PlanScore;
}

/** The questions about branches of a choice. */
export function branchesOf(choice: Choice): Branches {
  const { groups } = choice;
  const at = (place: number) => choice.candidates[place] as Candidate;
  const rank = ranksOf(choice);
  const bestFirst = (places: readonly number[]) =>
    places.toSorted((one, other) => (rank[one] as number) - (rank[other] as number));

  const fits: Branches["fits"] = (place, { chosen, left, barred }) =>
    at(place).bundle.every((part) => {
      const { conflicts, removes } = at(part);
      return (
        !barred.includes(part) &&
        !conflicts.some((other) => chosen.includes(other)) &&
        !removes.some((group) => left.includes(group))
      );
    });

  const mayHelp: Branches["mayHelp"] = (place, branch, { removed }) =>
    (at(place).supports.length > 0 || at(place).removes.some((group) => !removed.has(group))) &&
    fits(place, branch);

  /** Whether one that is chosen, or may be yet, needs it. */
  const mayBeNeeded = (place: number, branch: Branch) =>
    at(place).supports.some((other) => branch.chosen.includes(other) || fits(other, branch));

  const isNeedless: Branches["isNeedless"] = (branch) =>
    branch.chosen.some(
      (place) =>
        at(place).removes.every((group) =>
          branch.chosen.some((other) => other !== place && at(other).removes.includes(group)),
        ) && !mayBeNeeded(place, branch),
    );

  const withIt: Branches["with"] = (place, branch) => ({
    ...branch,
    chosen: inOrder([...branch.chosen, ...at(place).bundle]),
  });

  return {
    fits,
    mayHelp,
    isNeedless,
    with: withIt,
    read(branch) {
      const removed = removedBy(choice, branch.chosen);
      const ways = groups.map(({ removedBy: places }, place) =>
        removed.has(place) || branch.left.includes(place)
          ? undefined
          : bestFirst(places.filter((candidate) => fits(candidate, branch))),
      );
      return { removed, ways };
    },
    helpersMissing({ chosen }) {
      const usable = usableOf(choice, new Set(chosen));
      const stuck = chosen.filter((place) => !usable.has(place));
      if (stuck.length === 0) return undefined;
      const unmet = stuck.flatMap((place) =>
        at(place).asks.filter((ask) => !ask.some((helper) => usable.has(helper))),
      );
      return bestFirst(inOrder(unmet.flat().filter((helper) => !chosen.includes(helper))));
    },
    fewestWays({ ways }) {
      const open = ways.flatMap((candidates, place) =>
        candidates === undefined ? [] : [{ place, count: candidates.length }],
      );
      return open.toSorted((one, other) => one.count - other.count)[0]?.place;
    },
    bestEnd(branch, reading) {
      const { chosen, left } = branch;
      const lost = groups.flatMap((_, place) =>
        left.includes(place) || reading.ways[place]?.length === 0 ? [place] : [],
      );
      const [duties = 0, barriers = 0] = planScore(choice, { chosen, left: lost });
      const wishes = choice.preferred.map((place) =>
        chosen.includes(place) || mayHelp(place, branch, reading) ? 0 : 1,
      );
      const [effort = 0, ...rest] = burdenOf(chosen.map(at));
      // Each open barrier costs at least the effort of its easiest way, or is left, which is worse.
      const easiest = reading.ways.flatMap((open) =>
        open === undefined || open.length === 0
          ? []
          : [Math.min(...open.map((place) => at(place).accommodation.effortMinutes))],
      );
      return [duties, barriers, ...wishes, effort + Math.max(0, ...easiest), ...rest];
    },
  };
}

/** The rank of each candidate taken alone. */
function ranksOf(choice: Choice): readonly number[] {
  const alone = choice.candidates.map((_, place) => planScore(choice, { chosen: [place], left: [] }));
  const order = inOrder(alone.keys()).toSorted((one, other) =>
    compareScores(alone[one] as PlanScore, alone[other] as PlanScore),
  );
  const ranks: number[] = [];
  order.forEach((place, rank) => {
    ranks[place] = rank;
  });
  return ranks;
}
