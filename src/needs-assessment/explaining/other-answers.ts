/**
 * What would be right with other answers: as few of them as there can be.
 */
import { answersTo } from "../ordering/answers-to.ts";
import type { Looks } from "../searching/budget.ts";
import { possiblePicks } from "../searching/possible-picks.ts";
import { subsetsOf } from "../searching/subsets-of.ts";
import type { State, Weigher } from "../weighing/weigher.ts";

/** Other answers that lead to one pick. */
export interface OtherAnswers {
  readonly place: number;
  /** The places of the questions, ascending. */
  readonly questions: readonly number[];
  /** States with one of the answers each; all have the same answers to all questions but the last of them. */
  readonly states: readonly State[];
}

/** So many answers are changed at once at the most. */
const MOST_CHANGED = 2;
/** So many looks for one change. */
const EACH = 500;

/** What was found, and whether a search for it was given up: then a change may be missing, or a larger one than needed. */
export interface FoundAnswers {
  readonly others: readonly OtherAnswers[];
  readonly exact: boolean;
}

/** For every other pick the fewest changes that lead to it alone; picks that take more are left out. */
export function otherAnswers(
  weigher: Weigher,
  state: State,
  answered: readonly number[],
  right: number,
  looks: Looks,
): FoundAnswers {
  const found = new Map<number, OtherAnswers>();
  let exact = true;
  for (let size = 1; size <= MOST_CHANGED; size += 1) {
    const now = new Map<number, OtherAnswers>();
    for (const questions of subsetsOf(answered, size)) {
      const changes = changesOf(weigher, state, questions, looks);
      exact &&= changes.exact;
      for (const [place, states] of changes.found) {
        if (place === right || found.has(place) || now.has(place)) continue;
        now.set(place, { place, questions, states });
      }
      if (looks.left <= 0) {
        exact = false;
        break;
      }
    }
    for (const [place, one] of now) found.set(place, one);
  }
  return { others: [...found.values()].sort((a, b) => a.place - b.place), exact };
}

/** By pick: the states with other answers to these questions that lead to it alone. */
function changesOf(
  weigher: Weigher,
  state: State,
  questions: readonly number[],
  looks: Looks,
): { readonly found: ReadonlyMap<number, readonly State[]>; readonly exact: boolean } {
  const last = questions.at(-1) as number;
  let before: readonly State[] = [state];
  for (const question of questions.slice(0, -1)) {
    before = before.flatMap((one) => others(weigher, one, question));
  }
  const found = new Map<number, State[]>();
  let exact = true;
  for (const one of before) {
    const now = new Map<number, State[]>();
    for (const changed of others(weigher, one, last)) {
      const own = { left: EACH };
      const { places, exact: certain } = possiblePicks(weigher, changed, own);
      looks.left -= EACH - Math.max(0, own.left);
      exact &&= certain || places.length < 2;
      const [place] = places;
      if (place === undefined || places.length > 1) continue;
      now.set(place, [...(now.get(place) ?? []), changed]);
    }
    for (const [place, states] of now) if (!found.has(place)) found.set(place, states);
  }
  return { found, exact };
}

/** The state with every other answer to a question. */
function others(weigher: Weigher, state: State, question: number): readonly State[] {
  const own = weigher.variablesOf[question] ?? [];
  const free = own.reduce(
    (changed, place) => changed.with(place, weigher.start[place] as State[number]),
    state,
  );
  const isSame = (other: State) => own.every((place) => other[place] === state[place]);
  return answersTo(weigher, free, question)
    .map((answer) => answer.state)
    .filter((other) => !isSame(other));
}
