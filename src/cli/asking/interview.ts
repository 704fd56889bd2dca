import type { Result } from "../../issue/index.ts";
import type { Query } from "./query.ts";

/** What a dialogue is about: questions that follow from what is known, and what is known after an answer. */
export interface Interview<State> {
  /** What to ask now; undefined where asking may stop. */
  readonly next: (state: State) => Query | undefined;
  /** What is known after a reply, or what is wrong with it. */
  readonly take: (state: State, query: Query, reply: unknown) => Result<State>;
  /** What was known before the last answer, where the dialogue itself has not seen it; undefined where there is none. */
  readonly before: (state: State) => State | undefined;
}

/** How a dialogue ended. */
export interface Held<State> {
  /** Nothing was left to ask, the person wanted to stop, or they broke off. */
  readonly ended: "done" | "stopped" | "cancelled";
  readonly state: State;
}
