/**
 * Cases out of a set of cases, at which amounts are tried: its corners, or all of it where it is small.
 */
import { type Spans, spansSize } from "../normal/spans.ts";

/** The most points that are tried one by one. */
const MOST = 4096;

/** For each listed fact its lowest and highest code, in every combination; none where there are too many. */
export function corners(
  facts: readonly number[],
  spansOf: (fact: number) => Spans,
): Iterable<ReadonlyMap<number, number>> {
  return combine(facts, (fact) => {
    const spans = spansOf(fact);
    return [...new Set([spans[0] as number, spans.at(-1) as number])];
  });
}

/** Every combination of codes of the listed facts; undefined where there are more than can be tried. */
export function allPoints(
  facts: readonly number[],
  spansOf: (fact: number) => Spans,
): Iterable<ReadonlyMap<number, number>> | undefined {
  let size = 1;
  for (const fact of facts) size *= spansSize(spansOf(fact));
  if (size > MOST) return undefined;
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
  for (let number = 0; number < Math.min(total, MOST); number += 1) {
    const point = new Map<number, number>();
    let rest = number;
    choices.forEach((choice, index) => {
      point.set(facts[index] as number, choice[rest % choice.length] as number);
      rest = Math.floor(rest / choice.length);
    });
    yield point;
  }
}
