/**
 * A case is what happened to it.
 */
import type { Failed, Result } from "../issue/index.ts";
import { applyOpened } from "./applying/apply-opened.ts";
import { applyToDraft } from "./applying/apply-to-draft.ts";
import { stateOf } from "./applying/case-draft.ts";
import type { CaseState } from "./case-state.ts";
import { ensurePolicy } from "./ensure-policy.ts";
import { eventId } from "./event-id.ts";
import { CaseEvent } from "./events/case-event.ts";
import { problem } from "./messages.ts";
import type { OwnershipPolicy } from "./ownership-policy.ts";
import { readEvent } from "./read-event.ts";

/**
 * The case that follows from its events, `opened` first: the same as opening it and applying them one by one, in one
 * pass. The first event that is refused ends it, with all of its issues under its place in the list.
 *
 * The order of the list is the order in which we learnt of the events; it is not sorted by time.
 *
 * @throws MisuseError `not-a-policy`.
 *
 * @example
 * ```ts
 * import { type CaseEvent, caseFrom, defineOwnershipPolicy } from "evenhand/resolution-ownership";
 *
 * const policy = defineOwnershipPolicy({
 *   id: "ownership",
 *   version: "1",
 *   clocks: { acknowledgeWithin: 60, updateWithin: 1440, resolveWithin: 7200 },
 * });
 * const at = "2026-03-02T09:12:00Z";
 * const ann = { kind: "person", id: "ann" } as const;
 * const customer = { kind: "customer", id: "c-204" } as const;
 * const events: CaseEvent[] = [
 *   {
 *     id: "e-1",
 *     caseId: "rx-4711",
 *     type: "opened",
 *     at,
 *     by: ann,
 *     contact: { at, customer, servedBy: ann, channel: "phone" },
 *     need: { technical: "The tablets are not at the pharmacy." },
 *     owner: ann,
 *   },
 *   { id: "e-2", caseId: "rx-4711", type: "customer-replied", at, by: customer, text: "I have two left." },
 * ];
 * const state = caseFrom(policy, [...events, ...events]);
 * state.ok && state.value.version; //=> 2
 * ```
 */
export function caseFrom(policy: OwnershipPolicy, events: readonly CaseEvent[]): Result<CaseState> {
  ensurePolicy(policy);
  if (!Array.isArray(events) || events.length === 0) return { ok: false, issues: [problem("no-events", [])] };
  const opened = readEvent(CaseEvent, events[0]);
  if (!opened.ok) return under(0, opened);
  if (opened.value.type !== "opened")
    return under(0, { ok: false, issues: [problem("not-opened", ["type"], opened.value.type)] });
  const started = applyOpened(policy, opened.value);
  if (!started.ok) return under(0, started);
  const draft = started.value;
  draft.applied.set(opened.value.id, eventId(opened.value));
  for (let index = 1; index < events.length; index += 1) {
    const read = readEvent(CaseEvent, events[index]);
    if (!read.ok) return under(index, read);
    const issues = applyToDraft(policy, draft, read.value);
    if (issues.length > 0) return under(index, { ok: false, issues });
  }
  return { ok: true, value: stateOf(draft) };
}

function under(index: number, { issues }: Failed): Failed {
  return { ok: false, issues: issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })) };
}
