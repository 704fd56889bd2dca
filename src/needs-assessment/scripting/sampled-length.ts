/**
 * How long an interview is on average, from a sample of ways: there are too many to follow all of them.
 */
import type { Asking, Chooser } from "../ordering/chooser.ts";
import { keyOfAsking } from "../ordering/key-of-asking.ts";
import type { QuestionOptions } from "../question-options.ts";
import type { Looks } from "../searching/budget.ts";
import { type WayAnswer, wayOn } from "./way-on.ts";
import type { Ways } from "./ways-from.ts";

/** What a sample is drawn from. */
interface SampleOptions {
  readonly strategy: QuestionOptions["strategy"];
  readonly ways: Ways;
  /** What the chooser's looks are taken from. */
  readonly looks: Looks;
}

/** So many ways are followed at the most. */
const WAYS = 20;

/** The mean number of questions; what is laid out already is not looked at again. One way is followed in any case. */
export function sampledLength(
  chooser: Chooser,
  start: Asking,
  { strategy, ways: { known }, looks }: SampleOptions,
): number {
  const ways = new Map(known);
  let drawn = 1;
  let asked = 0;
  let followed = 0;
  while (followed < WAYS && (followed === 0 || looks.left > 0)) {
    followed += 1;
    for (let asking = start; ; ) {
      const key = keyOfAsking(asking);
      const way = ways.has(key) ? ways.get(key) : wayOn(chooser, asking, strategy);
      ways.set(key, way);
      if (way === undefined || "right" in way || way.answers.length === 0) break;
      asked += 1;
      // A fixed sequence of numbers: every machine follows the same ways.
      drawn = (drawn * 48271) % 2147483647;
      asking = answerAt(way.answers, drawn / 2147483647).asking;
    }
  }
  return asked / followed;
}

/** The answer that a part of all answers falls to, each as wide as its share. */
function answerAt(answers: readonly WayAnswer[], part: number): WayAnswer {
  let left = part * answers.reduce((sum, { share }) => sum + share, 0);
  for (const answer of answers) {
    left -= answer.share;
    if (left < 0) return answer;
  }
  return answers.at(-1) as WayAnswer;
}
