/**
 * A customer comes with a problem, and it is somebody's from the first minute.
 */
import type { Result } from "../issue/index.ts";
import type { CaseFacts } from "../policy/index.ts";
import { applyOpened } from "./applying/apply-opened.ts";
import { stateOf } from "./applying/case-draft.ts";
import type { CaseState } from "./case-state.ts";
import { ensurePolicy } from "./ensure-policy.ts";
import { eventId } from "./event-id.ts";
import { OpenedEvent } from "./events/opened.ts";
import type { OwnershipPolicy } from "./ownership-policy.ts";
import { readEvent } from "./read-event.ts";

/** The first event of a case, with the facts that its policy declares. `type` may be left out. */
export interface Opening<Inputs> extends Omit<OpenedEvent, "type" | "facts"> {
  readonly type?: "opened";
  readonly facts?: CaseFacts<Inputs>;
}

/**
 * Opens a case. Facts that are not known yet are left out: of the times that are still possible, the shortest count.
 *
 * The customer's clock starts at `contact.at` and is never set back. To fold the case from its events later, keep the
 * opening as `{ type: "opened", ...opening }`.
 *
 * Issues: those of `readAs` for a malformed event and those of `decide` for its facts; `owner-is-program`,
 * `owner-is-customer`, `before-first-contact`, `out-of-time`; `no-time` and `unusable-time` where the policy gives none.
 *
 * @throws MisuseError `not-a-policy`.
 *
 * @example
 * ```ts
 * import { defineOwnershipPolicy, openCase } from "evenhand/resolution-ownership";
 *
 * const ownership = defineOwnershipPolicy({
 *   id: "ownership",
 *   version: "1",
 *   clocks: { acknowledgeWithin: 60, updateWithin: 1440, resolveWithin: 7200 },
 * });
 * const opened = openCase(ownership, {
 *   id: "e-1",
 *   caseId: "rx-4711",
 *   at: "2026-03-02T09:12:00Z",
 *   by: { kind: "person", id: "ann" },
 *   contact: {
 *     at: "2026-03-02T09:12:00Z",
 *     customer: { kind: "customer", id: "c-204" },
 *     servedBy: { kind: "person", id: "ann" },
 *     channel: "phone",
 *   },
 *   need: { technical: "The tablets are not at the pharmacy." },
 *   owner: { kind: "person", id: "ann" },
 * });
 * opened.ok && opened.value.owner.id; //=> "ann"
 * ```
 */
export function openCase<Inputs>(
  policy: OwnershipPolicy<Inputs>,
  opening: Opening<NoInfer<Inputs>>,
): Result<CaseState> {
  ensurePolicy(policy);
  const isObject = typeof opening === "object" && opening !== null && !Array.isArray(opening);
  const read = readEvent(OpenedEvent, isObject ? { type: "opened", ...opening } : opening);
  if (!read.ok) return read;
  const draft = applyOpened(policy, read.value);
  if (!draft.ok) return draft;
  draft.value.applied.set(read.value.id, eventId(read.value));
  return { ok: true, value: stateOf(draft.value) };
}
