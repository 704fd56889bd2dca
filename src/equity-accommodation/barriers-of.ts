/**
 * Where a step asks for more than the customer manages.
 */
import { type Channel, compareInstants, type Instant } from "../service/index.ts";
import type { Barrier } from "./barrier.ts";
import type { BarrierReport, DoubtfulAssumption, NeedToAskAgain } from "./barrier-report.ts";
import { DEMAND_KINDS } from "./demand-kind.ts";
import type { DemandLevel } from "./demand-level.ts";
import { isIn, needLimit } from "./need-limits.ts";
import type { NeedRecord } from "./need-record.ts";
import type { Task } from "./task.ts";
import type { TaskStep } from "./task-step.ts";

/** The needs that count at a moment: all whose consent was not withdrawn by then. */
export function countedNeeds(needs: readonly NeedRecord[], at: Instant): readonly NeedRecord[] {
  return needs.filter(({ consent }) => !isPast(consent.withdrawn, at));
}

/** The barriers of a task that was read, for needs that were read. */
export function barriersOf(
  task: Task,
  needs: readonly NeedRecord[],
  channel: Channel,
  at: Instant,
): BarrierReport {
  const counted = countedNeeds(needs, at);
  return {
    barriers: task.steps.flatMap((step) => barriersIn(step, counted, channel)),
    askAgain: counted.flatMap((need) => askAgain(need, at)),
    leftOut: needs.flatMap(({ id, consent: { withdrawn } }) =>
      withdrawn !== undefined && isPast(withdrawn, at)
        ? [{ need: id, why: "consent-withdrawn" as const, since: withdrawn }]
        : [],
    ),
    assumptions: task.steps.flatMap((step) => doubtful(step, at)),
  };
}

function barriersIn(
  { id, demands }: TaskStep,
  needs: readonly NeedRecord[],
  channel: Channel,
): readonly Barrier[] {
  return DEMAND_KINDS.flatMap((kind) => {
    const asked = demands.filter((demand) => demand.kind === kind && isIn(channel, demand.channels));
    const level = Math.max(0, ...asked.map((demand) => demand.level)) as DemandLevel;
    const found = needLimit(needs, kind, level, channel);
    return level > found.limit
      ? [{ step: id, demand: kind, level, limit: found.limit, needs: found.needs }]
      : [];
  });
}

function doubtful({ id, assumes = [] }: TaskStep, at: Instant): readonly DoubtfulAssumption[] {
  return assumes.flatMap(({ what, evidence, review }): readonly DoubtfulAssumption[] => {
    if (evidence === undefined) return [{ step: id, what, why: "no-evidence" }];
    return isPast(review, at) ? [{ step: id, what, why: "review-due" }] : [];
  });
}

/** The first reason that there is: what was said to end comes before what was never confirmed. */
function askAgain(
  { id, expires, review, statedBy, recorded }: NeedRecord,
  at: Instant,
): readonly NeedToAskAgain[] {
  if (expires !== undefined && isPast(expires, at)) return [{ need: id, why: "expired", since: expires }];
  if (isPast(review, at)) return [{ need: id, why: "review-due", since: review }];
  return statedBy === "staff-observed" ? [{ need: id, why: "not-confirmed", since: recorded }] : [];
}

/** From that moment on. */
function isPast(moment: Instant | undefined, at: Instant): boolean {
  return moment !== undefined && compareInstants(moment, at) <= 0;
}
