/**
 * Answers a question by trying every case, one after the other. Slow where there are many, and never at a loss: where
 * the cases can be counted off there is always an answer.
 */
import type { Question, SearchEnd, TakeCandidate } from "../asking/question.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Reached } from "../outcomes/reached.ts";
import type { Wanted } from "../solving/wanted.ts";
import { MOST_CASES } from "./case-count.ts";
import { type CaseGrid, caseGrid } from "./case-grid.ts";
import { toldApart } from "./told-apart.ts";
import { candidateOf, type Trial } from "./trial.ts";
import { tryPairs } from "./try-pairs.ts";

/** Every case, or pair of cases, that is wanted: of pairs at least one for each pair of results. */
export function tryCases(question: Question, limits: Limits, take: TakeCandidate): SearchEnd {
  const told = toldApart(question, MOST_CASES);
  const grids = question.joint.sides.flatMap((side) => {
    const grid = told && caseGrid(question, side, told, MOST_CASES);
    return grid === undefined ? [] : [grid];
  });
  const [one, other] = grids;
  if (told === undefined || one === undefined || grids.length < question.joint.sides.length) return "spent";
  limits.steps -= grids.reduce((sum, { count }) => sum + count, 0);
  if (limits.steps < 0) return "spent";
  const trial = { question, limits, told, wantedOf: rememberedByRules(question), take };
  return other === undefined ? tryEach(trial, one) : tryPairs(trial, [one, other]);
}

function tryEach(trial: Trial, grid: CaseGrid): SearchEnd {
  const { question, wantedOf, take } = trial;
  const codes = question.joint.axes.map(() => Number.NaN);
  for (let index = 0; index < grid.count; index += 1) {
    const reached = grid.read(index, codes);
    const wanted = reached && wantedOf([reached]);
    if (reached === undefined || wanted?.holds(codes) !== true) continue;
    if (take(candidateOf(trial, [...codes], [reached], wanted, [grid.listsAt(index)]))) return "stopped";
  }
  return "all";
}

/** Rules that count are the same list each time. */
function rememberedByRules({ wanted, counts }: Question): Trial["wantedOf"] {
  const known = new Map<Reached, Map<Reached | undefined, Wanted | undefined>>();
  return (reached) => {
    const [one, other] = reached as readonly [Reached, Reached | undefined];
    let own = known.get(one);
    if (own === undefined) {
      own = new Map();
      known.set(one, own);
    }
    if (!own.has(other)) own.set(other, counts?.(one) === false ? undefined : wanted(reached));
    return own.get(other);
  };
}
