/**
 * What the answers to one question mean. The kernel says it, of each value once: few answers are given again and again.
 */
import { type CompiledPolicy, readCase, type Spans, uniteSpans } from "../../policy/normal-form.ts";
import type { Held, Variable } from "./variable.ts";

/** An answer, by the variables of its question. */
export interface AnswerMeaning {
  readonly held: readonly Held[];
  /** The same as long as it is not settled whether the question is asked at all. */
  readonly wide: readonly Held[];
}

/** Gives the meaning of a value, known or vague; undefined where the question takes no such value. */
export type AnswerReader = (value: unknown) => AnswerMeaning | undefined;

/** So many values are remembered for each question, none of them longer than this. */
const MOST_REMEMBERED = 1_000;
const LONGEST = 200;

/** The reader of the question called `name`, with `own` its places among the variables. */
export function answerReader(
  form: CompiledPolicy,
  name: string,
  variables: readonly Variable[],
  own: readonly number[],
): AnswerReader {
  // A text may read like an object: the two are kept apart.
  const plain = new Map<unknown, AnswerMeaning>();
  const structured = new Map<string, AnswerMeaning>();
  const hold = (spansOf: (place: number) => Spans) =>
    own.map((place) => (variables[place] as Variable).hold(spansOf(place)));

  function read(value: unknown): AnswerMeaning | undefined {
    const { space, issues } = readCase(form, { [name]: { value, from: "verified" } }, { from: "verified" });
    if (issues.length > 0) return undefined;
    return {
      held: hold((place) => space[place] as Spans),
      wide: hold((place) => uniteSpans(space[place] as Spans, notThere(variables[place] as Variable))),
    };
  }

  return (value) => {
    // Of numbers, the zero below zero would be taken for zero.
    if (Object.is(value, -0)) return read(value);
    // What an assessment holds is plain data: equal texts are equal values.
    const isStructured = typeof value === "object";
    const key = isStructured ? JSON.stringify(value) : value;
    const remembered = (isStructured ? structured : plain) as Map<unknown, AnswerMeaning>;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const meaning = read(value);
    const isShort = typeof key !== "string" || key.length <= LONGEST;
    if (meaning !== undefined && isShort && remembered.size < MOST_REMEMBERED) remembered.set(key, meaning);
    return meaning;
  };
}

/** The codes of a variable whose question is not asked. */
export function notThere({ absent }: Variable): Spans {
  return absent === undefined ? [0, 0] : [absent, absent];
}
