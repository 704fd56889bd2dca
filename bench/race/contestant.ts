import type { TableCase } from "../tables/table.ts";

/** A way to decide a case, called as `decide` is: `answer(policy, facts)`. */
export type Answer = (policy: unknown, facts: TableCase) => unknown;

/** One way to decide, prepared for every variant of a table. */
export interface Contestant {
  readonly name: string;
  /** One per variant. */
  readonly entries: readonly Entry[];
  /** The award in minor units that an answer stands for, for the check before the race. */
  readonly awardOf: (answer: unknown) => unknown;
  /** Its answers are promises. */
  readonly waits?: true;
}

export interface Entry {
  readonly answer: Answer;
  readonly policy: unknown;
}
