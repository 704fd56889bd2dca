/**
 * What public trackers get wrong, each planted into `applyEvent`, with the law that must notice.
 */

import { compareInstants, instantAfter, isSameActor } from "evenhand";
import { applyEvent, type CaseEvent, type CaseState } from "evenhand/resolution-ownership";
import type { caseLaws } from "./case-laws.ts";
import { ann } from "./prescription.ts";

interface Fault {
  readonly broken: keyof typeof caseLaws;
  readonly apply: typeof applyEvent;
}

type Mend = (state: CaseState, event: CaseEvent, before: CaseState) => Partial<CaseState> | undefined;

/** Changes what comes out where an event is taken. */
function taken(broken: Fault["broken"], change: Mend): Fault {
  return {
    broken,
    apply: (policy, before, event, options) => {
      const result = applyEvent(policy, before, event, options);
      if (!result.ok || result.value === before) return result;
      return { ok: true, value: { ...result.value, ...change(result.value, event, before) } };
    },
  };
}

/** Takes an event that is refused for one of these reasons and no other. */
function lenient(broken: Fault["broken"], codes: readonly string[], change: Mend): Fault {
  return {
    broken,
    apply: (policy, before, event, options) => {
      const result = applyEvent(policy, before, event, options);
      if (result.ok || !result.issues.every(({ code }) => codes.includes(code))) return result;
      const { at, by, type } = event;
      const trail = [...before.trail, { at, by, what: type, text: "Taken." }];
      const applied = [...before.applied, { id: event.id, digest: "?" }];
      const next = { ...before, version: before.version + 1, trail, applied };
      return { ok: true, value: { ...next, ...change(next, event, before) } };
    },
  };
}

const { offer: _, ...withoutOffer }: Partial<CaseState> = {};

export const faultyAppliers: { readonly [name: string]: Fault } = {
  "anybody may accept": lenient("noMoveWithoutAcceptance", ["not-offered-to-you"], (_state, { by }) =>
    by.kind === "person" ? { ...withoutOffer, owner: { kind: "person", id: by.id } } : {},
  ),
  "a program accepts for a person": lenient(
    "noMoveWithoutAcceptance",
    ["not-offered-to-you"],
    (state, { by }) =>
      state.offer !== undefined && isSameActor(by, state.offer.to) ? { owner: state.offer.to } : {},
  ),
  "an offer that expired may be accepted": lenient("noMoveWithoutAcceptance", ["offer-expired"], (state) =>
    state.offer === undefined ? {} : { owner: state.offer.to },
  ),
  "an answer to an earlier offer takes the case": lenient(
    "noMoveWithoutAcceptance",
    ["before-offer"],
    (state, { type }) => (state.offer === undefined || type !== "accepted" ? {} : { owner: state.offer.to }),
  ),
  "a case is taken with more than was offered": lenient(
    "nothingNewAtAcceptance",
    ["outdated-pack"],
    (state) => (state.offer === undefined ? {} : { owner: state.offer.to }),
  ),
  "an outcome that is reported late is the last word": taken("noClosingWithoutOutcome", (state, event) => {
    const { outcome } = state;
    if (outcome === undefined || outcome.event !== event.id || outcome.closesAfter !== undefined) return {};
    return { outcome: { ...outcome, closesAfter: instantAfter(outcome.at, 4320) } };
  }),
  "a confirmation counts against a later word": lenient(
    "noClosingWithoutOutcome",
    ["nothing-to-confirm"],
    ({ objectedAt, outcome }, { at, by }) =>
      objectedAt === undefined || outcome === undefined || compareInstants(at, outcome.at) < 0
        ? {}
        : { confirmation: { at, by } },
  ),
  "an offer moves the owner at once": taken("noMoveWithoutAcceptance", (_state, event) =>
    event.type === "offered" ? { owner: event.to } : {},
  ),
  "nobody owns what is in the queue": taken("oneOwner", (_state, event) =>
    event.type === "offered" ? { owner: { kind: "person", id: "first-line" } } : {},
  ),
  "reopening gives the case back to reception": taken("oneOwner", (_state, event) =>
    event.type === "reopened" ? { owner: ann } : {},
  ),
  "a case closes without an outcome": lenient(
    "noClosingWithoutOutcome",
    ["no-outcome", "not-confirmed"],
    () => ({
      status: "closed",
    }),
  ),
  "a case closes unconfirmed": lenient("noClosingWithoutOutcome", ["not-confirmed"], () => ({
    status: "closed",
  })),
  "a case closes with an open promise": lenient("noOpenPromiseAtClose", ["promise-open"], () => ({
    status: "closed",
  })),
  "a reply does not break a silence": taken("noClosingWithoutOutcome", (state, event, before) =>
    event.type === "customer-replied" && before.outcome !== undefined && state.status !== "closed"
      ? { outcome: before.outcome }
      : {},
  ),
  "a reply does not withdraw a confirmation": taken("noClosingWithoutOutcome", (_state, event, before) =>
    event.type === "customer-replied" && before.confirmation !== undefined
      ? { confirmation: before.confirmation }
      : {},
  ),
  "reopening resets the clock": taken("clockNeverMoves", (_state, event) =>
    event.type === "reopened" ? { openedAt: event.at } : {},
  ),
  "taking over resets the clock": taken("clockNeverMoves", (_state, event) =>
    event.type === "accepted" ? { openedAt: event.at } : {},
  ),
  "taking over counts as a word to the customer": taken("alwaysSomethingDue", (_state, event) =>
    event.type === "accepted" ? { lastWordAt: event.at } : {},
  ),
  "a question is forgotten": taken("alwaysSomethingDue", (_state, event) =>
    event.type === "asked-customer" ? { question: undefined as never } : {},
  ),
  "a case waits by a status": taken("waitsOnlyForAQuestion", (_state, event) =>
    event.type === "options-given" ? { status: "waiting" } : {},
  ),
  "a reply by email is not noticed": taken("wordsEndAWait", (state, event, before) =>
    event.type === "customer-replied" && before.question !== undefined
      ? { question: before.question, status: state.status }
      : {},
  ),
  "a hit is kept after the time": taken("keptIsOnTime", (state) => ({
    promises: state.promises.map((promise) =>
      promise.status === "late" ? { ...promise, status: "kept" } : promise,
    ),
  })),
  "a hand-off postpones what was promised": taken("promisesKeepTheirWords", (state, event) =>
    event.type === "accepted"
      ? {
          promises: state.promises.map((promise) => ({
            ...promise,
            commitment: { ...promise.commitment, due: "2030-01-01T00:00:00Z" },
          })),
        }
      : {},
  ),
  "promises stay with whoever left": taken("openPromisesAreTheOwners", (state, event, before) =>
    event.type === "accepted" ? { promises: before.promises } : { promises: state.promises },
  ),
  "a refusal leaves a trace": {
    broken: "refusedChangesNothing",
    apply: (policy, before, event, options) => {
      const result = applyEvent(policy, before, event, options);
      if (!result.ok) Reflect.set(before, "neededBy", "2026-03-03T00:00:00Z");
      return result;
    },
  },
  "a customer's word leaves no line": taken("everyEventLeavesALine", (_state, event, before) =>
    event.type === "customer-replied" ? { trail: before.trail } : {},
  ),
  "applying knows more than folding": taken("foldedAsApplied", (state) => ({ version: state.version + 1 })),
};
