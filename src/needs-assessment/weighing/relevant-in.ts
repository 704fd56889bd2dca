/**
 * Questions whose answers can still change what is right.
 */

import { looksAt } from "../searching/budget.ts";
import { matterAlone } from "../searching/matter-alone.ts";
import { tellsApart } from "../searching/tells-apart.ts";
import { thatMatter } from "../searching/that-matter.ts";
import type { State, Weigher } from "./weigher.ts";

/** So many looks may be taken for all questions; one that is not found out about is taken to matter. */
const MOST_LOOKS = 20_000;

/** Their places, in the order of the policy, as if everything could still be answered. */
export function relevantIn(weigher: Weigher, given: State): readonly number[] {
  const look = weigher.look(given);
  const { state } = look;
  const open = new Set(thatMatter(weigher, look).map((variable) => weigher.variables[variable]?.question));
  const askable = weigher.policy.questions.map((_, place) => open.has(place));
  const each = looksAt(weigher, MOST_LOOKS).left / Math.max(1, open.size);
  const places = [...askable.keys()].filter((place) => askable[place]);
  const seen = matterAlone(weigher, state, places);
  return places.filter(
    (place) => seen.has(place) || tellsApart(weigher, state, place, askable, { left: each }),
  );
}
