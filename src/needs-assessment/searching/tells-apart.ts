/**
 * Whether a question can change what is right, whatever else is answered.
 */
import { type AnswerTo, answersTo } from "../ordering/answers-to.ts";
import type { State, Weigher } from "../weighing/weigher.ts";
import { askableIn } from "./askable-in.ts";
import type { Looks } from "./budget.ts";
import { rightPicks } from "./right-picks.ts";

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
  if (liesApart(weigher, answers)) return true;
  const others = askable.with(question, false);
  const isAskable = askableIn(weigher, others);
  const after = answers.flatMap((answer) => {
    if (weigher.look(answer.state).occurrence === "cannot") return [];
    const own = { left: Math.min(EACH, Math.ceil(looks.left / (2 * answers.length))) };
    const before = own.left;
    const picks = rightPicks(weigher, answer.state, isAskable, own);
    looks.left -= before - Math.max(0, own.left);
    return picks.places.length === 0 ? [] : [picks];
  });
  const [first] = after;
  if (first === undefined) return false;
  if (after.some(({ exact }) => !exact)) return true;
  if (after.some(({ places }) => places.join() !== first.places.join())) return true;
  if (first.places.length < 2 || after.length < 2) return false;
  // Each answer leaves the same picks: two questions may matter only together.
  const root = weigher.look(state);
  const other = weigher.someUnsettled(root.state, isAskable);
  if (other === undefined || looks.left <= 0) return true;
  const next = weigher.variables[other]?.question as number;
  return answersTo(weigher, state, next).some((answer) =>
    tellsApart(weigher, answer.state, question, askable.with(next, false), looks),
  );
}

/** True where all that may be right after one answer stands before all that may be after another. */
function liesApart(weigher: Weigher, answers: readonly AnswerTo[]): boolean {
  let leastHigh = Number.POSITIVE_INFINITY;
  let greatestLow = Number.NEGATIVE_INFINITY;
  for (const { state } of answers) {
    const { occurrence, low, high } = weigher.look(state);
    if (occurrence === "unsure") return false;
    if (occurrence === "cannot") continue;
    leastHigh = Math.min(leastHigh, high);
    greatestLow = Math.max(greatestLow, low);
  }
  return leastHigh < greatestLow;
}
