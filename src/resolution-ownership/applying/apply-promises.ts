/**
 * What was said that would be done, and whether it was.
 */
import type { Issue } from "../../issue/index.ts";
import { type Commitment, compareInstants, type Instant } from "../../service/index.ts";
import { MOST_ACCOMMODATIONS } from "../case-need.ts";
import type { CasePromise } from "../case-promise.ts";
import { MOST_PROMISES } from "../context-pack.ts";
import type { PromiseBrokenEvent, PromisedEvent, PromiseKeptEvent } from "../events/promise-events.ts";
import { problem } from "../messages.ts";
import { addPromise, type CaseDraft, promiseOf, replacePromise } from "./case-draft.ts";
import { isTheirWord } from "./is-their-word.ts";
import { noteObjection, tellCustomer } from "./tell-customer.ts";
import { writeLine } from "./write-line.ts";

/** Commitments become promises of the case, and the lines that led to them lines of its trail. */
export function applyPromised(draft: CaseDraft, event: PromisedEvent): readonly Issue[] {
  const { id, at, commitments, trail = [], replaces = [] } = event;
  const known = knownOf(draft, event);
  const issues = [...promisedIssues(draft, event)];
  if ((known.accommodations?.length ?? 0) > MOST_ACCOMMODATIONS) {
    issues.push(problem("too-many", ["accommodations"], "accommodations", MOST_ACCOMMODATIONS));
  }
  if (issues.length > 0) return issues;
  draft.fields = { ...draft.fields, need: known };
  draft.trail.push(...trail);
  for (const replaced of new Set(replaces)) replace(draft, event, replaced);
  for (const [index, commitment] of commitments.entries()) {
    takeOver(draft, event, `${id}/${index + 1}`, commitment);
  }
  if (commitments.length > 0) tellCustomer(draft, at);
  else writeLine(draft, event, "Promised nothing.");
  return [];
}

/** It was done: on time, or late. A promise that was given up may still be fulfilled. */
export function applyPromiseKept(draft: CaseDraft, event: PromiseKeptEvent): readonly Issue[] {
  const promise = promiseOf(draft, event.promise);
  if (promise === undefined) return [problem("unknown-promise", ["promise"], event.promise)];
  if (promise.status !== "open" && promise.status !== "broken") return [settled(["promise"], promise)];
  if (isBefore(promise, event.at)) return [tooEarly(promise, event.at)];
  const { commitment, why: _, ...rest } = promise;
  const inTime = compareInstants(event.at, commitment.due) <= 0;
  const status = inTime ? "kept" : "late";
  replacePromise(draft, { ...rest, commitment, status, settledAt: event.at });
  const text = inTime ? "kept" : `kept late, it was due ${commitment.due}`;
  writeLine(draft, event, `The promise ${promise.id} is ${text}: ${commitment.text}`);
  return [];
}

/** It was not done. */
export function applyPromiseBroken(draft: CaseDraft, event: PromiseBrokenEvent): readonly Issue[] {
  const promise = promiseOf(draft, event.promise);
  if (promise === undefined) return [problem("unknown-promise", ["promise"], event.promise)];
  if (promise.status !== "open") return [settled(["promise"], promise)];
  if (isBefore(promise, event.at)) return [tooEarly(promise, event.at)];
  if (event.by.kind === "customer") noteObjection(draft, event.at);
  replacePromise(draft, { ...promise, status: "broken", settledAt: event.at, why: event.why });
  writeLine(draft, event, `The promise ${promise.id} is broken: ${event.why}`);
  return [];
}

function replace(draft: CaseDraft, event: PromisedEvent, id: string): void {
  const promise = promiseOf(draft, id) as CasePromise;
  const inTime = compareInstants(event.at, promise.commitment.due) <= 0;
  const status = inTime ? "renegotiated" : "broken";
  replacePromise(draft, { ...promise, status, settledAt: event.at });
  writeLine(draft, event, `The promise ${id} is ${status}: another takes its place.`);
}

function takeOver(draft: CaseDraft, event: PromisedEvent, id: string, commitment: Commitment): void {
  const { owner, neededBy } = draft.fields;
  const { action, due, channel, text, from } = commitment;
  const promise: CasePromise = { id, commitment, madeAt: event.at, keptBy: owner, status: "open" };
  const isLate = neededBy !== undefined && compareInstants(due, neededBy) > 0;
  addPromise(draft, isLate ? { ...promise, afterNeededBy: true } : promise);
  const late = isLate ? `, after it is needed (${neededBy})` : "";
  // It was made to the customer: to refuse it would leave nobody to keep it.
  const past = compareInstants(due, event.at) < 0 ? ", due before the case took it over" : "";
  writeLine(draft, event, `Promised ${id} (${action}, ${channel}) by ${due}${late}${past}: ${text}`, from);
}

function promisedIssues(
  draft: CaseDraft,
  { at, commitments, replaces = [] }: PromisedEvent,
): readonly Issue[] {
  const issues: Issue[] = [];
  const { customer } = draft.fields;
  commitments.forEach(({ to }, index) => {
    if (!isTheirWord(to, customer)) {
      issues.push(problem("other-customer", ["commitments", index, "to"], to, customer));
    }
  });
  replaces.forEach((id, index) => {
    const path = ["replaces", index];
    const promise = promiseOf(draft, id);
    if (promise === undefined) issues.push(problem("unknown-promise", path, id));
    else if (promise.status !== "open") issues.push(settled(path, promise));
    else if (isBefore(promise, at)) issues.push(tooEarly(promise, at));
  });
  if (replaces.length > 0 && commitments.length === 0)
    issues.push(problem("no-replacement", ["commitments"]));
  if (draft.open.size - new Set(replaces).size + commitments.length > MOST_PROMISES) {
    issues.push(problem("too-many", ["commitments"], "open promises", MOST_PROMISES));
  }
  return issues;
}

/** What is known of the need, with what this event has learnt of it. */
function knownOf(
  draft: CaseDraft,
  { commitments, accommodations = [] }: PromisedEvent,
): CaseDraft["fields"]["need"] {
  const { need } = draft.fields;
  const personal = [
    ...new Set([...(need.personal ?? []), ...commitments.flatMap(({ meets }) => meets ?? [])]),
  ];
  const accommodated = [...new Set([...(need.accommodations ?? []), ...accommodations])];
  return {
    ...need,
    ...(personal.length === 0 ? {} : { personal }),
    ...(accommodated.length === 0 ? {} : { accommodations: accommodated }),
  };
}

function isBefore({ madeAt }: CasePromise, at: Instant): boolean {
  return compareInstants(at, madeAt) < 0;
}

function tooEarly({ id, madeAt }: CasePromise, at: Instant): Issue {
  return problem("before-promise", ["at"], at, id, madeAt);
}

function settled(path: Issue["path"], { id, status }: CasePromise): Issue {
  return problem("promise-settled", path, id, status);
}
