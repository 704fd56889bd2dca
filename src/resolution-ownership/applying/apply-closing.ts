/**
 * When a case may be closed, and what opens it again.
 */
import type { Issue } from "../../issue/index.ts";
import { actsFor, compareInstants } from "../../service/index.ts";
import type { CasePromise } from "../case-promise.ts";
import type { ClosedEvent, ConfirmedEvent, ReopenedEvent } from "../events/closing-events.ts";
import { problem } from "../messages.ts";
import type { OwnershipPolicy } from "../ownership-policy.ts";
import { type CaseDraft, promiseOf, without } from "./case-draft.ts";
import { endWait, noteObjection, startAgain } from "./tell-customer.ts";
import { writeLine } from "./write-line.ts";

/** The customer agrees with the outcome. Also on a case that silence has closed: their word is worth more. */
export function applyConfirmed(draft: CaseDraft, event: ConfirmedEvent): readonly Issue[] {
  const { at, by } = event;
  const { outcome, objectedAt } = draft.fields;
  if (outcome === undefined) return [problem("nothing-to-confirm", ["type"], "unheard")];
  if (compareInstants(at, outcome.at) < 0) {
    return [problem("nothing-to-confirm", ["type"], "heardLater", outcome.at)];
  }
  if (objectedAt !== undefined && compareInstants(at, objectedAt) < 0) {
    return [problem("nothing-to-confirm", ["type"], "objected", objectedAt)];
  }
  endWait(draft);
  draft.fields = { ...draft.fields, confirmation: { at, by } };
  writeLine(draft, event, `The customer confirms the ${outcome.kind}.`);
  return [];
}

/** It did not hold. Owner, promises and the customer's clock stay as they are. */
export function applyReopened(draft: CaseDraft, event: ReopenedEvent): readonly Issue[] {
  const { status, outcome } = draft.fields;
  if (outcome === undefined) return [problem("nothing-to-reopen", ["type"])];
  if (status === "closed") startAgain(draft, event.at);
  if (event.by.kind === "customer") endWait(draft);
  noteObjection(draft, event.at);
  const fields = without(without(draft.fields, "outcome"), "confirmation");
  draft.fields = { ...fields, status: fields.question === undefined ? "open" : "waiting" };
  writeLine(draft, event, `Opened again: ${event.why}`);
  return [];
}

/** The case ends, where nothing is left to be done and the customer knows how it ended. */
export function applyClosed(draft: CaseDraft, event: ClosedEvent, policy: OwnershipPolicy): readonly Issue[] {
  const issues = closingIssues(draft, event, policy);
  if (issues.length > 0) return issues;
  draft.fields = { ...draft.fields, status: "closed" };
  const ground =
    event.ground === "silence" ? "the customer said nothing against it" : "the customer confirmed it";
  writeLine(draft, event, `Closed with the ${event.outcome}: ${ground}.`);
  return [];
}

function closingIssues(draft: CaseDraft, event: ClosedEvent, policy: OwnershipPolicy): readonly Issue[] {
  const { outcome, offer, owner, question } = draft.fields;
  const issues: Issue[] = [];
  if (!actsFor(event.by, owner)) issues.push(problem("not-the-owner", ["by"], event.by, owner));
  if (outcome?.kind !== event.outcome) {
    issues.push(problem("no-outcome", ["outcome"], event.outcome, outcome?.kind));
  }
  if (event.ground === "confirmation") {
    if (draft.fields.confirmation === undefined) issues.push(problem("not-confirmed", ["ground"], "unasked"));
  } else issues.push(...silenceIssues(draft, event, policy));
  for (const id of draft.open) {
    const promise = promiseOf(draft, id) as CasePromise;
    issues.push(problem("promise-open", ["type"], id, promise.commitment.due));
  }
  if (question !== undefined) issues.push(problem("question-open", ["type"], question.until));
  if (offer !== undefined) issues.push(problem("offer-pending", ["type"], offer.to, offer.answerBy));
  return issues;
}

function silenceIssues(draft: CaseDraft, { at }: ClosedEvent, policy: OwnershipPolicy): readonly Issue[] {
  const { outcome } = draft.fields;
  if (policy.silence === undefined) return [problem("not-confirmed", ["ground"], "noRule")];
  if (outcome === undefined) return [];
  if (outcome.closesAfter === undefined) return [problem("not-confirmed", ["ground"], "broken")];
  const { closesAfter: until } = outcome;
  return compareInstants(at, until) > 0 ? [] : [problem("not-confirmed", ["ground"], { until })];
}
