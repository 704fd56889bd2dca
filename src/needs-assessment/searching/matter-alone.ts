/**
 * Questions that are quickly seen to matter: where every other answer is the first, or the last, another answer to the one
 * changes what is right. What is not seen in this way has to be searched for.
 */
import { answersTo } from "../ordering/answers-to.ts";
import type { Held } from "../weighing/variable.ts";
import type { State, Weigher } from "../weighing/weigher.ts";

/** Which of their answers all others have, in turn. */
const GROUNDS = [0, -1];

/** Those of the open questions, by their places, that are seen to change what is right. */
export function matterAlone(weigher: Weigher, start: State, open: readonly number[]): ReadonlySet<number> {
  const { conditional, variablesOf } = weigher;
  const seen = new Set<number>();
  // What is asked only under a condition has no answer here.
  const questions = open.filter((question) => !conditional.includes(question));
  const answers = new Map(
    questions.map((question) => [question, answersTo(weigher, start, question).map(({ state }) => state)]),
  );
  for (const ground of GROUNDS) {
    const state = questions.reduce((all, question) => answered(all, question, ground), start);
    const own = rangeOf(weigher, state);
    if (own === undefined) continue;
    for (const question of questions) {
      if (seen.has(question)) continue;
      const count = (answers.get(question) as readonly State[]).length;
      // What differs the most comes first.
      const places = Array.from({ length: count }, (_, place) => (ground === 0 ? count - 1 - place : place));
      const isSeen = places.some((place) => {
        const other = rangeOf(weigher, answered(state, question, place));
        return other !== undefined && (own.high < other.low || other.high < own.low);
      });
      if (isSeen) seen.add(question);
    }
  }
  return seen;

  /** The state with one of the answers to a question; of numbers that are taken together the lowest. */
  function answered(state: State, question: number, place: number): State {
    const answer = answers.get(question)?.at(place) as State;
    return (variablesOf[question] ?? []).reduce(
      (all, variable) => all.with(variable, lowestOf(answer[variable] as Held)),
      state,
    );
  }
}

function lowestOf(held: Held): Held {
  let lowest = held;
  for (let [first] = lowest.split(2); first !== undefined; [first] = lowest.split(2)) lowest = first;
  return lowest;
}

/** Between which picks the right one lies; undefined where the answers may not occur together. */
function rangeOf(
  weigher: Weigher,
  state: State,
): { readonly low: number; readonly high: number } | undefined {
  const { occurrence, low, high } = weigher.look(state);
  return occurrence === "can" ? { low, high } : undefined;
}
