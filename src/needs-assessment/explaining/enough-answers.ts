/**
 * Which answers alone lead to what is right, whatever all others are.
 */
import type { Looks } from "../searching/budget.ts";
import { onlyAnswered } from "../searching/only-answered.ts";
import { possiblePicks } from "../searching/possible-picks.ts";
import { subsetsOf } from "../searching/subsets-of.ts";
import type { State, Weigher } from "../weighing/weigher.ts";

/** Some answers that are enough. */
export interface EnoughAnswers {
  /** Places of questions, ascending. */
  readonly questions: readonly number[];
  /** False where fewer may do. */
  readonly exact: boolean;
}

/** So many looks for one choice of answers. */
const EACH = 2_000;

/** The fewest of the answered questions with which `right` is the only pick. */
export function enoughAnswers(
  weigher: Weigher,
  state: State,
  answered: readonly number[],
  right: number,
  looks: Looks,
): EnoughAnswers {
  let unsure = false;
  const suffice = (questions: readonly number[]) => {
    const own = { left: Math.min(EACH, looks.left) };
    const before = own.left;
    const { places, exact } = possiblePicks(weigher, onlyAnswered(weigher, state, new Set(questions)), own);
    looks.left -= before - Math.max(0, own.left);
    if (!exact && places.length > 1) unsure = true;
    return places.length === 1 && places[0] === right;
  };
  for (let size = 0; size < answered.length; size += 1) {
    for (const questions of subsetsOf(answered, size)) {
      if (looks.left <= 0) return { questions: withoutNeedless(answered, suffice), exact: false };
      if (suffice(questions)) return { questions, exact: !unsure };
    }
  }
  return { questions: answered, exact: !unsure };
}

/** Where there are too many choices: one after the other left out, as long as the rest is enough. */
function withoutNeedless(
  answered: readonly number[],
  suffice: (questions: readonly number[]) => boolean,
): readonly number[] {
  let left = answered;
  for (const question of answered) {
    const fewer = left.filter((one) => one !== question);
    if (suffice(fewer)) left = fewer;
  }
  return left;
}
