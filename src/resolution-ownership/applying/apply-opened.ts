/**
 * The first event: from here on somebody owns the problem.
 */
import type { Issue, Result } from "../../issue/index.ts";
import { trailEntryOf } from "../../policy/index.ts";
import { compareInstants, isSameActor } from "../../service/index.ts";
import type { OpenedEvent } from "../events/opened.ts";
import { problem } from "../messages.ts";
import type { OwnershipPolicy } from "../ownership-policy.ts";
import { type CaseDraft, newDraft } from "./case-draft.ts";
import { decideClocks } from "./decide-times.ts";
import { programIssues } from "./program-issues.ts";
import { recordingIssues, timeIssues } from "./time-issues.ts";
import { writeLine } from "./write-line.ts";

/** A draft of the case that an event opens. */
export function applyOpened(policy: OwnershipPolicy, event: OpenedEvent): Result<CaseDraft> {
  const { contact, need, owner, neededBy, at, by, caseId, facts = {} } = event;
  const issues: Issue[] = [
    ...timeIssues(["at"], at),
    ...timeIssues(["contact", "at"], contact.at),
    ...recordingIssues(event),
  ];
  if (issues.length === 0 && compareInstants(at, contact.at) < 0) {
    issues.push(problem("before-first-contact", ["at"], at, contact.at));
  }
  if (contact.customer.kind !== "customer")
    issues.push(problem("not-a-customer", ["contact", "customer", "kind"], contact.customer));
  if (isSameActor(owner, contact.customer)) issues.push(problem("owner-is-customer", ["owner"]));
  issues.push(...programIssues(["owner"], owner, [by, contact.servedBy, contact.customer]));
  const clocks = decideClocks(policy, facts);
  if (!clocks.ok) issues.push(...clocks.issues);
  if (!clocks.ok || issues.length > 0) return { ok: false, issues };
  const { times, decision } = clocks.value;
  const { id, version, digest, meaning } = policy;
  const draft = newDraft({
    schema: "evenhand/case/0",
    policy: { id, version, digest, meaning },
    caseId,
    customer: contact.customer,
    channel: contact.channel,
    need,
    // The kernel has read them: they are plain and small, and the caller may still change the original.
    facts: JSON.parse(JSON.stringify(facts)),
    openedAt: contact.at,
    ...(neededBy === undefined ? {} : { neededBy }),
    owner,
    status: "open",
    clocks: times,
    lastWordAt: contact.at,
  });
  const since = contact.at === at ? "" : ` after first contact at ${contact.at}`;
  const needed = neededBy === undefined ? "" : `, needed by ${neededBy}`;
  writeLine(
    draft,
    event,
    `Opened for ${contact.customer.id}${since}, owned by ${owner.id}${needed}: ${need.technical}`,
  );
  draft.trail.push(trailEntryOf(decision, "clocks", { at, servedBy: by }));
  return { ok: true, value: draft };
}
