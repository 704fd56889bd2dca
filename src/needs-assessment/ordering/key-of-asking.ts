/**
 * What tells two states of an interview apart.
 */
import type { Asking } from "./chooser.ts";

/** Equal for states from which the interview goes on alike. */
export function keyOfAsking({ state, askable }: Asking): string {
  return `${state.map(({ id }) => id).join()}|${askable.map((can) => (can ? 1 : 0)).join("")}`;
}
