/**
 * What a pack must not leave out, so that the customer tells the story once.
 */
import type { Issue } from "../issue/index.ts";
import { digestOf } from "../policy/index.ts";
import { compareInstants } from "../service/index.ts";
import type { CasePromise } from "./case-promise.ts";
import type { CaseState } from "./case-state.ts";
import type { ContextPack } from "./context-pack.ts";
import { problem } from "./messages.ts";

/** Everything that the case knows and the pack does not say. */
export function packIssues(
  { need, neededBy }: Pick<CaseState, "need" | "neededBy">,
  open: readonly CasePromise[],
  pack: ContextPack,
): readonly Issue[] {
  const issues: Issue[] = [];
  const lacks = (part: string, missing: string, help: string) =>
    issues.push(problem.incompletePack(part, missing, help));
  if (pack.need.technical !== need.technical) {
    lacks(
      "need",
      "the pack has another need than the case",
      "say what the customer came for as the case does",
    );
  }
  for (const personal of missingOf(need.personal, pack.need.personal)) {
    lacks("need", `the pack leaves the personal need \`${personal}\` out`, "add it to `need.personal`");
  }
  for (const words of missingOf(need.accommodations, pack.need.accommodations)) {
    lacks("need", problem.leftOut("accommodation", words), "add it to `need.accommodations`");
  }
  if (pack.tried.length === 0) {
    lacks("tried", "the pack does not say what was tried", "say it, also where nothing was");
  }
  const packed = new Map(pack.promises.map((promise) => [promise.id, promise]));
  for (const { id, commitment } of open) {
    const found = packed.get(id);
    if (found === undefined) {
      lacks("promises", problem.leftOut("open promise", id), "add it as it stands in the case");
    } else if (digestOf(found.commitment) !== digestOf(commitment)) {
      lacks("promises", problem.changed(id), "add it as it stands in the case");
    }
  }
  if (
    neededBy !== undefined &&
    (pack.neededBy === undefined || compareInstants(pack.neededBy, neededBy) !== 0)
  ) {
    lacks("neededBy", `the pack does not say that it is needed by ${neededBy}`, "add `neededBy`");
  }
  return issues;
}

function missingOf(known: readonly string[] = [], packed: readonly string[] = []): readonly string[] {
  const there = new Set(packed);
  return known.filter((one) => !there.has(one));
}
