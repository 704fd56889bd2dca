/**
 * How many questions the interview takes from a state on.
 */

import type { InterviewProgress } from "../interview-progress.ts";
import type { Asking, Chooser } from "../ordering/chooser.ts";
import { keyOfAsking } from "../ordering/key-of-asking.ts";
import type { QuestionOptions } from "../question-options.ts";
import { thatMatter } from "../searching/that-matter.ts";
import { countedLooks } from "./counted-looks.ts";
import { sampledLength } from "./sampled-length.ts";
import type { WayOn } from "./way-on.ts";
import { type Ways, waysFrom } from "./ways-from.ts";

/** So many questions are looked at, and so many looks taken for them: a bar on a screen does not wait for more. */
const MOST_QUESTIONS = 150;
const MOST_LOOKS = 150_000;

type Count = Omit<InterviewProgress, "exact">;
const NONE: Count = { fewest: 0, expected: 0, most: 0 };

/** The count over all answers; where there are too many, what is certain, and an estimate. */
export function countQuestions(
  asked: Chooser,
  start: Asking,
  strategy: QuestionOptions["strategy"],
): InterviewProgress {
  const looks = { left: MOST_LOOKS };
  const weigher = countedLooks(asked.weigher, looks);
  const chooser = { ...asked, weigher };
  const ways = waysFrom(chooser, start, { strategy, unanswered: false, most: MOST_QUESTIONS, looks });
  if (ways.limit === undefined) return { ...countAll(ways, start), exact: true };
  const look = weigher.look(start.state);
  const open = thatMatter(weigher, look).map((variable) => weigher.variables[variable]?.question as number);
  const most = new Set(open.filter((question) => start.askable[question] === true)).size;
  const fewest = Math.min(most, soonestEnd(ways, start));
  looks.left = MOST_LOOKS;
  const sampled = sampledLength(chooser, start, { strategy, ways, looks });
  const expected = Math.min(most, Math.max(fewest, sampled));
  return { fewest, expected, most, exact: false };
}

/** Depth is bounded by the number of questions: none is asked twice. */
function countAll({ known }: Ways, start: Asking): Count {
  const counted = new Map<string, Count>();
  const countFrom = (asking: Asking): Count => {
    const key = keyOfAsking(asking);
    const old = counted.get(key);
    if (old !== undefined) return old;
    const way = known.get(key);
    const count = way === undefined || "right" in way ? NONE : countOf(way);
    counted.set(key, count);
    return count;
  };
  const countOf = ({ answers }: Extract<WayOn, { readonly question: number }>): Count => {
    if (answers.length === 0) return NONE;
    const counts = answers.map(({ asking, share }) => ({ ...countFrom(asking), share }));
    const shares = counts.reduce((sum, { share }) => sum + share, 0);
    const sum = counts.reduce((all, { expected, share }) => all + share * expected, 0);
    return {
      fewest: 1 + Math.min(...counts.map(({ fewest }) => fewest)),
      expected: 1 + (shares === 0 ? 0 : sum / shares),
      most: 1 + Math.max(...counts.map(({ most }) => most)),
    };
  };
  return countFrom(start);
}

/** After how many questions the first of these ways ends, or goes beyond what was laid out. */
function soonestEnd({ known }: Ways, start: Asking): number {
  const seen = new Set<string>();
  let level: readonly Asking[] = [start];
  for (let asked = 0; level.length > 0; asked += 1) {
    const next: Asking[] = [];
    for (const asking of level) {
      const key = keyOfAsking(asking);
      if (seen.has(key)) continue;
      seen.add(key);
      const way = known.get(key);
      // Beyond what was laid out it may end at once.
      if (way === undefined || "right" in way) return asked;
      next.push(...way.answers.map((answer) => answer.asking));
    }
    level = next;
  }
  return 0;
}
