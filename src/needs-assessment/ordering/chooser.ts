/**
 * What it takes to weigh questions against each other.
 */

import { askableIn } from "../searching/askable-in.ts";
import { thatMatter } from "../searching/that-matter.ts";
import type { State, Weigher } from "../weighing/weigher.ts";
import { type AnswerTo, answersTo, type Expected } from "./answers-to.ts";

/** Questions with their costs and what is expected of them. */
export interface Chooser {
  readonly weigher: Weigher;
  /** By question, above 0. */
  readonly costs: readonly number[];
  /** By question; an empty list where nothing is expected. */
  readonly expected: readonly (readonly Expected[])[];
  /** By question: those that come before it. */
  readonly after: readonly (readonly number[])[];
}

/** A state while questions are chosen: what is known, and what may be asked. */
export interface Asking {
  readonly state: State;
  readonly askable: readonly boolean[];
}

/** The answers to a question in a state. */
export function answersIn(
  { weigher, expected }: Chooser,
  { state }: Asking,
  question: number,
): readonly AnswerTo[] {
  return answersTo(weigher, state, question, expected[question]);
}

/** The same after an answer: it is not asked again. */
export function afterAnswer({ askable }: Asking, question: number, state: State): Asking {
  return { state, askable: askable.with(question, false) };
}

/** How many offerings lie between the first and the last that may be right; below zero where answers cannot be. */
export function rangeOf({ weigher }: Chooser, state: State): number {
  const { occurrence, low, high } = weigher.look(state);
  return occurrence === "cannot" ? -1 : high - low;
}

/**
 * The questions that something unsettled hangs on and that may be asked now, in the order of the policy: one that another
 * has to come before waits for it.
 */
export function questionsIn({ weigher, after }: Chooser, { state, askable }: Asking): readonly number[] {
  const look = weigher.look(state);
  const isAskable = askableIn(weigher, askable);
  const open = new Set(
    thatMatter(weigher, look)
      .filter(isAskable)
      .map((variable) => weigher.variables[variable]?.question as number),
  );
  const waiting = (question: number) => (after[question] ?? []).some((other) => open.has(other));
  const questions = [...open].sort((a, b) => a - b);
  const ready = questions.filter((question) => !waiting(question));
  return ready.length > 0 ? ready : questions;
}
