/**
 * What the search asks of a branch: what may still be added, what must be, and how good its best end can be.
 */
import { inOrder, removedBy, usableOf, workingPart } from "./admissible.ts";
import type { Candidate, Choice } from "./choice.ts";
import { burdenOf, compareScores, leftIn, type PlanScore, planScore } from "./plan-score.ts";

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
  /** Whether something chosen removes nothing by itself, and nothing needs it or can come to need it. */
  isNeedless(branch: Branch): boolean;
  /** Whether adding a candidate could be of any use. */
  mayHelp(place: number, branch: Branch, reading: Reading): boolean;
  /** What could help where something chosen asks too much still; undefined where nothing does. */
  helpersMissing(branch: Branch): readonly number[] | undefined;
  /** The open group with the fewest ways. */
  fewestWays(reading: Reading): number | undefined;
  /** A score that no end of the branch is better than. */
  bestEnd(branch: Branch, reading: Reading): PlanScore;
  /** How much was compared so far, to answer these questions. */
  work(): number;
}

/** The questions about branches of a choice. */
export function branchesOf(choice: Choice): Branches {
  const { groups } = choice;
  const at = (place: number) => choice.candidates[place] as Candidate;
  const rank = ranksOf(choice);
  let work = 0;
  const bestFirst = (places: readonly number[]) =>
    places.toSorted((one, other) => (rank[one] as number) - (rank[other] as number));

  const fits: Branches["fits"] = (place, { chosen, left, barred }) =>
    at(place).bundle.every((part) => {
      const { conflicts, removes } = at(part);
      work += 1 + conflicts.length + removes.length;
      return (
        !barred.includes(part) &&
        !conflicts.some((other) => chosen.includes(other)) &&
        !removes.some((group) => left.includes(group))
      );
    });

  /** Those that may yet be added for a reason: they remove something open, or what is chosen or useful may need them. */
  const usefulIn = (branch: Branch, removed: ReadonlySet<number>): ReadonlySet<number> => {
    const possible = inOrder(choice.candidates.keys()).filter(
      (place) => !branch.chosen.includes(place) && fits(place, branch),
    );
    const useful = new Set(
      possible.filter((place) => at(place).removes.some((group) => !removed.has(group))),
    );
    for (let before = -1; before < useful.size; ) {
      before = useful.size;
      work += possible.length;
      for (const place of possible)
        if (at(place).supports.some((other) => useful.has(other) || branch.chosen.includes(other)))
          useful.add(place);
    }
    return useful;
  };

  const mayHelp: Branches["mayHelp"] = (place, branch, { removed }) => usefulIn(branch, removed).has(place);

  const isNeedless: Branches["isNeedless"] = (branch) => {
    const { chosen } = branch;
    const covered = chosen.filter((place) =>
      at(place).removes.every((group) =>
        chosen.some((other) => other !== place && at(other).removes.includes(group)),
      ),
    );
    if (covered.length === 0) return false;
    const useful = usefulIn(branch, removedBy(choice, chosen));
    return covered.some((place) => {
      const { supports } = at(place);
      if (supports.some((other) => useful.has(other))) return false;
      if (!supports.some((other) => chosen.includes(other))) return true;
      const others = chosen.filter((other) => other !== place);
      return workingPart(choice, new Set(others)).size === others.length;
    });
  };

  const withIt: Branches["with"] = (place, branch) => ({
    ...branch,
    chosen: inOrder([...branch.chosen, ...at(place).bundle]),
  });

  return {
    fits,
    work: () => work,
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
      work += groups.length;
      const useful = choice.preferred.length > 0 ? usefulIn(branch, reading.removed) : new Set();
      const wishes = choice.preferred.map((place) => (chosen.includes(place) || useful.has(place) ? 0 : 1));
      const [effort = 0, ...rest] = burdenOf(chosen.map(at));
      return [
        ...leftIn(planScore(choice, { chosen, left: lost })),
        ...wishes,
        effort + leastEffort(choice, reading),
        ...rest,
      ];
    },
  };
}

/**
 * The effort that the open groups take at least, if all of them are removed; to leave one is worse. Each takes its
 * easiest way, and of a way that removes several, its share.
 */
function leastEffort(choice: Choice, { ways }: Reading): number {
  const open = ways.filter((places) => places !== undefined && places.length > 0) as (readonly number[])[];
  const count = new Map<number, number>();
  for (const place of open.flat()) count.set(place, (count.get(place) ?? 0) + 1);
  const effort = (place: number) => (choice.candidates[place] as Candidate).accommodation.effortMinutes;
  const whole = open.map((places) => Math.min(...places.map(effort)));
  const shares = open.map((places) =>
    Math.min(...places.map((place) => effort(place) / (count.get(place) as number))),
  );
  const sum = shares.reduce((total, share) => total + share, 0);
  // Efforts are whole minutes; what is taken off is less than one and more than the error of the division.
  return Math.max(0, Math.ceil(sum - 1e-6), ...whole);
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
