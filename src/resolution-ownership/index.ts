/**
 * It is not your fault, but it is your problem.
 *
 * A prescription is not where it was promised. The customer was sent from desk to desk, and each desk was right: it was
 * not theirs. Here a problem has exactly one owner from first contact until it is closed, and the customer gets the
 * solution, or the options, or the reason and when it will change; never silence.
 *
 * @module
 */
export { type ApplyOptions, applyEvent } from "./apply-event.ts";
export { CaseClocks } from "./case-clocks.ts";
export { caseFrom } from "./case-from.ts";
export { CaseNeed } from "./case-need.ts";
export {
  CaseOutcome,
  OptionsOutcome,
  ReasonOutcome,
  SolutionOutcome,
} from "./case-outcome.ts";
export { CasePromise } from "./case-promise.ts";
export { CaseState } from "./case-state.ts";
export { ContextPack } from "./context-pack.ts";
export { defineOwnershipPolicy } from "./define-ownership-policy.ts";
export { eventId, type UnnamedEvent } from "./event-id.ts";
export { CaseEvent } from "./events/case-event.ts";
export { ClosedEvent, ConfirmedEvent, ReopenedEvent } from "./events/closing-events.ts";
export { EventHead } from "./events/event-head.ts";
export {
  AcceptedEvent,
  DeclinedEvent,
  ExpiredEvent,
  OfferedEvent,
  WithdrawnEvent,
} from "./events/hand-off-events.ts";
export { OpenedEvent } from "./events/opened.ts";
export {
  OptionsGivenEvent,
  ReasonGivenEvent,
  ReasonNext,
  SolvedEvent,
} from "./events/outcome-events.ts";
export { PromiseBrokenEvent, PromisedEvent, PromiseKeptEvent } from "./events/promise-events.ts";
export { AskedCustomerEvent, CustomerRepliedEvent } from "./events/word-events.ts";
export { HandOffOffer } from "./hand-off-offer.ts";
export { handOffPack } from "./hand-off-pack.ts";
export { Obligation, ObligationSource } from "./obligation.ts";
export { obligations } from "./obligations.ts";
export { type Opening, openCase } from "./open-case.ts";
export { OpenQuestion } from "./open-question.ts";
export { Owner } from "./owner.ts";
export {
  ClockTimes,
  HandOffTime,
  type OwnershipParts,
  type OwnershipPolicy,
  SilenceRule,
} from "./ownership-policy.ts";
export { PackAdditions } from "./pack-additions.ts";
export { parseOwnershipPolicy } from "./parse-ownership-policy.ts";
export { type SayOptions, whatToSay } from "./what-to-say.ts";
