/**
 * The best plans, by branch and bound. The customer's wishes are tried first, each with and then without; then
 * whichever barrier has the fewest ways is taken, each way is tried, and leaving it comes last. A branch is given up
 * where even its best end would come after what was found.
 */
import { inOrder, removedBy, usableOf, withoutNeedless } from "./admissible.ts";
import { type Branch, type Branches, branchesOf, type Reading } from "./branches.ts";
import type { Candidate, Choice, Selection } from "./choice.ts";
import { compareScores, leftIn, type PlanScore, planScore } from "./plan-score.ts";

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

/** How much may be compared in one step; a branch of a large choice takes many steps. */
const WORK = 500;

/** How many wishes are searched with and without; each may double the search. */
const WISHES = 12;

/** Searches the best plans in at most so many steps. */
export function searchPlans(whole: Choice, most: number): FoundPlans {
  const { candidates, groups } = whole;
  const wishes = whole.preferred.filter((place) => {
    const { removes, supports } = candidates[place] as Candidate;
    return removes.length > 0 || supports.length > 0;
  });
  const choice: Choice = { ...whole, preferred: wishes.slice(0, WISHES) };
  const branches = branchesOf(choice);
  const kept: Kept[] = [];
  const seen = new Set<string>();
  let steps = 0;
  let exact = wishes.length <= WISHES;

  function extend(branch: Branch): void {
    if (steps >= most || branches.work() >= most * WORK) {
      exact = false;
      return;
    }
    steps += 1;
    const key = `${branch.chosen.join()}/${branch.left.join()}/${branch.barred.join()}`;
    if (seen.has(key)) return;
    seen.add(key);
    const reading = branches.read(branch);
    const worst = kept.length === KEPT ? kept[KEPT - 1] : undefined;
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

  // However early the search is given up, there is this to go by.
  keep(withoutNeedless(choice, firstPlan(choice, branches)));
  extend({ chosen: [], left: [], barred: [] });
  return { plans: kept.map(({ chosen, left }) => ({ chosen, left })), exact };
}

/** A plan that is found at once: whatever makes it better by most is added, until nothing does. */
function firstPlan(choice: Choice, branches: Branches): readonly number[] {
  let branch: Branch = { chosen: [], left: [], barred: [] };
  let score: PlanScore | undefined;
  for (;;) {
    let better: Branch | undefined;
    for (const place of choice.candidates.keys()) {
      if (branch.chosen.includes(place) || !branches.fits(place, branch)) continue;
      const tried = branches.with(place, branch);
      if (usableOf(choice, new Set(tried.chosen)).size < tried.chosen.length) continue;
      const found = leftIn(endOf(choice, tried.chosen));
      if (score !== undefined && compareScores(found, score) >= 0) continue;
      better = tried;
      score = found;
    }
    if (better === undefined) return branch.chosen;
    branch = better;
  }
}

/** The score of a plan that leaves what it does not remove. */
function endOf(choice: Choice, chosen: readonly number[]): PlanScore {
  const removed = removedBy(choice, chosen);
  const left = choice.groups.flatMap((_, place) => (removed.has(place) ? [] : [place]));
  return planScore(choice, { chosen, left });
}
