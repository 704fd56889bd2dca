/**
 * How large a policy may be. A policy may come from a stranger, so its size, depth and work are bounded, and the
 * message of a limit names the limit.
 */

/** Bounds on a policy document; each can be set when reading. */
export interface Limits {
  /** Characters of text, and of JSON values written out. */
  readonly size: number;
  readonly depth: number;
  readonly facts: number;
  readonly rules: number;
  readonly enumValues: number;
  /** Records that a list may have. */
  readonly items: number;
  /** What rules can test: facts of one value, words of sets, derived facts. */
  readonly places: number;
  /** Values at which one fact's tests change their answer. */
  readonly thresholds: number;
  /** Alternatives that one condition may expand to. */
  readonly boxes: number;
  /** Numbers in the compiled table: regions of all facts, times alternatives of all rules, by 32. */
  readonly table: number;
  /** Issues reported; the last one then says how many more there are. */
  readonly issues: number;
}

/** The limits that hold where none are given. */
export const DEFAULT_LIMITS: Limits = {
  size: 1_000_000,
  depth: 32,
  facts: 200,
  rules: 10_000,
  enumValues: 10_000,
  items: 1_000,
  places: 1_000,
  thresholds: 10_000,
  boxes: 64,
  table: 32_000_000,
  issues: 1_000,
};
