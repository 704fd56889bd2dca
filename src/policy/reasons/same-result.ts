/**
 * Whether two decisions come to the same.
 */
import type { Decision } from "../deciding/decision.ts";
import type { Goal } from "./nearest-case.ts";
import type { SettledCase } from "./settled-case.ts";

/** True where the status is the same, and of two that are decided the outcome: by whatever rules. */
export function isSameResult(one: Decision, other: Decision): boolean {
  if (one.status !== other.status) return false;
  return (
    one.status !== "decided" ||
    other.status !== "decided" ||
    JSON.stringify(one.outcome) === JSON.stringify(other.outcome)
  );
}

/**
 * Any other result than that of the case; facts that cannot occur together have none, and what is open only because the
 * search was given up may be the same.
 */
export function anotherResult({ decision, key }: SettledCase): Goal {
  return {
    may: (result) => result.key === undefined || result.key !== key,
    is: (other) =>
      other.status !== "invalid" &&
      (other.status !== "open" || other.exact) &&
      !isSameResult(other, decision),
  };
}
