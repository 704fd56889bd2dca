/**
 * How a case is decided.
 */
import type { CaseOptions } from "./read-case.ts";

/** Options of `decide`. */
export interface DecideOptions extends CaseOptions {
  /**
   * How long to search where facts are unknown, in steps (20,000 where not said). Past it the decision is `open`
   * with `exact: false`, never a wrong `decided`.
   */
  readonly steps?: number;
}

/** The steps of a search where none are given. */
export const DEFAULT_STEPS = 20_000;
