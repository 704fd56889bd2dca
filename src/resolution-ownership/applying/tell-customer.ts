/**
 * The customer hears from us.
 */
import { compareInstants, type Instant } from "../../service/index.ts";
import { type CaseDraft, without } from "./case-draft.ts";

/**
 * Writes down that the customer heard from us: the next word is counted from here, and an earlier outcome is no longer
 * the last word. A word that is reported late counts from when it was said.
 */
export function tellCustomer(draft: CaseDraft, at: Instant): void {
  const { acknowledgedAt = at, lastWordAt } = draft.fields;
  draft.fields = {
    ...draft.fields,
    acknowledgedAt: compareInstants(at, acknowledgedAt) < 0 ? at : acknowledgedAt,
    lastWordAt: compareInstants(at, lastWordAt) > 0 ? at : lastWordAt,
  };
  endSilence(draft);
}

/** Somebody spoke after the outcome: silence no longer says anything about it. */
function endSilence(draft: CaseDraft): void {
  const { outcome } = draft.fields;
  if (outcome?.closesAfter === undefined) return;
  const { closesAfter: _, ...spoken } = outcome;
  draft.fields = { ...draft.fields, outcome: spoken };
}

/**
 * It is not right, or not over: silence ends here, and neither an older outcome nor an older confirmation counts against
 * it. What is reported late keeps its own time.
 */
export function noteObjection(draft: CaseDraft, at: Instant): void {
  endSilence(draft);
  const { objectedAt = at, confirmation } = draft.fields;
  const isOlder = confirmation !== undefined && compareInstants(confirmation.at, at) < 0;
  const fields = isOlder ? without(draft.fields, "confirmation") : draft.fields;
  draft.fields = { ...fields, objectedAt: compareInstants(at, objectedAt) > 0 ? at : objectedAt };
}

/** Counts the next word from here: the case is open again. */
export function startAgain(draft: CaseDraft, at: Instant): void {
  const { lastWordAt } = draft.fields;
  if (compareInstants(at, lastWordAt) > 0) draft.fields = { ...draft.fields, lastWordAt: at };
}

/** The customer has the word: whatever we asked is answered, or at least no longer waited for. */
export function endWait(draft: CaseDraft): void {
  const { status } = draft.fields;
  draft.fields = { ...without(draft.fields, "question"), status: status === "waiting" ? "open" : status };
}
