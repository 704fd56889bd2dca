/**
 * Which answers contradict each other: the fewest of them that cannot occur together.
 */
import type { State, Weigher } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { canBe } from "./can-be.ts";

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
    const can = canBe(weigher, only(weigher, state, questions), own);
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

/** The state in which nothing but these is answered. */
function only({ variables, start }: Weigher, state: State, questions: readonly number[]): State {
  const kept = new Set(questions);
  return state.map((held, place) =>
    kept.has(variables[place]?.question as number) ? held : (start[place] as State[number]),
  );
}

function* subsetsOf(all: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= all.length - size; at += 1) {
    for (const rest of subsetsOf(all, size - 1, at + 1)) yield [all[at] as number, ...rest];
  }
}
