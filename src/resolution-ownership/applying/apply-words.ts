/**
 * What we asked, what the customer said, and what they heard of how it ends.
 */
import type { Issue } from "../../issue/index.ts";
import { type Decision, trailEntryOf } from "../../policy/index.ts";
import { compareInstants, type Instant, instantAfter } from "../../service/index.ts";
import type { CaseOutcome } from "../case-outcome.ts";
import type { OptionsGivenEvent, ReasonGivenEvent, SolvedEvent } from "../events/outcome-events.ts";
import type { AskedCustomerEvent, CustomerRepliedEvent } from "../events/word-events.ts";
import type { OwnershipPolicy } from "../ownership-policy.ts";
import { type CaseDraft, without } from "./case-draft.ts";
import { decideSilence } from "./decide-times.ts";
import { endWait, noteObjection, startAgain, tellCustomer } from "./tell-customer.ts";
import { untilIssues } from "./time-issues.ts";
import { writeLine } from "./write-line.ts";

/** The case waits for the customer, until a date that they were told. */
export function applyAsked(draft: CaseDraft, event: AskedCustomerEvent): readonly Issue[] {
  const { id, at, question, until } = event;
  const issues = untilIssues(["until"], until, at);
  if (issues.length > 0) return issues;
  tellCustomer(draft, at);
  draft.fields = { ...draft.fields, status: "waiting", question: { event: id, at, question, until } };
  writeLine(draft, event, `Asked, until ${until}: ${question}`);
  return [];
}

/** The customer said something: no wait, no silence, no confirmation and no closed case outlives it. */
export function applyReplied(draft: CaseDraft, event: CustomerRepliedEvent): readonly Issue[] {
  const { at, channel, text } = event;
  if (draft.fields.status === "closed") startAgain(draft, at);
  endWait(draft);
  noteObjection(draft, at);
  draft.fields = { ...without(draft.fields, "confirmation"), status: "open" };
  writeLine(draft, event, `The customer said${channel === undefined ? "" : ` (${channel})`}: ${text}`);
  return [];
}

/** The customer hears how it ends: the solution, the options, or the reason. */
export function applyOutcome(
  draft: CaseDraft,
  event: SolvedEvent | OptionsGivenEvent | ReasonGivenEvent,
  policy: OwnershipPolicy,
): readonly Issue[] {
  const { at, by } = event;
  const silence = decideSilence(policy, draft.fields.facts);
  const issues = [...endIssues(event), ...(silence?.ok === false ? silence.issues : [])];
  if (issues.length > 0 || silence?.ok === false) return issues;
  const isLast = isLastWord(draft, at);
  tellCustomer(draft, at);
  const fields = without(without(draft.fields, "question"), "confirmation");
  const minutes = silence?.value.times;
  const closes = minutes === undefined || !isLast ? {} : { closesAfter: instantAfter(at, minutes) };
  const outcome = { ...outcomeOf(event), ...closes };
  draft.fields = { ...fields, status: event.type === "solved" ? "solved" : "open", outcome };
  writeLine(draft, event, lineOf(event));
  if (silence !== undefined) draft.trail.push(lineOfSilence(silence.value.decision, at, by));
  return [];
}

function endIssues(event: SolvedEvent | OptionsGivenEvent | ReasonGivenEvent): readonly Issue[] {
  if (event.type !== "reason-given" || !("until" in event.next)) return [];
  return untilIssues(["next", "until"], event.next.until, event.at);
}

/** Whether nothing else was said since: an outcome that is reported late may not be the last word. */
function isLastWord({ fields: { lastWordAt, objectedAt } }: CaseDraft, at: Instant): boolean {
  const isHeard = objectedAt === undefined || compareInstants(objectedAt, at) < 0;
  return isHeard && compareInstants(lastWordAt, at) <= 0;
}

function outcomeOf(event: SolvedEvent | OptionsGivenEvent | ReasonGivenEvent): CaseOutcome {
  const head = { event: event.id, at: event.at, by: event.by };
  switch (event.type) {
    case "solved":
      return { kind: "solution", ...head, solution: event.solution };
    case "options-given":
      return { kind: "options", ...head, options: event.options };
    case "reason-given":
      return { kind: "reason", ...head, reason: event.reason, next: event.next };
  }
}

function lineOf(event: SolvedEvent | OptionsGivenEvent | ReasonGivenEvent): string {
  if (event.type === "solved") return `Solved: ${event.solution}`;
  if (event.type === "options-given") return `Options given: ${event.options.join(" / ")}`;
  const { reason, next } = event;
  const until = "until" in next ? `; this changes by ${next.until}` : "";
  const appeal = next.appeal === undefined ? "" : `; to appeal: ${next.appeal}`;
  return `Reason given: ${reason}${until}${appeal}`;
}

function lineOfSilence(decision: Decision, at: string, by: SolvedEvent["by"]) {
  return trailEntryOf(decision, "silence", { at, servedBy: by });
}
