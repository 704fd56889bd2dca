/**
 * What a plan leaves in the trail beside the decisions of the policies.
 */
import type { Contact, PolicyReference, TrailEntry } from "../service/index.ts";
import type { Accommodated } from "./accommodation-result.ts";
import { line } from "./messages.ts";

type Told = Omit<Accommodated, "status" | "policy" | "commitments" | "trail">;

/** One line for each accommodation, each barrier that is left, and each need that was not simply counted. */
export function trailOf(
  { plan, meanwhile, exact, unmet, askAgain, leftOut, assumptions }: Told,
  policy: PolicyReference,
  { at, servedBy }: Contact,
): readonly TrailEntry[] {
  const entry = (what: string, text: string): TrailEntry => ({
    at,
    by: servedBy,
    what,
    text: text.slice(0, LONGEST),
    from: { policy, rules: [] },
  });
  const inPlan = new Set(plan.accommodations.map(({ accommodation }) => accommodation));
  return [
    ...leftOut.map((need) => entry("need-left-out", line.leftOut(need))),
    ...askAgain.map((need) => entry("need-to-ask-again", line.askAgain(need))),
    ...assumptions.map((assumption) => entry("assumption-in-doubt", line.assumption(assumption))),
    ...plan.accommodations.map((planned) =>
      planned.permission.status === "allowed"
        ? entry("accommodation-granted", line.granted(planned))
        : entry("accommodation-proposed", line.proposed(planned)),
    ),
    ...(meanwhile?.accommodations ?? [])
      .filter(({ accommodation }) => !inPlan.has(accommodation))
      .map((planned) => entry("accommodation-meanwhile", line.meanwhile(planned))),
    ...unmet.map((barrier) => entry("barrier-unmet", line.unmet(barrier))),
    ...(exact ? [] : [entry("search-given-up", line.givenUp)]),
  ];
}

/** What a line of a trail holds; a plan may remove a thousand barriers at once. */
const LONGEST = 20_000;
