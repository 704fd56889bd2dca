/**
 * A message that arrives twice is one event, if it has the same id both times.
 */
import { inBackticks, MisuseError } from "../issue/index.ts";
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
 * @throws MisuseError `not-an-event` for what is no object, or no plain data.
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
  if (typeof event !== "object" || event === null || Array.isArray(event)) throw notAnEvent(event);
  const { id: _, recordedAt: __, ...said } = event;
  try {
    return digestOf(said);
  } catch {
    throw notAnEvent(event);
  }
}

function notAnEvent(value: unknown): MisuseError {
  return new MisuseError("not-an-event", `${inBackticks(value)} has no id: give an event, as plain data`);
}
