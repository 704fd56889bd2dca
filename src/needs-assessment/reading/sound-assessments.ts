/**
 * Assessments that this library made itself: they need not be read again, for nobody can change them.
 */
import type { Assessment } from "../assessment.ts";
import type { NeedsPolicy } from "../needs-policy.ts";

const sound = new WeakMap<object, string>();

/** The assessment, frozen through and through, and known to be sound under the policy. */
export function asSound<Session extends Assessment>({ digest }: NeedsPolicy, session: Session): Session {
  freeze(session);
  sound.set(session, digest);
  return session;
}

/** Whether it was made by this library under the policy. */
export function isSound({ digest }: NeedsPolicy, session: unknown): session is Assessment {
  return typeof session === "object" && session !== null && sound.get(session) === digest;
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  for (const inner of Object.values(value)) freeze(inner);
  Object.freeze(value);
}
