/**
 * One line of the trail for what an event did.
 */
import type { DecisionReference } from "../../service/index.ts";
import type { CaseEvent } from "../events/case-event.ts";
import type { CaseDraft } from "./case-draft.ts";

/** Writes a line for an event, in words that need nothing else beside them. */
export function writeLine(draft: CaseDraft, event: CaseEvent, text: string, from?: DecisionReference): void {
  const { at, by, type } = event;
  draft.trail.push({ at, by, what: type, text, ...(from === undefined ? {} : { from }) });
}
