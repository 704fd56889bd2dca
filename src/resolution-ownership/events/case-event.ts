/**
 * Everything that can happen to a case.
 */
import * as z from "zod/mini";
import { Closed, Confirmed, Reopened } from "./closing-events.ts";
import { Accepted, Declined, Expired, Offered, Withdrawn } from "./hand-off-events.ts";
import { Opened } from "./opened.ts";
import { OptionsGiven, ReasonGiven, Solved } from "./outcome-events.ts";
import { PromiseBroken, Promised, PromiseKept } from "./promise-events.ts";
import { AskedCustomer, CustomerReplied } from "./word-events.ts";

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
  | Opened
  | Offered
  | Accepted
  | Declined
  | Withdrawn
  | Expired
  | Promised
  | PromiseKept
  | PromiseBroken
  | AskedCustomer
  | CustomerReplied
  | OptionsGiven
  | ReasonGiven
  | Solved
  | Confirmed
  | Reopened
  | Closed;

const one = <Event extends CaseEvent>(schema: z.ZodMiniType<Event>) => schema as z.core.$ZodTypeDiscriminable;

/** Checks that a value is a {@link CaseEvent}; an unknown type and other keys are refused. */
export const CaseEvent: z.ZodMiniType<CaseEvent> = z.discriminatedUnion("type", [
  one(Opened),
  one(Offered),
  one(Accepted),
  one(Declined),
  one(Withdrawn),
  one(Expired),
  one(Promised),
  one(PromiseKept),
  one(PromiseBroken),
  one(AskedCustomer),
  one(CustomerReplied),
  one(OptionsGiven),
  one(ReasonGiven),
  one(Solved),
  one(Confirmed),
  one(Reopened),
  one(Closed),
]) as unknown as z.ZodMiniType<CaseEvent>;
