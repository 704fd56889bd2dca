/**
 * Offer, answer, and nothing in between: the old owner stays until the new one has said yes.
 */
import type { Issue } from "../../issue/index.ts";
import { decisionReferenceOf, trailEntryOf } from "../../policy/index.ts";
import { compareInstants, type Instant, instantAfter, isSameActor } from "../../service/index.ts";
import type {
  AcceptedEvent,
  DeclinedEvent,
  ExpiredEvent,
  OfferedEvent,
  WithdrawnEvent,
} from "../events/hand-off-events.ts";
import type { HandOffOffer } from "../hand-off-offer.ts";
import { problem } from "../messages.ts";
import type { OwnershipPolicy } from "../ownership-policy.ts";
import { type Known, outdatedIssues, packIssues } from "../pack-issues.ts";
import { whatWasTried } from "../what-was-tried.ts";
import { type CaseDraft, promiseOf, replacePromise, without } from "./case-draft.ts";
import { decideHandOff } from "./decide-times.ts";
import { programIssues } from "./program-issues.ts";
import { writeLine } from "./write-line.ts";

/** The case is offered. */
export function applyOffered(
  draft: CaseDraft,
  event: OfferedEvent,
  policy: OwnershipPolicy,
): readonly Issue[] {
  const { fields } = draft;
  const { id, at, by, to, pack } = event;
  const issues: Issue[] = [];
  if (fields.offer !== undefined)
    issues.push(problem("offer-pending", ["type"], fields.offer.to, fields.offer.answerBy));
  if (to.id === fields.owner.id) issues.push(problem("already-owner", ["to"], to));
  if (isSameActor(to, fields.customer)) issues.push(problem("owner-is-customer", ["to"]));
  const makers = pack.promises.map(({ commitment }) => commitment.by);
  issues.push(...programIssues(["to"], to, [by, ...makers]));
  const known = knownOf(draft);
  issues.push(...packIssues(known, pack));
  const decided = decideHandOff(policy, fields.facts);
  if (decided?.ok === false) issues.push(...decided.issues);
  if (issues.length > 0 || decided?.ok === false) return issues;
  const answerBy = instantAfter(at, decided?.value.times ?? fields.clocks.updateWithin);
  draft.fields = { ...fields, offer: { event: id, at, by, to, answerBy, pack } };
  const from = decided === undefined ? fields.clocks.from : decisionReferenceOf(decided.value.decision);
  const { length } = known.open;
  const promises = `${length} open ${length === 1 ? "promise" : "promises"}`;
  writeLine(draft, event, `Offered to ${to.id}, who may answer until ${answerBy}; with ${promises}.`, from);
  if (decided !== undefined) {
    draft.trail.push(trailEntryOf(decided.value.decision, "hand-off", { at, servedBy: by }));
  }
  return [];
}

/** The one to whom it was offered takes it, and the open promises with it. */
export function applyAccepted(draft: CaseDraft, event: AcceptedEvent): readonly Issue[] {
  const { offer, owner } = draft.fields;
  const issues = [...answerIssues(draft, event)];
  if (offer !== undefined) issues.push(...outdatedIssues(knownOf(draft), offer.pack));
  if (offer === undefined || issues.length > 0) return issues;
  draft.fields = { ...without(draft.fields, "offer"), owner: offer.to };
  for (const id of draft.open) {
    const promise = promiseOf(draft, id);
    if (promise !== undefined) replacePromise(draft, { ...promise, keptBy: offer.to });
  }
  const { size } = draft.open;
  const promises = size === 0 ? "" : ` and ${size} open ${size === 1 ? "promise" : "promises"}`;
  writeLine(draft, event, `${offer.to.id} takes the case${promises} over from ${owner.id}.`);
  return [];
}

/** It is not taken, for a reason and with a suggestion. */
export function applyDeclined(draft: CaseDraft, event: DeclinedEvent): readonly Issue[] {
  const issues = answerIssues(draft, event);
  if (issues.length > 0) return issues;
  const { owner } = draft.fields;
  draft.fields = without(draft.fields, "offer");
  const text = `Declined for ${event.ground}; ${owner.id} stays the owner. Suggested: ${event.suggestion}`;
  writeLine(draft, event, text);
  return [];
}

/** It is taken back. */
export function applyWithdrawn(draft: CaseDraft, event: WithdrawnEvent): readonly Issue[] {
  const { offer } = draft.fields;
  if (offer === undefined) return [problem("no-offer", ["type"], event.type)];
  const issues = beforeOffer(offer, event.at);
  if (issues.length > 0) return issues;
  draft.fields = without(draft.fields, "offer");
  writeLine(draft, event, `The offer to ${offer.to.id} is withdrawn: ${event.why}`);
  return [];
}

/** It was not answered in time. */
export function applyExpired(draft: CaseDraft, event: ExpiredEvent): readonly Issue[] {
  const { offer, owner } = draft.fields;
  if (offer === undefined) return [problem("no-offer", ["type"], event.type)];
  if (compareInstants(event.at, offer.answerBy) <= 0)
    return [problem("offer-not-expired", ["at"], offer.answerBy)];
  draft.fields = without(draft.fields, "offer");
  writeLine(
    draft,
    event,
    `${offer.to.id} did not answer until ${offer.answerBy}; ${owner.id} stays the owner.`,
  );
  return [];
}

/** What the case knows that whoever takes it over has to know. */
function knownOf(draft: CaseDraft): Known {
  const { need, neededBy } = draft.fields;
  const open = [...draft.open].flatMap((id) => promiseOf(draft, id) ?? []);
  const known = { need, open, tried: whatWasTried(draft.trail) };
  return neededBy === undefined ? known : { ...known, neededBy };
}

/** What is said about an offer is said once it was made: an answer to an earlier one is no answer to this. */
function beforeOffer({ at: offeredAt }: HandOffOffer, at: Instant): readonly Issue[] {
  return compareInstants(at, offeredAt) < 0 ? [problem("before-offer", ["at"], at, offeredAt)] : [];
}

/** An answer is by the person who was asked, and in time. */
function answerIssues(draft: CaseDraft, { type, at, by }: AcceptedEvent | DeclinedEvent): readonly Issue[] {
  const { offer } = draft.fields;
  if (offer === undefined) return [problem("no-offer", ["type"], type)];
  const issues: Issue[] = [...beforeOffer(offer, at)];
  // A program that accepts for people is how work is pushed onto a desk where nobody has seen it.
  if (by.kind !== "person" || by.id !== offer.to.id)
    issues.push(problem("not-offered-to-you", ["by"], by, offer.to, type));
  if (compareInstants(at, offer.answerBy) > 0) issues.push(problem("offer-expired", ["at"], offer.answerBy));
  return issues;
}
