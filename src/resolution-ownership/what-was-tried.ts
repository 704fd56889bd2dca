/**
 * What was tried, and how it went, in the words of the case.
 */
import type { TrailEntry } from "../service/index.ts";

/** The lines of the trail that tell it. */
const TRIED: ReadonlySet<string> = new Set([
  "promise-kept",
  "promise-broken",
  "asked-customer",
  "customer-replied",
  "options-given",
  "reason-given",
  "solved",
  "reopened",
  "declined",
]);

/** At most so many lines go along, the last ones. */
const MOST_LINES = 200;

/** The lines of a trail that go along with a case which changes hands, in order. */
export function whatWasTried(trail: readonly TrailEntry[]): readonly string[] {
  const lines: string[] = [];
  for (let index = trail.length - 1; index >= 0 && lines.length < MOST_LINES; index -= 1) {
    const { what, from, text } = trail[index] as TrailEntry;
    if (TRIED.has(what) && from === undefined) lines.unshift(text);
  }
  return lines;
}
