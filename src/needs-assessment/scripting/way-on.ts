/**
 * The ways that an interview can go: at every state the question that comes next, and a way on for all answers that lead
 * on alike.
 */
import type { Spans } from "../../policy/normal-form.ts";
import type { AnswerTo } from "../ordering/answers-to.ts";
import { chooseQuestion } from "../ordering/choose-question.ts";
import { type Asking, answersIn, type Chooser, rangeOf } from "../ordering/chooser.ts";
import type { QuestionOptions } from "../question-options.ts";
import { askableIn } from "../searching/askable-in.ts";
import { looksAt } from "../searching/budget.ts";
import { rightPicks } from "../searching/right-picks.ts";
import type { Held } from "../weighing/variable.ts";

/** A state on the way: a question with its answers, or the place in the offering table of what is right. */
export type WayOn =
  | { readonly question: number; readonly answers: readonly WayAnswer[]; readonly unanswered: Asking }
  | { readonly right: number };

/** Answers that need not be told apart yet. */
export interface WayAnswer extends AnswerTo {
  /** By the place of each variable of the question, the codes that it has. */
  readonly spans: readonly (readonly [variable: number, spans: Spans])[];
  readonly asking: Asking;
}

/** So many looks may be taken to choose one question. */
const MOST_LOOKS = 20_000;
/** So many answers to one question are told apart. */
const MOST_ANSWERS = 2_000;

/** What comes next; undefined where no single thing is right, and no question is left. */
export function wayOn(
  chooser: Chooser,
  asking: Asking,
  strategy: QuestionOptions["strategy"],
): WayOn | undefined {
  const { weigher } = chooser;
  const question = chooseQuestion(chooser, asking, looksAt(weigher, MOST_LOOKS), strategy);
  if (question !== undefined) {
    const answers = tellApart(chooser, answersIn(chooser, asking, question), question).map(
      (answer): WayAnswer => {
        const spans = (weigher.variablesOf[question] ?? []).map(
          (place) => [place, (answer.state[place] as Held).spans] as const,
        );
        return {
          ...answer,
          spans,
          asking: { state: answer.state, askable: asking.askable.with(question, false) },
        };
      },
    );
    const unanswered = { state: asking.state, askable: asking.askable.with(question, false) };
    return { question, answers, unanswered };
  }
  const isAskable = askableIn(weigher, asking.askable);
  const { places } = rightPicks(weigher, asking.state, isAskable, looksAt(weigher, MOST_LOOKS));
  const [right] = places;
  return right === undefined || places.length > 1 ? undefined : { right };
}

/** Answers of which something still hangs on which of several values it is, one for each. */
function tellApart(chooser: Chooser, answers: readonly AnswerTo[], question: number): readonly AnswerTo[] {
  const { weigher } = chooser;
  const own = weigher.variablesOf[question] ?? [];
  const done: AnswerTo[] = [];
  const open = [...answers].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { state, share } = next;
    const range = rangeOf(chooser, state);
    if (range < 0) continue;
    const variable = range === 0 ? undefined : own.find((place) => !(state[place] as Held).settled);
    if (variable === undefined || done.length + open.length > MOST_ANSWERS) {
      done.push(next);
      continue;
    }
    const pieces = (state[variable] as Held).split(2);
    for (const held of [...pieces].reverse())
      open.push({ state: state.with(variable, held), share: share / pieces.length });
  }
  return done;
}
