/**
 * A state in which nothing but some questions is answered.
 */
import type { State, Weigher } from "../weighing/weigher.ts";

/** What is known of these questions, and nothing of all others. */
export function onlyAnswered(
  { variables, start }: Weigher,
  state: State,
  questions: ReadonlySet<number>,
): State {
  return state.map((held, place) =>
    questions.has(variables[place]?.question as number) ? held : (start[place] as State[number]),
  );
}
