/**
 * An interview written out, step by step.
 */

import type { Question } from "../needs-policy.ts";
import type { NeedsPolicyReference } from "../needs-policy-reference.ts";
import type { Asking, Chooser } from "../ordering/chooser.ts";
import { keyOfAsking } from "../ordering/key-of-asking.ts";
import type { QuestionOptions } from "../question-options.ts";
import type { InterviewScript, ScriptAnswer, ScriptStep, ScriptTarget } from "../script.ts";
import type { Looks } from "../searching/budget.ts";
import { offeringAt } from "../weighing/offering-at.ts";
import { repliesInWords } from "./replies-of.ts";
import { repliesTo } from "./replies-to.ts";
import type { WayAnswer, WayOn } from "./way-on.ts";
import { waysFrom } from "./ways-from.ts";

/** How the script is written. */
export interface Writing {
  readonly chooser: Chooser;
  readonly strategy: QuestionOptions["strategy"];
  readonly locale: string;
  readonly unanswered: boolean;
  readonly most: number;
  /** What the chooser's looks are taken from. */
  readonly looks: Looks;
}

const ASK_ON: ScriptTarget = { end: "ask-on" };

/** The script from a state on; a step is numbered when it is first reached. */
export function writeScript(
  { chooser, strategy, locale, unanswered, most, looks }: Writing,
  policy: NeedsPolicyReference,
  start: Asking,
): InterviewScript {
  const { weigher } = chooser;
  const { known: ways, limit } = waysFrom(chooser, start, { strategy, unanswered, most, looks });
  const steps: ScriptStep[] = [];
  const known = new Map<string, ScriptTarget>();
  let complete = limit === undefined;

  // Depth is bounded by the number of questions: none is asked twice.
  function targetOf(asking: Asking): ScriptTarget {
    const key = keyOfAsking(asking);
    const old = known.get(key);
    if (old !== undefined) return old;
    const way = ways.get(key);
    const target = way === undefined ? ASK_ON : targetFrom(way);
    if (target === ASK_ON) complete = false;
    known.set(key, target);
    return target;
  }

  function targetFrom(way: WayOn): ScriptTarget {
    if ("right" in way) {
      const offering = offeringAt(weigher, way.right);
      return offering === undefined ? { end: "none-fits" } : { recommend: offering.id };
    }
    const question = weigher.policy.questions[way.question] as Question;
    const place = steps.length;
    const step = place + 1;
    const { ask } = question.fact;
    const head = { step, question: question.name, ...(ask === undefined ? {} : { ask }) };
    steps.push({ ...head, answers: [] });
    steps[place] = { ...head, answers: answersOf(question, way) };
    return { step };
  }

  function answersOf(
    question: Question,
    way: Extract<WayOn, { readonly question: number }>,
  ): readonly ScriptAnswer[] {
    const groups = new Map<string, { readonly then: ScriptTarget; readonly answers: WayAnswer[] }>();
    for (const answer of way.answers) {
      const then = targetOf(answer.asking);
      const key = JSON.stringify(then);
      const group = groups.get(key) ?? { then, answers: [] };
      group.answers.push(answer);
      groups.set(key, group);
    }
    const told = [...groups.values()].map(({ then, answers }): ScriptAnswer => {
      const replies = repliesTo(weigher.variables, question, answers);
      return { text: repliesInWords(replies, locale), replies, then };
    });
    if (!unanswered) return told;
    const replies = [{ unanswered: "does-not-know" }, { unanswered: "rather-not-say" }];
    return [...told, { text: "I do not know", replies, then: targetOf(way.unanswered) }];
  }

  const first = targetOf(start);
  return { policy, first, steps, complete, ...(limit === undefined ? {} : { limit }) };
}
