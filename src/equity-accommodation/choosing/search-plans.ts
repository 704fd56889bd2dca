/**
 * The best plans, by branch and bound. The customer's wishes are tried first, each with and then without; then
 * whichever barrier has the fewest ways is taken, each way is tried, and leaving it comes last. A branch is given up
 * where even its best end would come after what was found.
 */
import { inOrder, removedBy, withoutNeedless } from "./admissible.ts";
import { type Branch, branchesOf, type Reading } from "./branches.ts";
import type { Choice, Selection } from "./choice.ts";
import { compareScores, type PlanScore, planScore } from "./plan-score.ts";

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
  const branches = branchesOf(choice);
  const kept: Kept[] = [];
  const seen = new Set<string>();
  let steps = 0;
  let exact = true;

  function extend(branch: Branch): void {
    // Past the limit only a first plan is still looked for.
    if (steps >= most && (kept.length > 0 || steps >= most + groups.length + candidates.length)) {
      exact = false;
      return;
    }
    steps += 1;
    const key = `${branch.chosen.join()}/${branch.left.join()}/${branch.barred.join()}`;
    if (seen.has(key)) return;
    seen.add(key);
    const reading = branches.read(branch);
    const worst = kept.length === KEPT ? kept[KEPT - 1] : undefined;
    // Until there is something to compare with, any end is welcome: what is needless in it is taken out.
    if (worst !== undefined) {
      if (branches.isNeedless(branch)) return;
      if (compareScores(branches.bestEnd(branch, reading), worst.score) > 0) return;
    }
    goOn(branch, reading);
  }

  function goOn(branch: Branch, reading: Reading): void {
    const add = (place: number) => {
      if (branches.fits(place, branch)) extend(branches.with(place, branch));
    };
    const helpers = branches.helpersMissing(branch);
    const wish = choice.preferred.find(
      (place) => !branch.chosen.includes(place) && !branch.barred.includes(place),
    );
    const next = branches.fewestWays(reading);
    if (helpers !== undefined) {
      helpers.forEach(add);
    } else if (wish !== undefined) {
      if (branches.mayHelp(wish, branch, reading)) add(wish);
      extend({ ...branch, barred: inOrder([...branch.barred, wish]) });
    } else if (next !== undefined) {
      (reading.ways[next] ?? []).forEach(add);
      extend({ ...branch, left: inOrder([...branch.left, next]) });
    } else {
      keep(withoutNeedless(choice, branch.chosen));
    }
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

  extend({ chosen: [], left: [], barred: [] });
  if (kept.length === 0) keep([]);
  return { plans: kept.map(({ chosen, left }) => ({ chosen, left })), exact };
}
