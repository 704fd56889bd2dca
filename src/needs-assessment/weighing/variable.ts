/**
 * What can be known of a question: of most one value, of a set for each word whether it holds it. The values that no
 * policy tells apart are one part; where an amount is made of the value, every value is a part of its own as long as they
 * are few.
 */
import {
  allSpans,
  type Box,
  type Domain,
  intersectSpans,
  type Known,
  type NormalFact,
  type Spans,
  spansMeet,
  uniteSpans,
} from "../../policy/normal-form.ts";

/** One thing that can be known, with a place among all. */
export interface Variable {
  /** The place of the question that it belongs to. */
  readonly question: number;
  readonly domain: Domain;
  /** The code of *absent*, where it can be. */
  readonly absent: number | undefined;
  /** Disjoint parts in the order of their lowest values. */
  readonly parts: readonly Spans[];
  /** True where an amount or a derived fact is made of the value: then parts still hold values that differ. */
  readonly counted: boolean;
  /** What is known where it has one of these codes: the same object for the same parts, as long as it is remembered. */
  readonly hold: (spans: Spans) => Held;
}

/** What is known of a variable. */
export interface Held {
  /** Different for what is known differently. */
  readonly id: number;
  readonly spans: Spans;
  /** The same for every policy that looks at the variable, by the place of the policy. */
  readonly by: readonly (Known | undefined)[];
  /** True where nothing is left to tell apart. */
  readonly settled: boolean;
  /**
   * What is worth trying, in no more than so many pieces: each part that is left, neighbours together where they are
   * more; or two halves of one that is counted.
   */
  readonly split: (most: number) => readonly Held[];
}

/** A policy that looks at a variable, and at which of its slots. */
export interface Looker {
  readonly know: (spans: Spans) => Known;
  /** The boxes that test the slot. */
  readonly tests: readonly Spans[];
  readonly counted: boolean;
}

/** So many values are parts of their own. */
const FEW = 24;
/** So many are remembered: past it, what is known is made anew each time. */
const MOST_REMEMBERED = 1_000;

/** A variable that these policies look at; undefined for a policy that does not. */
export function variableOf(
  question: number,
  { domain }: NormalFact,
  lookers: readonly (Looker | undefined)[],
): Variable {
  const there = lookers.filter((one) => one !== undefined);
  const counted = there.some((one) => one.counted);
  const parts = partsOf(
    domain,
    there.flatMap(({ tests }) => tests),
    counted,
  );
  const remembered = new Map<string, Held>();
  let made = 0;

  function hold(told: Spans): Held {
    const key = told.join();
    let held = remembered.get(key);
    if (held === undefined) {
      made += 1;
      held = make(told, made);
      if (remembered.size < MOST_REMEMBERED) remembered.set(key, held);
    }
    return held;
  }

  function make(told: Spans, id: number): Held {
    const within = parts.map((part) => intersectSpans(part, told)).filter((part) => part.length > 0);
    const settled = counted ? told.length === 2 && told[0] === told[1] : within.length < 2;
    const tried = new Map<number, readonly Held[]>();
    return {
      id,
      spans: told,
      by: lookers.map((one) => one?.know(told)),
      settled,
      split: (most) => {
        let pieces = tried.get(most);
        if (pieces === undefined) {
          const spans = settled ? [] : within.length === 1 ? halvesOf(told) : joined(within, most);
          pieces = spans.map(hold);
          tried.set(most, pieces);
        }
        return pieces;
      },
    };
  }

  return {
    question,
    domain,
    absent: domain.absent,
    parts,
    counted,
    hold: (spans) => hold(counted ? spans : wholeParts(parts, spans)),
  };
}

/** The parts that these codes lie in: what is not told apart need not be. */
function wholeParts(parts: readonly Spans[], spans: Spans): Spans {
  return parts.reduce<Spans>((all, part) => (spansMeet(part, spans) ? uniteSpans(all, part) : all), []);
}

function partsOf(domain: Domain, tests: readonly Spans[], counted: boolean): readonly Spans[] {
  const [least, last] = allSpans(domain) as readonly [number, number];
  const starts = new Set([least]);
  const start = (code: number) => {
    if (code > least && code <= last) starts.add(code);
  };
  if (domain.absent !== undefined) start(domain.absent);
  for (const spans of tests) for (const [at, code] of spans.entries()) start(at % 2 === 0 ? code : code + 1);
  if (counted && domain.greatest - least < FEW)
    for (let code = least; code <= domain.greatest; code += 1) start(code);
  const sorted = [...starts].sort((a, b) => a - b);
  const pieces = sorted.map((code, at): Spans => [code, (sorted[at + 1] ?? last + 1) - 1]);
  if (counted) return pieces;
  const alike = new Map<string, Spans>();
  for (const piece of pieces) {
    const key = tests.map((spans) => (spansMeet(spans, piece) ? 1 : 0)).join("");
    const absent = piece[0] === domain.absent ? "absent" : key;
    alike.set(absent, uniteSpans(alike.get(absent) ?? [], piece));
  }
  return [...alike.values()];
}

/** Neighbours joined, so that no more than `most` are left, and always two. */
function joined(parts: readonly Spans[], most: number): readonly Spans[] {
  if (parts.length <= most) return parts;
  const each = Math.ceil(parts.length / Math.max(2, most));
  return Array.from({ length: Math.ceil(parts.length / each) }, (_, index) =>
    parts.slice(index * each, (index + 1) * each).reduce(uniteSpans),
  );
}

function halvesOf(spans: Spans): readonly Spans[] {
  const [least, greatest] = [spans[0] as number, spans.at(-1) as number];
  const middle = Math.floor((least + greatest) / 2);
  return [intersectSpans(spans, [least, middle]), intersectSpans(spans, [middle + 1, greatest])];
}

/** The spans with which the boxes of a policy test one slot. */
export function testsOf(boxes: readonly Box[], place: number): readonly Spans[] {
  return boxes.flatMap((box) => box.filter(({ fact }) => fact === place).map(({ spans }) => spans));
}
