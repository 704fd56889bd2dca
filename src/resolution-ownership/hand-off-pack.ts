/**
 * What a colleague must know before the customer speaks to them.
 */
import type { Result } from "../issue/index.ts";
import type { TrailEntry } from "../service/index.ts";
import type { CaseState } from "./case-state.ts";
import type { ContextPack } from "./context-pack.ts";
import { problem } from "./messages.ts";

/** What the case cannot know by itself. */
export interface PackAdditions {
  /** What was tried and is not in the events; `["Nothing yet."]` where nothing was. */
  readonly tried?: readonly string[];
  readonly note?: string;
}

/** The lines of the trail that say what was tried, and how it went. */
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

/**
 * The pack that goes with the case as it stands: the need, what was tried, every open promise, what the customer needs
 * to be able to use the service, and by when they need it.
 *
 * Issue: `incomplete-pack` where nothing was tried and nobody says so.
 *
 * @example
 * ```ts
 * import { type CaseState, handOffPack } from "evenhand/resolution-ownership";
 *
 * const packFor = (state: CaseState) => handOffPack(state, { tried: ["Rang the wholesaler: no answer."] });
 * ```
 */
export function handOffPack(state: CaseState, { tried = [], note }: PackAdditions = {}): Result<ContextPack> {
  const { need, promises, neededBy } = state;
  const lines = [...state.trail.filter(isAttempt).map(({ text }) => text), ...tried].slice(-MOST_LINES);
  if (lines.length === 0) return { ok: false, issues: [problem.nothingTried()] };
  const pack = { need, tried: lines, promises: promises.filter(({ status }) => status === "open") };
  return {
    ok: true,
    value: {
      ...pack,
      ...(neededBy === undefined ? {} : { neededBy }),
      ...(note === undefined ? {} : { note }),
    },
  };
}

function isAttempt({ what, from }: TrailEntry): boolean {
  return TRIED.has(what) && from === undefined;
}
