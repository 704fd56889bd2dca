/**
 * Which answers contradict each other: the fewest of them that cannot occur together.
 */
import type { State, Weigher } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { canBe } from "./can-be.ts";
import { onlyAnswered } from "./only-answered.ts";
import { subsetsOf } from "./subsets-of.ts";

/** So many looks for one set of answers. */
const EACH = 1_000;

/** The places of the questions, ascending; fewer where the looks last. Empty where no conflict was found. */
export function smallestConflict(
  weigher: Weigher,
  state: State,
  answered: readonly number[],
  looks: Looks,
): readonly number[] {
  const conflicts = (questions: readonly number[]) => {
    const own = { left: EACH };
    const can = canBe(weigher, onlyAnswered(weigher, state, new Set(questions)), own);
    looks.left -= EACH - own.left;
    return can === false;
  };
  for (let size = 1; size < answered.length; size += 1) {
    for (const questions of subsetsOf(answered, size)) {
      if (looks.left <= 0) return without(answered, conflicts);
      if (conflicts(questions)) return questions;
    }
  }
  return conflicts(answered) ? answered : [];
}

/** One after the other left out, as long as the rest still contradicts itself. */
function without(
  answered: readonly number[],
  conflicts: (questions: readonly number[]) => boolean,
): readonly number[] {
  let left = answered;
  for (const question of answered) {
    const fewer = left.filter((one) => one !== question);
    if (conflicts(fewer)) left = fewer;
  }
  return left;
}
