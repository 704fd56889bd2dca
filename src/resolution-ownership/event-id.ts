/**
 * A message that arrives twice is one event, if it has the same id both times.
 */
import { digestOf } from "../policy/index.ts";
import type { CaseEvent } from "./events/case-event.ts";

/** An event before it has an id. */
export type UnnamedEvent = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Omit<Event, "id"> & { readonly id?: string }
    : never
  : never;

/**
 * An id that follows from what an event says: the same event has the same id, wherever and whenever it is written
 * down. For callers whose messages have no ids of their own.
 *
 * @example
 * ```ts
 * import { eventId } from "evenhand/resolution-ownership";
 *
 * const event = {
 *   caseId: "rx-4711",
 *   type: "solved",
 *   at: "2026-03-02T15:00:00Z",
 *   by: { kind: "person", id: "ben" },
 *   solution: "The courier handed the tablets over.",
 * } as const;
 * eventId(event) === eventId({ ...event, recordedAt: "2026-03-03T08:00:00Z" }); //=> true
 * eventId(event) === eventId({ ...event, at: "2026-03-02T15:01:00Z" }); //=> false
 * ```
 */
export function eventId(event: UnnamedEvent): string {
  const { id: _, recordedAt: __, ...said } = event;
  return digestOf(said);
}
