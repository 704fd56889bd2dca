/**
 * A state in which something holds whatever is still open, found by trying answers.
 */
import type { Look, State, Weigher } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { canBe, partsOf } from "./can-be.ts";

/** What a look says of what is sought. */
export type Sought = "here" | "nowhere" | "perhaps";

/** A state; undefined where there is none, `unknown` where the looks do not suffice. */
export function findState(
  weigher: Weigher,
  start: State,
  looks: Looks,
  judge: (look: Look) => Sought,
): State | undefined | "unknown" {
  const stack = [start];
  let unknown = false;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    looks.left -= 1;
    if (looks.left < 0) return "unknown";
    const look = weigher.look(next);
    if (look.occurrence === "cannot") continue;
    const sought = judge(look);
    if (sought === "nowhere") continue;
    const { state, occurrence } = look;
    const variable = sought === "here" ? undefined : weigher.someUnsettled(state, () => true);
    if (variable !== undefined) {
      // What is narrowed the most is tried first: it ends soonest.
      const parts = partsOf(state, variable).map((one) => ({ one, width: widthOf(weigher.look(one)) }));
      looks.left -= parts.length;
      stack.push(...parts.sort((a, b) => b.width - a.width).map(({ one }) => one));
      continue;
    }
    if (sought === "perhaps") continue;
    const possible = occurrence === "can" ? true : canBe(weigher, state, looks);
    if (possible === true) return state;
    if (possible === undefined) unknown = true;
  }
  return unknown ? "unknown" : undefined;
}

function widthOf({ low, high }: Look): number {
  return high - low;
}
