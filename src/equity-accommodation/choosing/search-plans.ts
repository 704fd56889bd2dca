/**
 * The best plans, by branch and bound: whichever barrier has the fewest ways left is taken first, each of its ways is
 * tried, and leaving it comes last. A branch is given up where even its best end would come after what was found.
 */
import { inOrder, removedBy, usableOf, withoutNeedless } from "./admissible.ts";
import type { BarrierGroup, Candidate, Choice, Selection } from "./choice.ts";
import { burdenOf, compareScores, type PlanScore, planScore } from "./plan-score.ts";

/** What the search found. */
export interface FoundPlans {
  /** The best plan and the one after it; at least one. */
  readonly plans: readonly Selection[];
  /** False where the search was given up: a better plan may exist. */
  readonly exact: boolean;
}

interface Kept extends Selection {
  readonly score: PlanScore;
}

/** How many plans are kept: the best and the next. */
const KEPT = 2;

/** Searches the best plans in at most so many steps. */
export function searchPlans(choice: Choice, most: number): FoundPlans {
  const { candidates, groups } = choice;
  const at = (place: number) => candidates[place] as Candidate;
  const taste = tasteOf(choice);
  const kept: Kept[] = [];
  const seen = new Set<string>();
  let steps = 0;
  let exact = true;

  function extend(chosen: readonly number[], left: readonly number[]): void {
    // Past the limit only a first plan is still looked for.
    if (steps >= most && (kept.length > 0 || steps >= most + groups.length + candidates.length)) {
      exact = false;
      return;
    }
    steps += 1;
    const key = `${chosen.join()}/${left.join()}`;
    if (seen.has(key)) return;
    seen.add(key);
    const removed = removedBy(choice, chosen);
    if (isNeedless(chosen)) return;
    const ways = groups.map((group, place) =>
      removed.has(place) || left.includes(place) ? undefined : waysOf(group, chosen, left),
    );
    const worst = kept.length === KEPT ? kept[KEPT - 1] : undefined;
    if (worst !== undefined && compareScores(bestEnd(chosen, left, removed, ways), worst.score) > 0) return;
    const helpers = helpersMissing(chosen);
    if (helpers !== undefined) {
      for (const helper of helpers) add(helper, chosen, left);
      return;
    }
    const next = fewest(ways);
    if (next === undefined) {
      keep(withoutNeedless(choice, chosen));
      return;
    }
    for (const way of ways[next] as readonly number[]) add(way, chosen, left);
    extend(chosen, inOrder([...left, next]));
  }

  function add(place: number, chosen: readonly number[], left: readonly number[]): void {
    if (fits(place, chosen, left)) extend(inOrder([...chosen, ...at(place).bundle]), left);
  }

  /** Whether it and what it requires go with what was chosen, and remove nothing that this branch leaves. */
  function fits(place: number, chosen: readonly number[], left: readonly number[]): boolean {
    return at(place).bundle.every((part) => {
      const { conflicts, removes } = at(part);
      return (
        !conflicts.some((other) => chosen.includes(other)) && !removes.some((group) => left.includes(group))
      );
    });
  }

  function waysOf(
    group: BarrierGroup,
    chosen: readonly number[],
    left: readonly number[],
  ): readonly number[] {
    return group.removedBy
      .filter((place) => fits(place, chosen, left))
      .sort((one, other) => (taste[one] as number) - (taste[other] as number));
  }

  /** Whether one of them removes nothing by itself and no other can ever need it. */
  function isNeedless(chosen: readonly number[]): boolean {
    return chosen.some(
      (place) =>
        !at(place).supports &&
        at(place).removes.every((group) =>
          chosen.some((other) => other !== place && at(other).removes.includes(group)),
        ),
    );
  }

  /** Where something chosen asks too much still: what could help. Undefined where all is usable. */
  function helpersMissing(chosen: readonly number[]): readonly number[] | undefined {
    const usable = usableOf(choice, new Set(chosen));
    const stuck = chosen.filter((place) => !usable.has(place));
    if (stuck.length === 0) return undefined;
    const helpers = stuck.flatMap((place) =>
      at(place)
        .asks.filter((ask) => !ask.some((helper) => usable.has(helper)))
        .flat(),
    );
    return inOrder(helpers.filter((helper) => !chosen.includes(helper))).toSorted(
      (one, other) => (taste[one] as number) - (taste[other] as number),
    );
  }

  /** A score that no end of this branch can be better than. */
  function bestEnd(
    chosen: readonly number[],
    left: readonly number[],
    removed: ReadonlySet<number>,
    ways: readonly (readonly number[] | undefined)[],
  ): PlanScore {
    const lost = groups.flatMap((_, place) =>
      left.includes(place) || ways[place]?.length === 0 ? [place] : [],
    );
    const [duties = 0, barriers = 0] = planScore(choice, { chosen, left: lost });
    const [effort = 0, ...rest] = burdenOf(chosen.map(at));
    const dearest = Math.max(
      0,
      ...ways
        .map((open) => Math.min(...(open ?? []).map((place) => at(place).accommodation.effortMinutes)))
        .filter(Number.isFinite),
    );
    const preferences = choice.preferred.map((place) => {
      if (chosen.includes(place)) return 0;
      const helps = at(place).supports || at(place).removes.some((group) => !removed.has(group));
      return helps && fits(place, chosen, left) ? 0 : 1;
    });
    return [duties, barriers, ...preferences, effort + dearest, ...rest];
  }

  function keep(chosen: readonly number[]): void {
    const removed = removedBy(choice, chosen);
    const left = groups.flatMap((_, place) => (removed.has(place) ? [] : [place]));
    if (kept.some((plan) => compareScores(plan.chosen, chosen) === 0)) return;
    kept.push({ chosen, left, score: planScore(choice, { chosen, left }) });
    kept.sort(
      (one, other) => compareScores(one.score, other.score) || compareScores(one.chosen, other.chosen),
    );
    kept.splice(KEPT);
  }

  extend([], []);
  if (kept.length === 0) keep([]);
  return { plans: kept.map(({ chosen, left }) => ({ chosen, left })), exact };
}

/** The group with the fewest ways, the first of equals. */
function fewest(ways: readonly (readonly number[] | undefined)[]): number | undefined {
  let found: number | undefined;
  ways.forEach((open, place) => {
    if (open === undefined) return;
    if (found === undefined || open.length < (ways[found] as readonly number[]).length) found = place;
  });
  return found;
}

/** The rank of each candidate taken alone: which way is tried first. */
function tasteOf(choice: Choice): readonly number[] {
  const alone = choice.candidates.map((_, place) => planScore(choice, { chosen: [place], left: [] }));
  const order = alone.map((_, place) => place);
  order.sort(
    (one, other) => compareScores(alone[one] as PlanScore, alone[other] as PlanScore) || one - other,
  );
  const ranks: number[] = [];
  order.forEach((place, rank) => {
    ranks[place] = rank;
  });
  return ranks;
}
