/**
 * One event on a case: what holds for every event, and then what it does. Where it is refused, nothing is written.
 */
import type { Issue } from "../../issue/index.ts";
import { compareInstants } from "../../service/index.ts";
import { eventId } from "../event-id.ts";
import type { CaseEvent } from "../events/case-event.ts";
import { problem } from "../messages.ts";
import type { OwnershipPolicy } from "../ownership-policy.ts";
import { applyClosed, applyConfirmed, applyReopened } from "./apply-closing.ts";
import {
  applyAccepted,
  applyDeclined,
  applyExpired,
  applyOffered,
  applyWithdrawn,
} from "./apply-hand-off.ts";
import { applyPromiseBroken, applyPromised, applyPromiseKept } from "./apply-promises.ts";
import { applyAsked, applyOutcome, applyReplied } from "./apply-words.ts";
import type { CaseDraft } from "./case-draft.ts";
import { isTheirWord } from "./is-their-word.ts";
import { recordingIssues, timeIssues } from "./time-issues.ts";

/** Whose each event is. Some are anybody's: a customer may well tell us that a promise was broken. */
const WHOSE: { readonly [Type in CaseEvent["type"]]: "ours" | "the customer's" | "anybody's" } = {
  opened: "anybody's",
  offered: "ours",
  accepted: "ours",
  declined: "ours",
  withdrawn: "ours",
  expired: "ours",
  promised: "ours",
  "promise-kept": "anybody's",
  "promise-broken": "anybody's",
  "asked-customer": "ours",
  "customer-replied": "the customer's",
  "options-given": "ours",
  "reason-given": "ours",
  solved: "ours",
  confirmed: "the customer's",
  reopened: "anybody's",
  closed: "ours",
};

/** What the customer has to say is never refused because we have closed the case. */
const AFTER_CLOSING: readonly CaseEvent["type"][] = ["customer-replied", "confirmed", "reopened"];

/** Applies an event; what it returns is why it was refused. */
export function applyToDraft(policy: OwnershipPolicy, draft: CaseDraft, event: CaseEvent): readonly Issue[] {
  const digest = eventId(event);
  const applied = draft.applied.get(event.id);
  if (applied !== undefined) return applied === digest ? [] : [problem("id-reused", ["id"], event.id)];
  const before = generalIssues(draft, event);
  const issues = before.length > 0 ? before : applyByType(policy, draft, event);
  if (issues.length === 0) draft.applied.set(event.id, digest);
  return issues;
}

function generalIssues({ fields }: CaseDraft, event: CaseEvent): readonly Issue[] {
  const { caseId, type, at, by } = event;
  if (caseId !== fields.caseId) return [problem("other-case", ["caseId"], caseId, fields.caseId)];
  if (type === "opened") return [problem("already-opened", ["type"])];
  const issues: Issue[] = [...timeIssues(["at"], at), ...recordingIssues(event)];
  if (compareInstants(at, fields.openedAt) < 0)
    issues.push(problem("before-first-contact", ["at"], at, fields.openedAt));
  const isCustomer = isTheirWord(by, fields.customer);
  if (WHOSE[type] === "ours" && by.kind === "customer") issues.push(problem("not-ours", ["by"], by, type));
  if (by.kind === "customer" ? !isCustomer : WHOSE[type] === "the customer's") {
    issues.push(problem("not-the-customer", ["by"], by, fields.customer));
  }
  if (fields.status === "closed" && !AFTER_CLOSING.includes(type))
    issues.push(problem("case-closed", ["type"], type));
  return issues;
}

function applyByType(policy: OwnershipPolicy, draft: CaseDraft, event: CaseEvent): readonly Issue[] {
  switch (event.type) {
    case "opened":
      return [problem("already-opened", ["type"])];
    case "offered":
      return applyOffered(draft, event, policy);
    case "accepted":
      return applyAccepted(draft, event);
    case "declined":
      return applyDeclined(draft, event);
    case "withdrawn":
      return applyWithdrawn(draft, event);
    case "expired":
      return applyExpired(draft, event);
    case "promised":
      return applyPromised(draft, event);
    case "promise-kept":
      return applyPromiseKept(draft, event);
    case "promise-broken":
      return applyPromiseBroken(draft, event);
    case "asked-customer":
      return applyAsked(draft, event);
    case "customer-replied":
      return applyReplied(draft, event);
    case "options-given":
    case "reason-given":
    case "solved":
      return applyOutcome(draft, event, policy);
    case "confirmed":
      return applyConfirmed(draft, event);
    case "reopened":
      return applyReopened(draft, event);
    case "closed":
      return applyClosed(draft, event, policy);
  }
}
