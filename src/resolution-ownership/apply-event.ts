/**
 * Something happens to a case.
 */
import type { Result } from "../issue/index.ts";
import type { PolicyReference } from "../service/index.ts";
import { applyToDraft } from "./applying/apply-to-draft.ts";
import { draftOf, stateOf } from "./applying/case-draft.ts";
import type { CaseState } from "./case-state.ts";
import { ensureCase } from "./ensure-case.ts";
import { ensureOptions } from "./ensure-options.ts";
import { ensurePolicy } from "./ensure-policy.ts";
import { CaseEvent } from "./events/case-event.ts";
import { problem } from "./messages.ts";
import type { OwnershipPolicy } from "./ownership-policy.ts";
import { readEvent } from "./read-event.ts";

/** How an event is applied. */
export interface ApplyOptions {
  /** Refuses the event where the case has moved on since it was read: the `version` that was seen. */
  readonly expectVersion?: number;
}

/**
 * The case after an event, or every reason why the event is refused; then the case is as it was. An event that was
 * applied already changes nothing: the same state comes back.
 *
 * Events count in the order in which they are applied. What was reported late keeps its own time: a promise that was
 * kept on time is kept on time, whenever we learn of it.
 *
 * @throws MisuseError `not-a-case` for a state that is none: one without an owner who is a person of ours, without its
 * customer, its clocks or its lists. What stands in the lists is not looked at here, so that an event costs no more on
 * a long case; the full check of a state from storage is `readAs(CaseState, value)`. `not-a-policy` and `not-options`
 * for what is neither.
 *
 * @example
 * ```ts
 * import { defineOwnershipPolicy, applyEvent, openCase } from "evenhand/resolution-ownership";
 *
 * const policy = defineOwnershipPolicy({
 *   id: "ownership",
 *   version: "1",
 *   clocks: { acknowledgeWithin: 60, updateWithin: 1440, resolveWithin: 7200 },
 * });
 * const at = "2026-03-02T09:12:00Z";
 * const ann = { kind: "person", id: "ann" } as const;
 * const customer = { kind: "customer", id: "c-204" } as const;
 * const opened = openCase(policy, {
 *   id: "e-1",
 *   caseId: "rx-4711",
 *   at,
 *   by: ann,
 *   contact: { at, customer, servedBy: ann, channel: "phone" },
 *   need: { technical: "The tablets are not at the pharmacy." },
 *   owner: ann,
 * });
 *
 * if (opened.ok) {
 *   const solution = "The courier handed them over.";
 *   const head = { caseId: "rx-4711", at: "2026-03-02T15:00:00Z", by: ann };
 *   const solved = applyEvent(policy, opened.value, { ...head, id: "e-2", type: "solved", solution });
 *   solved.ok && solved.value.status; //=> "solved"
 *   const closing = { ...head, id: "e-3", type: "closed", outcome: "solution", ground: "confirmation" } as const;
 *   const closed = solved.ok && applyEvent(policy, solved.value, closing);
 *   closed && !closed.ok && closed.issues.map(({ code }) => code); //=> ["not-confirmed"]
 * }
 * ```
 */
export function applyEvent(
  policy: OwnershipPolicy,
  state: CaseState,
  event: CaseEvent,
  options: ApplyOptions = {},
): Result<CaseState> {
  ensurePolicy(policy);
  ensureCase(state);
  ensureOptions(options, { expectVersion: "number" });
  if (state.policy.digest !== policy.digest) {
    return { ok: false, issues: [problem("other-policy", [], named(state.policy), named(policy))] };
  }
  const read = readEvent(CaseEvent, event);
  if (!read.ok) return read;
  const draft = draftOf(state);
  const isKnown = draft.applied.has(read.value.id);
  const { expectVersion } = options;
  if (!isKnown && expectVersion !== undefined && expectVersion !== state.version) {
    return { ok: false, issues: [problem("version-conflict", [], expectVersion, state.version)] };
  }
  const issues = applyToDraft(policy, draft, read.value);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: isKnown ? state : stateOf(draft) };
}

function named({ id, version }: PolicyReference): string {
  return `${id} ${version}`;
}
