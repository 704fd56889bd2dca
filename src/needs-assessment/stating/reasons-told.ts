/**
 * What the requirement policies say of the answers, each for itself: how much is needed, why, and from which sources.
 */
import { decide, decisionReferenceOf, explain } from "../../policy/index.ts";
import type { Assessment } from "../assessment.ts";
import type { NeedRange } from "../needs-ground.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import type { StatedReason } from "../stated-need.ts";
import { readStanding } from "../weighing/read-standing.ts";
import { weigherFor } from "../weighing/weigher-for.ts";
import { withheldIn, withholding } from "./withholding.ts";

/** A search for what does not depend on missing answers goes so far, and no farther: a reason may be left out for it. */
const MOST_STEPS = 2_000;

/** One reason for each requirement policy whose answer is certain, in their order. */
export function reasonsTold(
  policy: NeedsPolicy,
  session: Assessment,
  locale: string,
): readonly StatedReason[] {
  const { facts } = readStanding(weigherFor(policy, session), session);
  const withheld = withheldIn(policy);
  return policy.requirements.flatMap((requirement) => {
    const decision = decide(requirement, facts, { steps: MOST_STEPS, extra: "ignore" });
    if (decision.status !== "decided") return [];
    const sources = new Map(decision.because.flatMap(({ source }) => (source ? [[source.id, source]] : [])));
    return [
      {
        text: explain(withholding(decision, withheld), { locale }),
        from: decisionReferenceOf(decision),
        levels: decision.outcome as StatedReason["levels"],
        sources: [...sources.values()].map(({ id: _, ...source }) => source),
      },
    ];
  });
}

/** Those that bring a dimension to its floor: all that add to it, or those that are the strictest. */
export function reasonsFor(
  { document }: NeedsPolicy,
  reasons: readonly StatedReason[],
  dimension: string,
  { floor }: NeedRange,
): readonly StatedReason[] {
  const adds = document.dimensions[dimension]?.combine === "sum";
  return reasons.filter(({ levels }) => {
    const level = Object.hasOwn(levels, dimension) ? levels[dimension] : undefined;
    return level !== undefined && (adds ? level !== 0 : level === floor);
  });
}
