/**
 * Answers of one customer who is in a state.
 */
import { repliesToSpans } from "../scripting/replies-to.ts";
import { looksAt } from "../searching/budget.ts";
import { canBe } from "../searching/can-be.ts";
import type { Held } from "../weighing/variable.ts";
import type { State, Weigher } from "../weighing/weigher.ts";

/** So many looks may be taken to see whether an answer can be. */
const MOST_LOOKS = 2_000;

/** A reply to every question: of what the state leaves open the first that can be. */
export function witnessIn(weigher: Weigher, given: State): { readonly [question: string]: unknown } {
  const { policy, variables, variablesOf } = weigher;
  let state = weigher.look(given).state;
  variables.forEach((_, variable) => {
    for (let held = state[variable] as Held; !held.settled; held = state[variable] as Held) {
      const pieces = held.split(2);
      const piece =
        pieces.find(
          (one) => canBe(weigher, state.with(variable, one), looksAt(weigher, MOST_LOOKS)) === true,
        ) ?? pieces[0];
      if (piece === undefined) break;
      state = weigher.look(state.with(variable, piece)).state;
    }
  });
  return Object.fromEntries(
    policy.questions.flatMap(({ name }, question) => {
      if ((variablesOf[question] ?? []).length === 0) return [];
      const [reply] = repliesToSpans(weigher, question, [state]);
      return [[name, firstOf(reply)]];
    }),
  );
}

/** One value of what rules do not tell apart. */
function firstOf(reply: unknown): unknown {
  if (typeof reply !== "object" || reply === null) return reply;
  if ("oneOf" in reply) return (reply.oneOf as readonly unknown[])[0];
  return "gte" in reply ? reply.gte : reply;
}
