import { type Result, readAs } from "../issue/index.ts";
import { Channel, Instant } from "../service/index.ts";
import type { BarrierReport } from "./barrier-report.ts";
import { barriersOf } from "./barriers-of.ts";
import type { NeedRecord } from "./need-record.ts";
import { readNeeds } from "./read-needs.ts";
import { readTask } from "./read-task.ts";
import type { Task } from "./task.ts";

/**
 * What stands between a customer and the outcome that everyone else gets: the steps that ask for more than this
 * customer manages, in this channel.
 *
 * An expired need still counts and is listed under `askAgain`; one whose consent is withdrawn is listed under `leftOut`
 * and counts no more. What we assume of everybody without evidence is listed under `assumptions`.
 *
 * All issues at once: `need-without-consent`, `duplicate-id`, `review-not-after`, `expiry-not-after`, and those of
 * `readAs`.
 *
 * @example
 * ```ts
 * import { findBarriers, type NeedRecord, type Task } from "evenhand/equity-accommodation";
 *
 * const task: Task = {
 *   id: "collect-prescription",
 *   title: "Collect the prescription",
 *   steps: [{ id: "come", title: "Come to the branch", demands: [{ kind: "travel", level: 2 }] }],
 *   affected: [],
 * };
 * const need: NeedRecord = {
 *   id: "n-1",
 *   need: "travel",
 *   limit: 0,
 *   statedBy: "customer",
 *   purpose: "So that we bring what others collect.",
 *   consent: { record: true, shareWith: [] },
 *   recorded: "2026-01-12T10:00:00Z",
 *   review: "2027-01-12T10:00:00Z",
 * };
 * const found = findBarriers(task, [need], "phone", "2026-03-02T09:00:00Z");
 * found.ok && found.value.barriers;
 * //=> [{ step: "come", demand: "travel", level: 2, limit: 0, needs: ["n-1"] }]
 * ```
 */
export function findBarriers(
  task: Task,
  needs: readonly NeedRecord[],
  channel: Channel,
  at: Instant,
): Result<BarrierReport> {
  const read = {
    task: readTask(task, ["task"]),
    needs: readNeeds(needs, ["needs"]),
    channel: readAs(Channel, channel, ["channel"]),
    at: readAs(Instant, at, ["at"]),
  };
  if (!read.task.ok || !read.needs.ok || !read.channel.ok || !read.at.ok) {
    return { ok: false, issues: Object.values(read).flatMap((part) => (part.ok ? [] : part.issues)) };
  }
  return {
    ok: true,
    value: barriersOf(read.task.value, read.needs.value, read.channel.value, read.at.value),
  };
}
