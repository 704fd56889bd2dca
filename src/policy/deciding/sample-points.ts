/**
 * Cases out of a set of cases, at which amounts are tried: its corners, or all of it where it is small.
 */
import { type Spans, spansSize } from "../normal/spans.ts";
import { type Budget, spend } from "./budget.ts";

/** The most points that are tried one by one. */
const MOST = 4096;

/** Cases of some facts, each a code by fact; undefined where there are more than may be tried. */
type Points = Iterable<ReadonlyMap<number, number>> | undefined;

/** For each listed fact its lowest and highest code, in every combination. */
export function corners(facts: readonly number[], spansOf: (fact: number) => Spans, budget: Budget): Points {
  if (2 ** facts.length > MOST || !spend(budget, 2 ** facts.length)) return undefined;
  return combine(facts, (fact) => {
    const spans = spansOf(fact);
    return [...new Set([spans[0] as number, spans.at(-1) as number])];
  });
}

/** Every combination of codes of the listed facts. */
export function allPoints(
  facts: readonly number[],
  spansOf: (fact: number) => Spans,
  budget: Budget,
): Points {
  let size = 1;
  for (const fact of facts) size *= spansSize(spansOf(fact));
  if (size > MOST || !spend(budget, size)) return undefined;
  return combine(facts, (fact) => {
    const spans = spansOf(fact);
    const codes: number[] = [];
    for (let i = 0; i < spans.length; i += 2) {
      for (let code = spans[i] as number; code <= (spans[i + 1] as number); code += 1) codes.push(code);
    }
    return codes;
  });
}

function* combine(
  facts: readonly number[],
  codesOf: (fact: number) => readonly number[],
): Generator<ReadonlyMap<number, number>> {
  const choices = facts.map(codesOf);
  const total = choices.reduce((product, choice) => product * choice.length, 1);
  for (let number = 0; number < total; number += 1) {
    const point = new Map<number, number>();
    let rest = number;
    choices.forEach((choice, index) => {
      point.set(facts[index] as number, choice[rest % choice.length] as number);
      rest = Math.floor(rest / choice.length);
    });
    yield point;
  }
}
