/**
 * How many questions the interview takes from a state on.
 */
import type { InterviewProgress } from "../interview-progress.ts";
import type { Asking, Chooser } from "../ordering/chooser.ts";
import { keyOfAsking } from "../ordering/key-of-asking.ts";
import type { QuestionOptions } from "../question-options.ts";
import { type WayOn, wayOn } from "./way-on.ts";

/** So many states are looked at. */
const MOST_STATES = 2_000;

type Count = Required<Omit<InterviewProgress, "exact">>;
const NONE: Count = { fewest: 0, expected: 0, most: 0 };

/** The count over all answers. */
export function countQuestions(
  chooser: Chooser,
  start: Asking,
  strategy: QuestionOptions["strategy"],
): InterviewProgress {
  const known = new Map<string, Count>();
  let left = MOST_STATES;

  // Depth is bounded by the number of questions: none is asked twice.
  function countFrom(asking: Asking): Count | undefined {
    const key = keyOfAsking(asking);
    const old = known.get(key);
    if (old !== undefined) return old;
    left -= 1;
    if (left < 0) return undefined;
    const way = wayOn(chooser, asking, strategy);
    const count = way === undefined || "right" in way ? NONE : countOf(way);
    if (count !== undefined) known.set(key, count);
    return count;
  }

  function countOf({ answers }: Extract<WayOn, { readonly question: number }>): Count | undefined {
    let fewest = Number.POSITIVE_INFINITY;
    let most = 0;
    let sum = 0;
    let shares = 0;
    for (const { asking, share } of answers) {
      const next = countFrom(asking);
      if (next === undefined) return undefined;
      fewest = Math.min(fewest, next.fewest);
      most = Math.max(most, next.most);
      sum += share * next.expected;
      shares += share;
    }
    if (answers.length === 0) return NONE;
    return { fewest: 1 + fewest, expected: 1 + (shares === 0 ? 0 : sum / shares), most: 1 + most };
  }

  const count = countFrom(start);
  if (count !== undefined) return { ...count, exact: true };
  const { weigher } = chooser;
  const look = weigher.look(start.state);
  const open = weigher
    .unsettled(look.state)
    .map((variable) => weigher.variables[variable]?.question as number);
  const most = new Set(open.filter((question) => start.askable[question] === true)).size;
  return { fewest: 1, most, exact: false };
}
