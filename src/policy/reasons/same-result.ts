/**
 * Whether two decisions come to the same.
 */
import type { Decision } from "../deciding/decision.ts";

/** True where the status is the same, and of two that are decided the outcome: by whatever rules. */
export function isSameResult(one: Decision, other: Decision): boolean {
  if (one.status !== other.status) return false;
  return (
    one.status !== "decided" ||
    other.status !== "decided" ||
    JSON.stringify(one.outcome) === JSON.stringify(other.outcome)
  );
}
