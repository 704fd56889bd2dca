/**
 * The replies to a question that one way on stands for.
 */
import type { Spans } from "../../policy/normal-form.ts";
import type { Question } from "../needs-policy.ts";
import type { Held, Variable } from "../weighing/variable.ts";
import type { State, Weigher } from "../weighing/weigher.ts";
import { repliesOf } from "./replies-of.ts";
import type { WayAnswer } from "./way-on.ts";

/** The replies that lead to one of these states. */
export function repliesToSpans(
  { policy, variables, variablesOf }: Weigher,
  question: number,
  states: readonly State[],
): readonly unknown[] {
  const answers = states.map((state) => ({
    spans: (variablesOf[question] ?? []).map((place) => [place, (state[place] as Held).spans] as const),
  }));
  return repliesTo(variables, policy.questions[question] as Question, answers);
}

/** Replies that `answer` takes; of a set what it has and has not of what rules look at. */
export function repliesTo(
  variables: readonly Variable[],
  { fact }: Question,
  answers: readonly Pick<WayAnswer, "spans">[],
): readonly unknown[] {
  if (fact.type !== "set") {
    const [first] = answers[0]?.spans ?? [];
    if (first === undefined) return [];
    const all = answers.flatMap(({ spans }) => spans[0]?.[1] ?? []);
    return repliesOf((variables[first[0]] as Variable).domain, sorted(all));
  }
  return answers.map(({ spans }) => {
    const words = spans.slice(0, fact.values.length);
    const there = spans[fact.values.length]?.[1];
    if (there !== undefined && there.at(-1) === 0) return { is: "absent" };
    const those = (code: number) =>
      fact.values.filter((_, at) => {
        const own = words[at]?.[1];
        return own !== undefined && own[0] === code && own.at(-1) === code;
      });
    const [has, hasNone] = [those(1), those(0)];
    return { ...(has.length > 0 && { has }), ...(hasNone.length > 0 && { hasNone }) };
  });
}

/** Spans of several answers, which share nothing, in their order. */
function sorted(spans: Spans): Spans {
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < spans.length; at += 2) pairs.push([spans[at] as number, spans[at + 1] as number]);
  pairs.sort((a, b) => a[0] - b[0]);
  const joined: number[] = [];
  for (const [low, high] of pairs) {
    if (joined.length > 0 && joined.at(-1) === low - 1) joined[joined.length - 1] = high;
    else joined.push(low, high);
  }
  return joined;
}
