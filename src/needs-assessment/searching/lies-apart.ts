/**
 * Two answers to a question that lead to different picks while all others are the same: bounds tell, and where they do
 * not yet, some more answers are taken, each so that the two drift apart.
 */
import type { AnswerTo } from "../ordering/answers-to.ts";
import type { State, Weigher } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { partsOf } from "./can-be.ts";

/** What a state leaves possible. */
interface Range {
  readonly state: State;
  readonly low: number;
  readonly high: number;
  readonly isSure: boolean;
}

/** So many looks for two answers: what is found is found soon. */
const EACH = 200;
/** So many pairs of answers are tried. */
const MOST_PAIRS = 3;

/** True where such a pair was found; false says nothing. */
export function liesApart(
  weigher: Weigher,
  answers: readonly AnswerTo[],
  isTried: (variable: number) => boolean,
  looks: Looks,
): boolean {
  const ranges = answers.flatMap(({ state }) => rangeOf(weigher, state, looks) ?? []);
  ranges.sort((a, b) => a.low + a.high - b.low - b.high);
  // Those that differ the most come first.
  const pairs = ranges
    .flatMap((one, at) => ranges.slice(at + 1).map((other, more) => ({ one, other, apart: more })))
    .sort((a, b) => b.apart - a.apart)
    .slice(0, MOST_PAIRS);
  return pairs.some(({ one, other }) => {
    const own = { left: Math.min(EACH, looks.left) };
    looks.left -= own.left;
    const found = areApart(weigher, one, other, isTried, own);
    looks.left += Math.max(0, own.left);
    return found;
  });
}

function areApart(
  weigher: Weigher,
  first: Range,
  second: Range,
  isTried: (variable: number) => boolean,
  looks: Looks,
): boolean {
  const stack: (readonly [Range, Range])[] = [[first, second]];
  for (let next = stack.pop(); next !== undefined && looks.left > 0; next = stack.pop()) {
    const [one, other] = next;
    if (gapOf(one, other) > 0) {
      if (one.isSure && other.isSure) return true;
    } else if (one.low === one.high && other.low === other.high) continue;
    const variable = unsettledIn(weigher, one, isTried) ?? unsettledIn(weigher, other, isTried);
    if (variable === undefined) continue;
    const others = partsOf(other.state, variable);
    const parts = partsOf(one.state, variable).flatMap((state, at): (readonly [Range, Range])[] => {
      const left = rangeOf(weigher, state, looks);
      const right = left && rangeOf(weigher, others[at] as State, looks);
      return left === undefined || right === undefined ? [] : [[left, right]];
    });
    stack.push(...parts.sort((a, b) => apartness(...a) - apartness(...b)));
  }
  return false;
}

/** How much of a difference can be seen already: what shows it is tried first. */
function apartness(one: Range, other: Range): number {
  return Math.abs(one.low - other.low) + Math.abs(one.high - other.high);
}

/** How far all of the one lies from all of the other; below one where they may come to the same. */
function gapOf(one: Range, other: Range): number {
  return Math.max(other.low - one.high, one.low - other.high);
}

function rangeOf(weigher: Weigher, state: State, looks: Looks): Range | undefined {
  looks.left -= 1;
  const { occurrence, low, high } = weigher.look(state);
  return occurrence === "cannot" ? undefined : { state, low, high, isSure: occurrence === "can" };
}

function unsettledIn(
  weigher: Weigher,
  { state }: Range,
  isTried: (variable: number) => boolean,
): number | undefined {
  return weigher.someUnsettled(weigher.look(state).state, isTried);
}
