/**
 * An interview laid out from a state on, what comes soonest first: where there are too many ways to look at, all of them
 * are known to the same depth.
 */
import type { Asking, Chooser } from "../ordering/chooser.ts";
import { keyOfAsking } from "../ordering/key-of-asking.ts";
import type { QuestionOptions } from "../question-options.ts";
import { type WayOn, wayOn } from "./way-on.ts";

/** What was laid out. */
export interface Ways {
  /** By {@link keyOfAsking}; undefined where nothing is right and no question is left. */
  readonly known: ReadonlyMap<string, WayOn | undefined>;
  /** False where states were left out. */
  readonly whole: boolean;
}

/** How far it is laid out. */
export interface WaysOptions {
  readonly strategy: QuestionOptions["strategy"];
  /** Whether "I do not know" is an answer. */
  readonly unanswered: boolean;
  /** So many questions at the most. */
  readonly most: number;
}

/** The ways from a state on. */
export function waysFrom(chooser: Chooser, start: Asking, { strategy, unanswered, most }: WaysOptions): Ways {
  const known = new Map<string, WayOn | undefined>();
  let questions = 0;
  let level: readonly Asking[] = [start];
  while (level.length > 0) {
    const next: Asking[] = [];
    for (const asking of level) {
      const key = keyOfAsking(asking);
      if (known.has(key)) continue;
      if (questions === most) return { known, whole: false };
      const way = wayOn(chooser, asking, strategy);
      known.set(key, way);
      if (way === undefined || "right" in way) continue;
      questions += 1;
      next.push(...way.answers.map((answer) => answer.asking));
      if (unanswered) next.push(way.unanswered);
    }
    level = next;
  }
  return { known, whole: true };
}
