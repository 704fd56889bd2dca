/**
 * What the assertions written into a block call when it runs.
 */

import type { Decision } from "evenhand";
import { expect } from "vitest";

/** The places whose assertion has run: one inside an `if` that is never entered would otherwise pass unseen. */
export const ran = new Set<string>();

/** The value equals what the page tells. */
export function checkValue(place: string, value: unknown, told: unknown): void {
  ran.add(place);
  expect(value, place).toEqual(withFurtherFields(told));
}

/** The decision has the status, and asks for the fact, that the page tells in words. */
export function checkDecision(place: string, decision: Decision, told: string): void {
  ran.add(place);
  const [status, next] = told.split(", next: ");
  expect(decision.status, place).toBe(status);
  if (next !== undefined) expect(decision.status === "open" && decision.next.fact, place).toBe(next);
}

/** An object that was told with `...` may have further fields. */
function withFurtherFields(told: unknown): unknown {
  if (Array.isArray(told)) return told.map(withFurtherFields);
  if (typeof told !== "object" || told === null) return told;
  const { "...": further, ...fields } = told as Readonly<Record<string, unknown>>;
  const own = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, withFurtherFields(value)]),
  );
  return further === true ? expect.objectContaining(own) : own;
}
