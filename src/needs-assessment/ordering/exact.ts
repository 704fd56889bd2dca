/**
 * The question with which the least is expected to be spent until it is known what is right: every order is tried.
 */

import type { Looks } from "../searching/budget.ts";
import { type Asking, afterAnswer, answersIn, type Chooser, questionsIn, rangeOf } from "./chooser.ts";
import { keyOfAsking } from "./key-of-asking.ts";

/** A question, and what is expected to be spent from here when it comes next. */
export interface Costed {
  readonly question: number;
  readonly cost: number;
}

/** The best question first; undefined where there are too many orders for the looks that are left. */
export function byExpectedCost(
  chooser: Chooser,
  asking: Asking,
  looks: Looks,
): readonly Costed[] | undefined {
  const known = new Map<string, number>();

  function costFrom(next: Asking): number {
    const key = keyOfAsking(next);
    const old = known.get(key);
    if (old !== undefined) return old;
    const range = rangeOf(chooser, next.state);
    let best = 0;
    if (range > 0) {
      const questions = questionsIn(chooser, next);
      best = questions.length === 0 ? 0 : Number.POSITIVE_INFINITY;
      for (const question of questions) best = Math.min(best, costOf(next, question, best));
    }
    known.set(key, best);
    return best;
  }

  function costOf(from: Asking, question: number, most: number): number {
    let sum = 0;
    let shares = 0;
    const own = chooser.costs[question] as number;
    for (const { state, share } of answersIn(chooser, from, question)) {
      looks.left -= 1;
      if (looks.left < 0) return Number.POSITIVE_INFINITY;
      const range = rangeOf(chooser, state);
      if (range < 0) continue;
      shares += share;
      if (range > 0) sum += share * costFrom(afterAnswer(from, question, state));
      // Shares of answers that cannot be are spread over the rest, which makes this no smaller.
      if (own + sum > most) return own + sum;
    }
    return own + (shares === 0 ? 0 : sum / shares);
  }

  const costs = questionsIn(chooser, asking).map((question) => ({
    question,
    cost: costOf(asking, question, Number.POSITIVE_INFINITY),
  }));
  if (looks.left < 0) return undefined;
  return costs.sort((a, b) => a.cost - b.cost || a.question - b.question);
}
