/**
 * How a case is decided.
 */
import type { CaseOptions } from "./read-case.ts";

/** Options of `decide`. */
export interface DecideOptions extends CaseOptions {
  /**
   * How long to search where facts are unknown, in steps (20,000 where not said). Past it the decision is `open`
   * with `exact: false`, unless whatever was not ruled out comes to one outcome: then it is `decided`, never wrongly, and
   * `because` may also name a rule that gives this outcome and cannot fire.
   */
  readonly steps?: number;
}

/** The steps of a search; what is not a number of steps is none that was given. */
export function stepsOf({ steps }: DecideOptions): number {
  return steps !== undefined && steps >= 0 ? steps : 20_000;
}
