/**
 * The answers to a question that are worth telling apart, each with how often it is to be expected.
 */
import { intersectSpans, type Spans, spansSize, uniteSpans } from "../../policy/normal-form.ts";
import type { Held, Variable } from "../weighing/variable.ts";
import type { State, Weigher } from "../weighing/weigher.ts";

/** One answer, or several that come to the same. */
export interface AnswerTo {
  readonly state: State;
  /** All answers to a question come to 1. */
  readonly share: number;
}

/** What is expected of a variable: codes with their shares. */
export interface Expected {
  readonly spans: Spans;
  readonly share: number;
}

/** No more answers than this are tried to weigh a question: neighbours are taken together. */
const MOST_ANSWERS = 64;

/** The answers that the state leaves open; where nothing is expected of them, parts are equally frequent. */
export function answersTo(
  { variables, variablesOf }: Weigher,
  state: State,
  question: number,
  expected: readonly Expected[] = [],
): readonly AnswerTo[] {
  let answers: readonly AnswerTo[] = [{ state, share: 1 }];
  for (const place of variablesOf[question] ?? []) {
    const variable = variables[place] as Variable;
    const parts = joined(variable, state[place] as Held, Math.floor(MOST_ANSWERS / answers.length));
    if (parts.length < 2) continue;
    const shares = sharesOf(
      parts.map(({ spans }) => spans),
      expected,
    );
    answers = answers.flatMap((answer) =>
      parts.map((held, index) => ({
        state: answer.state.with(place, held),
        share: answer.share * (shares[index] as number),
      })),
    );
  }
  return answers;
}

/** Neighbours joined, so that no more than `most` are left. */
function joined({ hold }: Variable, held: Held, most: number): readonly Held[] {
  const parts = held.parts();
  if (parts.length <= most) return parts;
  const each = Math.ceil(parts.length / Math.max(1, most));
  return Array.from({ length: Math.ceil(parts.length / each) }, (_, index) =>
    hold(
      parts
        .slice(index * each, (index + 1) * each)
        .map(({ spans }) => spans)
        .reduce(uniteSpans),
    ),
  );
}

function sharesOf(parts: readonly Spans[], expected: readonly Expected[]): readonly number[] {
  const own = parts.map((part) =>
    expected.reduce((sum, { spans, share }) => {
      const both = spansSize(intersectSpans(part, spans));
      return both === 0 ? sum : sum + (share * both) / spansSize(spans);
    }, 0),
  );
  const all = own.reduce((sum, share) => sum + share, 0);
  return all === 0 ? parts.map(() => 1 / parts.length) : own.map((share) => share / all);
}
