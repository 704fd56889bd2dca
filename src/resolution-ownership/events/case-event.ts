/**
 * Everything that can happen to a case.
 */
import * as z from "zod/mini";
import { ClosedEvent, ConfirmedEvent, ReopenedEvent } from "./closing-events.ts";
import {
  AcceptedEvent,
  DeclinedEvent,
  ExpiredEvent,
  OfferedEvent,
  WithdrawnEvent,
} from "./hand-off-events.ts";
import { OpenedEvent } from "./opened.ts";
import { OptionsGivenEvent, ReasonGivenEvent, SolvedEvent } from "./outcome-events.ts";
import { PromiseBrokenEvent, PromisedEvent, PromiseKeptEvent } from "./promise-events.ts";
import { AskedCustomerEvent, CustomerRepliedEvent } from "./word-events.ts";

/**
 * One thing that happened to a case: what, when, and who did it. What a case is follows from its events, which are
 * never edited.
 *
 * @example
 * ```ts
 * import type { CaseEvent } from "evenhand/resolution-ownership";
 *
 * const event: CaseEvent = {
 *   id: "e-7",
 *   caseId: "rx-4711",
 *   type: "promise-kept",
 *   at: "2026-03-02T14:40:00Z",
 *   by: { kind: "person", id: "ben" },
 *   promise: "e-2/1",
 * };
 * ```
 */
export type CaseEvent =
  | OpenedEvent
  | OfferedEvent
  | AcceptedEvent
  | DeclinedEvent
  | WithdrawnEvent
  | ExpiredEvent
  | PromisedEvent
  | PromiseKeptEvent
  | PromiseBrokenEvent
  | AskedCustomerEvent
  | CustomerRepliedEvent
  | OptionsGivenEvent
  | ReasonGivenEvent
  | SolvedEvent
  | ConfirmedEvent
  | ReopenedEvent
  | ClosedEvent;

const one = <Event extends CaseEvent>(schema: z.ZodMiniType<Event>) => schema as z.core.$ZodTypeDiscriminable;

/** Checks that a value is a {@link CaseEvent}; an unknown type and other keys are refused. */
export const CaseEvent: z.ZodMiniType<CaseEvent> = z.discriminatedUnion("type", [
  one(OpenedEvent),
  one(OfferedEvent),
  one(AcceptedEvent),
  one(DeclinedEvent),
  one(WithdrawnEvent),
  one(ExpiredEvent),
  one(PromisedEvent),
  one(PromiseKeptEvent),
  one(PromiseBrokenEvent),
  one(AskedCustomerEvent),
  one(CustomerRepliedEvent),
  one(OptionsGivenEvent),
  one(ReasonGivenEvent),
  one(SolvedEvent),
  one(ConfirmedEvent),
  one(ReopenedEvent),
  one(ClosedEvent),
]) as unknown as z.ZodMiniType<CaseEvent>;
