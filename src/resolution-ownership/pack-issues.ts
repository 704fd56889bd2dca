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

/** Everything that the case knows and the pack does not say. */
export function packIssues(
  { need, neededBy }: Pick<CaseState, "need" | "neededBy">,
  open: readonly CasePromise[],
  pack: ContextPack,
): readonly Issue[] {
  const issues: Issue[] = [];
  const lacks = (part: keyof ContextPack, lack: Lack, about?: string) =>
    issues.push(problem("incomplete-pack", ["pack", part], lack, about));
  if (pack.need.technical !== need.technical) lacks("need", "need");
  for (const personal of missingOf(need.personal, pack.need.personal)) lacks("need", "personal", personal);
  for (const words of missingOf(need.accommodations, pack.need.accommodations)) {
    lacks("need", "accommodation", words);
  }
  if (pack.tried.length === 0) lacks("tried", "tried");
  const packed = new Map(pack.promises.map((promise) => [promise.id, promise]));
  for (const { id, commitment } of open) {
    const found = packed.get(id);
    if (found === undefined) lacks("promises", "promise", id);
    else if (digestOf(found.commitment) !== digestOf(commitment)) lacks("promises", "words", id);
  }
  if (neededBy !== undefined && !isSameTime(pack.neededBy, neededBy)) {
    lacks("neededBy", "neededBy", neededBy);
  }
  return issues;
}

function missingOf(known: readonly string[] = [], packed: readonly string[] = []): readonly string[] {
  const there = new Set(packed);
  return known.filter((one) => !there.has(one));
}

function isSameTime(packed: Instant | undefined, known: Instant): boolean {
  return packed !== undefined && compareInstants(packed, known) === 0;
}
