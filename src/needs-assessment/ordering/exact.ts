/**
 * The question with which the least is expected to be spent until it is known what is right. Orders that cannot become
 * better than the best one found are not followed to their end, and states from which the interview goes on alike
 * are followed once.
 */
import type { Looks } from "../searching/budget.ts";
import { type Asking, afterAnswer, answersIn, type Chooser } from "./chooser.ts";
import { keyOfAsking } from "./key-of-asking.ts";
import { restReader } from "./rest-of.ts";

/** A question, and what is expected to be spent from here when it comes next. */
export interface Costed {
  readonly question: number;
  /** What is expected; of a question that is not the best one it may be more. */
  readonly cost: number;
}

/** All states from which the interview goes on alike. */
interface Rest {
  readonly asking: Asking;
  readonly range: number;
  readonly questions: readonly number[];
  /** No less than this is spent from here. */
  least: number;
  /** What is spent from here, once it is known. */
  cost: number | undefined;
  ways: readonly Way[] | undefined;
}

/** A look at more variables than this counts as several. */
const VARIABLES = 16;

/** It is known what is right. */
const NOTHING: Rest = {
  asking: { state: [], askable: [] },
  range: 0,
  questions: [],
  least: 0,
  cost: 0,
  ways: [],
};

/** A question that comes next, with what its answers leave to be asked. */
interface Way {
  readonly question: number;
  readonly own: number;
  /** By how much the range is expected to become narrower. */
  readonly drop: number;
  readonly answers: readonly { readonly rest: Rest; readonly share: number }[];
}

/** The best question first; undefined where there are too many orders for the looks that are left. */
export function byExpectedCost(
  chooser: Chooser,
  asking: Asking,
  looks: Looks,
): readonly Costed[] | undefined {
  const { weigher, costs } = chooser;
  // What is kept of a state takes room by its size.
  const each = Math.ceil(weigher.variables.length / VARIABLES);
  const read = restReader(chooser);
  const known = new Map<string, Rest>();
  const looked = new Map<string, Rest | undefined>();

  /** What is left after answers, in whatever order they came; undefined where they cannot be. */
  function restAfter(asking: Asking): Rest | undefined {
    const state = keyOfAsking(asking);
    if (looked.has(state)) return looked.get(state);
    looks.left -= each;
    const { occurrence, low, high } = weigher.look(asking.state);
    const rest = occurrence === "cannot" ? undefined : low === high ? NOTHING : restOf(asking, high - low);
    looked.set(state, rest);
    return rest;
  }

  function restOf(asking: Asking, range: number): Rest {
    const { key, questions } = read(asking);
    const old = known.get(key);
    if (old !== undefined) return old;
    const own = questions.map((question) => costs[question] as number);
    // Where nothing can be asked, a doubt remains, and costs nothing.
    const least = own.length === 0 ? 0 : Math.min(...own);
    const cost = own.length === 0 ? 0 : undefined;
    const rest: Rest = { asking, range, questions, least, cost, ways: undefined };
    known.set(key, rest);
    return rest;
  }

  function waysFrom(rest: Rest): readonly Way[] {
    rest.ways ??= rest.questions
      .map((question) => wayOf(rest, question))
      .sort((a, b) => b.drop * a.own - a.drop * b.own);
    return rest.ways;
  }

  function wayOf({ asking, range }: Rest, question: number): Way {
    const answers = new Map<Rest, number>();
    let shares = 0;
    let left = 0;
    for (const { state, share } of answersIn(chooser, asking, question)) {
      const rest = restAfter(afterAnswer(asking, question, state));
      if (rest === undefined || share === 0) continue;
      shares += share;
      left += share * rest.range;
      if (rest !== NOTHING) answers.set(rest, (answers.get(rest) ?? 0) + share);
    }
    // Shares of answers that cannot be are spread over the rest.
    return {
      question,
      own: costs[question] as number,
      drop: range - (shares === 0 ? 0 : left / shares),
      answers: [...answers].map(([rest, share]) => ({ rest, share: share / shares })),
    };
  }

  /** What is spent from here; where that is more than `most`, something between the two. */
  function spentFrom(rest: Rest, most: number): number {
    if (rest.cost !== undefined) return rest.cost;
    if (rest.least > most || looks.left < 0) return rest.least;
    const ways = waysFrom(rest);
    let best = Number.POSITIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    for (const way of ways) {
      const cost = spentOn(way, Math.min(most, best));
      least = Math.min(least, cost);
      if (cost <= most) best = Math.min(best, cost);
    }
    rest.least = Math.max(rest.least, least);
    if (best <= most && looks.left >= 0) rest.cost = best;
    return rest.cost ?? rest.least;
  }

  function spentOn({ own, answers }: Way, most: number): number {
    const bounds = answers.map(({ rest }) => rest.cost ?? rest.least);
    let sum = answers.reduce((all, { share }, at) => all + share * (bounds[at] as number), own);
    for (const [at, { rest, share }] of answers.entries()) {
      if (sum > most) return sum;
      const before = bounds[at] as number;
      sum += share * (spentFrom(rest, before + (most - sum) / share) - before);
    }
    return sum;
  }

  const start = restAfter(asking);
  if (start === undefined) return [];
  let best = Number.POSITIVE_INFINITY;
  const costed = waysFrom(start).map((way) => {
    const cost = spentOn(way, best);
    best = Math.min(best, cost);
    return { question: way.question, cost };
  });
  if (looks.left < 0) return undefined;
  return costed.sort((a, b) => a.cost - b.cost || a.question - b.question);
}
