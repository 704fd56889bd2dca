/**
 * What a pack must not leave out, so that the customer tells the story once.
 */
import type { Issue } from "../issue/index.ts";
import { digestOf } from "../policy/index.ts";
import { compareInstants, type Instant } from "../service/index.ts";
import type { CasePromise } from "./case-promise.ts";
import type { CaseState } from "./case-state.ts";
import type { ContextPack } from "./context-pack.ts";
import { type Lack, problem } from "./messages.ts";

/** What a case knows that a pack has to say. */
export interface Known {
  readonly need: CaseState["need"];
  readonly neededBy?: Instant;
  /** The promises that are open. */
  readonly open: readonly CasePromise[];
  /** What was tried, as the case tells it. */
  readonly tried: readonly string[];
}

/** Everything that the case knows and the pack does not say, or says otherwise. */
export function packIssues(known: Known, pack: ContextPack): readonly Issue[] {
  const tried = pack.tried.length === 0 ? [{ part: "tried", lack: "tried" } as const] : untold(known, pack);
  const lacking = [...lacksOf(known, pack), ...tried, ...strangeIn(known, pack)];
  const order = ["need", "tried", "promises", "neededBy"];
  lacking.sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part));
  return lacking.map(({ part, lack, about }) => problem("incomplete-pack", ["pack", part], lack, about));
}

/**
 * What came up since a case was offered, and whoever takes it would have to answer for without having heard of it. What
 * was said or settled meanwhile stands in the trail, and asks for no new offer.
 */
export function outdatedIssues(known: Known, pack: ContextPack): readonly Issue[] {
  return lacksOf(known, pack).map(({ lack, about }) => problem("outdated-pack", ["type"], lack, about));
}

interface Lacking {
  readonly part: keyof ContextPack;
  readonly lack: Lack;
  readonly about?: string;
}

/** What of the need, the promises and the time is missing, or is not as it stands in the case. */
function lacksOf({ need, neededBy, open }: Known, pack: ContextPack): readonly Lacking[] {
  const lacking: Lacking[] = [];
  if (pack.need.technical !== need.technical) lacking.push({ part: "need", lack: "need" });
  for (const about of missingOf(need.personal, pack.need.personal)) {
    lacking.push({ part: "need", lack: "personal", about });
  }
  for (const about of missingOf(need.accommodations, pack.need.accommodations)) {
    lacking.push({ part: "need", lack: "accommodation", about });
  }
  const packed = new Map(pack.promises.map((promise) => [promise.id, promise]));
  for (const promise of open) {
    const { id: about } = promise;
    const found = packed.get(about);
    if (found === undefined) lacking.push({ part: "promises", lack: "promise", about });
    else if (digestOf(found) !== digestOf(promise)) lacking.push({ part: "promises", lack: "words", about });
  }
  if (neededBy !== undefined && !isSameTime(pack.neededBy, neededBy)) {
    lacking.push({ part: "neededBy", lack: "neededBy", about: neededBy });
  }
  return lacking;
}

function untold({ tried }: Known, pack: ContextPack): readonly Lacking[] {
  return missingOf(tried, pack.tried).map((about) => ({ part: "tried", lack: "line", about }));
}

/** What the pack says twice, or says of a promise that is none, or is not open. */
function strangeIn({ open, neededBy }: Known, pack: ContextPack): readonly Lacking[] {
  const known = new Set(open.map(({ id }) => id));
  const seen = new Set<string>();
  const strange: Lacking[] = [];
  for (const { id: about } of pack.promises) {
    if (!known.has(about)) strange.push({ part: "promises", lack: "unknown", about });
    else if (seen.has(about)) strange.push({ part: "promises", lack: "twice", about });
    seen.add(about);
  }
  if (neededBy === undefined && pack.neededBy !== undefined) {
    strange.push({ part: "neededBy", lack: "unneeded", about: pack.neededBy });
  }
  return strange;
}

function missingOf(known: readonly string[] = [], packed: readonly string[] = []): readonly string[] {
  const there = new Set(packed);
  return known.filter((one) => !there.has(one));
}

function isSameTime(packed: Instant | undefined, known: Instant): boolean {
  return packed !== undefined && compareInstants(packed, known) === 0;
}
