/**
 * Whether a question can change what is right, whatever else is answered.
 */
import { answersTo } from "../ordering/answers-to.ts";
import type { State, Weigher } from "../weighing/weigher.ts";
import { askableIn } from "./askable-in.ts";
import type { Looks } from "./budget.ts";
import { liesApart } from "./lies-apart.ts";
import { rightPicks } from "./right-picks.ts";
import { someThatMatters } from "./that-matter.ts";

/** Looks for one answer; where they do not suffice, the question is taken to matter. */
const EACH = 2_000;

/**
 * True where two answers to the question lead to different picks while all others are the same; also where the looks do
 * not suffice to tell.
 */
export function tellsApart(
  weigher: Weigher,
  state: State,
  question: number,
  askable: readonly boolean[],
  looks: Looks,
): boolean {
  const answers = answersTo(weigher, state, question);
  const others = askable.with(question, false);
  const isAskable = askableIn(weigher, others);
  if (liesApart(weigher, answers, isAskable, looks)) return true;
  let first: readonly number[] | undefined;
  let possible = 0;
  for (const answer of answers) {
    if (weigher.look(answer.state).occurrence === "cannot") continue;
    const own = { left: Math.min(EACH, Math.ceil(looks.left / (2 * answers.length))) };
    const before = own.left;
    const picks = rightPicks(weigher, answer.state, isAskable, own);
    looks.left -= before - Math.max(0, own.left);
    if (picks.places.length === 0) continue;
    first ??= picks.places;
    possible += 1;
    if (!picks.exact || picks.places.join() !== first.join()) return true;
  }
  if (first === undefined || first.length < 2 || possible < 2) return false;
  // Each answer leaves the same picks: two questions may matter only together.
  const root = weigher.look(state);
  const other = someThatMatters(weigher, root, isAskable);
  if (other === undefined || looks.left <= 0) return true;
  const next = weigher.variables[other]?.question as number;
  return answersTo(weigher, state, next).some((answer) =>
    tellsApart(weigher, answer.state, question, askable.with(next, false), looks),
  );
}
