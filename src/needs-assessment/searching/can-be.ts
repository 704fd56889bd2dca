/**
 * Whether answers can occur together under the assumptions of all policies and the conditions on what is asked.
 */
import type { Held } from "../weighing/variable.ts";
import type { State, Weigher } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";

/** True where some completion breaks no assumption; undefined where the looks do not suffice to tell. */
export function canBe(weigher: Weigher, given: State, looks: Looks): boolean | undefined {
  const stack = [given];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    looks.left -= 1;
    if (looks.left < 0) return undefined;
    const { state, occurrence } = weigher.look(next);
    if (occurrence === "can") return true;
    if (occurrence === "cannot") continue;
    const variable = weigher.someUnsettled(state, () => true);
    if (variable === undefined) return true;
    for (const parts of partsOf(state, variable)) stack.push(parts);
  }
  return false;
}

/** A variable of a thousand parts is narrowed step by step. */
const BRANCHES = 8;

/** The state with each part of what is known of a variable, the last first, so that a stack tries the first first. */
export function partsOf(state: State, variable: number): readonly State[] {
  return (state[variable] as Held)
    .split(BRANCHES)
    .map((held) => state.with(variable, held))
    .reverse();
}
