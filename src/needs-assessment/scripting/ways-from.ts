/**
 * An interview laid out from a state on, what comes soonest first: where there are too many ways to look at, all of them
 * are known to the same depth.
 */
import type { Asking, Chooser } from "../ordering/chooser.ts";
import { keyOfAsking } from "../ordering/key-of-asking.ts";
import type { QuestionOptions } from "../question-options.ts";
import type { InterviewScript } from "../script.ts";
import type { Looks } from "../searching/budget.ts";
import { type WayOn, wayOn } from "./way-on.ts";

/** What was laid out. */
export interface Ways {
  /** By {@link keyOfAsking}; undefined where nothing is right and no question is left. */
  readonly known: ReadonlyMap<string, WayOn | undefined>;
  /** What they went beyond; not there where no state was left out. */
  readonly limit?: NonNullable<InterviewScript["limit"]>;
}

/** How far it is laid out. */
export interface WaysOptions {
  readonly strategy: QuestionOptions["strategy"];
  /** Whether "I do not know" is an answer. */
  readonly unanswered: boolean;
  /** So many questions at the most. */
  readonly most: number;
  /** What the chooser's looks are taken from; the first question is looked for whatever it takes. */
  readonly looks: Looks;
}

/** The ways from a state on. */
export function waysFrom(
  chooser: Chooser,
  start: Asking,
  { strategy, unanswered, most, looks }: WaysOptions,
): Ways {
  const known = new Map<string, WayOn | undefined>();
  const beyond = new Set<string>();
  let questions = 0;
  let level: readonly Asking[] = [start];
  while (level.length > 0) {
    const next: Asking[] = [];
    for (const asking of level) {
      const key = keyOfAsking(asking);
      if (known.has(key) || beyond.has(key)) continue;
      if (looks.left <= 0 && known.size > 0) return { known, limit: "looks" };
      const way = wayOn(chooser, asking, strategy);
      // An end takes no further question.
      if (questions === most && way !== undefined && "question" in way) {
        beyond.add(key);
        continue;
      }
      known.set(key, way);
      if (way === undefined || "right" in way) continue;
      questions += 1;
      next.push(...way.answers.map((answer) => answer.asking));
      if (unanswered) next.push(way.unanswered);
    }
    level = next;
  }
  return beyond.size === 0 ? { known } : { known, limit: "steps" };
}
