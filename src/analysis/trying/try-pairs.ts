/**
 * Pairs of cases: those that agree in what both sides share are put together, and then only those are compared of which
 * the one may show something that the others do not.
 */
import type { SearchEnd } from "../asking/question.ts";
import { codesOfSide } from "../joint/side-of.ts";
import type { Reached } from "../outcomes/reached.ts";
import { caseResultAt } from "../outcomes/reached.ts";
import type { CaseGrid } from "./case-grid.ts";
import { type Groups, groupCases } from "./group-cases.ts";
import { growsAlong } from "./grows-along.ts";
import { growsInGroups } from "./grows-in-groups.ts";
import { candidateOf, type Trial, type TryPair } from "./trial.ts";

/** Every pair that is wanted; of pairs that come to the same at least one. */
export function tryPairs(trial: Trial, grids: readonly [CaseGrid, CaseGrid]): SearchEnd {
  const { pairing } = trial.question;
  const tryPair = pairTried(trial, grids);
  if (pairing?.kind === "growing") {
    const along = grids[0].dimensions.findIndex(({ name }) => name === pairing.fact);
    if (along >= 0) return endOf(growsAlong(trial, pairing, grids[0], along, tryPair));
  }
  const groups = groupCases(trial.question, grids, trial.told.matters);
  if (pairing?.kind === "growing") return endOf(growsInGroups(trial, pairing, grids, groups, tryPair));
  return endOf(inGroups(trial, grids, groups, tryPair));
}

function endOf(end: boolean | undefined): SearchEnd {
  return end === undefined ? "spent" : end ? "stopped" : "all";
}

/** Holds two cases against the question, and gives them where they are wanted. */
function pairTried(trial: Trial, [left, right]: readonly [CaseGrid, CaseGrid]): TryPair {
  const { question, limits, wantedOf, take } = trial;
  const codes = question.joint.axes.map(() => Number.NaN);
  return (one, other) => {
    limits.steps -= 1;
    if (limits.steps < 0) return undefined;
    const mine = left.read(one, codes);
    const theirs = right.read(other, codes);
    if (mine === undefined || theirs === undefined) return false;
    for (const { lower, upper } of question.joint.ordered) {
      if ((codes[lower] as number) > (codes[upper] as number)) return false;
    }
    const wanted = wantedOf([mine, theirs]);
    if (wanted?.holds(codes) !== true) return false;
    const lists = [left.listsAt(one), right.listsAt(other)];
    return take(candidateOf(trial, [...codes], [mine, theirs], wanted, lists));
  };
}

function inGroups(
  { question: { pairing } }: Trial,
  grids: readonly [CaseGrid, CaseGrid],
  { count, casesOf }: Groups,
  tryPair: TryPair,
): boolean | undefined {
  const [mine, theirs] = grids.map((grid, side) => {
    if (pairing?.kind === "results") return resultsOf(grid, pairing.fields[side as 0 | 1]);
    return undefined;
  }) as [ResultOf | undefined, ResultOf | undefined];
  for (let group = 0; group < count; group += 1) {
    const left = oneOfEach(casesOf(0, group), mine);
    const right = left.length === 0 ? [] : oneOfEach(casesOf(1, group), theirs);
    const near = pairing?.kind === "step" ? byCode(grids[1], right, pairing.axes[1]) : undefined;
    for (const one of left) {
      const others = near === undefined ? right : oneStepFrom(grids[0], one, (pairing as Step).axes[0], near);
      for (const other of others) {
        const end = tryPair(one, other);
        if (end !== false) return end;
      }
    }
  }
  return false;
}

type Step = { readonly axes: readonly [number, number] };

/** What a case comes to in some fields, as a text. */
type ResultOf = (index: number) => string;

function resultsOf(grid: CaseGrid, fields: readonly number[]): ResultOf {
  const codes: number[] = [];
  return (index) => {
    const reached = grid.read(index, codes) as Reached;
    const result = caseResultAt(grid.side.policy, reached, codesOfSide(grid.side, codes));
    return result.status === "decided"
      ? fields.map((field) => result.fields[field]?.join()).join(" ")
      : result.status;
  };
}

/** Of cases that come to the same the first. */
function oneOfEach(cases: readonly number[], resultOf: ResultOf | undefined): readonly number[] {
  if (resultOf === undefined || cases.length < 2) return cases;
  const seen = new Set<string>();
  return cases.filter((index) => {
    const result = resultOf(index);
    return !seen.has(result) && seen.add(result) !== undefined;
  });
}

function byCode(grid: CaseGrid, cases: readonly number[], axis: number): ReadonlyMap<number, number[]> {
  const codes: number[] = [];
  const found = new Map<number, number[]>();
  for (const index of cases) {
    grid.read(index, codes);
    const code = codes[axis] as number;
    const own = found.get(code);
    if (own === undefined) found.set(code, [index]);
    else own.push(index);
  }
  return found;
}

function oneStepFrom(
  grid: CaseGrid,
  index: number,
  axis: number,
  near: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const codes: number[] = [];
  grid.read(index, codes);
  const code = codes[axis] as number;
  return [...(near.get(code - 1) ?? []), ...(near.get(code + 1) ?? [])];
}
