/**
 * Which codes must be told apart so that no case is missed. Where an amount or a derived fact counts with a code, each may
 * make a difference; where it is only compared, all codes between two thresholds are one; where nobody looks, any will do.
 */
import {
  allSpans,
  type CompiledPolicy,
  factsOfValue,
  intersectSpans,
  operandsOf,
  type Spans,
  sameSpans,
  spansSize,
} from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import type { JointSide, JointSpace } from "../joint/joint.ts";

/** What stands behind the axes of a question. */
export interface ToldApart {
  /** By axis, ascending; of a derived axis none. */
  readonly codes: readonly (readonly number[])[];
  /** The axes that matter: tested, computed with, or asked about. */
  readonly matters: ReadonlySet<number>;
}

/** What of a question says which cases it tells apart. */
type Asked = Pick<Question, "joint" | "space" | "reads" | "pairing">;

/** The cases that are not told apart from one, as far as they lie in the space. */
export function cellOf(
  { joint: { axes }, space }: Asked,
  { codes: told, matters }: ToldApart,
  codes: readonly number[],
): JointSpace {
  return axes.map(({ fact: { derivation } }, axis) => {
    const spans = space[axis] as Spans;
    const code = codes[axis] as number;
    if (derivation === undefined) {
      return intersectSpans(spans, [code, nextIn(told[axis] as readonly number[], code) - 1]);
    }
    // What is made of facts of one value is settled by these.
    return "list" in derivation && matters.has(axis) ? [code, code] : spans;
  });
}

/** The first code after one; there may be a million. */
function nextIn(codes: readonly number[], code: number): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((codes[middle] as number) <= code) low = middle + 1;
    else high = middle;
  }
  return codes[low] ?? Number.POSITIVE_INFINITY;
}

/** The codes; undefined where one axis alone has more than `most`. */
export function toldApart(question: Asked, most: number): ToldApart | undefined {
  const { joint, space } = question;
  const counted = countedAxes(question);
  const matters = new Set(counted);
  for (const { boxes } of joint.sides) for (const { fact } of boxes.flat()) matters.add(fact);
  for (const { lower, upper } of joint.ordered) matters.add(lower).add(upper);
  joint.axes.forEach(({ domain }, axis) => {
    if (!sameSpans(space[axis] as Spans, allSpans(domain))) matters.add(axis);
  });
  for (const side of joint.sides) countOperands(side, matters, counted);
  const cuts = cutsByAxis(question);
  const codes = joint.axes.map(({ fact }, axis): readonly number[] | undefined => {
    const spans = space[axis] as Spans;
    if (fact.derivation !== undefined) return [];
    if (!matters.has(axis)) return spans.slice(0, 1);
    if (!counted.has(axis)) return firstOfEach(spans, cuts.get(axis) ?? []);
    return spansSize(spans) > most ? undefined : codesIn(spans);
  });
  const known = codes.flatMap((own) => (own === undefined ? [] : [own]));
  return known.length < codes.length ? undefined : { codes: known, matters };
}

/** The axes with whose codes something is computed, short of what derived facts are made of. */
function countedAxes({ joint, reads = [], pairing }: Asked): Set<number> {
  const counted = new Set(reads);
  if (pairing?.kind === "step") for (const axis of pairing.axes) counted.add(axis);
  for (const { policy, axes } of joint.sides) {
    for (const place of placesInAmounts(policy)) counted.add(axes[place] as number);
  }
  return counted;
}

function placesInAmounts({ normal: { rules, otherwise } }: CompiledPolicy): readonly number[] {
  const consequences = otherwise === undefined ? rules : [...rules, otherwise];
  return consequences.flatMap(({ values }) => values.flatMap(factsOfValue));
}

/** What a derived fact that matters is made of counts, and so does whether a set or a list that matters is there. */
function countOperands({ policy, axes }: JointSide, matters: Set<number>, counted: Set<number>): void {
  const { facts, normal } = policy;
  const count = (place: number | undefined) => {
    if (place === undefined) return;
    matters.add(axes[place] as number);
    counted.add(axes[place] as number);
  };
  // What is made of others stands behind them.
  for (const [place, fact] of [...facts.entries()].toReversed()) {
    if (fact.derivation === undefined || !matters.has(axes[place] as number)) continue;
    if ("list" in fact.derivation) count(normal.given[fact.derivation.list]?.present);
    else for (const operand of operandsOf(fact.derivation)) count(operand);
  }
  for (const { present, places } of normal.given) {
    if (places.some((place) => matters.has(axes[place] as number))) count(present);
  }
}

/** By axis the first codes behind every threshold. */
function cutsByAxis({ joint }: Asked): ReadonlyMap<number, readonly number[]> {
  const cuts = new Map<number, Set<number>>();
  for (const { fact, spans } of joint.sides.flatMap(({ boxes }) => boxes.flat())) {
    const own = cuts.get(fact) ?? new Set();
    cuts.set(fact, own);
    for (let at = 0; at < spans.length; at += 2)
      own.add(spans[at] as number).add((spans[at + 1] as number) + 1);
  }
  return new Map([...cuts].map(([axis, own]) => [axis, [...own].sort((a, b) => a - b)]));
}

/** The first code of every part that the cuts make of some spans. */
export function firstOfEach(spans: Spans, cuts: readonly number[]): readonly number[] {
  const starts = [Number.NEGATIVE_INFINITY, ...cuts];
  return starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    for (let i = 0; i < spans.length; i += 2) {
      const first = Math.max(start, spans[i] as number);
      if (first <= (spans[i + 1] as number) && first < end) return [first];
    }
    return [];
  });
}

/** Every code. */
export function codesIn(spans: Spans): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    for (let code = spans[at] as number; code <= (spans[at + 1] as number); code += 1) codes.push(code);
  }
  return codes;
}
