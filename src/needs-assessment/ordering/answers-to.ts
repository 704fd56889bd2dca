/**
 * The answers to a question that are worth telling apart, each with how often it is to be expected.
 */
import { intersectSpans, type Spans, spansSize } from "../../policy/normal-form.ts";
import type { Held } from "../weighing/variable.ts";
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
  { variablesOf }: Weigher,
  state: State,
  question: number,
  expected: readonly Expected[] = [],
): readonly AnswerTo[] {
  let answers: readonly AnswerTo[] = [{ state, share: 1 }];
  for (const place of variablesOf[question] ?? []) {
    const most = Math.floor(MOST_ANSWERS / answers.length);
    const parts = most < 2 ? [] : (state[place] as Held).split(most);
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
